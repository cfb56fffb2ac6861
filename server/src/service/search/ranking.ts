import { impactOf } from "./impact";
import type { LiveIndex } from "./liveIndex";
import type { QueryTerm } from "./queryTerms";

/** The highest sum of scores a passage may reach in the 16 bits of the accumulator. */
const highest = 65_000;

/**
 * The `limit` best passages by BM25: each term's postings are added up in one array per segment, wholly, which is
 * faster than any skipping as long as the array stays in the processor's cache. Of passages with the same words one
 * is kept.
 */
export function bestPassages(
  index: LiveIndex,
  terms: readonly QueryTerm[],
  hidden: readonly Uint8Array[],
  limit: number,
): TopPassages {
  const sum = terms.reduce((weight, term) => weight + term.weight, 0);
  const scale = sum > 0 ? highest / sum : 0;
  const top = new TopPassages(index, limit, scale);
  const accumulator = index.scores;
  for (let s = 0; s < index.segments.length; s += 1) {
    const { segment } = index.segments[s]!;
    for (const term of terms) {
      const place = term.places[s]!;
      if (place >= 0) addUp(accumulator, segment.postings, segment.termOffset[place]!, term.weight * scale);
    }
    takeBest(accumulator, segment.passageDocument, segment.passages, hidden[s]!, s, top);
    accumulator.fill(0, 0, segment.passages);
  }
  return top;
}

/** Adds the impacts of a term's postings to the passages' scores (for the layout see `encodePostings`). */
function addUp(accumulator: Uint16Array, postings: Uint16Array, offset: number, weight: number): void {
  const runs = postings[offset]!;
  let header = offset + 1;
  let at = header + 2 * runs;
  for (let run = 0; run < runs; run += 1) {
    const score = Math.round(weight * impactOf(postings[header]!));
    const end = at + postings[header + 1]!;
    header += 2;
    // Four at a time: a fifth faster, because the loop's own steps cost as much as the additions.
    for (const most = end - 3; at < most; at += 4) {
      accumulator[postings[at]!]! += score;
      accumulator[postings[at + 1]!]! += score;
      accumulator[postings[at + 2]!]! += score;
      accumulator[postings[at + 3]!]! += score;
    }
    for (; at < end; at += 1) accumulator[postings[at]!]! += score;
  }
}

function takeBest(
  accumulator: Uint16Array,
  passageDocument: Uint16Array,
  passages: number,
  hidden: Uint8Array,
  segment: number,
  top: TopPassages,
): void {
  let threshold = top.threshold;
  for (let local = 0; local < passages; local += 1) {
    const score = accumulator[local]!;
    if (score <= threshold || hidden[passageDocument[local]!] !== 0) continue;
    top.offer(score, segment, local);
    threshold = top.threshold;
  }
}

/** The best passages met so far, best first. Passages with the same words have the same score: one is kept. */
export class TopPassages {
  count = 0;
  /** A passage must have more than this to be taken. */
  threshold = 0;
  readonly scores: Float64Array;
  /** The place of the segment in the index, and the passage in it. */
  readonly segments: Uint16Array;
  readonly locals: Uint16Array;

  constructor(
    private readonly index: LiveIndex,
    private readonly limit: number,
    /** What a score must be divided by to be a sum of weights. */
    readonly scale = 1,
  ) {
    this.scores = new Float64Array(limit);
    this.segments = new Uint16Array(limit);
    this.locals = new Uint16Array(limit);
  }

  offer(score: number, segment: number, local: number): void {
    const { scores, segments, locals, limit } = this;
    let at = this.count < limit ? this.count : limit - 1;
    let before = at - 1;
    while (before >= 0 && scores[before]! < score) before -= 1;
    for (let same = before; same >= 0 && scores[same] === score; same -= 1) {
      if (this.isSame(segment, local, segments[same]!, locals[same]!)) return;
    }
    if (this.count < limit) this.count += 1;
    for (; at > before + 1; at -= 1) {
      scores[at] = scores[at - 1]!;
      segments[at] = segments[at - 1]!;
      locals[at] = locals[at - 1]!;
    }
    scores[at] = score;
    segments[at] = segment;
    locals[at] = local;
    if (this.count === limit) this.threshold = scores[limit - 1]!;
  }

  private isSame(segment: number, local: number, otherSegment: number, otherLocal: number): boolean {
    const first = this.index.segments[segment]!.segment;
    const second = this.index.segments[otherSegment]!.segment;
    return (
      first.passageHash1[local] === second.passageHash1[otherLocal] &&
      first.passageHash2[local] === second.passageHash2[otherLocal]
    );
  }
}
