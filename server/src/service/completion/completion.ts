import type { GlossaryEntry } from "../glossary/entry";
import type { KnownDocument } from "../knowledge/documents/titleSearch";
import type { TextRange } from "../text/range";
import { type SaidValue, say } from "../text/say";

/** Something that can be written at the cursor. */
export interface Completion {
  /** What is replaced: the part that has been typed. */
  readonly range: TextRange;
  readonly label: string;
  readonly newText: string;
  readonly kind: "document" | "term";
  readonly detail: SaidValue;
  /** Canonical symbol of the document. */
  readonly symbol?: string;
  readonly term?: GlossaryEntry;
}

/** A list for a place in a draft, and whether it may open there by itself. */
export interface Offer {
  /** The likeliest first. */
  readonly completions: readonly Completion[];
  /** How likely the first of them is what is being written, 0 to 1; 0 where a list would only be in the way. */
  readonly certainty: number;
}

/** Maximum length of a list: nobody looks at more. */
export const longestList = 30;

/** A document as a line of a list. */
export function documentCompletion(
  found: KnownDocument,
  range: TextRange,
  label: string,
  newText: string,
): Completion {
  return {
    range,
    label,
    newText,
    kind: "document",
    detail: summary(found),
    ...(found.symbol ? { symbol: found.symbol } : {}),
  };
}

/** Year and title; what the reader of a corpus guessed is said to be so. */
function summary({ entry, document, title, symbol }: KnownDocument): SaidValue {
  const date = entry?.date ?? document?.date;
  const isGuess = entry?.date ? entry.dateSource === "inferred" : document?.guessed?.includes("date");
  const about = title === symbol ? "" : title;
  if (!date) return about;
  const year = date.slice(0, 4);
  const when = isGuess ? say`about ${year}` : year;
  return about === "" ? when : say`${when}: ${about}`;
}
