import type { AddBlocks } from "../../checksum";

/**
 * Adds up the scores of a segment's passages, term by term. There are two that do the same, number for number: one in
 * WebAssembly, and one in plain JavaScript, four times slower, for where that is not available.
 */
export interface Scorer {
  readonly name: "wasm" | "plain";
  /**
   * Keeps a segment's postings where its loops can reach them.
   * @param length how many numbers there is room for; whoever asks for it fills it
   */
  hold(length: number): HeldPostings;
  /** The score that each term gives, by level: `impactLevels` numbers for each term, one term after the other. */
  setScores(scores: Uint16Array): void;
  /**
   * Adds what the terms give to the passages of a segment.
   * @param offsets where the postings of each term begin; `absent` where it does not occur
   */
  add(postings: HeldPostings, offsets: Uint32Array): void;
  /**
   * Collects the passages from `from` (0, or behind the last passage collected) up to `count` with a score above
   * `threshold` in `found`, in order; the scores that were gone through are nothing afterwards, ready for the next
   * segment. Returns how many passages were collected; where that is `mostFound`, there may be more.
   */
  collect(from: number, count: number, threshold: number): number;
  /** Passage and score, one after the other, for each passage collected. Valid until postings are taken in. */
  readonly found: Uint16Array;
}

/** Stands for the offset of a term that a segment does not have. */
export const absent = 0xffffffff;
/** Maximum number of passages collected at once. */
export const mostFound = 256;

/** The postings of a segment (for the layout see `encodePostings`). */
export interface HeldPostings {
  /** Asked for anew each time: the array is no longer valid once other postings have been taken in. */
  readonly values: Uint16Array;
  /** Goes on with the sums of a checksum over their bytes; undefined where there is no faster way than the plain one. */
  readonly addBlocks?: AddBlocks;
  /** Gives the room back. */
  release(): void;
}
