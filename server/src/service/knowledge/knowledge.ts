import type { Glossary } from "../glossary/glossary";
import type { Catalogue } from "../references/catalogue";
import type { CorpusSearch } from "../search/corpusSearch";
import type { TermUsages } from "./terms/termUsage";

/** All that a feature may ask: what is in the box, what the delegate's corpus holds, and how links are made. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly glossary: Glossary;
  /** Absent until a store has been opened, and on the command line without one. */
  readonly index?: CorpusSearch;
  /**
   * Present while the index does not know the whole corpus: then nothing may be built on what it lacks, and its counts,
   * firsts and lasts are of what was found so far (see `lackOf`).
   */
  readonly reading?: Reading;
  /** How the corpus uses terms, remembered; absent where nobody asks twice. */
  readonly usages?: TermUsages;
  readonly links: LinkForm;
  /** Passages of other languages that say the same are shown too. */
  readonly otherLanguages?: boolean;
  /** The delegate's own delegation, where it is named: its statements are marked. */
  readonly myDelegation?: string;
}

/** How far a corpus is read that is not wholly read. */
export interface Reading {
  /** Share of its files, in whole per cent, 0 to 99. */
  readonly percent: number;
  /** Nobody reads on: the run was ended. */
  readonly stopped?: boolean;
}

/** How the addresses of official documents are made. */
export interface LinkForm {
  /** With `{language}` and `{symbol}`; absent for docs.un.org. */
  readonly template?: string;
  /** The reader's language, one of the six official ones. */
  readonly language: string;
}
