import type { Introduction } from "../glossary/entry";
import type { Reference } from "../references/reference";
import type { TextRange } from "../text/range";

/** What the delegate is writing, analysed. All offsets are UTF-16 offsets of `text`. */
export interface Draft {
  readonly uri: string;
  /** The editor's language: "penholder-statement", "penholder-resolution", "markdown", "plaintext" … */
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** ISO 639 code of the language it is written in, as far as the text tells. */
  readonly language: string;
  /** Whose resolution it is, as a symbol's beginning ("S/RES/"), where a line says so; absent in a statement. */
  readonly organ?: string;
  readonly paragraphs: readonly DraftParagraph[];
  /** Every reference of every paragraph, in order. */
  readonly references: readonly Reference[];
  /** Every acronym introduced with its full name, in order. */
  readonly introductions: readonly Introduction[];
}

/** Whether a draft is one of a resolution: by the editor's language, or by the line that names the organ. */
export function isResolution({ languageId, organ }: Draft): boolean {
  return languageId === "penholder-resolution" || organ !== undefined;
}

/** A block of text between blank lines, without list marks, paragraph numbers and white space around it. */
export interface DraftParagraph extends TextRange {
  readonly text: string;
  readonly references: readonly Reference[];
  readonly introductions: readonly Introduction[];
  /** Words that may be short forms ("UNMISS", "HIV/AIDS"), in order. */
  readonly shortForms: readonly TextRange[];
  /** What stands inside quotation marks, in order. */
  readonly quoted: readonly TextRange[];
  /** Headings and code (Markdown) are looked at for references and terms, but not for wording. */
  readonly part: "heading" | "body" | "code";
}
