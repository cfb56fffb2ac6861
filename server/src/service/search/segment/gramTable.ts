import { GramHash, longestGram, shortestGram } from "./gramHash";
import type { Part } from "./part";

/** The passages that may hold a run of words; to be verified on their text. */
export interface GramPassages {
  /** Of use until the table is asked again. */
  readonly passages: Uint16Array;
  /** So many of the words before the end were looked up. */
  readonly length: number;
  /** Whether these are all: a run that stands everywhere keeps the most useful passages only. */
  readonly complete: boolean;
  /** In how many passages the run stands. */
  readonly count: number;
}

const nowhere: GramPassages = { passages: new Uint16Array(), length: shortestGram, complete: true, count: 0 };

/** Looks up runs of words in a segment (see `encodeGrams`). */
export class GramTable {
  /** Which runs of eight words the passages may hold (see `runFilter`). */
  readonly filter: Uint8Array;
  private readonly offsets: Uint32Array;
  private readonly frequentKey: Float64Array;
  private readonly frequentCount: Uint32Array;
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
    this.frequentCount = part.u32("frequentCount");
    this.frequentOffset = part.u32("frequentOffset");
    this.readEntries = part.ranges("gramEntries");
    this.readFrequent = part.ranges("frequentPassages");
    this.perKey = this.frequentKey.length / ((this.offsets.length - 1) * 4294967296);
    this.shift = 32 - Math.round(Math.log2(this.offsets.length - 1));
  }

  /**
   * The passages that hold the words which end with token `end`, of which `available` may be used: of the longest run
   * that is needed to tell the places apart.
   */
  lookUp(tokens: Uint32Array, end: number, available: number): GramPassages {
    let frequentAt = -1;
    let frequentLength = 0;
    for (let length = shortestGram; length <= Math.min(available, longestGram); length += 1) {
      this.hash.set(tokens, end, length);
      const bucket = this.hash.a >>> this.shift;
      const at = this.findFrequent(bucket * 4294967296 + this.hash.b);
      if (at >= 0) {
        frequentAt = at;
        frequentLength = length;
        continue;
      }
      const passages = this.entries(bucket, this.hash.b & 0xffff);
      if (passages.length > 0) return { passages, length, complete: true, count: passages.length };
      break;
    }
    if (frequentAt < 0) return nowhere;
    return {
      passages: this.frequentPassages(frequentAt),
      length: frequentLength,
      complete: false,
      count: this.frequentCount[frequentAt]!,
    };
  }

  private entries(bucket: number, tag: number): Uint16Array {
    const from = this.offsets[bucket]!;
    const count = this.offsets[bucket + 1]! - from;
    if (count === 0) return nowhere.passages;
    const bytes = this.readEntries(from * 4, count * 4);
    const entries = new Uint32Array(bytes.buffer, bytes.byteOffset, count);
    const { limit } = this;
    const found = this.room(count);
    let size = 0;
    for (let i = 0; i < count; i += 1) {
      const entry = entries[i]!;
      if (entry >>> 16 === tag && (entry & 0xffff) < limit) found[size++] = entry & 0xffff;
    }
    return found.subarray(0, size);
  }

  private frequentPassages(at: number): Uint16Array {
    const from = this.frequentOffset[at]!;
    const count = this.frequentOffset[at + 1]! - from;
    const bytes = this.readFrequent(from * 2, count * 2);
    const listed = new Uint16Array(bytes.buffer, bytes.byteOffset, count);
    const found = this.room(count);
    let size = 0;
    for (let i = 0; i < count; i += 1) if (listed[i]! < this.limit) found[size++] = listed[i]!;
    return found.subarray(0, size);
  }

  private room(count: number): Uint16Array {
    if (this.found.length < count) this.found = new Uint16Array(2 * count);
    return this.found;
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
