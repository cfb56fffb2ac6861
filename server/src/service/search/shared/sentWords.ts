import { isIdeograph } from "../../text/wordScanner";
import type { TermScanner } from "../terms/termScanner";

/** Of a paragraph at most so many words are sent, the least common. */
export const mostWordsSent = 12;

/** In how many passages of a sample terms stand; those that are not there are rare. */
export interface TermSample {
  /** Passages in the sample. */
  readonly passages: number;
  count(term1: number): number;
}

/** All that is told a shared corpus of a question. */
export interface Sent {
  /** Of a text in the order of the alphabet; what was typed into a search as it was typed. */
  readonly words: readonly string[];
}

/**
 * What is sent of a text that is scanned in `scanner`: its least common words, each once and in the order of the alphabet, so
 * that nobody reads a sentence from them.
 */
export function sentOf(scanner: TermScanner, sample: TermSample): Sent {
  const words = new Map<string, { count: number; length: number; at: number }>();
  for (const [term1, { word }] of scanner.counted()) {
    const written = wordAt(scanner, word);
    words.set(written, { count: sample.count(term1), length: written.length, at: word });
  }
  const chosen = [...words]
    // Of equal ones the longer: names and terms rather than slips and numbers.
    .sort(([, x], [, y]) => x.count - y.count || y.length - x.length || x.at - y.at)
    .slice(0, mostWordsSent)
    .map(([word]) => word)
    .sort();
  return { words: chosen };
}

/** A word as it is looked for: of ideographs the pair that is the term. */
function wordAt({ words }: TermScanner, at: number): string {
  const own = words.folded(at);
  const isPair =
    (words.marks[at]! & isIdeograph) !== 0 && at + 1 < words.count && words.starts[at + 1] === words.ends[at];
  return isPair ? own + words.folded(at + 1) : own;
}
