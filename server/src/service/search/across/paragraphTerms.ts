import { Growing32 } from "../segment/growing";
import { HashNumbers } from "../segment/hashNumbers";
import type { TermScanner } from "../terms/termScanner";

/** A language has no more terms: sixteen million. */
const termBits = 24;
const termMask = (1 << termBits) - 1;
/** A term that comes more often in one paragraph is counted so often. */
const mostTimes = 255;

/** Terms of one language, by number: 64 bits of hash each. */
export class NumberedTerms {
  readonly term1 = new Growing32();
  readonly term2 = new Growing32();
  private readonly numbers = new HashNumbers();

  get size(): number {
    return this.numbers.size;
  }

  /** The number of a term, -1 where it has none. */
  find(term1: number, term2: number): number {
    return this.numbers.find(term1, term2);
  }

  /** The number of a term, the next one where it has none yet. */
  add(term1: number, term2: number): number {
    const known = this.numbers.find(term1, term2);
    if (known >= 0) return known;
    this.term1.push(term1);
    this.term2.push(term2);
    return this.numbers.add(term1, term2);
  }
}

/** The terms of paragraphs of one language, in order: of each paragraph its distinct terms, and how often each comes. */
export class ParagraphTerms {
  readonly terms = new NumberedTerms();
  private readonly tokens = new Growing32();
  private readonly starts = new Growing32();

  constructor() {
    this.starts.push(0);
  }

  /** Number of paragraphs. */
  get length(): number {
    return this.starts.length - 1;
  }

  /** Adds the paragraph that a scanner has scanned. */
  add(scanner: TermScanner): void {
    for (const { word, times } of scanner.counted().values()) {
      const term = this.terms.add(scanner.term1[word]!, scanner.term2[word]!);
      this.tokens.push(term | (Math.min(times, mostTimes) << termBits));
    }
    this.starts.push(this.tokens.length);
  }

  /** All paragraphs' terms one after the other; see `termOf` and `timesOf`. Valid until another paragraph is added. */
  get all(): Uint32Array {
    return this.tokens.view();
  }

  /** Where a paragraph's terms begin among all. */
  start(paragraph: number): number {
    return this.starts.array[paragraph]!;
  }
}

export const termOf = (token: number) => token & termMask;
export const timesOf = (token: number) => token >>> termBits;
