import type { TextRange } from "../text/range";
import { alignWords } from "./alignWords";
import { compareTexts } from "./compare";
import { type Comparison, isChange, type Piece } from "./comparison";
import { createWordReader, type TextWords } from "./textWords";

/** Words quoted, beside the place of the source that they were taken from. */
export interface QuotationMatch {
  /** Which of the source's paragraphs. */
  readonly passage: number;
  /** The words of that paragraph. */
  readonly range: TextRange;
  /** From the source's words (`before`) to the quoted ones (`after`). */
  readonly comparison: Comparison;
  /** What differs word for word; what stands in square brackets is the quoter's own and does not count. */
  readonly differences: readonly Piece[];
}

/** Words of the runs that tell where in the source a quotation was taken from. */
const seedWords = 3;
/** A place that shares fewer of its words, in order, is not the place: the words are not there. */
const leastShared = 0.6;
/** Fewer than `words` come close by chance: of these at least this share must agree. */
const shortQuotation = { words: 10, leastShared: 0.75 };

/**
 * The place in a document that words were quoted from.
 * @param quoted what stands between the marks; without ellipses (see `quotedParts`)
 * @param passages the document's paragraphs
 * @returns undefined where no place resembles it
 */
export function placeOfQuotation(
  quoted: string,
  passages: readonly string[],
  language: string,
): QuotationMatch | undefined {
  const reader = createWordReader();
  // "[u]rges": one word, whose first letter the quoter has fitted in. What hides the brackets is no part of a word.
  const said = quoted.replace(/\[(\p{L})\](?=\p{L})/gu, "\u00ad$1\u00ad");
  const words = reader.read(said);
  if (words.count === 0) return undefined;
  let best: { passage: number; window: TextRange; shared: number } | undefined;
  const seeds = seedsOf(words);
  passages.forEach((text, passage) => {
    const other = reader.read(text);
    const window = likelyWindow(words, other, seeds);
    if (!window) return;
    const part = other.keys.subarray(window.start, window.end);
    const aligned = alignWords(words.keys, part).filter((place) => place >= 0);
    const shared = aligned.length / words.count;
    if (
      shared < (words.count < shortQuotation.words ? shortQuotation.leastShared : leastShared) ||
      shared <= (best?.shared ?? 0)
    )
      return;
    best = {
      passage,
      shared,
      window: { start: other.starts[window.start]!, end: other.ends[window.end - 1]! },
    };
  });
  if (!best) return undefined;
  const text = passages[best.passage]!;
  const comparison = compareTexts(text.slice(best.window.start, best.window.end), said, language);
  const differences = comparison.pieces.filter(
    (piece) => isChange(piece) && !isOwn(quoted, piece) && !isAtEdge(piece, comparison),
  );
  return { passage: best.passage, range: best.window, comparison, differences };
}

/** Where each run of words stands in the quotation. */
function seedsOf({ keys, count }: TextWords): ReadonlyMap<number, number> {
  const seeds = new Map<number, number>();
  for (let i = 0; i + seedWords <= count; i += 1) {
    const key = seed(keys, i);
    if (!seeds.has(key)) seeds.set(key, i);
  }
  return seeds;
}

function seed(keys: Float64Array, at: number): number {
  return (keys[at]! * 31 + keys[at + 1]! * 17 + keys[at + 2]!) % 9007199254740881;
}

/** The words of a paragraph that the quotation covers, as far as the runs of words they share tell. */
function likelyWindow(
  words: TextWords,
  other: TextWords,
  seeds: ReadonlyMap<number, number>,
): TextRange | undefined {
  if (words.count < seedWords) {
    for (let i = 0; i + words.count <= other.count; i += 1) {
      if (words.keys.every((key, word) => other.keys[i + word] === key))
        return { start: i, end: i + words.count };
    }
    return undefined;
  }
  // The places vote for where the quotation begins; words put in or left out move the votes a little.
  const votes = new Map<number, number>();
  for (let i = 0; i + seedWords <= other.count; i += 1) {
    const place = seeds.get(seed(other.keys, i));
    if (place !== undefined) votes.set(i - place, (votes.get(i - place) ?? 0) + 1);
  }
  let chosen: number | undefined;
  for (const [beginning, count] of votes) {
    if (chosen === undefined || count > votes.get(chosen)!) chosen = beginning;
  }
  if (chosen === undefined) return undefined;
  // Of a run that the paragraph says twice the place nearest to that beginning is meant.
  const nearest = new Map<number, number>();
  const slack = 4 + words.count / 4;
  for (let i = 0; i + seedWords <= other.count; i += 1) {
    const place = seeds.get(seed(other.keys, i));
    if (place === undefined) continue;
    const off = Math.abs(i - place - chosen);
    const known = nearest.get(place);
    if (off <= slack && (known === undefined || off < Math.abs(known - chosen)))
      nearest.set(place, i - place);
  }
  const places = [...nearest.keys()];
  const first = nearest.get(places.reduce((x, y) => Math.min(x, y)))!;
  const last = nearest.get(places.reduce((x, y) => Math.max(x, y)))!;
  return { start: Math.max(0, first), end: Math.min(other.count, last + words.count) };
}

/** The quoter's own words in square brackets, "[the Council]". */
function isOwn(quoted: string, { after }: Piece): boolean {
  const own = /^[^\p{L}\p{N}]*\[[^[\]]*\][^\p{L}\p{N}]*$/u;
  const words = quoted.slice(after.start, after.end);
  // The brackets may have counterparts of their own, or none: they stand in the piece or right around it.
  return own.test(words) || own.test(quoted.slice(Math.max(0, after.start - 1), after.end + 1));
}

/** A mark before the first or after the last word, which the quoting sentence needs and the source has not, or not there. */
function isAtEdge({ before, after }: Piece, comparison: Comparison): boolean {
  const said = (text: string) => /[\p{L}\p{N}]/u.test(text);
  const rest = (from: "start" | "end") =>
    from === "start"
      ? comparison.before.slice(0, before.end) + comparison.after.slice(0, after.end)
      : comparison.before.slice(before.start) + comparison.after.slice(after.start);
  return !said(rest("start")) || !said(rest("end"));
}

/** A quotation's parts between ellipses, "…", "..." and "[...]"; each has to stand in the source. Ranges of `text`. */
export function quotedParts(text: string): TextRange[] {
  const parts: TextRange[] = [];
  let start = 0;
  const add = (end: number) => {
    const part = text.slice(start, end);
    const from = start + (part.length - part.trimStart().length);
    const to = from + part.trim().length;
    if (/[\p{L}\p{N}]/u.test(part)) parts.push({ start: from, end: to });
  };
  for (const { index, 0: ellipsis } of text.matchAll(/[[(]?(?:…|\. ?\. ?\.|⋯|……)\.?[\])]?/g)) {
    add(index);
    start = index + ellipsis.length;
  }
  add(text.length);
  return parts;
}
