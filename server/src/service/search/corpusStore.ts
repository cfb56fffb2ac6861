import type { DatasetTable } from "../corpus/datasets/table";
import type { CorpusDocument, Passage } from "../corpus/document";
import type { IntroducedName } from "../text/introducedName";
import type { NameInLanguages } from "../text/nameInLanguages";
import type { Said, SaidValue } from "../text/say";
import type { CorpusSearch, CorpusSize } from "./corpusSearch";

/**
 * The part of a corpus that was found and not read yet when a state of the index was written: the index knows nothing
 * of it.
 */
export interface Unread {
  /** Files not read yet. */
  readonly files: number;
  /** All files of the corpus. */
  readonly of: number;
}

/** How a store is, as it was last looked at. */
export interface StoreStatus extends CorpusSize {
  /** What is wrong with it and what is done about it; one sentence each, to be shown. Empty as a rule. */
  readonly notices: readonly Said[];
  /** The part of the corpus not read yet when this state was written; undefined where all was. */
  readonly unread: Unread | undefined;
  /** Share of the passages that are damaged or cannot be read just now, 0 to 1. */
  readonly lost: number;
  /** Whether anything has been written yet: an index just made says nothing of its corpus. */
  readonly written: boolean;
}

/** A part of a store that is not what was written. */
export interface Damage {
  /** The segment, or the file that says what the store is made of. */
  readonly name: string;
  /** What is wrong with it, to be filled into a sentence. */
  readonly reason: SaidValue;
  /** The URIs of the files that must be read again; undefined where that is all of them. */
  readonly sources: readonly string[] | undefined;
}

/**
 * Keeping a corpus: all that opening it, reading files into it and looking after it needs. Whoever only asks gets its
 * `search`. The host chooses the kind (see `CorpusPlace`).
 */
export interface CorpusStore {
  /** Answers from the state last taken up; unreachable once the store is closed. */
  readonly search: CorpusSearch;
  readonly status: StoreStatus;
  /** Takes up a newer state that another thread or process has written; true where there was one. Throws `NewerStore`. */
  refresh(): Promise<boolean>;
  /**
   * Follows what others write, for as long as somebody listens; ended by what is given back.
   * @param listener called when a newer state has been taken up; with an error when the store cannot be read just now, and
   *   without one when it can again
   */
  onDidChange(listener: (error?: unknown) => void): () => void;
  /**
   * The right to write; undefined where another living process has it. Writing shows in this store at the commit, in
   * the stores of other threads and processes when they refresh. Throws `NewerStore`.
   */
  writer(): Promise<PassageWriter | undefined>;
  /** What has been read, by URI, as the last commit left it. */
  sources(): Promise<ReadonlyMap<string, SourceRecord>>;
  /** Reads all there is and compares it with its checksums. Damaged segments are read again when next indexed. */
  verify(): Promise<Damage[]>;
  close(): void;
}

/** A file that has been read into the index, or could not be. */
export interface SourceRecord {
  readonly uri: string;
  /** As `FileStat` gives them: a file is read again when one of them differs. */
  readonly size: number;
  readonly modified: number;
  /** The disk or share that it lay on, where that is known. */
  readonly device?: number;
  /** Since when it could not be reached, in milliseconds since 1970; absent while it can. */
  readonly since?: number;
  /** The version of what read it: a file is read again when that is another. */
  readonly reader: string;
  readonly documents: number;
  readonly passages: number;
  /** The acronyms that its passages introduce with their full names. */
  readonly introduced?: readonly IntroducedName[];
  /** Why the file, or a part of it, could not be read: sentences that say what to do. */
  readonly problems?: readonly Said[];
  /** What delegates say of its documents, as it was when it was read: a file is read again when that is another. */
  readonly corrected?: string;
  /** Where it was in its folder when they said so, if that was somewhere else. */
  readonly movedFrom?: string;
  /** Left out of the corpus by a delegate's wish. */
  readonly leftOut?: true;
  /** Of a dataset, its columns. */
  readonly table?: DatasetTable;
}

/** A document in one language, as far as its paragraphs are aligned with those of another. */
export interface VersionText {
  /** ISO 639 code. */
  readonly language: string;
  readonly passages: readonly Pick<Passage, "text" | "part" | "number">[];
}

/** What translations are learnt from beside the documents themselves. */
export interface Teaching {
  readonly align: AlignVersions;
  /** Names and words that are known without any document; asked for where documents are learnt from. */
  readonly names: () => readonly NameInLanguages[];
}

/** Finds the paragraphs of two versions that say the same, by their places; only those of which it is sure. */
export type AlignVersions = (
  first: VersionText,
  second: VersionText,
) => readonly { readonly from: readonly number[]; readonly to: readonly number[] }[];

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
  /** Puts another record in the place of a file's; what was read from it stays. */
  amend(record: SourceRecord): Promise<void>;
  /** Forgets a file and all that was read from it. */
  remove(uri: string): Promise<void>;
  /**
   * Makes everything so far durable and visible, in one step.
   * @param unread what is still to be read, for whoever opens this state; as it was where not given
   */
  commit(unread?: Unread): Promise<void>;
  /**
   * Learns how terms are translated from the documents that are there in several languages, and from known names beside
   * them, where either are others than those it was learnt from, and makes it visible in one step. Until then, and where it is
   * cancelled, all stays as it was. Other calls wait for it.
   */
  learnTranslations(teaching: Teaching, cancelled?: () => boolean): Promise<void>;
  /** Bytes on disk. */
  bytes(): Promise<number>;
  close(): Promise<void>;
}
