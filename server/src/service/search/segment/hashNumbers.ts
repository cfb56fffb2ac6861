/** Numbers 0, 1, 2 … for 64-bit hashes in the order in which they come, by open addressing. */
export class HashNumbers {
  size = 0;
  private table = new Uint32Array(3 << 11);

  /** The number of a hash, -1 where it has none yet. */
  find(a: number, b: number): number {
    const { table } = this;
    const mask = table.length / 3 - 1;
    for (let at = a & mask; ; at = (at + 1) & mask) {
      const i = at * 3;
      const value = table[i + 2]!;
      if (value === 0) return -1;
      if (table[i] === a && table[i + 1] === b) return value - 1;
    }
  }

  /** Gives the next number to a hash that has none. */
  add(a: number, b: number): number {
    if (this.size * 6 > this.table.length) {
      const old = this.table;
      this.table = new Uint32Array(old.length * 2);
      for (let i = 0; i < old.length; i += 3)
        if (old[i + 2] !== 0) this.put(old[i]!, old[i + 1]!, old[i + 2]!);
    }
    this.size += 1;
    this.put(a, b, this.size);
    return this.size - 1;
  }

  private put(a: number, b: number, value: number): void {
    const mask = this.table.length / 3 - 1;
    let at = a & mask;
    while (this.table[at * 3 + 2] !== 0) at = (at + 1) & mask;
    this.table[at * 3] = a;
    this.table[at * 3 + 1] = b;
    this.table[at * 3 + 2] = value;
  }
}
