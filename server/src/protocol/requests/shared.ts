// Corpora on search clusters.

/** A corpus on a search cluster, as it stands in the settings. */
export interface SharedCorpusSetting {
  name: string;
  url: string;
  index: string;
  /** ISO 639 codes of the drafts it is asked about; all where there are none. */
  languages?: string[];
  /** Whoever uses it has been told what is sent, and wants it. */
  agreed?: boolean;
}

export interface TestSharedParams {
  url: string;
  index: string;
  /** What stands after "Authorization:". */
  authorization?: string;
}

export type TestSharedResult =
  | { documents: number; passages: number; loaded: string }
  /** Why it cannot be asked: a sentence. */
  | { problem: string };

export interface SentResult {
  /** The latest first. */
  records: { corpus: string; host: string; at: string; words: string[] }[];
}
