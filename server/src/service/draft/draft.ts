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
  /** What is not the author's words, in order: see `foreignRanges`. Worked out when it is first asked for. */
  readonly foreign: readonly TextRange[];
  /** What has been worked out from this version of it, by whoever did. */
  readonly workedOut: Map<object, unknown>;
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
  /** Its text with the mark-up, and what is struck out, replaced by spaces: of the same length. */
  readonly words: string;
  /**
   * Headings, code (Markdown) and the list of documents cited that Penholder has made are looked at for references and
   * terms, but not for wording.
   */
  readonly part: "heading" | "body" | "code" | "generated";
  /**
   * What has been worked out from its words, the draft's language and its organ alone, by whoever did. It goes where the words go,
   * and is forgotten with them.
   */
  readonly workedOut: Map<object, unknown>;
}
