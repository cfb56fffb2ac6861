import { NumberTable } from "../terms/numberTable";
import type { TermScanner } from "../terms/termScanner";
import { locate, type QueryTerm } from "./queryTerms";
import type { TermCounts } from "./texts";

/** What a text says once may be by the way; what it is about comes again. */
const leastTimes = 2;
/** Maximum number of terms that tell what a text is about. */
const mostTerms = 10;
/** What they count together in the first ranking, where the words of the phrase count 1. */
const lookingShare = 0.6;

/** What the text around a phrase is about: its terms, and how many of them a passage has. */
export class Surroundings {
  /** Terms for the first ranking; of no importance when it is asked what is covered. */
  readonly terms: readonly QueryTerm[];
  private readonly slots: NumberTable;
  /** Of each term, together 1; and in which passage it was met last. */
  private readonly shares: readonly number[];
  private readonly met: Uint32Array;
  private passages = 0;

  /**
   * @param passage what the text is scanned with
   * @param looked the terms that are looked for anyway
   */
  constructor(counts: TermCounts, passage: TermScanner, text: string, looked: readonly QueryTerm[]) {
    const known = new Set(looked.map(({ term1 }) => term1));
    passage.scan(text);
    const telling = [...passage.counted()]
      .filter(([term1, { times }]) => times >= leastTimes && !known.has(term1))
      .map(([term1, { word, times }]) => ({ ...locate(counts, term1, passage.term2[word]!), times }))
      .filter(({ count }) => count > 0)
      .map((term) => ({ ...term, weight: term.rarity * Math.sqrt(term.times) }))
      .sort((x, y) => y.weight - x.weight)
      .slice(0, mostTerms);
    const whole = sum(telling);
    this.slots = new NumberTable(telling.length);
    for (const [slot, { term1 }] of telling.entries()) this.slots.set(term1, slot);
    this.shares = telling.map(({ weight }) => weight / whole);
    this.met = new Uint32Array(telling.length);
    const share = (lookingShare * sum(looked)) / Math.max(whole, 1e-9);
    this.terms = telling.map((term) => ({ ...term, weight: term.weight * share }));
  }

  /** How much of it a scanned passage has, 0 to 1. */
  sharedWith({ term1, count }: TermScanner): number {
    const { slots, shares, met } = this;
    if (shares.length === 0) return 0;
    this.passages += 1;
    let shared = 0;
    for (let i = 0; i < count; i += 1) {
      const slot = slots.get(term1[i]!);
      if (slot < 0 || met[slot] === this.passages) continue;
      met[slot] = this.passages;
      shared += shares[slot]!;
    }
    return shared;
  }
}

const sum = (terms: readonly { weight: number }[]) => terms.reduce((whole, { weight }) => whole + weight, 0);
