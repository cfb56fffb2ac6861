import type { LiveIndex, Place } from "./liveIndex";
import type { QueryTerm } from "./queryTerms";
import { mostFound, type Scorer } from "./scoring/scorer";
import { impactLevels, impactOf } from "./segment/impact";
import type { Segment } from "./segment/segment";

/** The highest sum of scores a passage may reach in the 16 bits of the accumulator. */
const highest = 65_000;

/**
 * The `limit` best passages by BM25: each term's postings are added up for one segment at a time, wholly, which is
 * faster than any skipping as long as the sums stay in the processor's cache. Of passages with the same words one is
 * kept.
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
  const { scorer } = index;
  scorer.setScores(scoresByLevel(terms, scale));
  const offsets = new Uint32Array(terms.length);
  for (let s = 0; s < index.segments.length; s += 1) {
    const { segment } = index.segments[s]!;
    if (!segment.held) continue;
    for (let term = 0; term < terms.length; term += 1) {
      offsets[term] = terms[term]!.offsets[s]!;
    }
    scorer.add(segment.held, offsets);
    takeBest(scorer, segment, hidden[s]!, s, top);
  }
  return top;
}

/** What each term gives to a passage by the level of its impact there. */
function scoresByLevel(terms: readonly QueryTerm[], scale: number): Uint16Array {
  const scores = new Uint16Array(terms.length * impactLevels);
  for (let term = 0; term < terms.length; term += 1) {
    const weight = terms[term]!.weight * scale;
    for (let level = 0; level < impactLevels; level += 1) {
      scores[term * impactLevels + level] = Math.round(weight * impactOf(level));
    }
  }
  return scores;
}

function takeBest(
  scorer: Scorer,
  { passageDocument, passages }: Segment,
  hidden: Uint8Array,
  segment: number,
  top: TopPassages,
): void {
  let from = 0;
  for (;;) {
    const count = scorer.collect(from, passages, top.threshold);
    const { found } = scorer;
    for (let i = 0; i < count; i += 1) {
      const local = found[2 * i]!;
      const score = found[2 * i + 1]!;
      // The threshold rises while the passages are gone through.
      if (score > top.threshold && hidden[passageDocument[local]!] === 0) top.offer(score, segment, local);
    }
    if (count < mostFound) return;
    from = found[2 * count - 2]! + 1;
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

  *places(): Generator<Place> {
    for (let i = 0; i < this.count; i += 1) {
      yield { live: this.index.segments[this.segments[i]!]!, local: this.locals[i]! };
    }
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
