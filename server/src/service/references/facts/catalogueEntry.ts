import type { Said } from "../../text/say";

/** A fact sheet on one document. Only what is recorded; nothing is made up. */
export interface CatalogueEntry {
  /** Canonical: `S/RES/2518(2020)`. */
  readonly symbol: string;
  /** "Security Council". */
  readonly organ: string;
  /** ISO 8601, as exact as it is known. */
  readonly date?: string;
  /** Where the date does not come from a record or from the document itself. */
  readonly dateSource?: DateSource;
  /** Days (ISO 8601) that other sources give instead. */
  readonly otherDates?: readonly string[];
  readonly title?: string;
  /** The agenda item under which it was adopted. */
  readonly agenda?: string;
  /** "15-0-0" (for, against, abstaining), or in words as recorded. */
  readonly vote?: string;
  readonly meeting?: string;
  readonly draft?: string;
  /** The session of the General Assembly, with its years: "57 (2002-2003)". */
  readonly session?: string;
  /** Names that it is known by: "2030 Agenda". */
  readonly names?: readonly string[];
  /** What a part of the Charter, a Goal or a target says, in our own words: they have no titles. */
  readonly gist?: Said;
  /** A fact worth telling. */
  readonly note?: string;
  /** From memory, not seen in a source: shown as such. */
  readonly unverified?: boolean;
}

/** What the note of a resolution under Chapter VII begins with. */
export const underChapterVII = "Adopted under Chapter VII of the Charter.";

/** What stands in the place of a vote where there was none. */
export const withoutVote = "Without a vote";

/**
 * How a date is known that no record gives: at least two texts of the United Nations cite the document by it; one
 * source alone gives it; or it follows from the dates of the resolutions numbered before and after.
 */
export type DateSource = "cited" | "one source" | "inferred";

/**
 * Whether the day is sure enough to say that another one is wrong: from a record, the text itself or at least two
 * texts that cite it.
 */
export function hasSureDay({ date, dateSource }: CatalogueEntry): boolean {
  return date?.length === 10 && (dateSource === undefined || dateSource === "cited");
}
