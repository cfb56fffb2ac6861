// A paragraph, or a draft, beside agreed language.
import type { LackResult, PassageSource, SourcedPassage } from "./passages";
import type { Position, Range } from "./places";

export interface CompareParams {
  textDocument: { uri: string };
  position: Position;
}

export interface CompareResult {
  paragraph: { range: Range; text: string };
  /**
   * *new*: no adopted paragraph of the corpus resembles it; *unknown*: none was found, and nothing follows from that (see
   * `lack`). Then what follows is absent but for `markdown`.
   */
  status: "identical" | "changed" | "new" | "unknown";
  lack?: LackResult;
  /** Agreed text in another language that seems to say the same, where no other was found or by way of which it was: a guess. */
  across?: AgreedAcrossResult;
  /** Share of the words of both texts that have no counterpart, 0 to 1. */
  distance?: number;
  precedent?: SourcedPassage;
  /** Joined, the `before` give the precedent's text and the `after` the draft's, character by character. */
  pieces?: ComparisonPiece[];
  verbs?: { from: string; to: string; direction: "weaker" | "stronger" | "alike" | "other" }[];
  qualifiers?: { change: "added" | "dropped"; phrase: string; effect: string }[];
  /** The comparison as a Markdown document, for editors that only show text. */
  markdown: string;
  /** The agreed paragraph and the draft's as two read-only documents, to be shown as a diff (`penholder:` addresses). */
  diff?: { before: string; after: string; title: string };
}

export interface AgreedAcrossResult {
  /** Its `matches` are the words that something in the paragraph corresponds to; its `likeness` how much of that it says. */
  passage: SourcedPassage;
  /** Words of the passage that nothing in the paragraph corresponds to, and the other way round. */
  missing: string[];
  added: string[];
  /** Opens the comparison as a page (`penholder:` address). */
  uri: string;
}

export interface ComparisonPiece {
  kind: "same" | "form" | "inserted" | "deleted" | "replaced" | "moved";
  before: string;
  after: string;
  /** Moved: the same number at both places. */
  move?: number;
}

export interface CompareDraftParams {
  textDocument: { uri: string };
}

export interface CompareDraftResult {
  /** *unknown*: nothing can be said of them, as the document explains. */
  counts: { identical: number; changed: number; new: number; unknown?: number };
  /** A Markdown document. */
  markdown: string;
  /** The same document as a `penholder:` address. */
  uri: string;
}

export interface HistoryParams {
  textDocument: { uri: string };
  position: Position;
}

export interface HistoryResult {
  paragraph: { range: Range; text: string };
  /** "3 wordings in 7 documents, from 2014 to 2020". */
  summary: string;
  /** The corpus is not wholly read: more may come. */
  soFar?: boolean;
  /** The history is that of agreed text in another language that seems to say the same, or was found by way of it. */
  guessed?: boolean;
  /** In order of time; empty where no adopted text resembles it. */
  versions: HistoryVersion[];
  /** The history as a Markdown document … */
  markdown: string;
  /** … and as a `penholder:` address. */
  uri: string;
}

export interface HistoryVersion {
  /** "first use", "12 % of the words changed since S/RES/2185 (2014)": the earlier version that it is nearest to. */
  change: string;
  /** Every change of wording since then as a plain sentence, in the order of the text; empty for the first use. */
  changes: string[];
  /** The first of them in one line, and how many more there are. */
  brief: string;
  /** The wording as Markdown, with what changed since that version marked; absent for the first. */
  marked?: string;
  text: string;
  /** Where it was adopted word for word, in order of time; at least one. */
  uses: HistoryUse[];
}

export interface HistoryUse {
  /** The document's symbol as printed, or its title. */
  name: string;
  citation: string;
  date?: string;
  /** "Security Council · vote 15-0-0". */
  adoption: string;
  location: { uri: string; range: Range };
}

export interface QuotedParams {
  textDocument: { uri: string };
}

export interface QuotedResult {
  /** Of the draft that the ranges are places of. */
  version: number;
  passages: QuotedPassage[];
  /** The list as a Markdown document. */
  markdown: string;
  /** What shared corpora were asked of the quotations that the own corpus does not hold, and what could not be; sentences. */
  sharedNotes?: string[];
}

export interface QuotedPassage {
  range: Range;
  text: string;
  words: number;
  /** The source as it is cited. Where several hold the words: adopted text first, then the latest. */
  citation: string;
  source: PassageSource;
  location: { uri: string; range: Range };
  /** How many other documents hold the same words. */
  others: number;
}

export interface VerifyQuotationsParams {
  textDocument: { uri: string };
}

export interface VerifyQuotationsResult {
  counts: { verbatim: number; different: number; missing: number };
  /** A Markdown document. */
  markdown: string;
  /** The same document as a `penholder:` address. */
  uri: string;
}
