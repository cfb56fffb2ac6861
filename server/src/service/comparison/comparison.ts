import type { TextRange } from "../text/range";
import type { QualifierChange } from "./qualifiers";
import type { VerbChange } from "./strength";

/**
 * What became of a part of a text. *inserted* stands only in the later text, *deleted* only in the earlier one,
 * *replaced* in both with other words, *moved* in both at different places (one piece at each place), *same* in both
 * alike. *form* is the same words in another dress: capitals, spacing, quotation marks, emphasis, the mark at the end.
 */
export type PieceKind = "same" | "form" | "inserted" | "deleted" | "replaced" | "moved";

/** The pieces, one after the other, cover both texts: joined, their ranges give each text back character by character. */
export interface Piece {
  readonly kind: PieceKind;
  /** In the earlier text; empty where the piece stands only in the later one. */
  readonly before: TextRange;
  readonly after: TextRange;
  /** Moved: the same number at the place it left and at the place it came to, from 1. */
  readonly move?: number;
}

/** Two wordings of a paragraph, word by word. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly pieces: readonly Piece[];
  /** Share of the words of both texts that have no counterpart, 0 (the same words) to 1. */
  readonly distance: number;
  /** Verbs and modal verbs that were exchanged for others: what a delegation looks at first. */
  readonly verbs: readonly VerbChange[];
  /** "As appropriate", "where necessary": such phrases that were added or dropped. */
  readonly qualifiers: readonly QualifierChange[];
}

/** Whether a piece is a difference in wording. */
export function isChange({ kind }: Piece): boolean {
  return kind !== "same" && kind !== "form";
}
