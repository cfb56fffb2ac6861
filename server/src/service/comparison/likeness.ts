import type { TextWords } from "./textWords";

/** Runs of so many words are what near-duplicates share. */
const gramWords = 4;

/** The runs of four words of a text, as numbers; the whole text where it is shorter. */
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

/** How much of their runs of four words two texts share (Jaccard's measure): 0 nothing, 1 all of them. */
export function likenessOf(x: ReadonlySet<number>, y: ReadonlySet<number>): number {
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  let shared = 0;
  for (const gram of few) if (many.has(gram)) shared += 1;
  return shared === 0 ? 0 : shared / (x.size + y.size - shared);
}
