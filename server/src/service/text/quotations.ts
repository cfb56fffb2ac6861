import type { TextRange } from "./range";

/** A quotation: the range with its marks, and the words between them without the white space beside the marks. */
export interface Quotation extends TextRange {
  readonly inner: TextRange;
}

/** What closes each double mark of the six languages; the title marks of Chinese are among them. */
const closers: Readonly<Record<string, string>> = {
  "“": "”“",
  "„": "“”",
  "”": "“”",
  "‟": "”",
  "«": "»",
  "‹": "›",
  "「": "」",
  "『": "』",
  "《": "》",
  '"': '"',
  "＂": "＂",
};

/** Single marks, which are apostrophes as often as not: see `closesSingle`. */
const singles: Readonly<Record<string, string>> = { "‘": "’", "'": "'" };

/** Longest quotation in a paragraph, in UTF-16 units; what seems longer is a mark that was never closed. */
const maximum = { double: 20_000, single: 600 };

/** Any of the marks above: a paragraph without them is left at once. */
export const anyMark = /[“„”‟«‹「『《"＂‘']/;

/**
 * What stands between quotation marks: words that are somebody else's, or the name of something. The outermost pairs,
 * in the marks of the six languages. A mark that is not closed before the next blank line opens nothing. Linear time.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  /** For each mark, up to where its closing mark has been looked for in vain. */
  const missing = new Map<string, number>();
  let paragraphEnd = -1;
  for (let at = nextMark(text, 0); at >= 0; at = nextMark(text, at + 1)) {
    const mark = text[at]!;
    if (at > paragraphEnd) paragraphEnd = endOfParagraph(text, at);
    if ((missing.get(mark) ?? -1) > at) continue;
    const double = closers[mark];
    if (double === undefined && !opensSingle(text, at)) continue;
    if (mark === "”" && !opensWord(text, at)) continue;
    const limit = Math.min(paragraphEnd, at + (double ? maximum.double : maximum.single));
    const end = double ? closingPlace(text, at, double, limit) : closingSingle(text, at, limit);
    if (end < 0) {
      missing.set(mark, limit);
      continue;
    }
    const words = text.slice(at + 1, end);
    const start = at + 1 + (words.length - words.trimStart().length);
    const stop = end - (words.length - words.trimEnd().length);
    if (stop > start) found.push({ start: at, end: end + 1, inner: { start, end: stop } });
    at = end;
  }
  return found;
}

/** Opening marks; a straight single mark only where it begins a word, as most are apostrophes. */
const openingMark = /[“„”‟«‹「『《"＂‘]|(?<![\p{L}\p{N}])'/gu;

function nextMark(text: string, from: number): number {
  openingMark.lastIndex = from;
  return openingMark.exec(text)?.index ?? -1;
}

const blankLine = /\n[ \t\u00a0]*\r?\n/g;

function endOfParagraph(text: string, at: number): number {
  blankLine.lastIndex = at;
  return blankLine.exec(text)?.index ?? text.length;
}

function closingPlace(text: string, open: number, closing: string, limit: number): number {
  const mark = text[open]!;
  let depth = 1;
  for (let at = open + 1; at < limit; at++) {
    const unit = text[at]!;
    const opens =
      unit === mark && !closing.startsWith(mark) && !(closing.includes(mark) && isWordEnd(text, at));
    if (opens) depth++;
    else if (closing.includes(unit)) depth--;
    if (depth === 0) return at;
  }
  return -1;
}

/** In Arabic typed left to right an opening mark closes as well. */
function isWordEnd(text: string, at: number): boolean {
  return /[\p{L}\p{N}.,;:]/u.test(text[at - 1] ?? "") && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
}

/** A mark at the beginning of a word. */
function opensWord(text: string, at: number): boolean {
  return (at === 0 || /[\s(\u2013\u2014:[]/.test(text[at - 1]!)) && /[\p{L}\p{N}[]/u.test(text[at + 1] ?? "");
}

/** A single mark opens a quotation at the beginning of a word that is no number ("the ’90s"). */
function opensSingle(text: string, at: number): boolean {
  return text[at]! in singles && opensWord(text, at) && !/\p{N}/u.test(text[at + 1] ?? "");
}

/** The single mark that closes a quotation of two words or more: at the end of a word, with no letter behind. */
function closingSingle(text: string, open: number, limit: number): number {
  const closing = singles[text[open]!]!;
  for (let at = open + 2; at < limit; at++) {
    if (text[at] !== closing || /[\s(]/.test(text[at - 1]!) || /[\p{L}\p{N}]/u.test(text[at + 1] ?? ""))
      continue;
    return /\s/.test(text.slice(open, at)) ? at : -1;
  }
  return -1;
}
