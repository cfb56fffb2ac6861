import type { Slices } from "../../slices";
import { impactLevels } from "./impact";
import type { SectionContent } from "./part";
import { longestRun, runHeader } from "./runHeader";
import type { SegmentBuilder } from "./segmentBuilder";

const batch = 1 << 16;

/**
 * The term table and the postings. Terms are sorted by hash. A term's postings are runs of equal impact: the
 * number of runs, then level and length of each in one number (see `runHeader`), then the passages. The longest runs come
 * first: a processor foresees the end of a run that is as long as the one before.
 */
export async function encodePostings(
  builder: SegmentBuilder,
  { order }: TermOrder,
  slices: Slices,
): Promise<SectionContent[]> {
  const terms = order.length;
  const postingTerm = builder.postingTerm.view();
  const postings = postingTerm.length;
  const counts = builder.termPostings;
  /** By number of a term: where its next posting goes. */
  const place = new Uint32Array(terms);
  for (let rank = 0, at = 0; rank < terms; rank += 1) {
    place[order[rank]!] = at;
    at += counts[order[rank]!]!;
  }
  /** Passage, and level in the bits above. */
  const sorted = new Uint32Array(postings);
  for (let from = 0; from < postings; from += batch) {
    const to = Math.min(postings, from + batch);
    for (let i = from; i < to; i += 1) sorted[place[postingTerm[i]!]!++] = builder.postings.array[i]!;
    if (slices.due()) await slices.rest();
  }

  const offsets = new Uint32Array(terms + 1);
  const data = new Uint16Array(postings * 2 + terms);
  const perLevel = new Uint32Array(impactLevels);
  const next = new Uint32Array(impactLevels);
  const byLength = new Uint8Array(impactLevels);
  let write = 0;
  let from = 0;
  for (let rank = 0; rank < terms; rank += 1) {
    if ((rank & 255) === 0 && slices.due()) await slices.rest();
    const to = from + counts[order[rank]!]!;
    offsets[rank] = write;
    if (to === from + 1) {
      data[write++] = 1;
      data[write++] = runHeader(sorted[from]! >>> 16, 1);
      data[write++] = sorted[from]! & 0xffff;
      from = to;
      continue;
    }
    perLevel.fill(0);
    for (let i = from; i < to; i += 1) perLevel[sorted[i]! >>> 16]! += 1;
    let present = 0;
    let runs = 0;
    for (let level = 0; level < impactLevels; level += 1) {
      const count = perLevel[level]!;
      if (count === 0) continue;
      runs += Math.ceil(count / longestRun);
      let place = present++;
      for (; place > 0 && perLevel[byLength[place - 1]!]! < count; place -= 1) {
        byLength[place] = byLength[place - 1]!;
      }
      byLength[place] = level;
    }
    data[write++] = runs;
    let at = write + runs;
    for (let i = 0; i < present; i += 1) {
      const level = byLength[i]!;
      next[level] = at;
      at += perLevel[level]!;
      for (let left = perLevel[level]!; left > 0; left -= longestRun) {
        data[write++] = runHeader(level, Math.min(left, longestRun));
      }
    }
    for (let i = from; i < to; i += 1) data[next[sorted[i]! >>> 16]!++] = sorted[i]! & 0xffff;
    write = at;
    from = to;
  }
  offsets[terms] = write;

  const hash1 = new Uint32Array(terms);
  const hash2 = new Uint16Array(terms);
  for (let rank = 0; rank < terms; rank += 1) {
    hash1[rank] = builder.term1.array[order[rank]!]!;
    hash2[rank] = builder.term2.array[order[rank]!]!;
  }
  return [
    { name: "termHash1", views: [hash1] },
    { name: "termHash2", views: [hash2] },
    { name: "termOffset", views: [offsets] },
    { name: "postings", views: [data.subarray(0, write)] },
  ];
}

/** The order of a segment's terms. */
export interface TermOrder {
  /** The terms' numbers in the order of their hashes. */
  readonly order: Uint32Array;
  /** By number, the place in that order. */
  readonly rankOf: Uint32Array;
}

/** Sorts the terms by hash, bucket by bucket. */
export async function orderTerms(builder: SegmentBuilder, slices: Slices): Promise<TermOrder> {
  const hash1 = builder.term1.view();
  const hash2 = builder.term2.view();
  const buckets: number[][] = Array.from({ length: 256 }, () => []);
  for (let term = 0; term < hash1.length; term += 1) buckets[hash1[term]! >>> 24]!.push(term);
  const order = new Uint32Array(hash1.length);
  let at = 0;
  for (const bucket of buckets) {
    bucket.sort((x, y) => hash1[x]! - hash1[y]! || (hash2[x]! & 0xffff) - (hash2[y]! & 0xffff));
    order.set(bucket, at);
    at += bucket.length;
    if (slices.due()) await slices.rest();
  }
  const rankOf = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank += 1) rankOf[order[rank]!] = rank;
  return { order, rankOf };
}
