// The state of the corpus, what it is made of, and what is corrected in it.
import type { PassageSource, ReadingResult } from "./passages";

export interface CorpusStatus {
  documents: number;
  passages: number;
  /** Names what the corpus holds: another one whenever that is another. */
  content?: string;
  /** While files are being read that are new or changed: how many of them; absent when none are. */
  indexing?: { done: number; total: number; current?: string };
  /** While the index does not know the whole corpus, whether or not it is being read. */
  reading?: ReadingResult;
  /** The corpus folders in use, as URIs. */
  folders: string[];
  /** The delegate's own glossaries in use, as URIs. */
  glossaries?: string[];
  problems: ProblemResult[];
  /** Where several windows share a store and another one does the indexing. */
  otherWindowIndexes?: boolean;
}

/** What is wrong, each kind once. */
export interface ProblemResult {
  /** One sentence about all the files. */
  reason: string;
  /** URIs; none: the index itself. */
  files: readonly string[];
  /** They were read all the same: in a guessed encoding, or without some of their lines. */
  partly?: boolean;
  /** They are tables, and what their columns hold can be chosen. */
  columns?: boolean;
  /** "PDF", "Word": Penholder does not read this format yet. */
  format?: string;
  /** How texts of that format may be saved instead: "text (.txt), Markdown or HTML". */
  saveAs?: string;
}

/** A corpus folder, or a file that the settings name. */
export interface CollectionResult {
  uri: string;
  documents: number;
  passages: number;
  /** How many documents are of each year, the latest first; of an empty one, those without a date. */
  years: { year: string; documents: number }[];
  /** How many more stand in it that are shown where another file has a better text of the same. */
  copies?: number;
  /** All of it is kept out of suggestions. */
  suggestsNothing?: boolean;
  /** Files that a delegate has left out of the corpus. */
  leftOut: DocumentName[];
}

export interface ColumnsParams {
  /** The dataset. */
  uri: string;
}

/** The columns of a dataset. */
export interface ColumnsResult {
  /** Each with the beginning of what stands in it first. */
  columns: readonly { name: string; example: string }[];
  /** All that a column may hold: "text", "title". */
  roles: readonly string[];
  /** Which column is taken for what, by what it holds. */
  taken: Readonly<Record<string, string>>;
  /** Where a JSON object with the same keys says otherwise; null says that no column holds it. */
  file: string;
}

/** What names a document: its identity, and the file that it stands in. */
export interface DocumentName {
  id: string;
  uri: string;
}

export interface DocumentsParams {
  /** The `uri` of a collection. */
  collection: string;
  /** Only those of this year; without a date where it is empty. */
  year?: string;
  /** How many to pass over. */
  from?: number;
  /** 200 where not given, at most 1,000. */
  limit?: number;
}

export interface DocumentsResult {
  /** The latest first. */
  documents: CollectedDocument[];
  /** How many there are. */
  total: number;
}

/** A document of a collection, as a list shows it: plain text throughout. */
export interface CollectedDocument extends DocumentName {
  /** Where it is read: a `penholder:` document, or the file itself. */
  location: string;
  /** Its symbol as printed, or else its title. */
  name: string;
  title: string;
  /** Who speaks, or the organ; empty where that is not known. */
  who: string;
  /** For people: "14 November 2023", "about 2021" where it was guessed. */
  when?: string;
  kind: PassageSource["kind"];
  language: string;
  passages: number;
  /** ISO 8601, as exact as it is known. */
  date?: string;
  /** Canonical: "S/RES/2518(2020)". */
  symbol?: string;
  organ?: string;
  speaker?: string;
  delegation?: string;
  /** Which of these facts are the reader's guesses, and which were corrected by hand. */
  guessed: readonly string[];
  corrected: readonly string[];
  /** Kept out of suggestions. */
  notSuggested?: boolean;
  /** Other files in which the same document stands. */
  alsoIn?: string[];
}

export interface CorrectParams {
  documents: readonly DocumentName[];
  /** Corpus folders, or folders within them: what is said holds for all that lies in them. */
  folders?: readonly string[];
  /** What is said of them from now on; null takes it back, an empty text says that there is none. */
  correction: Correction;
}

export interface Correction {
  title?: string | null;
  /** "2023", "2023-11" or "2023-11-14". */
  date?: string | null;
  symbol?: string | null;
  organ?: string | null;
  speaker?: string | null;
  delegation?: string | null;
  kind?: PassageSource["kind"] | null;
  /** ISO 639. */
  language?: string | null;
  /** False: found, and never suggested. */
  suggested?: boolean | null;
  /** False: left out of the corpus. */
  read?: boolean | null;
}

export interface CorrectResult {
  /** The files to be written with these texts; they are then read by themselves. */
  files: { uri: string; text: string }[];
  /** Why nothing may be written. */
  refused?: string;
}

export interface RereadParams {
  /** Files and folders. */
  uris: readonly string[];
}
