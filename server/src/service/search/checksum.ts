/**
 * 32 bits that change when any single 4-byte word of the bytes changes, and with all but one in 4 billion other
 * changes. Fast rather than cryptographic: it guards against damage, not against forgery.
 */
export function checksum(bytes: Uint8Array, length = bytes.length): number {
  const sum = new Checksum(length);
  sum.add(bytes, length);
  return sum.value();
}

/** The same for bytes that come in pieces; each piece but the last is a multiple of 4 bytes long. */
export class Checksum {
  private hash: number;

  /** @param length of all pieces together, in bytes */
  constructor(length: number) {
    this.hash = 0x9e3779b9 ^ length;
  }

  add(bytes: Uint8Array, length = bytes.length): void {
    let { hash } = this;
    const whole = length & ~3;
    if ((bytes.byteOffset & 3) === 0) {
      const words = new Int32Array(bytes.buffer, bytes.byteOffset, whole >> 2);
      for (let i = 0; i < words.length; i += 1) {
        hash = Math.imul(hash ^ words[i]!, 0x5bd1e995);
        hash ^= hash >>> 13;
      }
    } else {
      for (let i = 0; i < whole; i += 4) {
        const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
        hash = Math.imul(hash ^ word, 0x5bd1e995);
        hash ^= hash >>> 13;
      }
    }
    for (let i = whole; i < length; i += 1) {
      hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
      hash ^= hash >>> 13;
    }
    this.hash = hash;
  }

  value(): number {
    return (this.hash ^ (this.hash >>> 15)) >>> 0;
  }
}
