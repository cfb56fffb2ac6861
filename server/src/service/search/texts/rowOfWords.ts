import { startsSentence } from "../../text/wordScanner";
import type { TermScanner } from "../terms/termScanner";

/** A row of words, found again in other scanned texts. */
export class Phrase {
  private readonly hash1: Uint32Array;
  private readonly hash2: Uint32Array;

  /** The words from `from` up to `to` of a scanned text; all of them where not given. */
  constructor({ words }: TermScanner, from = 0, to = words.count) {
    this.hash1 = words.hash1.slice(from, to);
    this.hash2 = words.hash2.slice(from, to);
  }

  /** @param inSentence whether a row that goes on into the next sentence is none */
  standsIn({ words }: TermScanner, inSentence = false): boolean {
    const { hash1, hash2 } = this;
    for (let i = 0; i + hash1.length <= words.count; i += 1) {
      let j = 0;
      while (
        j < hash1.length &&
        words.hash1[i + j] === hash1[j] &&
        words.hash2[i + j] === hash2[j] &&
        !(inSentence && j > 0 && (words.marks[i + j]! & startsSentence) !== 0)
      )
        j += 1;
      if (j === hash1.length) return true;
    }
    return false;
  }
}
