const multiplier = 0x5bd1e995;

/**
 * 32 bits that change when any single 4-byte word of the bytes changes, and with all but one in 4 billion other
 * changes. Fast rather than cryptographic: it guards against damage, not against forgery.
 */
export function checksum(bytes: Uint8Array, length = bytes.length, addBlocks?: AddBlocks): number {
  const sum = new Checksum(length);
  sum.add(bytes, length, addBlocks);
  return sum.value();
}

/**
 * Goes on with the four sums over bytes that lie at an address of its own memory; the kernel does it all at once.
 * @param blocks of 16 bytes
 */
export type AddBlocks = (sums: Int32Array, blocks: number) => void;

/**
 * The same for bytes that come in pieces; each piece but the last is a multiple of 16 bytes long. Every fourth word goes
 * into one of four sums: a processor works on all of them at once, and opening an index is for the most part this.
 */
export class Checksum {
  private readonly sums: Int32Array;

  /** @param length of all pieces together, in bytes */
  constructor(length: number) {
    this.sums = Int32Array.of(0x9e3779b9 ^ length, 1, 2, 3);
  }

  /** @param addBlocks does it for whole blocks where the bytes lie in the memory of WebAssembly */
  add(bytes: Uint8Array, length = bytes.length, addBlocks?: AddBlocks): void {
    const { sums } = this;
    const blocks = length >> 4;
    if (addBlocks) addBlocks(sums, blocks);
    else if ((bytes.byteOffset & 3) === 0)
      addWords(sums, new Int32Array(bytes.buffer, bytes.byteOffset, blocks * 4));
    else addWords(sums, new Int32Array(bytes.slice(0, blocks * 16).buffer));
    let first = sums[0]!;
    for (let i = blocks * 16; i < length; i += 1) {
      first = Math.imul(first ^ bytes[i]!, 0x01000193);
      first ^= first >>> 13;
    }
    sums[0] = first;
  }

  value(): number {
    let hash = this.sums[0]!;
    for (let i = 1; i < 4; i += 1) {
      hash = Math.imul(hash ^ this.sums[i]!, multiplier);
      hash ^= hash >>> 13;
    }
    return (hash ^ (hash >>> 15)) >>> 0;
  }
}

function addWords(sums: Int32Array, words: Int32Array): void {
  let [a, b, c, d] = sums as unknown as [number, number, number, number];
  for (let i = 0; i + 3 < words.length; i += 4) {
    a = Math.imul(a ^ words[i]!, multiplier);
    b = Math.imul(b ^ words[i + 1]!, multiplier);
    c = Math.imul(c ^ words[i + 2]!, multiplier);
    d = Math.imul(d ^ words[i + 3]!, multiplier);
    a ^= a >>> 13;
    b ^= b >>> 13;
    c ^= c >>> 13;
    d ^= d >>> 13;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
}
