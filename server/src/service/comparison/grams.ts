import type { TextWords } from "./textWords";

/** Words of a gram: near-duplicates share runs of them. */
const gramWords = 4;

/** The grams of a text (runs of four words, as numbers); the whole text where it is shorter. */
export function gramsOf({ keys, count }: TextWords): ReadonlySet<number> {
  const grams = new Set<number>();
  const length = Math.min(gramWords, count);
  for (let i = 0; length > 0 && i + length <= count; i += 1) {
    let a = 0x811c9dc5 | 0;
    let b = 0x2545f491 | 0;
    for (let word = i; word < i + length; word += 1) {
      const key = keys[word]!;
      a = Math.imul(a ^ (key >>> 0), 0x01000193) ^ (key / 0x100000000);
      b = Math.imul(b ^ (key >>> 0), 0x5bd1e995) ^ (a >>> 13);
    }
    grams.add((a >>> 0) * 0x200000 + (b >>> 11));
  }
  return grams;
}
