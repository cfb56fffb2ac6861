import type { Candidate } from "./candidates";

/** A phrase that a statement may go on with. */
export interface Phrase {
  readonly leader: Candidate;
  /** How much of the leader's text it is. */
  readonly end: number;
  readonly words: number;
  /** The share of all evidence, that for none of the candidates included, which says its first words. */
  readonly share: number;
  readonly documents: number;
  /** The share of its words that the draft has used before. */
  readonly familiarity: number;
  /** Whether a number or a name of the source comes somewhere after it. */
  readonly slot: boolean;
}
