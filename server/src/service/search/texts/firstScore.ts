import { impactLevel, impactOf } from "../segment/impact";
import { NumberTable } from "../terms/numberTable";
import type { TermScanner } from "../terms/termScanner";
import type { QueryTerm } from "./queryTerms";

/** What the first ranking would have given passages that it has not seen. */
export class FirstScore {
  private readonly slots: NumberTable;
  private readonly weights: readonly number[];
  private readonly counts: Uint32Array;

  constructor(terms: readonly QueryTerm[]) {
    this.slots = new NumberTable(terms.length);
    for (const [slot, { term1 }] of terms.entries()) this.slots.set(term1, slot);
    this.weights = terms.map(({ weight }) => weight);
    this.counts = new Uint32Array(terms.length);
  }

  /** The score of a scanned passage, a sum of weights. */
  of({ term1, term2, count }: TermScanner): number {
    const { slots, weights, counts } = this;
    counts.fill(0);
    let length = 0;
    for (let i = 0; i < count; i += 1) {
      if (term1[i] === 0 && term2[i] === 0) continue;
      length += 1;
      const slot = slots.get(term1[i]!);
      if (slot >= 0) counts[slot]! += 1;
    }
    let score = 0;
    for (let slot = 0; slot < counts.length; slot += 1) {
      if (counts[slot]! > 0) score += weights[slot]! * impactOf(impactLevel(counts[slot]!, length));
    }
    return score;
  }
}
