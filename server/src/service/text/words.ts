import type { TextRange } from "./range";
import { isIdeograph, startsSentence, WordScanner } from "./wordScanner";

/** A word where it stands in a text. */
export interface Word extends TextRange {
  /** Without case and accents; Arabic without vowel signs; an apostrophe always straight. */
  readonly folded: string;
  /** The first word of a sentence, as far as punctuation and capitals tell. */
  readonly startsSentence: boolean;
  /** An ideograph: counted as a word by itself. */
  readonly ideograph: boolean;
}

/**
 * The words of a text in order. "Iraq's" is one word, "l'Assemblée" and "cease-fire" are two, each ideograph of a
 * Chinese text is one. Linear in the length of the text.
 */
export function words(text: string): Word[] {
  const scanner = new WordScanner();
  const count = scanner.scan(text);
  const found: Word[] = [];
  for (let i = 0; i < count; i += 1) {
    found.push({
      start: scanner.starts[i]!,
      end: scanner.ends[i]!,
      folded: scanner.folded(i),
      startsSentence: (scanner.marks[i]! & startsSentence) !== 0,
      ideograph: (scanner.marks[i]! & isIdeograph) !== 0,
    });
  }
  return found;
}

/** A text as its words, one space between: equal for two texts that differ in case, accents and punctuation only. */
export function normalise(text: string): string {
  return words(text)
    .map((word) => word.folded)
    .join(" ");
}
