/**
 * A document of the reference corpus, as a reader finds it.
 *
 * `kind` keeps apart what must never look alike: *adopted* text (resolutions, decisions, presidential statements),
 * *spoken* text (statements), *report* (reports, letters, drafts), *model* (our own wording: model paragraphs).
 */
export type DocumentKind = "adopted" | "spoken" | "report" | "model" | "other";

export interface DocumentFacts {
  /** Stable identity: the file's URI, or for one of many documents in a JSON Lines file `uri#doc`. */
  readonly id: string;
  /** The file it was read from. */
  readonly uri: string;
  readonly title: string;
  /** ISO 8601, as exact as it is known: `2023`, `2023-11` or `2023-11-14`. */
  readonly date?: string;
  /** Canonical, without spaces: `S/RES/2518(2020)`. */
  readonly symbol?: string;
  /** The organ that issued it: "Security Council". */
  readonly organ?: string;
  /** Who spoke: "Zhang Jun". */
  readonly speaker?: string;
  /** For whom: "China". */
  readonly delegation?: string;
  /** The record of the meeting at which it was said or adopted, by its canonical symbol: "S/PV.8500". */
  readonly meeting?: string;
  readonly kind: DocumentKind;
  /** ISO 639 code; one of the six, "und" for none of them, or another where the file says so ("de"). */
  readonly language: string;
  /** The collection, where the file names one ("UNGDC"). */
  readonly source?: string;
  /**
   * Its words were read by a machine from the picture of a page, and may be wrong: that is said wherever they are quoted,
   * and they are never suggested while one types.
   */
  readonly scanned?: true;
  /** Which of the facts above were guessed rather than read; shown as guesses. */
  readonly guessed?: readonly (
    | "title"
    | "date"
    | "symbol"
    | "organ"
    | "speaker"
    | "delegation"
    | "kind"
    | "language"
  )[];
  /** Which of the facts above a delegate has corrected by hand. */
  readonly corrected?: readonly string[];
  /** Kept out of suggestions, by a delegate's wish: it is found and cited like any other. */
  readonly suggested?: false;
}

export interface CorpusDocument extends DocumentFacts {
  readonly passages: readonly Passage[];
}

/** A paragraph: the unit of search and of quotation. */
export interface Passage {
  /** Verbatim, one paragraph, inner line breaks as single spaces. */
  readonly text: string;
  /** The line of the file on which it begins, from 0; 0 where the file has no lines. */
  readonly line: number;
  /** The page of the file on which it begins, from 1, where the file has pages. */
  readonly page?: number;
  /** The name it was given in a JSON Lines file. */
  readonly id?: string;
  readonly part?:
    | "title"
    | "heading"
    | "preambular"
    | "operative"
    | "annex"
    | "paragraph"
    | "footnote"
    | "table";
  /** As printed: "12", "(a)"; of a footnote its mark. */
  readonly number?: string;
  /** ISO 639 code, where it is another than the document's. */
  readonly language?: string;
  /** Exact keys it can be found by: canonical symbols of the documents it refers to. */
  readonly tags?: readonly string[];
}
