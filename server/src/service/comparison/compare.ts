import { alignWords } from "./alignWords";
import type { Comparison } from "./comparison";
import { findMoves } from "./moves";
import { piecesOf } from "./pieces";
import { qualifierChanges } from "./qualifiers";
import { verbChanges } from "./strength";
import { createWordReader, functionWordKeys, type TextWords } from "./textWords";

/**
 * Compares two wordings of a paragraph. Linear in their length (see `alignWords`).
 * @param before the earlier one, or the agreed one
 * @param after the later one, or the draft
 * @param language ISO 639 code: in which language verbs and qualifiers are looked for
 */
export function compareTexts(before: string, after: string, language: string): Comparison {
  const reader = createWordReader();
  const earlier = reader.read(before);
  const later = reader.read(after);
  const places = alignWords(later.keys, earlier.keys);
  const distance = distanceOf(places, earlier.count);
  dropIslands(later, places, earlier.count);
  const moves = findMoves(earlier, later, places);
  return {
    before,
    after,
    pieces: piecesOf(earlier, later, places, moves),
    distance,
    verbs: verbChanges(earlier, later, places, language),
    qualifiers: qualifierChanges(earlier, later, places, language),
  };
}

/** The share of the words of both texts that have no counterpart. */
export function distanceOf(places: Int32Array, otherCount: number): number {
  const all = places.length + otherCount;
  if (all === 0) return 0;
  let aligned = 0;
  for (const place of places) if (place >= 0) aligned += 1;
  return 1 - (2 * aligned) / all;
}

/** Maximum number of function words between two changes that are no common ground. */
const longestIsland = 2;

/**
 * Takes back alignments that would only cut up a change: "of" and "the" between two passages that have nothing else in
 * common. What remains reads as one substitution.
 */
function dropIslands(words: TextWords, places: Int32Array, otherCount: number): void {
  const dull = functionWordKeys();
  let changedBefore = 0;
  let previous = -1;
  for (let i = 0; i < places.length; ) {
    if (places[i]! < 0) {
      changedBefore += 1;
      i += 1;
      continue;
    }
    changedBefore += places[i]! - previous - 1;
    let end = i + 1;
    while (end < places.length && places[end] === places[end - 1]! + 1) end += 1;
    let changedAfter = 0;
    let next = end;
    while (next < places.length && places[next]! < 0) {
      next += 1;
      changedAfter += 1;
    }
    changedAfter += (next < places.length ? places[next]! : otherCount) - places[end - 1]! - 1;
    const length = end - i;
    let island = length <= longestIsland && Math.min(changedBefore, changedAfter) >= 2 * length;
    for (let word = i; island && word < end; word += 1) island = dull.has(words.keys[word]!);
    previous = places[end - 1]!;
    if (island) {
      for (let word = i; word < end; word += 1) places[word] = -1;
      changedBefore += 2 * length;
    } else changedBefore = 0;
    i = end;
  }
}
