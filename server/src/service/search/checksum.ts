const multiplier = 0x5bd1e995;

/**
 * 32 bits that change when any single 4-byte word of the bytes changes, and with all but one in 4 billion other
 * changes. Fast rather than cryptographic: it guards against damage, not against forgery.
 */
export function checksum(bytes: Uint8Array, length = bytes.length): number {
  const sum = new Checksum(length);
  sum.add(bytes, length);
  return sum.value();
}

/**
 * The same for bytes that come in pieces; each piece but the last is a multiple of 16 bytes long. Every fourth word goes
 * into one of four sums: a processor works on all of them at once, and opening an index is for the most part this.
 */
export class Checksum {
  private a: number;
  private b = 1;
  private c = 2;
  private d = 3;

  /** @param length of all pieces together, in bytes */
  constructor(length: number) {
    this.a = 0x9e3779b9 ^ length;
  }

  add(bytes: Uint8Array, length = bytes.length): void {
    let { a, b, c, d } = this;
    const fours = length >> 4;
    if ((bytes.byteOffset & 3) === 0) {
      const words = new Int32Array(bytes.buffer, bytes.byteOffset, fours * 4);
      for (let i = 0; i < words.length; i += 4) {
        a = Math.imul(a ^ words[i]!, multiplier);
        b = Math.imul(b ^ words[i + 1]!, multiplier);
        c = Math.imul(c ^ words[i + 2]!, multiplier);
        d = Math.imul(d ^ words[i + 3]!, multiplier);
        a ^= a >>> 13;
        b ^= b >>> 13;
        c ^= c >>> 13;
        d ^= d >>> 13;
      }
    } else {
      for (let i = 0; i < fours * 16; i += 16) {
        a = Math.imul(a ^ word(bytes, i), multiplier);
        b = Math.imul(b ^ word(bytes, i + 4), multiplier);
        c = Math.imul(c ^ word(bytes, i + 8), multiplier);
        d = Math.imul(d ^ word(bytes, i + 12), multiplier);
        a ^= a >>> 13;
        b ^= b >>> 13;
        c ^= c >>> 13;
        d ^= d >>> 13;
      }
    }
    for (let i = fours * 16; i < length; i += 1) {
      a = Math.imul(a ^ bytes[i]!, 0x01000193);
      a ^= a >>> 13;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  value(): number {
    let hash = this.a;
    for (const sum of [this.b, this.c, this.d]) {
      hash = Math.imul(hash ^ sum, multiplier);
      hash ^= hash >>> 13;
    }
    return (hash ^ (hash >>> 15)) >>> 0;
  }
}

function word(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}
