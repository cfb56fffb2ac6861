import { createRemembered } from "../remembered";
import type { CorpusSearch } from "../search/corpusSearch";
import { findPrecedents, type Precedent } from "./precedent";

/**
 * Finds precedents and remembers them: hover, marks, fixes and report ask for the same paragraphs again and again, and
 * an unchanged paragraph is never searched twice.
 */
export interface Precedents {
  /** The precedents of a paragraph, nearest first (see `findPrecedents`). */
  of(index: CorpusSearch, text: string, draft: string): Promise<readonly Precedent[]>;
  /** The same for each of several paragraphs, in their order: those not known yet are asked about at once. */
  ofEach(index: CorpusSearch, texts: readonly string[], draft: string): Promise<(readonly Precedent[])[]>;
}

/** Paragraphs remembered: a long draft's, twice over. */
const mostRemembered = 1000;

export function createPrecedents(): Precedents {
  const known = createRemembered<readonly Precedent[]>(mostRemembered);
  const precedents: Precedents = {
    of: async (index, text, draft) => (await precedents.ofEach(index, [text], draft))[0]!,
    ofEach: (index, texts, draft) =>
      known.ofEach(
        index,
        texts.map((text) => `${draft}\n${text}`),
        (keys) =>
          findPrecedents(
            index,
            keys.map((key) => key.slice(draft.length + 1)),
            { excludeDocuments: [draft] },
          ),
      ),
  };
  return precedents;
}
