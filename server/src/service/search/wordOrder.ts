import { wordIdentity } from "./rerank";
import type { TermScanner } from "./termScanner";

/** A stop word tells this much, on the scale on which a word that stands in every seventh passage tells 2. */
const stopWordWeight = 2;
/** What a word left out, put in or replaced costs a row. */
const gapCost = 0.4;
/** So many matches before a word are looked at to find what it goes on from. A power of two. */
const lookBack = 32;
/** Of a very long query the beginning is enough. Words. */
const mostWords = 400;

/**
 * Finds the weightiest row of words that stand in the same order in query and passage, words left out, put in or
 * replaced between: what is left of a sentence that somebody has worked on.
 */
export class WordOrder {
  /** The weight of the whole query in a row. */
  readonly whole: number;
  /** Where each word stands in the query: the first place by the word, the next by the place; -1 for none. */
  private readonly first = new Map<number, number>();
  private readonly next: Int16Array;
  private readonly weights: Float32Array;
  /** The last matches: their places in passage and query, and the weight of the best row that ends there. */
  private readonly inPassage = new Int32Array(lookBack);
  private readonly inQuery = new Int32Array(lookBack);
  private readonly rows = new Float32Array(lookBack);

  /** `rarities`: how much each term tells. */
  constructor(query: TermScanner, rarities: ReadonlyMap<number, number>) {
    const count = Math.min(query.count, mostWords);
    this.next = new Int16Array(count);
    this.weights = new Float32Array(count);
    let whole = 0;
    for (let word = count - 1; word >= 0; word -= 1) {
      const identity = wordIdentity(query, word);
      this.next[word] = this.first.get(identity) ?? -1;
      this.first.set(identity, word);
      this.weights[word] = rarities.get(identity) ?? stopWordWeight;
      whole += this.weights[word]!;
    }
    this.whole = whole;
  }

  /** The weight of the best row in a scanned passage. */
  best(passage: TermScanner): number {
    const { inPassage, inQuery, rows } = this;
    let best = 0;
    let matches = 0;
    for (let i = 0; i < passage.count; i += 1) {
      let word = this.first.get(wordIdentity(passage, i)) ?? -1;
      for (; word >= 0; word = this.next[word]!) {
        let before = 0;
        for (let k = Math.min(matches, lookBack) - 1; k >= 0; k -= 1) {
          const leftOut = word - inQuery[k]! - 1;
          const putIn = i - inPassage[k]! - 1;
          if (leftOut < 0 || putIn < 0) continue;
          const row = rows[k]! - gapCost * Math.max(leftOut, putIn);
          if (row > before) before = row;
        }
        const row = before + this.weights[word]!;
        if (row > best) best = row;
        const slot = matches & (lookBack - 1);
        inPassage[slot] = i;
        inQuery[slot] = word;
        rows[slot] = row;
        matches += 1;
      }
    }
    return best;
  }
}
