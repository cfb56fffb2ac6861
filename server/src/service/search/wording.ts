import type { QueryTerm } from "./queryTerms";
import type { TermScanner } from "./termScanner";

/** Where the words of a phrase stand together in a passage. */
export interface Wording {
  /** How much of the phrase's importance stands there, 0 to 1. */
  readonly covered: number;
  /** Of this, how much is said in the very words, 0 to 1. */
  readonly closeness: number;
  /** The same for passages that have it in the same words, function words apart. */
  readonly key: string;
}

/**
 * Finds the stretch of a passage that says most of a phrase: its words, or near words, within the length of the phrase
 * and half of it more, in any order.
 */
export class PhraseWording {
  private readonly importance = new Map<number, number>();
  private readonly whole: number;
  private readonly longest: number;

  constructor(terms: readonly QueryTerm[], words: number) {
    for (const { term1, importance } of terms) if (importance > 0) this.importance.set(term1, importance);
    this.whole = Math.max(
      1e-9,
      [...this.importance.values()].reduce((sum, importance) => sum + importance, 0),
    );
    this.longest = words + (words >> 1) + 1;
  }

  /** Looks at a scanned passage, near words put in their places. */
  best({ term1, shares, count }: TermScanner): Wording {
    const places: number[] = [];
    for (let i = 0; i < count; i += 1) if (this.importance.has(term1[i]!)) places.push(i);
    let covered = 0;
    let whole = 0;
    let from = 0;
    let to = -1;
    for (let i = 0; i < places.length; i += 1) {
      const seen = new Set<number>();
      let sum = 0;
      let full = 0;
      for (let j = i; j < places.length && places[j]! - places[i]! < this.longest; j += 1) {
        const term = term1[places[j]!]!;
        if (seen.has(term)) continue;
        seen.add(term);
        const importance = this.importance.get(term)!;
        sum += importance * shares[places[j]!]!;
        full += importance * Math.max(1, shares[places[j]!]!);
        if (sum <= covered) continue;
        covered = sum;
        whole = full;
        from = places[i]!;
        to = places[j]!;
      }
    }
    const key: number[] = [];
    for (let i = from; i <= to; i += 1) if (term1[i] !== 0) key.push(term1[i]!);
    return { covered: covered / this.whole, closeness: whole > 0 ? covered / whole : 1, key: key.join(" ") };
  }
}
