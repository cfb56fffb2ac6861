import type { Draft } from "../draft/draft";
import type { StoredDocument } from "../search/corpusSearch";
import { termOf } from "../text/terms";
import { words } from "../text/words";

/** What a draft is about, as far as the titles of documents tell. */
export interface Topic {
  /** The share of a document's title that the draft has spoken of so far, 0 to 1. */
  share(document: StoredDocument): number;
  /** The share of a text's words, stop words apart, that the draft has used before; 0 where it has none. */
  familiarity(text: string): number;
}

export interface TopicFinder {
  /** The topic of the text before `begin`. */
  of(draft: Draft, begin: number): Topic;
}

/** Maximum number of titles remembered. */
const mostTitles = 5000;
/** A title of one word says little: shares are of at least this many. */
const leastTerms = 3;

/** Finds topics, and remembers the words of titles and of the last draft. */
export function createTopicFinder(): TopicFinder {
  const titles = new Map<string, readonly string[]>();
  let last: { readonly text: string; readonly terms: ReadonlySet<string> } | undefined;
  const termsOfTitle = ({ title }: StoredDocument): readonly string[] => {
    let terms = titles.get(title);
    if (!terms) {
      if (titles.size >= mostTitles) titles.clear();
      terms = [...new Set(termsOf(title))].filter((term) => !/\d/.test(term));
      titles.set(title, terms);
    }
    return terms;
  };
  return {
    of({ text }, begin) {
      const before = text.slice(0, begin);
      if (last?.text !== before) last = { text: before, terms: new Set(termsOf(before)) };
      const { terms } = last;
      return {
        share(document) {
          const wanted = termsOfTitle(document);
          return wanted.filter((term) => terms.has(term)).length / Math.max(leastTerms, wanted.length);
        },
        familiarity(text) {
          const said = termsOf(text);
          return said.length === 0 ? 0 : said.filter((term) => terms.has(term)).length / said.length;
        },
      };
    },
  };
}

function termsOf(text: string): string[] {
  return words(text).flatMap(({ folded }) => termOf(folded) ?? []);
}
