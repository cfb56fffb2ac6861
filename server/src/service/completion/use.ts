import type { Draft } from "../draft/draft";
import { timesCited } from "../references/facts/citedOften";
import { createRemembered } from "../remembered";
import type { CorpusSearch } from "../search/corpusSearch";
import type { TextRange } from "../text/range";

/** Counts how the corpus uses documents and terms, and remembers it until the corpus changes. */
export interface UseInCorpus {
  /** How often each document is cited: in the corpus, and in a small part in the United Nations' own texts. */
  ofDocuments(index: CorpusSearch | undefined, symbols: readonly string[]): Promise<number[]>;
  /** In about how many passages of the corpus each term stands, in its own capitals. */
  ofTerms(index: CorpusSearch | undefined, terms: readonly string[]): Promise<number[]>;
}

/** What a reference in the texts that the catalogue was made from counts beside one in the corpus. */
const weightElsewhere = 0.1;
/** Maximum number of passages looked at to see whether "WHO" or "who" stands in them: the index knows no capitals. */
const mostLookedAt = 12;
const mostRemembered = 20_000;

export function createUseInCorpus(): UseInCorpus {
  const documents = createRemembered<number>(mostRemembered);
  const terms = createRemembered<number>(mostRemembered);
  return {
    ofDocuments: (index, symbols) =>
      documents.ofEach(index, symbols, async (unknown) => {
        const cited = await index?.timesTagged(unknown);
        return unknown.map((symbol, at) => (cited?.[at] ?? 0) + weightElsewhere * timesCited(symbol));
      }),
    ofTerms: async (index, names) =>
      index
        ? terms.ofEach(index, names, async (unknown) => {
            const uses = await index.phrases(unknown, { limit: mostLookedAt });
            return uses.map(({ total, passages }, at) => {
              const meant = passages.filter(({ text }) => standsIn(text, unknown[at]!)).length;
              return passages.length === 0 ? 0 : (total * meant) / passages.length;
            });
          })
        : names.map(() => 0),
  };
}

/** Whether a term stands in a text as words of its own, in its own capitals. */
function standsIn(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") && !/[\p{Lu}\p{N}]/u.test(text[at + term.length] ?? " "))
      return true;
  }
  return false;
}

/** How often a draft cites each document by its canonical symbol, without what stands at `typed`. */
export function documentsUsedIn({ references }: Draft, typed: TextRange): ReadonlyMap<string, number> {
  return counted(
    references.filter(({ start, end }) => end < typed.start || start > typed.end).map(({ symbol }) => symbol),
  );
}

/** How often a draft writes each acronym, without what stands at `typed`. */
export function acronymsUsedIn({ text, paragraphs }: Draft, typed: TextRange): ReadonlyMap<string, number> {
  return counted(
    paragraphs
      .flatMap(({ shortForms }) => shortForms)
      .filter(({ start, end }) => end < typed.start || start > typed.end)
      .map(({ start, end }) => text.slice(start, end)),
  );
}

function counted(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
