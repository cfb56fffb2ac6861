import type { Language } from "./language";
import { stopWords } from "./stopwords";
import { words } from "./words";

/** What is said of a text that is in none of the six languages (ISO 639 "undetermined"). */
export const noneOfThese = "und";

/** What a text's language is, as far as the text tells. */
export interface FoundLanguage {
  readonly language: Language | typeof noneOfThese;
  /** So little tells that it may be another. */
  readonly guessed: boolean;
}

const official = ["en", "fr", "es"] as const;
type Latin = (typeof official)[number];

/**
 * Function words of the languages of the Latin script that documents come in besides the six, folded. They are here only
 * so that such a text is not taken for the official language that it has most words in common with.
 */
const others: Readonly<Record<string, string>> = {
  de: `aber als am auch auf aus bei bis das dass dem den der des die diese dieser durch ein eine einem einen einer eines er
    es fur haben hat ihre im in ist kann mit nach nicht noch oder sein sich sie sind so uber um und unter von vor war
    werden wie wir wird wurde zu zum zur`,
  pt: `a ao aos as com como da das de do dos e ela ele em entre esta este foi isso mais na nao nas no nos nossa nosso o os ou
    para pela pelas pelo pelos por que sao se sem ser seu seus sobre sua suas tambem um uma`,
  it: `a al alla anche che chi come con da dal dalla dei del della delle di e gli ha hanno i il in io la le lo ma nel nella
    noi non o per piu sono su sua sul suo tra un una`,
  nl: `aan als bij dat de der deze die dit door een en er het hij in is maar met naar niet of om onze ook op over te tot uit
    van voor was we werd wij wordt worden zal zich zijn`,
  sv: `af att av de den der det en ett for fra fran har i ikke inte med men och og om pa som til till vi`,
  pl: `ale dla do i ich ja jak jest na nie o oraz od po przez przy sa sie tak to tym w we z za ze`,
  ro: `al ale care ce cu de din este in la mai nu o pe pentru prin sa sau se si sunt un`,
  tr: `bir bu da daha de en gibi icin ile kadar olan olarak ve veya`,
  id: `adalah akan dalam dan dari dengan di ini itu kami kepada oleh pada serta tidak untuk yang`,
};

/** Letters that belong to few languages of the Latin script, and what each counts for, in function words. */
const letters: ReadonlyMap<string, readonly [string, number]> = new Map<string, [string, number]>([
  ...[..."àèùâêîôûçœë"].map((letter): [string, [string, number]] => [letter, ["fr", 1]]),
  ...[..."áíóúñ¿¡"].map((letter): [string, [string, number]] => [letter, ["es", 1]]),
  ["é", ["fr", 0.3]],
  ...[..."ãõ"].map((letter): [string, [string, number]] => [letter, ["pt", 1]]),
  ...[..."äöüß"].map((letter): [string, [string, number]] => [letter, ["de", 1]]),
  ...[..."åøæ"].map((letter): [string, [string, number]] => [letter, ["sv", 1]]),
  ...[..."łżźśćńęą"].map((letter): [string, [string, number]] => [letter, ["pl", 1]]),
  ...[..."ășțşţ"].map((letter): [string, [string, number]] => [letter, ["ro", 1]]),
  ...[..."ğı"].map((letter): [string, [string, number]] => [letter, ["tr", 1]]),
]);

let functionWords: ReadonlyMap<string, readonly string[]> | undefined;

/** Which of the languages each function word belongs to. */
function readFunctionWords(): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string[]>();
  const take = (language: string, list: readonly string[]) => {
    for (const word of list) known.set(word, [...(known.get(word) ?? []), language]);
  };
  for (const language of official) take(language, stopWords(language));
  for (const [language, list] of Object.entries(others)) take(language, list.split(/\s+/));
  return known;
}

/**
 * The language of a text, by its script and, for the Latin script, by its function words and accented letters; English
 * where nothing tells. Looks at the first 2,000 characters.
 * @param around the language of what stands around it: a few words that might be another's do not outweigh it
 */
export function findLanguage(text: string, around?: string): FoundLanguage {
  const sample = text.slice(0, 2000);
  return byScript(sample) ?? byWords(sample, around);
}

/** The same without whether it is a guess. */
export function detectLanguage(text: string, around?: string): FoundLanguage["language"] {
  return findLanguage(text, around).language;
}

/** What the language around a text counts for, in function words. */
const weightAround = 2;

/** Letters that a text of the six languages does not have, or hardly: one in this many is no accident of a name. */
const strangers = {
  /** Persian, Urdu and others: peh, tcheh, jeh, gaf, keheh, Farsi yeh, tteh, ddal, rreh, noon ghunna, yeh barree … */
  ar: [/[\u067e\u0686\u0698\u06a9\u06af\u06cc\u0679\u0688\u0691\u06ba\u06d2\u06be\u06c1]/g, 16],
  /** Ukrainian, Belarusian, Serbian, Macedonian, and the further letters of Kazakh, Mongolian and others. */
  ru: [/[іїєґўјљњћђџѓќѕІЇЄҐЎЈЉЊЋЂЏЃЌЅ\u048a-\u052f]/g, 40],
  /** Japanese: hiragana and katakana. */
  zh: [/[\u3040-\u30ff]/g, 8],
} as const satisfies Partial<Record<Language, readonly [RegExp, number]>>;

/** In Russian nearly every fiftieth letter is one of these; Bulgarian has none of them, and its own vowel instead. */
const russianOnly = /[ыэёЫЭЁ]/;
const bulgarianVowel = /ъ.*ъ/s;
const longEnoughForThem = 1000;

function byScript(sample: string): FoundLanguage | undefined {
  const counts = { ar: 0, ru: 0, zh: 0 };
  let latin = 0;
  let further = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const unit = sample.charCodeAt(i);
    if (unit < 0x41) continue;
    if ((unit >= 0x600 && unit < 0x700) || (unit >= 0xfb50 && unit < 0xff00)) counts.ar += 1;
    else if (unit >= 0x400 && unit < 0x530) counts.ru += 1;
    // An ideograph is worth a word's syllable or two.
    else if ((unit >= 0x3400 && unit < 0xa000) || (unit >= 0x3040 && unit < 0x3100)) counts.zh += 3;
    else if (unit < 0x250) latin += 1;
    // Greek, Hebrew, the scripts of India, Thai, Georgian, Ethiopic …; Korean.
    else if ((unit >= 0x370 && unit < 0x1e00) || (unit >= 0xac00 && unit < 0xd7b0)) further += 1;
  }
  const most = Math.max(counts.ar, counts.ru, counts.zh, further);
  if (most <= latin) return undefined;
  const guessed = most < 8;
  if (most === further) return { language: noneOfThese, guessed };
  const language = most === counts.ar ? "ar" : most === counts.ru ? "ru" : "zh";
  const [pattern, one] = strangers[language];
  const strange = sample.match(pattern)?.length ?? 0;
  const ofSigns = language === "zh" ? most / 3 : most;
  const isOther =
    strange * one > ofSigns ||
    (language === "ru" &&
      !russianOnly.test(sample) &&
      (most >= longEnoughForThem || bulgarianVowel.test(sample)));
  return { language: isOther ? noneOfThese : language, guessed };
}

/** From this many words in small letters on, at least this share are function words, in whatever language. */
const enoughWords = 15;
const leastShare = 0.1;
/** With fewer function words than this, or hardly more than another official language has, a language is guessed. */
const enoughPoints = 1;

function byWords(sample: string, around: string | undefined): FoundLanguage {
  functionWords ??= readFunctionWords();
  const points: Record<string, number> = { en: 0, fr: 0, es: 0 };
  const known = official.find((language) => language === around);
  if (known) points[known] = weightAround;
  const functional: Record<string, number> = {};
  let count = 0;
  for (const { folded, start, end } of words(sample)) {
    if (folded.length === 1 && !isWord(sample, start, end)) continue;
    if (isSmall(sample, start) && isSmall(sample, start + 1)) count += 1;
    const of = functionWords.get(folded);
    if (!of) continue;
    for (const language of of) {
      points[language] = (points[language] ?? 0) + 1;
      functional[language] = (functional[language] ?? 0) + 1;
    }
  }
  const lower = sample.toLowerCase();
  for (let at = 0; at < lower.length; at += 1) {
    // None of the letters that tell is in ASCII.
    if (lower.charCodeAt(at) < 0x80) continue;
    const tells = letters.get(lower[at]!);
    if (tells) points[tells[0]] = (points[tells[0]] ?? 0) + tells[1];
  }
  const best = official.reduce((first: Latin, language) =>
    points[language]! > points[first]! ? language : first,
  );
  const most = points[best]!;
  const other = Math.max(0, ...Object.keys(others).map((language) => points[language] ?? 0));
  // An official language has the benefit of the doubt: names and quoted words are often another's.
  const isOther = other > most + 1 && other > most * 1.2;
  const none = isOther || (count >= enoughWords && (functional[best] ?? 0) < count * leastShare);
  const next = Math.max(0, ...official.filter((language) => language !== best).map((one) => points[one]!));
  const guessed = most - (known === best ? weightAround : 0) < enoughPoints || most < next * 1.2;
  return none ? { language: noneOfThese, guessed: false } : { language: best, guessed };
}

/** Whether a small letter stands at a place. */
function isSmall(sample: string, at: number): boolean {
  const code = sample.charCodeAt(at);
  return code < 0x80 ? code >= 97 && code <= 122 : /^\p{Ll}/u.test(sample.slice(at, at + 2));
}

/** A letter is a word between spaces ("y", "a"), or before the apostrophe of an elision; not in "S/2024/1", "T-72", "47s". */
function isWord(sample: string, start: number, end: number): boolean {
  const before = sample[start - 1] ?? " ";
  const after = sample[end] ?? " ";
  if (after === "'" || after === "’")
    return /[\s(«“"'’-]/.test(before) && /\p{L}/u.test(sample[end + 1] ?? "");
  return /\s/.test(before) && /[\s,;:.]/.test(after) && sample[start] === sample[start]?.toLowerCase();
}
