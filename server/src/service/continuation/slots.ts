import type { Draft, DraftParagraph } from "../draft/draft";
import type { Glossary } from "../glossary/glossary";
import { findPlaceNames } from "./names";

/**
 * Slots: the words of a source that belong to its own occasion, and are not taken over into a draft in which they do
 * not stand: numbers, dates, references, and the names of States, missions and people.
 */
export interface Slots {
  /** Whether a word is, or begins with, a number that is not the draft's. `next` is the word after it. */
  isNumber(word: string, next: string | undefined): boolean;
  /** Where in a text the first name begins that is not the draft's; undefined where there is none. */
  firstName(text: string): number | undefined;
}

/** Numbers written as words, by English and French, Spanish; "one" says as much as "a". */
const numberWords = new Set(
  (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen " +
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion " +
    "deux trois quatre cinq sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent mille " +
    "dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta cien mil"
  ).split(" "),
);

/** "sixty-fifth", "seventieth": which session or anniversary it was. "First" and "second" order thoughts as well. */
const ordinal =
  /^(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|y-\p{L}+)$|^(?:seven|eigh|nin|ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th$/u;

const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)$/;

/** Names that hold a number: "the 2030 Agenda", "Agenda 2063". */
const agenda = /^Agenda\b/;

const missionKinds = /mission|operation|support office|person|armed group|party/;

const person =
  /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Sir|Mme|Sr|Sra|Ambassador|President|Minister|General|Judge)\.? (?=\p{Lu})/u;

/** The numbers of paragraphs; a paragraph that does not change is read once. */
const known = new WeakMap<DraftParagraph, ReadonlySet<string>>();

function numbersOf(paragraph: DraftParagraph): ReadonlySet<string> {
  let numbers = known.get(paragraph);
  if (!numbers) {
    numbers = new Set(
      paragraph.text
        .split(/\s+/)
        .filter((word) => /\d/.test(word))
        .map(bare),
    );
    known.set(paragraph, numbers);
  }
  return numbers;
}

/** What the draft holds decides what is its own. */
export function slotsOf(draft: Draft, glossary: Glossary): Slots {
  const isOwnNumber = (word: string) => {
    const number = bare(word);
    return draft.paragraphs.some((paragraph) => numbersOf(paragraph).has(number));
  };
  const holds = holdsWord(draft.text);
  return {
    isNumber(word, next) {
      if (/\d/.test(word)) {
        if (next !== undefined && agenda.test(next) && /^\d{4}$/.test(word)) return false;
        return !isOwnNumber(word);
      }
      const letters = word.replace(/[^\p{L}-]+$/u, "");
      if (month.test(letters)) return next !== undefined && /^\d/.test(next) && !isOwnNumber(next);
      const lower = letters.toLowerCase();
      if (lower === "twenty-first" && next === "century") return false;
      return (numberWords.has(lower) || ordinal.test(lower)) && !holds(letters);
    },
    firstName(text) {
      const names = [
        ...findPlaceNames(text),
        ...glossary
          .find(text)
          .filter(({ entries }) => entries.some(({ kind }) => missionKinds.test(kind)))
          .map(({ start, end }) => ({ start, end })),
      ];
      const title = person.exec(text);
      if (title) {
        const start = title.index + (/^\s/.test(title[0]) ? 1 : 0);
        const name = /^\S+ \p{Lu}\S*/u.exec(text.slice(start))?.[0] ?? title[0].trim();
        names.push({ start, end: start + name.length });
      }
      return names
        .filter(({ start, end }) => !holds(text.slice(start, end)))
        .reduce<number | undefined>((first, { start }) => Math.min(first ?? start, start), undefined);
    },
  };
}

/** Tells whether a name stands in a text as whole words. */
export function holdsWord(text: string): (name: string) => boolean {
  return (name) => {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
    }
    return false;
  };
}

/** A number without the brackets and punctuation around it. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, "");
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}
