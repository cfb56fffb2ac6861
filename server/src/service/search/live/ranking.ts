import { mostFound, type Scorer } from "../scoring/scorer";
import { impactLevels, impactOf } from "../segment/impact";
import type { Segment } from "../segment/segment";
import type { QueryTerm } from "../texts/queryTerms";
import type { Candidate } from "../texts/rerank";
import type { LiveIndex } from "./liveIndex";
import type { Place } from "./liveSegment";
import { inOrderOfUse } from "./order";

/** The highest sum of scores a passage may reach in the 16 bits of the accumulator. */
const highest = 65_000;

/**
 * The `limit` best passages by BM25: each term's postings are added up for one segment at a time, wholly, which is
 * faster than any skipping as long as the sums stay in the processor's cache. Of passages with the same words the most
 * useful is kept; of equally good ones the most useful come first.
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
  const places = terms.map(({ term1, term2 }) => index.term(term1, term2).offsets);
  for (let s = 0; s < index.segments.length; s += 1) {
    const { segment } = index.segments[s]!;
    if (!segment.held) continue;
    for (let term = 0; term < terms.length; term += 1) {
      offsets[term] = places[term]![s]!;
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
    const count = scorer.collect(from, passages, Math.max(0, top.least - 1));
    const { found } = scorer;
    for (let i = 0; i < count; i += 1) {
      const local = found[2 * i]!;
      const score = found[2 * i + 1]!;
      // The least score rises while the passages are gone through.
      if (score >= top.least && hidden[passageDocument[local]!] === 0) top.offer(score, segment, local);
    }
    if (count < mostFound) return;
    from = found[2 * count - 2]! + 1;
  }
}

/**
 * The best passages met so far, best first: by their scores, then the most useful. Passages with the same words have the
 * same score: the most useful of them is kept. So it does not matter in which order they are offered.
 */
export class TopPassages {
  count = 0;
  /** A passage must have at least this to be taken. */
  least = 0;
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
    if (this.count === limit && !this.isBefore(limit - 1, score, segment, local)) return;
    let at = 0;
    for (let end = this.count; at < end; ) {
      const middle = (at + end) >> 1;
      if (this.isBefore(middle, score, segment, local)) end = middle;
      else at = middle + 1;
    }
    for (let same = at - 1; same >= 0 && scores[same] === score; same -= 1) {
      if (this.isSame(segment, local, segments[same]!, locals[same]!)) return;
    }
    /** Where room is made: at the end, or where a less useful place of the same words stands. */
    let last = Math.min(this.count, limit - 1);
    for (let same = at; same < this.count && scores[same] === score; same += 1) {
      if (!this.isSame(segment, local, segments[same]!, locals[same]!)) continue;
      last = same;
      break;
    }
    if (last === this.count) this.count += 1;
    scores.copyWithin(at + 1, at, last);
    segments.copyWithin(at + 1, at, last);
    locals.copyWithin(at + 1, at, last);
    scores[at] = score;
    segments[at] = segment;
    locals[at] = local;
    if (this.count === limit) this.least = scores[limit - 1]!;
  }

  /** Whether a passage comes before the one that stands at a place now. */
  private isBefore(at: number, score: number, segment: number, local: number): boolean {
    const { scores, segments, locals, index } = this;
    if (scores[at] !== score) return score > scores[at]!;
    return inOrderOfUse(index.segments[segment]!, local, index.segments[segments[at]!]!, locals[at]!) < 0;
  }

  /** With the score of each. */
  *scored(): Generator<Candidate<Place>> {
    let i = 0;
    for (const passage of this.places()) {
      yield { passage, score: this.scores[i]! };
      i += 1;
    }
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
