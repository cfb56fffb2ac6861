import type { Draft } from "../draft/draft";
import type { TextRange } from "../text/range";
import { acronymsUsedIn, documentsUsedIn } from "./use";

/** The cursor in a draft, with what a list needs of what stands before it. */
export interface DraftPlace {
  readonly draft: Draft;
  readonly offset: number;
  /** The line up to the cursor, as far as it is looked at. */
  readonly before: string;
  /** How often the draft cites each document elsewhere, by canonical symbol. */
  documents(typed: TextRange): ReadonlyMap<string, number>;
  /** How often the draft writes each acronym elsewhere. */
  acronyms(typed: TextRange): ReadonlyMap<string, number>;
}

/** How far back the line is looked at, in UTF-16 units. */
const lookedBack = 240;

export function draftPlace(draft: Draft, offset: number): DraftPlace {
  const lineStart = draft.text.lastIndexOf("\n", offset - 1) + 1;
  return {
    draft,
    offset,
    before: draft.text.slice(Math.max(lineStart, offset - lookedBack), offset),
    documents: (typed) => documentsUsedIn(draft, typed),
    acronyms: (typed) => acronymsUsedIn(draft, typed),
  };
}
