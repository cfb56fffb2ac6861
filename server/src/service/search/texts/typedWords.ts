import { startsSentence, type WordScanner } from "../../text/wordScanner";

/** A word that is only begun tells enough from here on. Letters. */
const leastPrefix = 3;

/** One way to read what is typed: which words are whole, and what must follow the last of them. */
export interface Reading {
  /** The last whole word. */
  readonly last: number;
  /** How many whole words of the sentence end with it. */
  readonly words: number;
  /** Whether the first of them begins the sentence, as far as is known. */
  readonly fromStart: boolean;
  /** What stands after the last whole word: to be the same in the passage, but for the length of white space. */
  readonly tail: string;
  /** The beginning of the word that follows, if one is being typed. */
  readonly prefix: string;
}

/**
 * How the end of a scanned text can be read: with its last word as whole, and where nothing comes after it, as the
 * beginning of a longer word too. `cut` where the text's own beginning is missing. Nothing where a new sentence has
 * only just begun.
 */
export function readings(scanner: WordScanner, text: string, cut: boolean): Reading[] {
  const end = scanner.count - 1;
  if (end < 0) return [];
  const tail = text.slice(scanner.ends[end]!);
  if (/[.?!]["'”’)]*\s/.test(tail)) return [];
  let first = end;
  while (first > 0 && (scanner.marks[first]! & startsSentence) === 0) first -= 1;
  const fromStart = (scanner.marks[first]! & startsSentence) !== 0 && !(cut && first === 0);
  const whole: Reading = { last: end, words: end - first + 1, fromStart, tail, prefix: "" };
  const prefix = text.slice(scanner.starts[end]!, scanner.ends[end]!);
  if (tail !== "" || prefix.length < leastPrefix || first === end) return [whole];
  const gap = text.slice(scanner.ends[end - 1]!, scanner.starts[end]!);
  return [whole, { last: end - 1, words: end - first, fromStart, tail: gap, prefix }];
}
