import { languages } from "../text/language";
import { stopWords } from "../text/stopwords";
import { WordScanner } from "../text/wordScanner";

/** The words of a text, for comparing: where each stands, and a number that is the same for the same word. */
export interface TextWords {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 53 bits of the word's hash: equal where two words differ in nothing but case and accents. */
  readonly keys: Float64Array;
}

/** Scans texts one after the other, reusing its arrays. */
export interface WordReader {
  read(text: string): TextWords;
}

export function createWordReader(): WordReader {
  const scanner = new WordScanner();
  return {
    read(text) {
      const count = scanner.scan(text);
      const keys = new Float64Array(count);
      for (let i = 0; i < count; i += 1) {
        keys[i] = scanner.hash1[i]! * 0x200000 + (scanner.hash2[i]! >>> 11);
      }
      return {
        text,
        count,
        starts: scanner.starts.slice(0, count),
        ends: scanner.ends.slice(0, count),
        keys,
      };
    },
  };
}

let functionWords: ReadonlySet<number> | undefined;

/** The keys of the function words of the six languages ("of", "et", "на"). */
export function functionWordKeys(): ReadonlySet<number> {
  functionWords ??= new Set(
    createWordReader().read(languages.flatMap((language) => stopWords(language)).join(" ")).keys,
  );
  return functionWords;
}
