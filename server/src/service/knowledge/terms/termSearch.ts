import Fuse from "fuse.js";
import type { GlossaryEntry } from "../../glossary/entry";
import { normalise } from "../../text/words";
import { parted } from "./namesInLanguages";

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
      const exact = found.filter((term) => has(term, words));
      return (exact.length > 0 ? exact : found).slice(0, most);
    },
  };
}

/** Whether these words are a term's whole name or short form in another language. */
export function isOtherName(term: GlossaryEntry, words: string): boolean {
  const asked = normalise(words);
  return inLanguages(term).some((name) => normalise(name) === asked);
}

/** Whether words of the term's names begin with each of these words. */
function has(term: GlossaryEntry, words: string): boolean {
  const names = normalise([term.term, term.name, ...(term.aliases ?? []), ...inLanguages(term)].join("\n"));
  return normalise(words)
    .split(" ")
    .every((word) => ` ${names}`.includes(` ${word}`));
}

/** The names of a term in other languages, and their short forms. */
function inLanguages({ names = {} }: GlossaryEntry): string[] {
  return Object.values(names).flatMap((name) => {
    const { full, acronym } = parted(name);
    return acronym ? [full, acronym] : [full];
  });
}
