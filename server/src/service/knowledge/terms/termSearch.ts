import Fuse from "fuse.js";
import type { GlossaryEntry } from "../../glossary/entry";
import { writtenForms } from "../../glossary/layer";
import { normalise } from "../../text/words";

const likeness = {
  threshold: 0.25,
  ignoreLocation: true,
  ignoreDiacritics: true,
  useTokenSearch: true,
  tokenMatch: "all",
} as const;

const keys = [
  { name: "term", weight: 3 },
  { name: "name", weight: 2 },
  { name: "aliases", weight: 2 },
  { name: "names", weight: 2, getFn: inLanguages },
];

/** Finds terms by words of any of their names, in any of the six languages. */
export interface TermSearch {
  /** At most `most` of these terms, the likeliest first. Typing errors are forgiven where nothing has the words as they are. */
  find(terms: readonly GlossaryEntry[], words: string, most: number): GlossaryEntry[];
}

/** Keeps what is costly to prepare, which is made again when the glossary is another. */
export function createTermSearch(): TermSearch {
  let prepared: { of: readonly GlossaryEntry[]; fuse: Fuse<GlossaryEntry> } | undefined;
  return {
    find(terms, words, most) {
      if (prepared?.of !== terms) prepared = { of: terms, fuse: new Fuse(terms, { ...likeness, keys }) };
      const found = prepared.fuse.search(words).map(({ item }) => item);
      // "gender" is not a slip for "General" where gender parity is there.
      const asked = normalise(words).split(" ");
      const exact: GlossaryEntry[] = [];
      for (const term of found) {
        if (exact.length === most) break;
        if (has(term, asked)) exact.push(term);
      }
      return exact.length > 0 ? exact : found.slice(0, most);
    },
  };
}

/** Whether these words are a term's whole name or short form in another language. */
export function isOtherName(term: GlossaryEntry, words: string): boolean {
  const asked = normalise(words);
  return inLanguages(term).some((name) => normalise(name) === asked);
}

/** Whether words of the term's names begin with each of these words, which are folded. */
function has(term: GlossaryEntry, words: readonly string[]): boolean {
  const names = ` ${normalise(
    writtenForms(term)
      .map(({ text }) => text)
      .join("\n"),
  )}`;
  return words.every((word) => names.includes(` ${word}`));
}

/** The names of a term in other languages, and their short forms. */
function inLanguages(term: GlossaryEntry): string[] {
  return writtenForms(term).flatMap(({ text, rank }) => (rank === 3 ? [text] : []));
}
