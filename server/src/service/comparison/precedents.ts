import type { PassageIndex } from "../search/passageIndex";
import { findPrecedents, type Precedent } from "./precedent";

/**
 * Finds precedents and remembers them: hover, marks, fixes and report ask for the same paragraphs again and again, and
 * an unchanged paragraph is never searched twice.
 */
export interface Precedents {
  /** The precedents of a paragraph, nearest first (see `findPrecedents`). */
  of(index: PassageIndex, text: string, draft: string): Promise<readonly Precedent[]>;
  /** Forgets everything: the corpus has changed. */
  forget(): void;
}

/** Paragraphs remembered: a long draft's, twice over. */
const remembered = 1000;

export function createPrecedents(): Precedents {
  const known = new Map<string, Promise<readonly Precedent[]>>();
  let of: PassageIndex | undefined;
  return {
    of(index, text, draft) {
      if (index !== of) known.clear();
      of = index;
      const key = `${draft}\n${text}`;
      let found = known.get(key);
      if (!found) {
        found = findPrecedents(index, text, { excludeDocuments: [draft] });
        // What failed is asked again.
        found.catch(() => known.delete(key));
        if (known.size >= remembered) known.delete(known.keys().next().value!);
        known.set(key, found);
      }
      return found;
    },
    forget: () => known.clear(),
  };
}
