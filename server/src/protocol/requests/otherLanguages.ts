// The same in other languages.
import type { SourcedPassage } from "./passages";
import type { Position, Range } from "./places";

export interface CounterpartsParams {
  textDocument: { uri: string };
  position: Position;
  /** ISO 639 codes; all languages of the corpus where not given. */
  languages?: string[];
}

export interface CounterpartsResult {
  passage: SourcedPassage;
  /** The passage's language. */
  language: string;
  /**
   * *same*: word for word; *version*: the draft's paragraph changes it; *across*: found by what is the same in all
   * languages, where the corpus has nothing like it in the draft's.
   */
  found: "same" | "version" | "across";
  counterparts: CounterpartResult[];
  /** All of them side by side: a Markdown document, and its `penholder:` address. */
  markdown: string;
  uri: string;
}

export interface CounterpartResult {
  language: string;
  /** The language's English name. */
  languageName: string;
  /** One passage, or two that say what is one passage here. Empty where it is not certain which it is. */
  passages: SourcedPassage[];
  /** Where it stands, or near which place it must be: "paragraph 7". */
  place: string;
}

export interface RenderingsParams {
  textDocument: { uri: string };
  /** The selection; where it is empty, the term or word at the cursor is meant. */
  range: Range;
}

export interface RenderingsResult {
  term: string;
  /** In the order of their codes. */
  languages: {
    /** ISO 639 code, and its English name. */
    language: string;
    languageName: string;
    /** How many paragraphs that have the term were looked at, beside their counterparts. */
    paragraphs: number;
    /** The most frequent first, with in how many of these paragraphs each stands. */
    renderings: { text: string; paragraphs: number }[];
  }[];
  /** With an example of each: a Markdown document, and its `penholder:` address. */
  markdown: string;
  uri: string;
}
