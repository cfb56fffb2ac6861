/** Typed arrays that grow. */
export class Growing32 {
  array: Uint32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.array = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.array.length) this.room(1);
    this.array[this.length++] = value;
  }

  /** The array, with room for `more` numbers: whoever writes them there sets the new length himself. */
  room(more: number): Uint32Array {
    const wanted = this.length + more;
    if (wanted > this.array.length) {
      const grown = new Uint32Array(Math.max(wanted, 2 * this.array.length));
      grown.set(this.array);
      this.array = grown;
    }
    return this.array;
  }

  /** What was pushed, without a copy. */
  view(): Uint32Array {
    return this.array.subarray(0, this.length);
  }
}

export class Growing16 {
  array: Uint16Array;
  length = 0;

  constructor(capacity = 1024) {
    this.array = new Uint16Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.array.length) {
      const grown = new Uint16Array(2 * Math.max(512, this.length));
      grown.set(this.array);
      this.array = grown;
    }
    this.array[this.length++] = value;
  }

  view(): Uint16Array {
    return this.array.subarray(0, this.length);
  }
}

const firstChunk = 1 << 14;
const largestChunk = 1 << 20;

/** Bytes appended in chunks, so that a long text is never copied as a whole. */
export class GrowingBytes {
  length = 0;
  private readonly full: Uint8Array[] = [];
  private chunk = new Uint8Array(firstChunk);
  private used = 0;

  push(bytes: Uint8Array): void {
    this.length += bytes.length;
    let from = 0;
    while (from < bytes.length) {
      if (this.used === this.chunk.length) {
        this.full.push(this.chunk);
        this.chunk = new Uint8Array(Math.min(largestChunk, this.chunk.length * 2));
        this.used = 0;
      }
      const count = Math.min(bytes.length - from, this.chunk.length - this.used);
      this.chunk.set(bytes.subarray(from, from + count), this.used);
      this.used += count;
      from += count;
    }
  }

  views(): Uint8Array[] {
    return [...this.full, this.chunk.subarray(0, this.used)];
  }
}
