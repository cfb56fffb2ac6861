import type { WordScanner } from "../../text/wordScanner";

/** Words of a gram. */
export const gramWords = 4;

/** The grams of a scanned text (runs of four words), whatever sentences they stand in; all its words where there are fewer. */
export function gramsOf({ hash1, hash2, count }: WordScanner): ReadonlySet<number> {
  const grams = new Set<number>();
  const length = Math.min(gramWords, count);
  for (let end = length - 1; length > 0 && end < count; end += 1) {
    let a = length;
    let b = length;
    for (let word = end + 1 - length; word <= end; word += 1) {
      a = Math.imul(a ^ hash1[word]!, 0x2c1b3c6d);
      a ^= a >>> 15;
      b = Math.imul(b ^ hash2[word]!, 0x297a2d39);
      b ^= b >>> 13;
    }
    grams.add((a >>> 0) * 0x200000 + (b >>> 11));
  }
  return grams;
}
