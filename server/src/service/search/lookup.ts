import { leftOut } from "./filters";
import type { LiveIndex, LiveSegment, Place } from "./liveIndex";
import type { SearchOptions, StoredDocument, StoredPassage } from "./passageIndex";
import { hashKey } from "./segment/keys";
import { segmentPassages } from "./segment/segmentBuilder";

/** The passages that carry a tag, the latest first. */
export function findTagged(
  index: LiveIndex,
  tag: string,
  options: SearchOptions,
): { total: number; passages: StoredPassage[] } {
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

/** The first places as passages, the latest first. */
export function firstPassages(index: LiveIndex, places: readonly Place[], limit: number): StoredPassage[] {
  const passages: StoredPassage[] = [];
  for (const place of latestFirst(places)) {
    if (passages.length >= limit) break;
    const passage = index.at(place);
    if (passage) passages.push(passage);
  }
  return passages;
}

/** Places in the order of `LiveIndex.later`, by way of one number each: there may be a hundred thousand. */
export function latestFirst(places: readonly Place[]): Place[] {
  const byKey = new Map<number, LiveSegment>();
  const keys = new Float64Array(places.length);
  places.forEach(({ live, local }, i) => {
    byKey.set(live.base, live);
    const date = live.segment.documentDate[live.segment.passageDocument[local]!]!;
    // A date has at most 27 bits, and a thousand segments' passages fit in the 26 below.
    keys[i] = -(date * 67_108_864 + live.base + local);
  });
  keys.sort();
  return Array.from(keys, (key) => {
    const passage = -key % 67_108_864;
    const local = passage % segmentPassages;
    return { live: byKey.get(passage - local)!, local };
  });
}

/** The passages of a document, in order. */
export function passagesOf(index: LiveIndex, documentId: string): StoredPassage[] {
  const pieces = index.documentsWithHash(documentId, "id");
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

function ordinalOf({ live, document }: ReturnType<LiveIndex["documentsWithHash"]>[number]): number {
  return live.segment.documentOrdinal[document]!;
}

/** The documents that carry a symbol, the latest first. */
export function documentsBySymbol(index: LiveIndex, symbol: string): StoredDocument[] {
  const found = new Map<string, StoredDocument>();
  const pieces = index.documentsWithHash(symbol, "symbol");
  pieces.sort((x, y) => dateOf(y) - dateOf(x));
  for (const { live, document } of pieces) {
    const record = live.segment.record(document);
    if (record && !found.has(record.id)) found.set(record.id, record);
  }
  return [...found.values()];
}

function dateOf({ live, document }: ReturnType<LiveIndex["documentsWithHash"]>[number]): number {
  return live.segment.documentDate[document]!;
}
