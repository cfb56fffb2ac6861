import { GramHash, longestGram, shortestGram } from "./gramHash";
import type { Part } from "./part";

/** Where the words that end at a place of a text stand in a segment. */
export interface RunPassages {
  /**
   * Places in the table of the last two words, the last three and so on, as long as these stand in very many passages
   * (see `frequentPassages`): the runs are told apart by their number of words.
   */
  readonly frequent: readonly number[];
  /**
   * All passages that may hold the run one word longer than the longest of these, to be verified on their text; none
   * where no passage does, or the words asked for are not as many.
   */
  readonly listed: Uint16Array;
}

const nobody = new Uint16Array();

/** Looks up runs of words in a segment (see `encodeGrams`). */
export class GramTable {
  /** Which runs of eight words the passages may hold (see `runFilter`). */
  readonly filter: Uint8Array;
  private readonly offsets: Uint32Array;
  private readonly frequentKey: Float64Array;
  private readonly frequentOffset: Uint32Array;
  private readonly readEntries: (offset: number, length: number) => Uint8Array;
  private readonly readFrequent: (offset: number, length: number) => Uint8Array;
  private readonly shift: number;
  /** How many frequent runs there are for each possible key. */
  private readonly perKey: number;
  private readonly hash = new GramHash();
  private found = new Uint16Array(256);

  constructor(
    part: Part,
    /** Numbers from here on are damage. */
    private readonly limit: number,
  ) {
    this.filter = part.section("runFilter");
    this.offsets = part.u32("gramOffset");
    this.frequentKey = part.f64("frequentKey");
    this.frequentOffset = part.u32("frequentOffset");
    this.readEntries = part.ranges("gramEntries");
    this.readFrequent = part.ranges("frequentPassages");
    this.perKey = this.frequentKey.length / ((this.offsets.length - 1) * 4294967296);
    this.shift = 32 - Math.round(Math.log2(this.offsets.length - 1));
  }

  /** Where the words stand that end with token `end`, of which `available` may be used. */
  lookUp(tokens: Uint32Array, end: number, available: number): RunPassages {
    const frequent: number[] = [];
    for (let length = shortestGram; length <= Math.min(available, longestGram); length += 1) {
      this.hash.set(tokens, end, length);
      const bucket = this.hash.a >>> this.shift;
      const at = this.findFrequent(bucket * 4294967296 + this.hash.b);
      if (at < 0) return { frequent, listed: this.entries(bucket, this.hash.b & 0xffff) };
      frequent.push(at);
    }
    return { frequent, listed: nobody };
  }

  /** How many passages hold a frequent run, by its place in the table. */
  frequentCount(at: number): number {
    return this.frequentOffset[at + 1]! - this.frequentOffset[at]!;
  }

  /**
   * Passages that hold a frequent run, the most useful first; valid until the next are asked for.
   * @param from the first of those that are wanted, `to` excluded
   */
  frequentPassages(at: number, from = 0, to = this.frequentCount(at)): Uint16Array {
    const begin = this.frequentOffset[at]! + from;
    const count = Math.min(to, this.frequentCount(at)) - from;
    const bytes = this.readFrequent(begin * 2, count * 2);
    const listed = new Uint16Array(bytes.buffer, bytes.byteOffset, count);
    const { limit } = this;
    return listed.every((local) => local < limit) ? listed : listed.filter((local) => local < limit);
  }

  private entries(bucket: number, tag: number): Uint16Array {
    const from = this.offsets[bucket]!;
    const count = this.offsets[bucket + 1]! - from;
    if (count === 0) return nobody;
    const bytes = this.readEntries(from * 4, count * 4);
    const entries = new Uint32Array(bytes.buffer, bytes.byteOffset, count);
    const { limit } = this;
    if (this.found.length < count) this.found = new Uint16Array(2 * count);
    const { found } = this;
    let size = 0;
    for (let i = 0; i < count; i += 1) {
      const entry = entries[i]!;
      if (entry >>> 16 === tag && (entry & 0xffff) < limit) found[size++] = entry & 0xffff;
    }
    return found.slice(0, size);
  }

  /** The place of a key among the frequent runs; keys are spread evenly, so that their values tell where they lie. */
  private findFrequent(key: number): number {
    const keys = this.frequentKey;
    const count = keys.length;
    if (count === 0) return -1;
    let low = Math.min(count - 1, Math.floor(key * this.perKey));
    let high = low + 1;
    for (let step = 16; low > 0 && keys[low]! >= key; step *= 2) low = Math.max(0, low - step);
    for (let step = 16; high < count && keys[high]! <= key; step *= 2) high = Math.min(count, high + step);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low < count && keys[low] === key ? low : -1;
  }
}
