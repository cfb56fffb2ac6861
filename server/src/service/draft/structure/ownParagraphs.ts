import type { TextRange } from "../../text/range";

/** A place where a resolution cites a paragraph of its own: "paragraph 9 above". Only the number's range. */
export interface OwnParagraph extends TextRange {
  readonly value: number;
  /** What is said of where it stands; `here` for "of the present resolution". */
  readonly where: "above" | "below" | "here";
  /** The word that says so. */
  readonly word: TextRange;
  /** The whole citation. */
  readonly whole: TextRange;
}

interface Pattern {
  readonly find: RegExp;
  readonly above: RegExp;
  readonly below: RegExp;
}

const number = "[\\d\\u0660-\\u0669]{1,3}";
/** "4", "4 (a)", "4, 5 and 7 (b) to 9". */
const numbers = (joined: string) =>
  `${number}(?: ?\\([a-zа-я]{1,4}\\))*(?:(?:, ?|[-–]|,? (?:${joined}) )${number}(?: ?\\([a-zа-я]{1,4}\\))*){0,12}`;

/** How a paragraph of the same text is cited, in the six languages; the first group holds the numbers, the second says where. */
const patterns: Readonly<Record<string, Pattern>> = {
  en: {
    find: new RegExp(
      `\\bparagraphs? (${numbers("and|or|to|through|and/or")}),? (above|below|hereof|of (?:this|the present) (?:resolution|decision))(?![\\p{L}-])`,
      "giu",
    ),
    above: /^above$/i,
    below: /^below$/i,
  },
  fr: {
    find: new RegExp(
      `\\b(?:paragraphes?|alinéas?) (${numbers("et|ou|à")}),? (ci-dessus|ci-après|ci-dessous|de la présente (?:résolution|décision))(?![\\p{L}-])`,
      "giu",
    ),
    above: /dessus/i,
    below: /après|dessous/i,
  },
  es: {
    find: new RegExp(
      `\\bpárrafos? (${numbers("y|o|a|e")}),? (supra|infra|anterior(?:es)?|de la presente (?:resolución|decisión))(?![\\p{L}-])`,
      "giu",
    ),
    above: /^(?:supra|anterior)/i,
    below: /^infra/i,
  },
  ru: {
    find: new RegExp(
      `(?<!\\p{L})пункт\\p{L}{0,3} (${numbers("и|или|по")}),? (выше|ниже|настоящ(?:ей резолюции|его решения))(?![\\p{L}-])`,
      "giu",
    ),
    above: /^выше/i,
    below: /^ниже/i,
  },
  zh: {
    find: new RegExp(
      `(?:第)(${number}(?:(?:、|和|至)(?:第)?${number}){0,12})段(?<=(上文|下文|本决议)第[^，。；]{1,40})`,
      "gu",
    ),
    above: /上/,
    below: /下/,
  },
  ar: {
    find: new RegExp(
      `(?:الفقر(?:ة|ات|تين)) (${number}(?:(?:،| و ?| إلى ) ?${number}){0,12}) (أعلاه|أدناه|من هذا القرار)`,
      "gu",
    ),
    above: /أعلاه/,
    below: /أدناه/,
  },
};

/** Where a text cites paragraphs of its own by number, in order; each number by itself. Linear time. */
export function findOwnParagraphs(text: string, language: string): OwnParagraph[] {
  const pattern = patterns[language];
  if (!pattern) return [];
  const found: OwnParagraph[] = [];
  for (const match of text.matchAll(pattern.find)) {
    const [phrase, listed = "", said = ""] = match;
    const whole = { start: match.index, end: match.index + phrase.length };
    const from = match.index + phrase.indexOf(listed);
    const at = phrase.lastIndexOf(said);
    const word = at < 0 ? whole : { start: match.index + at, end: match.index + at + said.length };
    const where = pattern.above.test(said) ? "above" : pattern.below.test(said) ? "below" : "here";
    for (const { index, 0: digits } of listed.matchAll(/[\d\u0660-\u0669]{1,3}/g)) {
      const start = from + index;
      const value = Number(digits.replace(/[\u0660-\u0669]/g, (one) => String(one.charCodeAt(0) - 0x660)));
      found.push({ start, end: start + digits.length, value, where, word, whole });
    }
  }
  return found;
}
