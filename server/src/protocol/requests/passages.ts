// Passages of the corpus with their sources.
import type { Position, Range } from "./places";

export interface SimilarParams {
  textDocument: { uri: string };
  position: Position;
  /** The selection, where there is one: it is searched instead of the paragraph. */
  selection?: Range;
  limit?: number;
  /** Only passages of such documents. */
  filter?: PassageFilter;
}

/** Conditions on documents. Of several values, separated by commas, one must hold; what is no value counts for nothing. */
export interface PassageFilter {
  /** Speaker, delegation or organ: "China", "Zhang Jun". */
  by?: string;
  organ?: string;
  /** adopted, spoken, report, model, other */
  kind?: string;
  /** "2018", "2018-2021", "2018-", "-2021" */
  year?: string;
  /** ISO 639 codes. */
  lang?: string;
}

export interface SimilarResult {
  /** What was searched; absent where the cursor stands in no paragraph. */
  paragraph?: { range: Range; text: string };
  /** Changes when the paragraph, the corpus or the passages change: an equal one need not be drawn again. */
  version: string;
  /** Best first; those in other languages that say the same come last. */
  passages: SourcedPassage[];
  /** Where there are none in the draft's own language: why nothing follows from that. */
  lack?: LackResult;
  /** What is wrong with a shared corpus just now, or why none was asked: one sentence each. */
  sharedNotices?: string[];
}

/** How far a corpus is read that is not wholly read: nothing is to be called new, first or last, and nothing counted. */
export interface ReadingResult {
  /** Of its files, 0 to 99. */
  percent: number;
  /** Nobody reads on. */
  stopped?: boolean;
}

/** Why nothing follows from nothing found: the corpus is not read, or has no text in which it could be found. */
export type LackResult =
  | ({ kind: "reading" } & ReadingResult)
  /** No adopted text, or no text at all (*any*); in this language (ISO 639, and its English name), or in none. */
  | { kind: "text"; of: "adopted" | "any"; language?: string; languageName?: string };

/** A passage with all that a view needs to show it: plain text throughout, never Markdown or HTML. */
export interface SourcedPassage {
  text: string;
  /** The words that match: [start, end) pairs, UTF-16 offsets in `text`, ascending. */
  matches: [number, number][];
  source: PassageSource;
  /** The passage as a quotation with its source, ready to insert. */
  quotation: string;
  /** The passage as words of the draft's own, which name their source in a comment or a footnote. */
  adapted: string;
  /** Names the passage for `penholder/quote`. */
  place: PassagePlace;
  /** Where it stands: a `penholder:` document (or the file itself for clients without textDocumentContent). */
  location: { uri: string; range: Range };
  /** 0 to 100: how much of the paragraph, or of the words selected, stands in it. */
  likeness: number;
  /** Other documents in which the same paragraph stands: "also in S/RES/2640(2022), …". */
  alsoIn: string[];
  /** In how many, where not all of them are listed. */
  alsoInAll?: number;
  /** Of words that were selected: other documents that have the same wording, in another paragraph. */
  wordingIn?: string[];
  /** Whether there may be more of these than were found. */
  alsoFurther?: boolean;
  /** Other documents in which it stands with a few words changed. */
  nearlyIn?: string[];
  /** Said by the delegation of the setting `penholder.myDelegation`. */
  own?: boolean;
  /** The name of the shared corpus that it comes from; absent for the delegate's own. */
  corpus?: string;
  /**
   * Its language (ISO 639, and its English name), where it is another than the draft's and the passage was found by what
   * the corpus teaches of how words are translated: a guess. `matches` are the words that correspond, and `likeness` is how
   * much of the paragraph they say.
   */
  across?: { language: string; languageName: string };
}

export interface PassagePlace {
  document: string;
  ordinal: number;
}

export interface QuoteParams {
  /** The draft: decides the marks and the language of the citation. */
  textDocument: { uri: string };
  passage: PassagePlace;
  /** [start, end) in the passage's text, in UTF-16 units; what is cut off on either side becomes an ellipsis. */
  part: [number, number];
}

export interface QuoteResult {
  quotation: string;
  adapted: string;
  /** The words alone. */
  text: string;
}

export interface PassageSource {
  title: string;
  /** "Security Council", or "Zhang Jun (China)". */
  who: string;
  /**
   * "S/RES/2518 (2020), paragraph 5"; "…, p. 4" where no number says where it stands; without a symbol the title, as far as
   * it does not say again who speaks.
   */
  where: string;
  /** For people: "14 November 2023"; "about 2021" where it was guessed; absent where not known. */
  date?: string;
  /** As printed: "S/RES/2518 (2020)". */
  symbol?: string;
  /** "paragraph 5", where it is numbered. */
  paragraph?: string;
  /** The page of its file, from 1, where the file has pages. */
  page?: number;
  kind: "adopted" | "spoken" | "report" | "model" | "other";
  /** The official document's address, where it has a symbol. */
  url?: string;
  /** True where who, date or title is the reader's guess. */
  guessed: boolean;
  /** Its words were read by a machine from the picture of a page, and may be wrong: to be said wherever they are shown. */
  scanned?: true;
}

export interface OwnStatementsParams {
  textDocument: { uri: string };
  position: Position;
}

export interface OwnStatementsResult {
  delegation: string;
  passages: SourcedPassage[];
  /** All of them as a Markdown document, and its `penholder:` address. */
  markdown: string;
  uri: string;
}
