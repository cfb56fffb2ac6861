// Drafts, and what is done in them.
import type { Range } from "./places";

export interface DraftsResult {
  /** The drafts among the open documents, as URIs. */
  drafts: string[];
  /** True where every folder of the workspace is a code repository in which no draft has been opened. */
  leftAlone: boolean;
}

export interface DraftFormParams {
  /** statement, council-resolution, assembly-resolution, economic-and-social-council-resolution, ... */
  form: string;
  /** en, fr, es, ru, zh or ar */
  language: string;
}

export interface DraftFormResult {
  snippet: string;
}

export interface SpeakingTimeParams {
  textDocument: { uri: string };
  /** A selection; the whole draft where none is given. */
  range?: Range;
}

export interface SpeakingTimeResult {
  /** Words that are spoken; in Chinese, characters. */
  words: number;
  /** At the pace of the draft's language. */
  seconds: number;
  /** What the meeting allows, in seconds, where the delegate has set it. */
  limit?: number;
}

export interface IgnoredFinding {
  code: string;
  /** The words it was about. */
  text: string;
  /** The draft, where it is ignored in one draft only. */
  uri?: string;
  /** The `.penholder.json` that says so, where everybody who works there ignores it. */
  file?: string;
}

/** What is to be written into the `.penholder.json` around a draft: a finding or a word. */
export interface ProjectChangeParams {
  draft: string;
  /** A finding that nobody who works there is to be told. */
  ignore?: { code: string; text: string };
  /** A word or name that is right as it stands. */
  allow?: string;
}

/** A fix for a client that knows no code action but commands; its code actions carry it. */
export interface ApplyFixParams {
  /** The draft, and its version when the fix was offered. */
  uri: string;
  version: number;
  title: string;
  /** LSP's `WorkspaceEdit`. */
  edit: object;
}

export interface AddToGlossaryParams {
  /** The draft. */
  uri: string;
  range: Range;
}

export interface ListCitedParams {
  /** The draft. */
  uri: string;
  /** At the end of the draft; as notes with their marks in the draft; or as text only. */
  as: "annex" | "notes" | "text";
}
