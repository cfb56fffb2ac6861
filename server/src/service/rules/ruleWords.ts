import type { TextRange } from "../text/range";

/** A word where it stands in a paragraph. "Council’s", "long-standing" and "l’Assemblée" are one word each. */
export interface RuleWord extends TextRange {
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  /** What stands between it and the word before: " ", ", ", ". “". */
  readonly gap: string;
  /** Nothing but white space stands between it and the word before. */
  readonly follows: boolean;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** The words of a text in order. Linear time. */
export function ruleWords(text: string): RuleWord[] {
  const words: RuleWord[] = [];
  let last = 0;
  for (const { index, 0: found } of text.matchAll(word)) {
    const gap = text.slice(last, index);
    words.push({
      start: index,
      end: index + found.length,
      text: found,
      lower: found.toLowerCase().replaceAll("’", "'"),
      gap,
      follows: words.length > 0 && /^\s+$/.test(gap),
    });
    last = index + found.length;
  }
  return words;
}

/** Whether a word begins with a capital. */
export function isCapitalised({ text }: RuleWord): boolean {
  return /^\p{Lu}/u.test(text);
}

/** A word with the first letter of another's case: "the" like "A" is "The". */
export function inCaseOf(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The words of a list that is written with spaces between them. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
