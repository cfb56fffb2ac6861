import type { Glossary } from "../glossary/glossary";
import type { Catalogue } from "../references/catalogue";
import type { PassageIndex } from "../search/passageIndex";
import type { TermUsages } from "./termUsage";

/** All that a feature may ask: what is in the box, what the delegate's corpus holds, and how links are made. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly glossary: Glossary;
  /** Absent until a store has been opened, and on the command line without one. */
  readonly index?: PassageIndex;
  /** How the corpus uses terms, remembered; absent where nobody asks twice. */
  readonly usages?: TermUsages;
  readonly links: LinkForm;
  /** The delegate's own delegation, where it is named: its statements are marked. */
  readonly myDelegation?: string;
}

/** How the addresses of official documents are made. */
export interface LinkForm {
  /** With `{language}` and `{symbol}`; absent for docs.un.org. */
  readonly template?: string;
  /** The reader's language, one of the six official ones. */
  readonly language: string;
}
