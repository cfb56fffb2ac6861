import { type TermScanner, wordIdentity } from "../terms/termScanner";
import type { QueryWords, SharedWords } from "./sharedWords";

/** A stop word tells this much, on the scale on which a word that stands in every seventh passage tells 2. */
const stopWordWeight = 2;
/** What a word left out, put in or replaced costs a row. */
const gapCost = 0.4;
/** Maximum number of matches before a word that are looked at to find what it goes on from. */
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
  private readonly weights: Float32Array;
  /**
   * The matches so far: the place in the query, and the weight of the best row that ends there plus what the words up to
   * it would cost, in the passage and in the query: so a gap costs no more than a subtraction.
   */
  private inQuery = new Int32Array(1024);
  private byPlace = new Float64Array(1024);
  private byWord = new Float64Array(1024);

  /** `rarities`: how much each term tells. */
  constructor(
    query: TermScanner,
    private readonly words: QueryWords,
    rarities: ReadonlyMap<number, number>,
  ) {
    this.weights = new Float32Array(Math.min(query.count, mostWords));
    let whole = 0;
    for (let word = 0; word < this.weights.length; word += 1) {
      this.weights[word] = rarities.get(wordIdentity(query, word)) ?? stopWordWeight;
      whole += this.weights[word]!;
    }
    this.whole = whole;
  }

  /** No row in the passage weighs more than this: the best row if the order in the query did not matter. */
  atMost({ count, places, words }: SharedWords): number {
    const { weights } = this;
    let most = 0;
    let row = 0;
    let before = 0;
    for (let i = 0; i < count; i += 1) {
      if (words[i]! >= weights.length) continue;
      const place = places[i]!;
      row = Math.max(0, row - gapCost * (place - before - 1)) + weights[words[i]!]!;
      before = place;
      if (row > most) most = row;
    }
    return most;
  }

  /** The weight of the best row in a passage. */
  best({ count, places, words }: SharedWords): number {
    const { weights } = this;
    const { next } = this.words;
    let best = 0;
    let matches = 0;
    for (let i = 0; i < count; i += 1) {
      const place = places[i]!;
      // A word of the passage goes on from what stands before it, not from another match of its own.
      const before = matches;
      for (let word = words[i]!; word < weights.length; word = next[word]!) {
        if (matches === this.inQuery.length) this.grow();
        const { inQuery, byPlace, byWord } = this;
        const oldest = Math.max(0, matches - lookBack);
        const placeCost = gapCost * (place - 1);
        const wordCost = gapCost * (word - 1);
        let row = 0;
        for (let match = before - 1; match >= oldest; match -= 1) {
          const putIn = byPlace[match]! - placeCost;
          if (putIn <= row || inQuery[match]! >= word) continue;
          const leftOut = byWord[match]! - wordCost;
          const goesOn = putIn < leftOut ? putIn : leftOut;
          if (goesOn > row) row = goesOn;
        }
        row += weights[word]!;
        if (row > best) best = row;
        inQuery[matches] = word;
        byPlace[matches] = row + gapCost * place;
        byWord[matches] = row + gapCost * word;
        matches += 1;
        if (next[word] === 0) break;
      }
    }
    return best;
  }

  private grow(): void {
    const size = 2 * this.inQuery.length;
    const larger = (old: Float64Array) => {
      const grown = new Float64Array(size);
      grown.set(old);
      return grown;
    };
    const inQuery = new Int32Array(size);
    inQuery.set(this.inQuery);
    this.inQuery = inQuery;
    this.byPlace = larger(this.byPlace);
    this.byWord = larger(this.byWord);
  }
}
