import type { TextRange } from "../../text/range";
import type { DraftParagraph } from "../draft";
import type { Mark } from "./marks";
import type { ParagraphShape } from "./shape";

/** What a paragraph is within its draft. */
export type Part =
  | "heading"
  /** The line with which a resolution's text opens: "The Security Council,". */
  | "organ"
  | "preambular"
  | "operative"
  /** "(a) …", and what is listed beneath it. */
  | "subparagraph"
  | "salutation"
  /** "[^1]: …". */
  | "footnote"
  /** Of an annex, an annexed declaration or statute. */
  | "annex"
  /** Words of another, set apart. */
  | "quotation"
  | "verse"
  /** Of a statement, or of no known kind. */
  | "paragraph";

/** A paragraph of a draft with its place in the whole. */
export interface PlacedParagraph {
  readonly paragraph: DraftParagraph;
  readonly part: Part;
  readonly mark?: Mark;
  /** The mark as printed, of paragraphs that have a number or a letter: "12.", "(a)". */
  readonly number?: string;
  /** Of a heading: 1 for the highest. Of a subparagraph: 1 for "(a)", 2 for "(i)" beneath it. */
  readonly level?: number;
  /** The words that open a paragraph of a resolution: "Recalling also". */
  readonly opening?: TextRange;
  readonly openingKind?: "preambular" | "operative";
  readonly shape: ParagraphShape;
  /** Counts the texts of a draft: each line that names the adopting organ and each annex begins another. */
  readonly section: number;
}
