// What is looked up by words, and what is taken out of corpus and glossaries.
import type { ReadingResult, SourcedPassage } from "./passages";
import type { Position } from "./places";

export interface SearchParams {
  /** May hold filters itself: `by:China year:2018-2021`. */
  query: string;
  limit?: number;
  /** "documents": titles, symbols and names only, many of them. */
  only?: "documents";
}

export interface SearchResult {
  terms: TermResult[];
  documents: DocumentResult[];
  /** Last, and besides, those of other languages that say the same: a guess (see `across`). */
  passages: SourcedPassage[];
  /** The values that the filter being typed at the end of the query may get, with the whole query for each. */
  filters?: FilterResult[];
  /** Why nothing was found, as sentences without a full stop; with the query that may have been meant. */
  reasons?: { text: string; query?: string }[];
  /** The corpus is not wholly read: this is what was found so far. */
  reading?: ReadingResult;
}

export interface FilterResult {
  /** "France", "French", "2021". */
  label: string;
  /** How many documents of the corpus have it. */
  documents: number;
  query: string;
}

export interface TermResult {
  term: string;
  name: string;
  definition?: string;
  source: string;
  /** Document that defines it. */
  url?: string;
}

export interface DocumentResult {
  /** Of a part of the Charter or a Goal its name, in the reader's language. */
  symbol?: string;
  title: string;
  /** Organ or speaker, and date, for people. */
  detail: string;
  /** As it is cited in prose, where it is cited by number or name: "Security Council resolution 2518 (2020)". */
  citation?: string;
  /** Its text, where the corpus has it. */
  uri?: string;
  /** The official page. */
  url?: string;
}

export interface MentionsParams {
  textDocument: { uri: string };
  position: Position;
}

export interface MentionsResult {
  /** Their symbols as they are printed: "S/RES/2518 (2020)". */
  documents: DocumentResult[];
  terms: TermResult[];
}

export interface ExportCatalogueParams {
  format: "csv" | "json";
}

export interface ExportCatalogueResult {
  text: string;
  documents: number;
  /** The corpus is not wholly read: its documents are those read so far. */
  reading?: ReadingResult;
}

export interface ExportWordsParams {
  /** The program that is to read them; "text" is a word a line and nothing else. */
  format: "text" | "hunspell" | "cspell" | "harper" | "ltex";
}

export interface ExportWordsResult {
  text: string;
  words: number;
}
