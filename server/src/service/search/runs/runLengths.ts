import { startsSentence, type WordScanner } from "../../text/wordScanner";
import { longestGram } from "../segment/gramHash";

/**
 * How long the runs are that a passage shares with a query, by the word of the query that they end with: what the table
 * of runs only says may be, told by the text. A run lies within a sentence, whose beginning counts as a word.
 */
export class RunLengths {
  private readonly words = new Map<number, number[]>();
  private readonly hash1: Uint32Array;
  private readonly hash2: Uint32Array;
  private readonly begins: Uint8Array;

  constructor(query: WordScanner) {
    const { count } = query;
    this.hash1 = query.hash1.slice(0, count);
    this.hash2 = query.hash2.slice(0, count);
    this.begins = query.marks.slice(0, count).map((mark) => mark & startsSentence);
    for (let word = 0; word < count; word += 1) {
      const known = this.words.get(this.hash1[word]!);
      if (known) known.push(word);
      else this.words.set(this.hash1[word]!, [word]);
    }
  }

  /** For each word of the query, the longest run that ends with it in a scanned passage; at most `longestGram`. */
  in(passage: WordScanner): Uint8Array {
    const lengths = new Uint8Array(this.hash1.length);
    for (let at = 0; at < passage.count; at += 1) {
      for (const word of this.words.get(passage.hash1[at]!) ?? []) {
        const length = this.lengthOf(passage, at, word);
        if (length > lengths[word]!) lengths[word] = length;
      }
    }
    return lengths;
  }

  private lengthOf({ hash1, hash2, marks }: WordScanner, at: number, word: number): number {
    let length = 0;
    for (let back = 0; length < longestGram && back <= at && back <= word; back += 1) {
      if (hash1[at - back] !== this.hash1[word - back] || hash2[at - back] !== this.hash2[word - back]) break;
      length += 1;
      const ends = marks[at - back]! & startsSentence;
      if (ends === 0 && this.begins[word - back] === 0) continue;
      return ends !== 0 && this.begins[word - back] !== 0 && length < longestGram ? length + 1 : length;
    }
    return length;
  }
}
