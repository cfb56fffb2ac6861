import type { SearchOptions, StoredDocument, StoredPassage, TaggedPassages } from "../corpusSearch";
import { hashKey } from "../segment/keys";
import { leftOut } from "./leftOut";
import type { LiveIndex } from "./liveIndex";
import type { DocumentPlace, Place } from "./liveSegment";
import { documentsInOrder } from "./order";

/** The passages that carry a tag, the latest first. */
export function findTagged(index: LiveIndex, tag: string, options: SearchOptions): TaggedPassages {
  const [a, b] = hashKey(tag);
  const hidden = leftOut(index, options);
  const places: Place[] = [];
  index.segments.forEach((live, s) => {
    for (const local of live.segment.withTag(a, b)) {
      if (hidden[s]![live.segment.passageDocument[local]!] === 0) places.push({ live, local });
    }
  });
  return { total: places.length, passages: firstPassages(index, places, options.limit ?? 10) };
}

/** How many passages carry a tag. */
export function countTagged(index: LiveIndex, tag: string): number {
  const [a, b] = hashKey(tag);
  let count = 0;
  for (const { segment, hidden } of index.segments) {
    for (const local of segment.withTag(a, b)) {
      if (hidden[segment.passageDocument[local]!] === 0) count += 1;
    }
  }
  return count;
}

/** The first places as passages, the latest first. */
export function firstPassages(index: LiveIndex, places: readonly Place[], limit: number): StoredPassage[] {
  const passages: StoredPassage[] = [];
  for (const place of latestFirst(index, places)) {
    if (passages.length >= limit) break;
    const passage = index.at(place);
    if (passage) passages.push(passage);
  }
  return passages;
}

/**
 * Places in the order of `LiveIndex.later`, one by one: there may be a hundred thousand, of which few are wanted. They
 * are sorted by their dates, one number each, and compared by the rest only when their day comes.
 */
export function* latestFirst(index: LiveIndex, places: readonly Place[]): Generator<Place> {
  const keys = new Float64Array(places.length);
  const dateOf = ({ live: { segment }, local }: Place) =>
    segment.documentDate[segment.passageDocument[local]!]!;
  // A date has at most 27 bits: 26 are left for the number of the place.
  places.forEach((place, i) => {
    keys[i] = -(dateOf(place) * 67_108_864 + i);
  });
  keys.sort();
  let day: Place[] = [];
  for (const key of keys) {
    const place = places[-key % 67_108_864]!;
    if (day.length > 0 && dateOf(day[0]!) !== dateOf(place)) {
      yield* day.sort((x, y) => index.later(x, y));
      day = [];
    }
    day.push(place);
  }
  yield* day.sort((x, y) => index.later(x, y));
}

/** The passages of a document, in order. */
export function passagesOf(index: LiveIndex, documentId: string): StoredPassage[] {
  const pieces = index.documentsWithHash(index.shown(documentId), "id");
  // The pieces of a long document may be merged in any order.
  pieces.sort((x, y) => ordinalOf(x) - ordinalOf(y));
  return pieces.flatMap(({ live, document }) => {
    const { documentFirst } = live.segment;
    const passages: StoredPassage[] = [];
    for (let local = documentFirst[document]!; local < documentFirst[document + 1]!; local += 1) {
      const passage = index.at({ live, local });
      if (passage) passages.push(passage);
    }
    return passages;
  });
}

function ordinalOf({ live, document }: DocumentPlace): number {
  return live.segment.documentOrdinal[document]!;
}

/** The documents that carry each of several symbols, the latest first. Takes time linear in the documents, once for all. */
export function documentsWithSymbols(index: LiveIndex, symbols: readonly string[]): StoredDocument[][] {
  return index.documentsWithHashes(symbols, "symbol").map((pieces) => {
    const found = new Map<string, StoredDocument>();
    pieces.sort((x, y) => documentsInOrder(x.live.segment, x.document, y.live.segment, y.document));
    for (const { live, document } of pieces) {
      const record = live.segment.record(document);
      if (record && !found.has(record.id)) found.set(record.id, record);
    }
    return [...found.values()];
  });
}
