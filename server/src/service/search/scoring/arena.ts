/** The memory of a WebAssembly module. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  /** By pages of 64 kB; the buffer is another one afterwards. Throws where there is no more memory. */
  grow(pages: number): number;
}

const pageBytes = 65_536;
/** Every piece begins on a multiple of this, as 128-bit instructions like it. */
const alignment = 16;

/** Gives out pieces of a WebAssembly memory, and takes them back: segments come and go while the memory stays. */
export class Arena {
  /** What is free, by address, ascending; neighbours are joined. Bytes. */
  private readonly gaps: { address: number; length: number }[] = [];
  private readonly taken = new Map<number, number>();
  private end: number;

  constructor(private readonly memory: WasmMemory) {
    // Nothing lies at address 0.
    this.end = alignment;
  }

  /** The address of a piece of memory. Throws `RangeError` where there is no more memory. */
  take(bytes: number): number {
    const length = Math.max(alignment, Math.ceil(bytes / alignment) * alignment);
    const place = this.gaps.findIndex((gap) => gap.length >= length);
    let address: number;
    if (place >= 0) {
      const gap = this.gaps[place]!;
      address = gap.address;
      gap.address += length;
      gap.length -= length;
      if (gap.length === 0) this.gaps.splice(place, 1);
    } else {
      address = this.end;
      const missing = address + length - this.memory.buffer.byteLength;
      if (missing > 0) this.memory.grow(Math.ceil(missing / pageBytes));
      this.end += length;
    }
    this.taken.set(address, length);
    return address;
  }

  free(address: number): void {
    const length = this.taken.get(address);
    if (length === undefined) return;
    this.taken.delete(address);
    const place = this.gaps.findIndex((gap) => gap.address > address);
    this.gaps.splice(place < 0 ? this.gaps.length : place, 0, { address, length });
    for (let i = this.gaps.length - 2; i >= 0; i -= 1) {
      const gap = this.gaps[i]!;
      const next = this.gaps[i + 1]!;
      if (gap.address + gap.length !== next.address) continue;
      gap.length += next.length;
      this.gaps.splice(i + 1, 1);
    }
    const last = this.gaps.at(-1);
    if (last && last.address + last.length === this.end) {
      this.end = last.address;
      this.gaps.pop();
    }
  }
}
