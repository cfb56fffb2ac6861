import { NumberTable } from "../terms/numberTable";
import { type TermScanner, wordIdentity } from "../terms/termScanner";

/** The words of a passage that a query has too, in the order of the passage. */
export interface SharedWords {
  readonly count: number;
  /** Where each stands in the passage, as the number of the word. */
  readonly places: Uint32Array;
  /** Where it stands first in the query. */
  readonly words: Uint32Array;
}

/**
 * A query's words by what they are compared by: where each stands first, and where again. Of a passage only the words
 * that the query has matter to its ranking; they are a third of it, and are looked up once for all that is asked of them.
 */
export class QueryWords {
  /** For each word of the query the next place of the same word; 0 where there is none. */
  readonly next: Uint32Array;
  readonly count: number;
  /** By what a word is compared by: its first place. */
  private readonly firsts: NumberTable;
  private places = new Uint32Array(1024);
  private words = new Uint32Array(1024);

  constructor(query: TermScanner) {
    this.count = query.count;
    this.next = new Uint32Array(query.count);
    this.firsts = new NumberTable(query.count);
    for (let word = query.count - 1; word >= 0; word -= 1) {
      const identity = wordIdentity(query, word);
      const again = this.firsts.get(identity);
      if (again >= 0) this.next[word] = again;
      this.firsts.set(identity, word);
    }
  }

  /** The place where a word stands first in the query, by what it is compared by; -1 where it does not stand there. */
  first(identity: number): number {
    return this.firsts.get(identity);
  }

  /** What a scanned passage shares with the query. Valid until the next passage is asked for. */
  sharedWith(passage: TermScanner): SharedWords {
    if (passage.count > this.places.length) {
      this.places = new Uint32Array(2 * passage.count);
      this.words = new Uint32Array(2 * passage.count);
    }
    const { places, words } = this;
    let count = 0;
    for (let i = 0; i < passage.count; i += 1) {
      const word = this.first(wordIdentity(passage, i));
      if (word < 0) continue;
      places[count] = i;
      words[count] = word;
      count += 1;
    }
    return { count, places, words };
  }
}
