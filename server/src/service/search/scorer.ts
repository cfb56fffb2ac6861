import { createPlainScorer } from "./plainScorer";
import { createWasmScorer } from "./wasmScorer";

/**
 * Adds up the scores of a segment's passages, term by term. There are two that do the same, number for number: one in
 * WebAssembly, and one in plain JavaScript, four times slower, for where that is not to be had.
 */
export interface Scorer {
  readonly name: "wasm" | "plain";
  /**
   * Keeps a segment's postings where its loops can reach them.
   * @param length how many numbers there are room for; 0 before they are filled in
   */
  hold(length: number): HeldPostings;
  /** The score that each term gives, by level: `impactLevels` numbers for each term, one term after the other. */
  setScores(scores: Uint16Array): void;
  /** Adds what a term gives to its passages. `offset` is where the term's postings begin, `term` its place in the scores. */
  add(postings: HeldPostings, offset: number, term: number): void;
  /** The first passage from `from` on with a score above `threshold`; `count` where there is none before. */
  nextAbove(from: number, count: number, threshold: number): number;
  scoreOf(passage: number): number;
  /** Sets the scores of the first `count` passages to nothing, for the next segment. */
  clear(count: number): void;
}

/** The postings of a segment (for the layout see `encodePostings`). */
export interface HeldPostings {
  /** Asked for anew each time: the array is of no use once other postings have been taken in. */
  readonly values: Uint16Array;
  /** Gives the room back. */
  release(): void;
}

/** The fastest scorer that runs here. */
export function createScorer(): Scorer {
  return createWasmScorer() ?? createPlainScorer();
}
