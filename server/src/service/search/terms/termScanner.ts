import { termHash, termOf } from "../../text/terms";
import { isIdeograph, WordScanner } from "../../text/wordScanner";
import type { StandIns } from "./standIns";

/**
 * Words of a text with the terms they are indexed under. A term is a stem; two ideographs that touch make a term
 * together, under the first of them. What a word's term is, is looked up by the word's hash and worked out once.
 */
export class TermScanner {
  readonly words = new WordScanner();
  /** 64 bits of term hash for each word; both 0 where the word is a stop word. */
  term1 = new Uint32Array(1024);
  term2 = new Uint32Array(1024);
  count = 0;
  /** After `standFor`: how much the word at each place counts, 1 where it is the word itself. */
  shares = new Float32Array(1024);

  /** Open addressing: the two hashes of a word, then the two of its term. */
  private table = new Uint32Array(4 << 14);
  private known = 0;

  scan(text: string): number {
    this.words.scan(text);
    return this.findTerms();
  }

  scanUtf8(bytes: Uint8Array, length: number): number {
    this.words.scanUtf8(bytes, length);
    return this.findTerms();
  }

  /** Reads what is said in other words as the words that it stands for. */
  standFor(standIns: StandIns): void {
    if (this.shares.length < this.count) this.shares = new Float32Array(this.term1.length);
    standIns.apply(this.term1, this.count, this.shares);
  }

  /** The distinct terms by the first half of their hash, in order: where each comes first, and how often it comes. */
  counted(): Map<number, { word: number; times: number }> {
    const terms = new Map<number, { word: number; times: number }>();
    for (let word = 0; word < this.count; word += 1) {
      const term1 = this.term1[word]!;
      if (term1 === 0 && this.term2[word] === 0) continue;
      const known = terms.get(term1);
      if (known) known.times += 1;
      else terms.set(term1, { word, times: 1 });
    }
    return terms;
  }

  /** Finds the terms of the words last scanned; returns the number of words. */
  findTerms(): number {
    const { count } = this.words;
    this.count = count;
    if (this.term1.length < count) {
      this.term1 = new Uint32Array(this.words.starts.length);
      this.term2 = new Uint32Array(this.words.starts.length);
    }
    const { hash1, hash2, marks, starts, ends } = this.words;
    const { term1, term2 } = this;
    let pairedBefore = false;
    for (let i = 0; i < count; i += 1) {
      if ((marks[i]! & isIdeograph) !== 0) {
        const touches = i + 1 < count && (marks[i + 1]! & isIdeograph) !== 0 && starts[i + 1] === ends[i];
        if (touches) {
          term1[i] = (Math.imul(hash1[i]!, 0x9e3779b1) + hash1[i + 1]!) >>> 0;
          term2[i] = (Math.imul(hash2[i]!, 0x85ebca6b) + hash2[i + 1]!) >>> 0;
        } else {
          // The last of a row is in the pair before it; one that stands alone is a term by itself.
          term1[i] = pairedBefore ? 0 : hash1[i]!;
          term2[i] = pairedBefore ? 0 : hash2[i]!;
        }
        pairedBefore = touches;
        continue;
      }
      pairedBefore = false;
      const at = this.slot(i, hash1[i]!, hash2[i]!);
      term1[i] = this.table[at + 2]!;
      term2[i] = this.table[at + 3]!;
    }
    return count;
  }

  private slot(word: number, a: number, b: number): number {
    const mask = (this.table.length >> 2) - 1;
    let at = a & mask;
    for (;;) {
      const i = at << 2;
      const x = this.table[i]!;
      const y = this.table[i + 1]!;
      if (x === a && y === b) return i;
      if (x === 0 && y === 0) break;
      at = (at + 1) & mask;
    }
    // Bounded, because a corpus of noise has no end of words.
    if (this.known * 2 > mask) this.grow();
    const [t1, t2] = this.termOf(word);
    return this.insert(a, b, t1, t2);
  }

  /** The term of a word last scanned that is no ideograph, as its two hashes; both 0 where it is a stop word. */
  termOf(word: number): readonly [number, number] {
    const term = termOf(this.words.folded(word));
    return term === undefined ? [0, 0] : termHash(term);
  }

  private insert(a: number, b: number, t1: number, t2: number): number {
    const mask = (this.table.length >> 2) - 1;
    let at = a & mask;
    while (this.table[at << 2] !== 0 || this.table[(at << 2) + 1] !== 0) at = (at + 1) & mask;
    const i = at << 2;
    this.table[i] = a;
    this.table[i + 1] = b;
    this.table[i + 2] = t1;
    this.table[i + 3] = t2;
    this.known += 1;
    return i;
  }

  private grow(): void {
    const old = this.table;
    this.known = 0;
    if (old.length >= 4 << 19) {
      this.table = new Uint32Array(4 << 14);
      return;
    }
    this.table = new Uint32Array(old.length * 2);
    for (let i = 0; i < old.length; i += 4) {
      if (old[i] !== 0 || old[i + 1] !== 0) this.insert(old[i]!, old[i + 1]!, old[i + 2]!, old[i + 3]!);
    }
  }
}

/** What a word of a scanned text is compared by: its term, or itself where it is a stop word. */
export function wordIdentity(scanner: TermScanner, index: number): number {
  return scanner.term1[index] !== 0 ? scanner.term1[index]! : scanner.words.hash1[index]!;
}
