import {
  apostrophe,
  characterTables,
  digit,
  ideograph,
  ignorable,
  sentenceEnd,
  uppercase,
  whiteSpace,
  wordUnit,
} from "./characters";

/** Marks of a word, as bits of `WordScanner.marks`. */
export const startsSentence = 1;
export const isIdeograph = 2;

/** The bits of a unit where they stand beside what it is folded to. */
const wordBit = wordUnit << 16;
const ignorableBit = ignorable << 16;
const apostropheBit = apostrophe << 16;

/** Words that there is room for at first: many a scanner is made for a title or a term only. */
const firstWords = 32;

/**
 * Finds the words of a text and hashes them without making a string of each: the index and the ranking read millions
 * of words. A word is a run of letters and digits; an ideograph is a word by itself; an apostrophe joins ("Iraq's")
 * except after an elided article ("l'Assemblée"). Two words have equal hashes where they differ in nothing but case,
 * accents and signs that count for nothing.
 *
 * One scanner serves one text at a time; its arrays are reused.
 */
export class WordScanner {
  /** Words found, and how many of them are ideographs. */
  count = 0;
  ideographs = 0;
  /** UTF-16 offsets of each word. */
  starts = new Uint32Array(firstWords);
  ends = new Uint32Array(firstWords);
  /** 64 bits of hash. */
  hash1 = new Uint32Array(firstWords);
  hash2 = new Uint32Array(firstWords);
  marks = new Uint8Array(firstWords);
  /** The text's UTF-16 units, and how many of them are its own. */
  units = new Uint16Array(8 * firstWords);
  length = 0;

  private readonly kind = characterTables().kind;
  private readonly fold = characterTables().fold;
  private readonly folding = characterTables().folding;

  /** Scans a text; returns the number of words. */
  scan(text: string): number {
    this.reserveUnits(text.length);
    const units = this.units;
    for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
    this.length = text.length;
    return this.scanUnits();
  }

  /** Scans a text from its UTF-8 bytes, which must be valid; returns the number of words. */
  scanUtf8(bytes: Uint8Array, length: number): number {
    this.reserveUnits(length);
    const units = this.units;
    let n = 0;
    let i = 0;
    while (i < length) {
      const first = bytes[i]!;
      if (first < 0x80) {
        units[n++] = first;
        i += 1;
      } else if (first < 0xe0) {
        units[n++] = ((first & 0x1f) << 6) | (bytes[i + 1]! & 0x3f);
        i += 2;
      } else if (first < 0xf0) {
        units[n++] = ((first & 0x0f) << 12) | ((bytes[i + 1]! & 0x3f) << 6) | (bytes[i + 2]! & 0x3f);
        i += 3;
      } else {
        const point =
          ((first & 0x07) << 18) |
          ((bytes[i + 1]! & 0x3f) << 12) |
          ((bytes[i + 2]! & 0x3f) << 6) |
          (bytes[i + 3]! & 0x3f);
        units[n++] = 0xd800 + ((point - 0x10000) >> 10);
        units[n++] = 0xdc00 + ((point - 0x10000) & 0x3ff);
        i += 4;
      }
    }
    this.length = n;
    return this.scanUnits();
  }

  /** The word without case and accents. */
  folded(index: number): string {
    const units: number[] = [];
    for (let i = this.starts[index]!; i < this.ends[index]!; i += 1) {
      const unit = this.units[i]!;
      const bits = this.kind[unit]!;
      if ((bits & ignorable) !== 0) continue;
      units.push((bits & apostrophe) !== 0 ? 0x27 : this.fold[unit]!);
    }
    if (units.length <= 64) return String.fromCharCode(...units);
    // A "word" of a megabyte would not fit among the arguments of one call.
    let word = "";
    for (let i = 0; i < units.length; i += 1024) word += String.fromCharCode(...units.slice(i, i + 1024));
    return word;
  }

  private scanUnits(): number {
    const { units, folding, length } = this;
    let { starts, ends, hash1, hash2, marks } = this;
    let count = 0;
    let ideographs = 0;
    let i = 0;
    // 1: the next word begins a sentence; 2: it does so if it has no lower-case beginning and a space came before.
    let pending = 1;
    while (i < length) {
      const unit = units[i]!;
      const bits = folding[unit]! >>> 16;
      if ((bits & (wordUnit | ideograph)) === 0) {
        if ((bits & sentenceEnd) !== 0) pending = Math.max(pending, 2);
        else if (pending === 2 && (bits & whiteSpace) !== 0) pending = 3;
        i += 1;
        continue;
      }
      if (count >= starts.length) {
        this.growWords();
        ({ starts, ends, hash1, hash2, marks } = this);
      }
      const start = i;
      let a = 0x811c9dc5 | 0;
      let b = 0x2545f491 | 0;
      if ((bits & ideograph) !== 0) {
        a = Math.imul(a ^ unit, 0x01000193);
        b = Math.imul(b ^ unit, 0x5bd1e995);
        b ^= b >>> 15;
        i += 1;
        ideographs += 1;
      } else {
        do {
          const next = folding[units[i]!]!;
          let folded = next & 0xffff;
          if ((next & wordBit) === 0) {
            if ((next & ignorableBit) !== 0) continue;
            if ((next & apostropheBit) === 0 || !this.joins(start, i)) break;
            folded = 0x27;
          }
          a = Math.imul(a ^ folded, 0x01000193);
          b = Math.imul(b ^ folded, 0x5bd1e995);
          b ^= b >>> 15;
        } while (++i < length);
      }
      a ^= a >>> 16;
      a = Math.imul(a, 0x85ebca6b);
      a ^= a >>> 13;
      hash1[count] = a >>> 0;
      hash2[count] = b >>> 0;
      starts[count] = start;
      ends[count] = i;
      const free = (bits & (uppercase | digit)) !== 0 || isCaseless(unit);
      const begins = pending === 1 || (pending === 3 && free) || (pending === 2 && (bits & ideograph) !== 0);
      marks[count] = (begins ? startsSentence : 0) | ((bits & ideograph) !== 0 ? isIdeograph : 0);
      pending = begins && this.isLabel(start, i) ? 1 : 0;
      count += 1;
    }
    this.count = count;
    this.ideographs = ideographs;
    return count;
  }

  /** "Iraq's" is one word; "l'Assemblée" and "qu'il" are two. */
  private joins(start: number, at: number): boolean {
    const { units, fold } = this;
    if (at - start < 3 || at + 1 >= this.length) return false;
    if ((this.kind[units[at + 1]!]! & wordUnit) === 0) return false;
    return !(fold[units[at - 1]!] === 0x75 && fold[units[at - 2]!] === 0x71);
  }

  /** The number or letter of a paragraph: "5.", "(a)", "12)". The sentence begins after it. */
  private isLabel(start: number, end: number): boolean {
    const next = this.units[end];
    if (next !== 0x2e && next !== 0x29) return false;
    const first = this.kind[this.units[start]!]!;
    return (first & digit) !== 0 ? end - start <= 3 : end - start === 1;
  }

  private reserveUnits(length: number): void {
    if (this.units.length < length) this.units = new Uint16Array(Math.max(length, this.units.length * 2));
  }

  private growWords(): void {
    const size = this.starts.length * 2;
    const larger = (old: Uint32Array) => {
      const grown = new Uint32Array(size);
      grown.set(old);
      return grown;
    };
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
    this.hash1 = larger(this.hash1);
    this.hash2 = larger(this.hash2);
    const marks = new Uint8Array(size);
    marks.set(this.marks);
    this.marks = marks;
  }
}

/** Arabic and Chinese have no capitals: any word may begin a sentence. */
function isCaseless(unit: number): boolean {
  return (unit >= 0x590 && unit < 0x1000) || unit >= 0x3040;
}

/** 64 bits of hash of a string, as the scanner computes them for a word that needs no folding. */
export function hashWord(word: string): readonly [number, number] {
  let a = 0x811c9dc5 | 0;
  let b = 0x2545f491 | 0;
  for (let i = 0; i < word.length; i += 1) {
    const unit = word.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 15;
  }
  a ^= a >>> 16;
  a = Math.imul(a, 0x85ebca6b);
  a ^= a >>> 13;
  return [a >>> 0, b >>> 0];
}
