import type { Part } from "./part";

/** A word of the vocabulary that a typed word may stand for. */
export interface VocabularyWord {
  readonly word: string;
  readonly term1: number;
  readonly term2: number;
  /** In how many passages of the segment it stands. */
  readonly count: number;
  /** Edits away from what was typed. */
  readonly distance: number;
}

/** A segment's words as written (folded), sorted. */
export class Vocabulary {
  private readonly units: Uint16Array;
  private readonly offsets: Uint32Array;
  private readonly term1: Uint32Array;
  private readonly term2: Uint32Array;
  private readonly counts: Uint32Array;
  /** One bit per letter that a word holds: two words n edits apart differ in at most 2 n bits. */
  private readonly letters: Uint32Array;

  constructor(part: Part) {
    this.units = part.u16("wordUnits");
    this.offsets = part.u32("wordOffset");
    this.term1 = part.u32("wordTerm1");
    this.term2 = part.u32("wordTerm2");
    this.counts = part.u32("wordCount");
    this.letters = new Uint32Array(this.counts.length);
    for (let i = 0; i < this.counts.length; i += 1) {
      let bits = 0;
      for (let j = this.offsets[i]!; j < this.offsets[i + 1]!; j += 1) bits |= letterBit(this.units[j]!);
      this.letters[i] = bits >>> 0;
    }
  }

  /** In how many passages a word stands just so (folded). */
  count(word: string): number {
    const at = this.lowerBound(word);
    return at < this.counts.length && this.word(at) === word ? this.counts[at]! : 0;
  }

  /** The words that begin so, the word itself among them. */
  startingWith(prefix: string): VocabularyWord[] {
    const found: VocabularyWord[] = [];
    for (let at = this.lowerBound(prefix); at < this.counts.length; at += 1) {
      if (!this.begins(at, prefix)) break;
      found.push(this.entry(at, 0));
    }
    return found;
  }

  /** The words at most `distance` edits away (a letter added, left out, changed, or two exchanged). */
  near(word: string, distance: number): VocabularyWord[] {
    let wanted = 0;
    for (let i = 0; i < word.length; i += 1) wanted |= letterBit(word.charCodeAt(i));
    const typed = Uint16Array.from(word, (character) => character.charCodeAt(0));
    const distances = new EditDistance(typed, distance);
    const found: VocabularyWord[] = [];
    for (let at = 0; at < this.counts.length; at += 1) {
      const from = this.offsets[at]!;
      const length = this.offsets[at + 1]! - from;
      if (Math.abs(length - typed.length) > distance) continue;
      if (bitCount(this.letters[at]! ^ wanted) > 2 * distance) continue;
      const edits = distances.to(this.units, from, length);
      if (edits <= distance) found.push(this.entry(at, edits));
    }
    return found;
  }

  private entry(at: number, distance: number): VocabularyWord {
    return {
      word: this.word(at),
      term1: this.term1[at]!,
      term2: this.term2[at]!,
      count: this.counts[at]!,
      distance,
    };
  }

  private word(at: number): string {
    return String.fromCharCode(...this.units.subarray(this.offsets[at]!, this.offsets[at + 1]!));
  }

  private begins(at: number, prefix: string): boolean {
    const from = this.offsets[at]!;
    if (this.offsets[at + 1]! - from < prefix.length) return false;
    for (let i = 0; i < prefix.length; i += 1) {
      if (this.units[from + i] !== prefix.charCodeAt(i)) return false;
    }
    return true;
  }

  private lowerBound(word: string): number {
    let low = 0;
    let high = this.counts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.isBefore(middle, word)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private isBefore(at: number, word: string): boolean {
    const from = this.offsets[at]!;
    const length = this.offsets[at + 1]! - from;
    for (let i = 0; i < word.length; i += 1) {
      if (i >= length) return true;
      const difference = this.units[from + i]! - word.charCodeAt(i);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }
}

function letterBit(unit: number): number {
  return unit >= 0x61 && unit <= 0x7a ? 1 << (unit - 0x61) : 1 << (26 + (unit % 6));
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Edits between one word and many, given up as soon as they are more than `most`. */
class EditDistance {
  private before: Uint8Array;
  private last: Uint8Array;
  private row: Uint8Array;

  constructor(
    private readonly typed: Uint16Array,
    private readonly most: number,
  ) {
    this.before = new Uint8Array(typed.length + 1);
    this.last = new Uint8Array(typed.length + 1);
    this.row = new Uint8Array(typed.length + 1);
  }

  to(units: Uint16Array, from: number, length: number): number {
    const { typed, most } = this;
    const width = typed.length;
    for (let j = 0; j <= width; j += 1) this.last[j] = j;
    for (let i = 1; i <= length; i += 1) {
      const { before, last, row } = this;
      row[0] = i;
      let least = i;
      const unit = units[from + i - 1]!;
      for (let j = 1; j <= width; j += 1) {
        let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (typed[j - 1] === unit ? 0 : 1));
        if (i > 1 && j > 1 && typed[j - 2] === unit && typed[j - 1] === units[from + i - 2]) {
          edits = Math.min(edits, before[j - 2]! + 1);
        }
        row[j] = edits;
        if (edits < least) least = edits;
      }
      if (least > most) return least;
      this.before = last;
      this.last = row;
      this.row = before;
    }
    return this.last[width]!;
  }
}
