/**
 * 32 bits that change when any single 4-byte word of the bytes changes, and with all but one in 4 billion other
 * changes. Fast rather than cryptographic: it guards against damage, not against forgery.
 */
export function checksum(bytes: Uint8Array, length = bytes.length): number {
  let hash = 0x9e3779b9 ^ length;
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
  hash ^= hash >>> 15;
  return hash >>> 0;
}
