import type { Draft } from "../draft/draft";
import type { StoredDocument } from "../search/passageIndex";
import { termOf } from "../text/terms";
import { words } from "../text/words";

/** What a draft is about, as far as the titles of documents tell. */
export interface Topic {
  /** The share of a document's title that the draft has spoken of so far, 0 to 1. */
  share(document: StoredDocument): number;
}

export interface TopicFinder {
  /** The topic of the text before `begin`. */
  of(draft: Draft, begin: number): Topic;
}

/** So many titles are remembered. */
const remembered = 5000;
/** A title of one word says little: shares are of so many at least. */
const leastTerms = 3;

/** Finds topics, and remembers the words of titles and of the last draft. */
export function createTopicFinder(): TopicFinder {
  const titles = new Map<string, readonly string[]>();
  let last: { readonly text: string; readonly terms: ReadonlySet<string> } | undefined;
  const termsOfTitle = ({ title }: StoredDocument): readonly string[] => {
    let terms = titles.get(title);
    if (!terms) {
      if (titles.size >= remembered) titles.clear();
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
      };
    },
  };
}

function termsOf(text: string): string[] {
  return words(text).flatMap(({ folded }) => termOf(folded) ?? []);
}
