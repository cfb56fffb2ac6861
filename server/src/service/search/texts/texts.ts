import type { WordScanner } from "../../text/wordScanner";
import type { StoredPassage } from "../corpusSearch";
import type { TermScanner } from "../terms/termScanner";

/**
 * The texts of a corpus's passages, wherever they are kept. What is found is worked out from these alone (the ranking, the
 * ranges, what follows the words typed, the other places of a text), so that it is the same whoever keeps them. `P` is what
 * a passage is known by while one question is answered.
 */
export interface Texts<P> {
  /** Reads a passage's text, with the terms of its words; false where it cannot be read. */
  scan(passage: P, scanner: TermScanner): boolean;
  /** The same without the terms. */
  scanWords(passage: P, scanner: WordScanner): boolean;
  /** The same number for the same passage only. */
  keyOf(passage: P): number;
  /** The same number for passages of the same document only. */
  documentOf(passage: P): number;
  isAdopted(passage: P): boolean;
  /** Orders passages: adopted text first, then as `later`. */
  moreUseful(x: P, y: P): number;
  /** Orders passages: the latest first. */
  later(x: P, y: P): number;
  /** The passage as it is answered; undefined where it cannot be read. */
  at(passage: P): StoredPassage | undefined;
}

/** In how many passages terms stand. */
export interface TermCounts {
  /** All passages. */
  readonly total: number;
  count(term1: number, term2: number): number;
}

/** What a question is scanned with, and one passage after the other. */
export interface Scanners {
  readonly query: TermScanner;
  readonly passage: TermScanner;
}
