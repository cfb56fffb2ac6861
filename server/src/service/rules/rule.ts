import type { Draft, DraftParagraph } from "../draft/draft";
import type { Glossary } from "../glossary/glossary";
import type { Catalogue } from "../references/catalogue";
import type { TextRange } from "../text/range";
import type { Said } from "../text/say";

export type Severity = "error" | "warning" | "information" | "hint";

/** Something an editor at the United Nations would mark. */
export interface Finding extends TextRange {
  /** The rule's code: "resolution-year". */
  readonly code: string;
  /** Plain text, one or two sentences: what is wrong and why. */
  readonly message: Said;
  /** The rule's own judgement of how sure and how grave it is; the delegate's setting for the code takes precedence. */
  readonly severity: Severity;
  /** Ready to apply; the first is the preferred one. */
  readonly fixes: readonly Fix[];
  /**
   * What it is one of, in the plural, where many in one draft have one cause, such as how its text was made: “spaces
   * beside hyphens”. Where many are warnings they are told once (see `toldOnce`).
   */
  readonly oneOf?: Said;
}

export interface Fix {
  readonly title: Said;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
}

/** A check as people meet it. */
export interface Check {
  /** Names it in findings, in settings and in comments that ignore it: "resolution-year". */
  readonly code: string;
  /** What is marked, for the settings page: a sentence or two of Markdown, with an example. */
  readonly description: Said;
  /** The same in brief, for `penholder rules` and docs/checks.md: no full stop, no Markdown. */
  readonly summary: Said;
  readonly defaultSeverity: Severity;
  /** A sentence that is marked and the same put right, by the preferred fix where there is one; for the page on rules. */
  readonly example?: Example;
  /** What it rests on: a page of the United Nations' manuals, or a count of its texts. A sentence. */
  readonly authority?: Said;
}

export interface Example {
  readonly wrong: string;
  readonly right: string;
  /** Of the example, where it is not English. */
  readonly language?: string;
}

/** A check that needs nothing but the draft and what Penholder knows. */
export interface Rule extends Check {
  /** All findings in a draft, in order. Takes time linear in the draft. */
  check(draft: Draft, knowledge: { readonly catalogue: Catalogue; readonly glossary: Glossary }): Finding[];
  /** Works out and remembers what one paragraph's words alone decide, so that `check` is quick afterwards. */
  prepare?(draft: Draft, paragraph: DraftParagraph): void;
}
