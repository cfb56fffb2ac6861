import { createRemembered } from "../remembered";
import type { CorpusSearch, StoredPassage } from "../search/corpusSearch";
import type { TextRange } from "../text/range";
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
  /** What agreed text in another language says of a paragraph, remembered; `find` is asked where it is not known. */
  across(
    index: CorpusSearch,
    text: string,
    draft: string,
    find: () => Promise<AgreedAcross | undefined>,
  ): Promise<AgreedAcross | undefined>;
}

/** An adopted paragraph of another language that seems to say what a text says: a guess. */
export interface AgreedAcross {
  readonly passage: StoredPassage;
  /** How much of the text it says, 0 to 1. */
  readonly agreement: number;
  /** Words of the passage that something in the text corresponds to, as ranges of the passage. */
  readonly corresponding: readonly TextRange[];
  /** Words of the passage that nothing in the text corresponds to, as ranges of the passage. */
  readonly missing: readonly TextRange[];
  /** Words of the text that nothing in the passage corresponds to, as ranges of the text. */
  readonly added: readonly TextRange[];
  /** The passage in the text's own language, as it was adopted, where the corpus has it. */
  readonly authentic?: StoredPassage;
}

/** Paragraphs remembered: a long draft's, twice over. */
const mostRemembered = 1000;

export function createPrecedents(): Precedents {
  const known = createRemembered<readonly Precedent[]>(mostRemembered);
  const knownAcross = createRemembered<AgreedAcross | undefined>(mostRemembered);
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
    across: (index, text, draft, find) => knownAcross.of(index, `${draft}\n${text}`, find),
  };
  return precedents;
}
