/** How terms and texts are cut into words and brought to one form, so that variants of a term meet. */

enum CharacterClass {
  separator = 0,
  word = 1,
  /** A word by itself: punctuation, and each Han character, since Chinese does not separate words. */
  single = 2,
  newline = 3,
}

const asciiClasses = classifyAscii();

function classifyAscii(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let code = 33; code < 127; code++) {
    const alphanumeric = /[0-9A-Za-z]/.test(String.fromCharCode(code));
    classes[code] = alphanumeric ? CharacterClass.word : CharacterClass.single;
  }
  // Hyphens and apostrophes separate words as spaces do: "host-country", "host country"; "children's".
  classes["-".charCodeAt(0)] = CharacterClass.separator;
  classes["'".charCodeAt(0)] = CharacterClass.separator;
  classes["\n".charCodeAt(0)] = CharacterClass.newline;
  return classes;
}

const letter = /[\p{L}\p{M}\p{N}]/u;

function classOf(code: number): CharacterClass {
  if (code < 128) return asciiClasses[code]!;
  if (code >= 0x3040 && code <= 0x9fff) return CharacterClass.single;
  if (code === 0xa0 || code === 0x2010 || code === 0x2011 || code === 0x2018 || code === 0x2019) {
    return CharacterClass.separator;
  }
  if (code >= 0x2000 && code <= 0x200f) return CharacterClass.separator;
  if (code === 0xad) return CharacterClass.word;
  return letter.test(String.fromCharCode(code)) ? CharacterClass.word : CharacterClass.single;
}

/** Receives a word's range; a blank line is told as an empty range, which no term may cross. */
export type WordVisitor = (start: number, end: number) => void;

/** Visits the words of a text in order, each punctuation mark as a word of its own. Linear in the text. */
export function visitWords(text: string, visit: WordVisitor): void {
  const length = text.length;
  let position = 0;
  let newlines = 0;
  while (position < length) {
    const kind = classOf(text.charCodeAt(position));
    if (kind === CharacterClass.word) {
      const start = position++;
      while (position < length && classOf(text.charCodeAt(position)) === CharacterClass.word) position++;
      visit(start, position);
      newlines = 0;
      continue;
    }
    if (kind === CharacterClass.single) {
      visit(position, position + 1);
      newlines = 0;
    } else if (kind === CharacterClass.newline && ++newlines === 2) {
      visit(position, position);
    }
    position++;
  }
}

/** Words that British and American English spell apart in other ways than -ise and -ize. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    programme: "program",
    labour: "labor",
    defence: "defense",
    centre: "center",
    advisor: "adviser",
    behaviour: "behavior",
    judgement: "judgment",
    women: "woman",
    peoples: "people",
  }),
);

/** A word in the form under which all its variants meet: case, accents, plural and -ise/-ize are levelled. */
export function foldWord(word: string): string {
  let folded = withoutAcronymPlural(word).toLowerCase();
  if (!isAscii(folded)) folded = withoutEndings(folded.normalize("NFD").replace(/[\p{M}\u00ad\u0640]/gu, ""));
  folded = singular(folded);
  folded = spellings.get(folded) ?? folded;
  return folded.length > 5 && folded.includes("is") ? folded.replace(/is(ation|ed|ing|e)/, "iz$1") : folded;
}

/** Case and number of Russian, the article and the joined "and" of Arabic; й has become и by now. */
function withoutEndings(word: string): string {
  if (word.length < 4) return word;
  const code = word.charCodeAt(0);
  if (code >= 0x400 && code < 0x530) return word.replace(russianEnding, "");
  if (code >= 0x600 && code < 0x700) return word.replace(arabicBeginning, "");
  return word;
}

const russianEnding =
  /(?<=\p{L}{3})(?:иями|иях|иям|иеи|ами|ями|ого|его|ому|ему|ыми|ими|ая|яя|ое|ее|ые|ие|ои|ыи|ии|ых|их|ым|им|ую|юю|ом|ем|ам|ям|ах|ях|ия|ию|ью|ов|ев|а|я|о|е|ы|и|у|ю|ь)$/u;
const arabicBeginning = /^(?:و?(?:[بكف]?ال|لل)|و)(?=\p{L}{3})/u;

/** "FPUs", "PRs": the plural of a short form. */
function withoutAcronymPlural(word: string): string {
  if (!word.endsWith("s")) return word;
  const before = word.slice(-2, -1);
  return before !== before.toLowerCase() || /[0-9]/.test(before) ? word.slice(0, -1) : word;
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s")) return word;
  // Spanish: "resoluciones", "comisiones", "comunidades".
  if (/(?:[cs]ion|[dt]ad)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|[^aeiou]o)es$/.test(word)) return word.slice(0, -2);
  return /[sui]s$/.test(word) ? word : word.slice(0, -1);
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false;
  return true;
}

/** The words of a term as they are written. */
export function wordsOf(term: string): string[] {
  const words: string[] = [];
  visitWords(term, (start, end) => {
    if (end > start) words.push(term.slice(start, end));
  });
  return words;
}

/** The first of the words of a term as it is written; undefined where it has none. */
export function firstWordOf(term: string): string | undefined {
  for (let start = 0; start < term.length; start++) {
    const kind = classOf(term.charCodeAt(start));
    if (kind === CharacterClass.single) return term[start];
    if (kind !== CharacterClass.word) continue;
    let end = start + 1;
    while (end < term.length && classOf(term.charCodeAt(end)) === CharacterClass.word) end++;
    return term.slice(start, end);
  }
  return undefined;
}

/** The words of a term, folded. */
export function foldedWords(term: string): string[] {
  return wordsOf(term).map(foldWord);
}
