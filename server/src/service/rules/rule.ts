import type { Draft } from "../draft/draft";
import type { Glossary } from "../glossary/glossary";
import type { Catalogue } from "../references/catalogue";
import type { TextRange } from "../text/range";

export type Severity = "error" | "warning" | "information" | "hint";

/** Something an editor at the United Nations would mark. */
export interface Finding extends TextRange {
  /** The rule's code: "resolution-year". */
  readonly code: string;
  /** Plain text, one or two sentences: what is wrong and why. */
  readonly message: string;
  /** The rule's own judgement of how sure and how grave it is; the delegate's setting for the code goes before it. */
  readonly severity: Severity;
  /** Ready to apply; the first is the preferred one. */
  readonly fixes: readonly Fix[];
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[];
}

export interface Rule {
  readonly code: string;
  /** One sentence for the settings page and the documentation. */
  readonly description: string;
  readonly defaultSeverity: Severity;
  /** All findings in a draft, in order. Takes time linear in the draft. */
  check(draft: Draft, knowledge: { readonly catalogue: Catalogue; readonly glossary: Glossary }): Finding[];
}
