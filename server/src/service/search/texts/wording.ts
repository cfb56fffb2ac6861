import { NumberTable } from "../terms/numberTable";
import type { TermScanner } from "../terms/termScanner";
import type { QueryTerm } from "./queryTerms";

/** Where the words of a phrase stand together in a passage. */
export interface Wording {
  /** How much of the phrase's importance stands there, 0 to 1. */
  readonly covered: number;
  /** Of this, how much is said in the very words, 0 to 1. */
  readonly closeness: number;
  /** The same for passages that have it in the same words, inflection and function words apart. */
  readonly key: string;
  /** Whether the phrase stands there word for word. */
  readonly verbatim: boolean;
}

/**
 * Finds the stretch of a passage that says most of a phrase: its words, or near words, within the length of the phrase
 * and half of it more, in any order.
 */
export class PhraseWording {
  /** Each term's place in the arrays below. */
  private readonly slots: NumberTable;
  private readonly importance: number[] = [];
  private readonly whole: number;
  private readonly longest: number;
  /** The words of the phrase in a passage: where they stand, their slots; and the last stretch that holds each. */
  private readonly places: number[] = [];
  private readonly found: number[] = [];
  private readonly held: Uint32Array;
  /** The words of the phrase, from the first that counts to the last. */
  private readonly own: Uint32Array;

  /** @param phrase as it was scanned */
  constructor(terms: readonly QueryTerm[], phrase: TermScanner) {
    this.slots = new NumberTable(terms.length);
    for (const { term1, importance } of terms) {
      if (importance <= 0) continue;
      this.slots.set(term1, this.importance.length);
      this.importance.push(importance);
    }
    this.whole = Math.max(
      1e-9,
      this.importance.reduce((sum, importance) => sum + importance, 0),
    );
    this.longest = phrase.count + (phrase.count >> 1) + 1;
    this.held = new Uint32Array(this.importance.length);
    const counts = (i: number) => this.slots.get(phrase.term1[i]!) >= 0;
    let first = 0;
    let end = phrase.count;
    while (first < end && !counts(first)) first += 1;
    while (end > first && !counts(end - 1)) end -= 1;
    this.own = phrase.words.hash1.slice(first, end);
  }

  /** Looks at a scanned passage, near words put in their places. */
  best({ term1, shares, count, words }: TermScanner): Wording {
    const { places, found, held, importance } = this;
    let met = 0;
    for (let i = 0; i < count; i += 1) {
      const slot = term1[i] === 0 ? -1 : this.slots.get(term1[i]!);
      if (slot < 0) continue;
      places[met] = i;
      found[met] = slot;
      met += 1;
    }
    let covered = 0;
    let whole = 0;
    let from = 0;
    let to = -1;
    held.fill(0);
    for (let i = 0; i < met; i += 1) {
      let sum = 0;
      let full = 0;
      for (let j = i; j < met && places[j]! - places[i]! < this.longest; j += 1) {
        const slot = found[j]!;
        if (held[slot] === i + 1) continue;
        held[slot] = i + 1;
        const share = shares[places[j]!]!;
        sum += importance[slot]! * share;
        full += importance[slot]! * Math.max(1, share);
        // Of stretches that say as much, the shortest: what stands before it is not of the wording.
        const isShorter = sum > covered - 1e-9 && places[j]! - places[i]! < to - from;
        if (sum <= covered + 1e-9 && !isShorter) continue;
        covered = sum;
        whole = full;
        from = places[i]!;
        to = places[j]!;
      }
    }
    const key: number[] = [];
    for (let i = from; i <= to; i += 1) {
      if (term1[i] !== 0) key.push(shares[i] === 1 ? term1[i]! : words.hash1[i]!);
    }
    return {
      covered: covered / this.whole,
      closeness: whole > 0 ? covered / whole : 1,
      key: key.join(" "),
      verbatim: this.standsIn(words.hash1, count, met),
    };
  }

  /** Whether the words stand at one of the places met, just as they are. */
  private standsIn(words: Uint32Array, count: number, met: number): boolean {
    const { own, places } = this;
    for (let i = 0; i < met && own.length > 0; i += 1) {
      const from = places[i]!;
      let same = 0;
      while (same < own.length && from + same < count && words[from + same] === own[same]) same += 1;
      if (same === own.length) return true;
    }
    return false;
  }
}
