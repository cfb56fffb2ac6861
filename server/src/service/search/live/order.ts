import type { Segment } from "../segment/segment";
import type { LiveSegment } from "./liveSegment";

/**
 * The order of places, by what the corpus itself gives and never by where a passage stands in the index: so the same
 * corpus gives the same answers, in whatever order and in how many segments it was written. Passages are given as their
 * segment and their number in it, because tens of thousands are compared for one answer.
 */

/** Documents, given as their segment and their number in it: as `inOrderOfTime`. */
export function documentsInOrder(one: Segment, first: number, other: Segment, second: number): number {
  return (
    other.documentDate[second]! - one.documentDate[first]! ||
    other.documentNumber[second]! - one.documentNumber[first]! ||
    one.documentId1[first]! - other.documentId1[second]! ||
    one.documentId2[first]! - other.documentId2[second]!
  );
}

/**
 * The latest first; of one day the higher symbol (see `symbolNumber`); then by the documents' identities, and within a
 * document from its beginning.
 */
export function inOrderOfTime(a: LiveSegment, x: number, b: LiveSegment, y: number): number {
  const one = a.segment;
  const other = b.segment;
  return (
    documentsInOrder(one, one.passageDocument[x]!, other, other.passageDocument[y]!) ||
    one.ordinal(x) - other.ordinal(y) ||
    one.passageHash1[x]! - other.passageHash1[y]! ||
    a.base + x - b.base - y
  );
}

/** Adopted text before all other, then in the order of time. */
export function inOrderOfUse(a: LiveSegment, x: number, b: LiveSegment, y: number): number {
  const adopted =
    Number(b.segment.isAdopted(b.segment.passageDocument[y]!)) -
    Number(a.segment.isAdopted(a.segment.passageDocument[x]!));
  return adopted || inOrderOfTime(a, x, b, y);
}
