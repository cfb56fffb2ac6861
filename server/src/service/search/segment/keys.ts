/** 64 bits of hash of an exact key: a document's identity, a symbol, a tag. Never both 0. */
export function hashKey(key: string): readonly [number, number] {
  let a = 0xcbf29ce4 | 0;
  let b = 0x84222325 ^ key.length;
  for (let i = 0; i < key.length; i += 1) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    a ^= a >>> 17;
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b);
  a ^= a >>> 13;
  return [a >>> 0, (b | 1) >>> 0];
}
