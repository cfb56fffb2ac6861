/**
 * Small numbers by 32-bit hashes, by open addressing. A `Map` takes several times as long: most hashes are too large
 * for the numbers that it holds without an object for each, and every word of every passage that is read is looked up.
 */
export class NumberTable {
  /** The hash, and what it stands for, counted from 1. */
  private readonly table: Uint32Array;

  /** @param most maximum number of hashes */
  constructor(most: number) {
    this.table = new Uint32Array(2 << Math.ceil(Math.log2(Math.max(16, most * 2))));
  }

  /** What a hash stands for, -1 where it is not known. */
  get(hash: number): number {
    return this.table[this.slot(hash) + 1]! - 1;
  }

  /** @param value from 0; takes the place of what the hash stood for */
  set(hash: number, value: number): void {
    const at = this.slot(hash);
    this.table[at] = hash;
    this.table[at + 1] = value + 1;
  }

  private slot(hash: number): number {
    const { table } = this;
    const mask = table.length - 2;
    let at = (hash << 1) & mask;
    while (table[at + 1] !== 0 && table[at] !== hash) at = (at + 2) & mask;
    return at;
  }
}
