/** The shortest and the longest run of words that the table of runs knows. */
export const shortestGram = 2;
export const longestGram = 8;

/** Both halves of the hash of the run of `length` tokens that ends with token `end`. */
export class GramHash {
  a = 0;
  b = 0;

  set(tokens: Uint32Array, end: number, length: number): void {
    let a = length;
    let b = length * 0x9e3779b1;
    for (let i = end - length + 1; i <= end; i += 1) {
      const token = tokens[i]!;
      a = Math.imul(a ^ token, 0x2c1b3c6d);
      a ^= a >>> 15;
      b = (Math.imul(b, 0x297a2d39) + token) | 0;
      b ^= b >>> 13;
    }
    a = Math.imul(a ^ (a >>> 12), 0x85ebca6b);
    b = Math.imul(b ^ (b >>> 16), 0xc2b2ae35);
    this.a = (a ^ (a >>> 13)) >>> 0;
    this.b = (b ^ (b >>> 14)) >>> 0;
  }
}
