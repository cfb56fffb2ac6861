import { textOf } from "../../text/units";
import { noTerm, wideWord, wordsInBlock } from "./encodeVocabulary";
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

/** A segment's words as written (folded), sorted (see `encodeVocabulary`). */
export class Vocabulary {
  private readonly letters: Uint8Array;
  private readonly lengths: Uint8Array;
  private readonly blocks: Uint32Array;
  private readonly terms: Uint32Array;
  private readonly counts: Uint16Array;
  /** One bit per letter that a word holds: two words n edits apart differ in at most 2 n bits. */
  private readonly letterBits: Uint32Array;
  /** The word last looked at, and its length. */
  private readonly units = new Uint16Array(wideWord);
  private length = 0;

  /** `termHash1` and `termHash2`: the segment's table of terms. */
  constructor(
    part: Part,
    private readonly termHash1: Uint32Array,
    private readonly termHash2: Uint16Array,
  ) {
    this.letters = part.section("wordLetters");
    this.lengths = part.section("wordLength");
    this.blocks = part.u32("wordBlock");
    this.terms = part.u32("wordTerm");
    this.counts = part.u16("wordCount");
    this.letterBits = new Uint32Array(this.counts.length);
    for (let at = 0, from = 0; at < this.counts.length; at += 1) {
      from = this.read(at, from);
      let bits = 0;
      for (let j = 0; j < this.length; j += 1) bits |= letterBit(this.units[j]!);
      this.letterBits[at] = bits >>> 0;
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
      if (Math.abs((this.lengths[at]! & ~wideWord) - typed.length) > distance) continue;
      if (bitCount(this.letterBits[at]! ^ wanted) > 2 * distance) continue;
      this.read(at, this.start(at));
      const edits = distances.to(this.units, this.length);
      if (edits <= distance) found.push(this.entry(at, edits));
    }
    return found;
  }

  private entry(at: number, distance: number): VocabularyWord {
    const term = this.terms[at]!;
    const isStop = term === noTerm;
    return {
      word: this.word(at),
      term1: isStop ? 0 : this.termHash1[term]!,
      term2: isStop ? 0 : this.termHash2[term]!,
      count: this.counts[at]!,
      distance,
    };
  }

  private word(at: number): string {
    this.read(at, this.start(at));
    return textOf(this.units.subarray(0, this.length));
  }

  private begins(at: number, prefix: string): boolean {
    this.read(at, this.start(at));
    if (this.length < prefix.length) return false;
    for (let i = 0; i < prefix.length; i += 1) {
      if (this.units[i] !== prefix.charCodeAt(i)) return false;
    }
    return true;
  }

  /** Where the letters of a word begin. */
  private start(at: number): number {
    let from = this.blocks[Math.floor(at / wordsInBlock)]!;
    for (let before = at - (at % wordsInBlock); before < at; before += 1) {
      const length = this.lengths[before]!;
      from += length >= wideWord ? 2 * (length - wideWord) : length;
    }
    return from;
  }

  /** Reads a word whose letters begin at a place; returns where they end. */
  private read(at: number, from: number): number {
    const { units, letters } = this;
    const length = this.lengths[at]!;
    this.length = length & ~wideWord;
    if (length < wideWord) {
      for (let i = 0; i < length; i += 1) units[i] = letters[from + i]!;
      return from + length;
    }
    for (let i = 0; i < this.length; i += 1) {
      units[i] = letters[from + 2 * i]! | (letters[from + 2 * i + 1]! << 8);
    }
    return from + 2 * this.length;
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
    this.read(at, this.start(at));
    for (let i = 0; i < word.length; i += 1) {
      if (i >= this.length) return true;
      const difference = this.units[i]! - word.charCodeAt(i);
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

  to(units: Uint16Array, length: number): number {
    const { typed, most } = this;
    const width = typed.length;
    for (let j = 0; j <= width; j += 1) this.last[j] = j;
    for (let i = 1; i <= length; i += 1) {
      const { before, last, row } = this;
      row[0] = i;
      let least = i;
      const unit = units[i - 1]!;
      for (let j = 1; j <= width; j += 1) {
        let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (typed[j - 1] === unit ? 0 : 1));
        if (i > 1 && j > 1 && typed[j - 2] === unit && typed[j - 1] === units[i - 2]) {
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
