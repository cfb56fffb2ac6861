import type { TextRange } from "../../text/range";
import { isIdeograph } from "../../text/wordScanner";
import { type TermScanner, wordIdentity } from "../terms/termScanner";

/**
 * The words of a scanned passage that stand in the query, as ranges of the passage. Words with the same stem match. A
 * stop word matches only between two matching words, where the query has it too. Neighbours make one range.
 */
export function matchingRanges(query: ReadonlySet<number>, passage: TermScanner): TextRange[] {
  const { starts, ends, units } = passage.words;
  const isStop = (i: number) => passage.term1[i] === 0 && passage.term2[i] === 0;
  const matches = new Uint8Array(passage.count);
  let last = -1;
  for (let i = 0; i < passage.count; i += 1) {
    if (!query.has(wordIdentity(passage, i))) {
      last = -1;
      continue;
    }
    if (isStop(i)) continue;
    matches[i] = 1;
    if (last >= 0) matches.fill(1, last, i);
    last = i;
    // A pair of ideographs is indexed under the first of them.
    if (isPair(passage, i)) matches[i + 1] = 1;
  }
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i < passage.count; i += 1) {
    if (matches[i] === 0) continue;
    const before = ranges.at(-1);
    if (before && i > 0 && matches[i - 1] === 1 && isPlainGap(units, before.end, starts[i]!)) {
      before.end = ends[i]!;
    } else ranges.push({ start: starts[i]!, end: ends[i]! });
  }
  return ranges;
}

function isPair(passage: TermScanner, i: number): boolean {
  const { marks, starts, ends } = passage.words;
  const both = marks[i]! & (i + 1 < passage.count ? marks[i + 1]! : 0) & isIdeograph;
  return both !== 0 && starts[i + 1] === ends[i];
}

/** Nothing, a space or a hyphen: the words read as one stretch. */
function isPlainGap(units: Uint16Array, from: number, to: number): boolean {
  if (to - from > 1) return false;
  return from === to || units[from] === 0x20 || units[from] === 0x2d || units[from] === 0xa0;
}

/** What the words of a scanned query are compared by. */
export function wordIdentities(query: TermScanner): Set<number> {
  const words = new Set<number>();
  for (let i = 0; i < query.count; i += 1) words.add(wordIdentity(query, i));
  return words;
}
