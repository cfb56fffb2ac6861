import type { CorpusDocument, DocumentFacts, DocumentKind, Passage } from "../corpus/document";
import type { IntroducedName } from "../text/introducedName";
import type { TextRange } from "../text/range";

/** A passage as the index returns it, with the document it stands in. */
export interface StoredPassage extends Omit<Passage, "tags"> {
  /** Names the passage in this state of the index; not kept across re-indexing. */
  readonly key: number;
  readonly document: StoredDocument;
  /** Place in its document, from 0. */
  readonly ordinal: number;
}

export interface StoredDocument extends DocumentFacts {
  /** Number of its passages. */
  readonly length: number;
}

export interface PassageHit {
  readonly passage: StoredPassage;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** How much of the query's weight this passage covers, 0 to 1: comparable between answers. */
  readonly coverage: number;
  /**
   * How much of what was asked stands in this passage, 0 to 1, where that is not the coverage: all of a phrase that stands
   * there word for word, though it says too little to be covered.
   */
  readonly held?: number;
  /** The words of the passage that match, as ranges of its text, ascending. */
  readonly matches: readonly TextRange[];
  /**
   * Other places where the same paragraph stands, and for a phrase those where it stands in the same wording; the latest
   * first, not listed as hits of their own.
   */
  readonly repeats: readonly StoredPassage[];
  /** Whether it may stand in more places than these: of a formula not all are listed. */
  readonly further?: boolean;
}

/** A run of words that query and passage share word for word. */
export interface VerbatimHit {
  readonly passage: StoredPassage;
  readonly query: TextRange;
  readonly range: TextRange;
  readonly words: number;
}

/** What followed the typed words in one passage. */
export interface Continuation {
  /** Verbatim from the passage: what stands after the typed words, to the passage's end if that is not far. */
  readonly text: string;
  /** Whether that is all there is to the passage's end. */
  readonly toTheEnd: boolean;
  /** The passage's key (see `StoredPassage`), its document, and its place there. */
  readonly key: number;
  readonly document: StoredDocument;
  readonly ordinal: number;
  /** Where in the passage it begins. */
  readonly offset: number;
  /** How many of the last words typed are the same, one after the other. */
  readonly words: number;
  /** Whether these go back to the beginning of the sentence that is typed. */
  readonly fromStart: boolean;
  /** How many of the words typed before them stand before them in the passage too, in the same order. */
  readonly before: number;
}

export interface ContinuationOptions extends SearchOptions {
  /** The last word typed is whole: it is not read as the beginning of a longer one. */
  readonly wholeWords?: boolean;
  /** Passages that are looked at in any case, and where one word that agrees is enough, or none typed. */
  readonly near?: readonly Stretch[];
}

/** Passages `from` to `to` (excluded) of a document, by their ordinals. */
export interface Stretch {
  readonly document: string;
  readonly from: number;
  readonly to: number;
}

/** One condition on the document that a passage stands in, as it was typed: `by:"Zhang Jun"`, `-lang:fr`. */
export interface DocumentFilter {
  readonly field: "by" | "organ" | "in" | "year" | "lang" | "kind";
  /** Folded; years as typed. */
  readonly value: string;
  /** Documents of which it is true are left out. */
  readonly negative: boolean;
}

export interface SearchOptions {
  /** At most so many hits; 10 where not given. */
  readonly limit?: number;
  readonly kinds?: readonly DocumentKind[];
  readonly languages?: readonly string[];
  /** Conditions on the documents: who speaks, which organ, kind, years, language. */
  readonly filters?: readonly DocumentFilter[];
  /** Passages of these documents are left out (the draft's own, for instance). */
  readonly excludeDocuments?: readonly string[];
}

export interface SimilarOptions extends SearchOptions {
  /** The text that a phrase stands in: of passages that say the phrase alike, those on the same subject come first. */
  readonly surroundings?: string;
}

/** Searching. Everything is asynchronous, because a ministry's shared corpus may sit behind the same interface. */
export interface PassageIndex {
  /** Counts only; cheap. */
  readonly size: { readonly documents: number; readonly passages: number };
  /** The passages most like a paragraph (3 to 300 words), best first. */
  similar(text: string, options?: SimilarOptions): Promise<PassageHit[]>;
  /** Every passage that shares a run of 8 words or more with the text, longest first. */
  verbatim(text: string, options?: SearchOptions): Promise<VerbatimHit[]>;
  /**
   * Words in any order, "quoted phrases", prefixes of the last word, typos forgiven. Filters on the document: `by:China`,
   * `organ:assembly`, `in:"general debate"`, `year:2018-2021`, `lang:fr`, `kind:adopted`, each with a minus before it to leave out.
   */
  keyword(query: string, options?: SearchOptions): Promise<PassageHit[]>;
  /**
   * Passages where the last words of `typed` stand, and what follows them there: those where most words agree first,
   * then the most useful. Of a run that stands everywhere only the most useful passages are looked at.
   */
  continuations(typed: string, options?: ContinuationOptions): Promise<Continuation[]>;
  /** The passage with this key; undefined where it is damaged, or gone since the index was refreshed. */
  passage(key: number): Promise<StoredPassage | undefined>;
  /** Passages that carry a tag (a canonical symbol): the latest first. */
  tagged(tag: string, options?: SearchOptions): Promise<{ total: number; passages: StoredPassage[] }>;
  /** Passages that hold this phrase, case and spacing apart. */
  phrase(words: string, options?: SearchOptions): Promise<{ total: number; passages: StoredPassage[] }>;
  /** The acronyms that the passages introduce, with their names and how often. Read anew at each call. */
  introducedNames(): Promise<readonly IntroducedName[]>;
  /** The document with this identity. */
  document(id: string): Promise<StoredDocument | undefined>;
  /** The documents that carry this canonical symbol. */
  documentsWithSymbol(symbol: string): Promise<StoredDocument[]>;
  /** Every document's facts, for lists and for search by title. */
  documents(): Promise<readonly StoredDocument[]>;
  /** The passages of a document, in order. */
  passages(documentId: string): Promise<StoredPassage[]>;
  /** Takes up a newer state that another thread or process has written; true where there was one. */
  refresh(): Promise<boolean>;
  close(): void;
}

/** A file that has been read into the index, or could not be. */
export interface SourceRecord {
  readonly uri: string;
  /** As `FileStat` gives them: a file is read again when one of them differs. */
  readonly size: number;
  readonly modified: number;
  /** Which version of the readers read it: raised when reading changes, so that files are read again. */
  readonly reader: number;
  readonly documents: number;
  readonly passages: number;
  /** The acronyms that its passages introduce with their full names. */
  readonly introduced?: readonly IntroducedName[];
  /** Why the file, or a part of it, could not be read: one sentence that says what to do. */
  readonly problem?: string;
}

/** Writing. One writer at a time; what is not committed is not visible, and gone after a crash. */
export interface PassageWriter {
  /** What has been read so far, by URI. */
  sources(): ReadonlyMap<string, SourceRecord>;
  /**
   * Reads a file's documents into the index, in place of all that was read from the same URI before. The record is
   * asked for when the documents have been taken, so that it can count them and name the problems met.
   */
  put(
    uri: string,
    documents: AsyncIterable<CorpusDocument> | Iterable<CorpusDocument>,
    record: () => SourceRecord,
  ): Promise<void>;
  /** Forgets a file and all that was read from it. */
  remove(uri: string): Promise<void>;
  /** Makes everything so far durable and visible, in one step. */
  commit(): Promise<void>;
  /** Bytes on disk. */
  bytes(): Promise<number>;
  close(): Promise<void>;
}
