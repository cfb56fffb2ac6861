/** A fact sheet on one document. Only what is recorded; nothing is made up. */
export interface CatalogueEntry {
  /** Canonical: `S/RES/2518(2020)`. */
  readonly symbol: string;
  /** "Security Council". */
  readonly organ: string;
  /** ISO 8601, as exact as it is known. */
  readonly date?: string;
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
  /** A fact worth telling. */
  readonly note?: string;
  /** From memory, not seen in a source: shown as such. */
  readonly unverified?: boolean;
}
