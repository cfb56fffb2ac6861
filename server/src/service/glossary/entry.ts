import type { TextRange } from "../text/range";

/** A term, an acronym or a person's or body's name, with what it means. */
export interface GlossaryEntry {
  /** As it is written: "UNMISS", "host country". */
  readonly term: string;
  /** The full name: "United Nations Mission in South Sudan"; the same as `term` for a concept. */
  readonly name: string;
  /** One or two sentences in our own words; absent where only the name is known. */
  readonly definition?: string;
  /** "peacekeeping operation", "department", "concept" … */
  readonly kind: string;
  /** Where it comes from, for the reader: "S/RES/1996(2011)", "this workspace's glossary", "this draft". */
  readonly source: string;
  readonly origin: "built-in" | "workspace" | "corpus" | "draft";
  /** Canonical symbol of the founding or defining document. */
  readonly symbol?: string;
  /** Other ways to write it: "United Nations police", "UN police". */
  readonly aliases?: readonly string[];
  readonly seeAlso?: readonly string[];
  /** Names in the other languages, where known. */
  readonly names?: Readonly<Partial<Record<"en" | "fr" | "es" | "ru" | "zh" | "ar", string>>>;
  /** Facts from memory or otherwise not seen in a source: shown as such. */
  readonly unverified?: boolean;
  readonly usage?: TermUsage;
  /** How often passages of the corpus introduce this short form with this name. */
  readonly introduced?: { readonly passages: number; readonly documents: number };
  /** ISO 639 code of the language of `name`, where it is not English. */
  readonly language?: string;
}

/**
 * How a short form behaves in a formal text: `common` needs no introduction ("UNESCO", "HIV"), `informal` is not to
 * be used at all ("SG": organs and the Secretary-General are never abbreviated). Absent for all others.
 */
export type TermUsage = "common" | "informal";

/** A place where a term is used. */
export interface TermUse extends TextRange {
  /** All that it may mean, the likeliest first. */
  readonly entries: readonly GlossaryEntry[];
}

/** "the Department of Peace Operations (DPO)": an acronym introduced in a text. */
export interface Introduction extends TextRange {
  readonly acronym: string;
  readonly name: string;
  readonly acronymRange: TextRange;
}
