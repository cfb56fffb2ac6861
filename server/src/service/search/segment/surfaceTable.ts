/** Numbers of a record, 2 to the power of 3: a word's two hashes, its number and its term (counted from 1), then what is counted of it. */
const recordSize = 8;
const number = 2;
const term = 3;
const lastPassage = 4;
const passages = 5;

/** What is known of a word as it is written. */
export interface Surface {
  readonly number: number;
  /** The number of its term; -1 for a stop word. */
  readonly term: number;
  /** In how many passages it stands. */
  readonly count: number;
}

/**
 * The words of a segment as they are written, by their hashes, by open addressing. All that is looked up or counted at
 * each of millions of words stands together, in one line of the processor's cache.
 */
export class SurfaceTable {
  size = 0;
  private table = new Uint32Array(recordSize << 12);

  /**
   * Counts a word in a passage (numbered from 0, in order). Returns the number of its term, -1 for a stop word;
   * undefined where the word is new: then it is to be added.
   */
  count(a: number, b: number, passage: number): number | undefined {
    const { table } = this;
    const mask = table.length - 1;
    for (let at = (a << 3) & mask; ; at = (at + recordSize) & mask) {
      if (table[at] === a && table[at + 1] === b && table[at + number] !== 0) {
        if (table[at + lastPassage] !== passage + 1) {
          table[at + lastPassage] = passage + 1;
          table[at + passages]! += 1;
        }
        return table[at + term]! - 1;
      }
      if (table[at + number] === 0) return undefined;
    }
  }

  /** Adds a word that was met in a passage; it gets the next number. */
  add(a: number, b: number, ofTerm: number, passage: number): void {
    if (this.size * 2 * recordSize > this.table.length) this.grow();
    const at = this.free(a);
    this.size += 1;
    this.table.set([a, b, this.size, ofTerm + 1, passage + 1, 1], at);
  }

  /** Every word, in no order. */
  *surfaces(): Generator<Surface> {
    const { table } = this;
    for (let at = 0; at < table.length; at += recordSize) {
      if (table[at + number] === 0) continue;
      yield { number: table[at + number]! - 1, term: table[at + term]! - 1, count: table[at + passages]! };
    }
  }

  private free(a: number): number {
    const mask = this.table.length - 1;
    let at = (a << 3) & mask;
    while (this.table[at + number] !== 0) at = (at + recordSize) & mask;
    return at;
  }

  private grow(): void {
    const old = this.table;
    this.table = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += recordSize) {
      if (old[at + number] !== 0) this.table.set(old.subarray(at, at + recordSize), this.free(old[at]!));
    }
  }
}
