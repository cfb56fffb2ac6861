import { type TermScanner, wordIdentity } from "../terms/termScanner";
import type { QueryWords, SharedWords } from "./sharedWords";

/** The query's pairs of words, next to each other or with one word between, by open addressing. */
export class WordPairs {
  /** The sum of the pairs' weights: 1 for neighbours, a half where a word stands between. */
  weight = 0;
  private readonly keys: Float64Array;
  private readonly weights: Float32Array;
  /** The last passage in which the pair was met: each pair counts once. */
  private readonly met: Uint32Array;
  private passage = 0;

  constructor(query: TermScanner, words: QueryWords) {
    const capacity = 1 << Math.ceil(Math.log2(Math.max(16, query.count * 6)));
    this.keys = new Float64Array(capacity);
    this.weights = new Float32Array(capacity);
    this.met = new Uint32Array(capacity);
    const first = Array.from({ length: query.count }, (_, i) => words.first(wordIdentity(query, i)));
    for (let i = 0; i < query.count; i += 1) {
      for (let gap = 1; gap <= 2 && i + gap < query.count; gap += 1) {
        const key = pairKey(first[i]!, first[i + gap]!, gap);
        const at = this.slot(key);
        if (this.keys[at] === key) continue;
        this.keys[at] = key;
        this.weights[at] = 1 / gap;
        this.weight += 1 / gap;
      }
    }
  }

  /** The weight of the pairs that a passage has too. */
  shared({ count, places, words }: SharedWords): number {
    this.passage += 1;
    let sum = 0;
    for (let i = 1; i < count; i += 1) {
      const place = places[i]!;
      for (let j = i - 1; j >= 0 && j >= i - 2; j -= 1) {
        const gap = place - places[j]!;
        if (gap > 2) break;
        sum += this.take(pairKey(words[j]!, words[i]!, gap));
      }
    }
    return sum;
  }

  private take(key: number): number {
    const at = this.slot(key);
    if (this.keys[at] === 0 || this.met[at] === this.passage) return 0;
    this.met[at] = this.passage;
    return this.weights[at]!;
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1;
    let at = Math.imul(key, 0x9e3779b1) >>> 7;
    for (at &= mask; this.keys[at] !== 0 && this.keys[at] !== key; at = (at + 1) & mask);
    return at;
  }
}

/** A pair in one number, never 0: where its words stand first in the query, and how far it is from one to the other. */
function pairKey(first: number, second: number, gap: number): number {
  return (first * 65_536 + second) * 2 + gap;
}
