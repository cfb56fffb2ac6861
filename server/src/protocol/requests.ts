/**
 * Penholder's own requests, beside LSP. Names and plain shapes only: this file imports nothing, so that the client
 * can share it. Positions and ranges are LSP's (lines and UTF-16 characters from 0).
 */
export interface Position {
  line: number;
  character: number;
}
export interface Range {
  start: Position;
  end: Position;
}

/** `initializationOptions` of the client. All are optional; a bare client sends none. */
export interface InitializationOptions {
  /** Where the index is kept; a folder that the server may write to. Without it the server chooses one. */
  storePath?: string;
  /** The client answers `penholder/stat`, `penholder/list` and `penholder/read` (VS Code for the Web). */
  clientFiles?: boolean;
  /** The client has the command `suggestionAcceptedCommand`, which shows the source of an accepted suggestion. */
  suggestionCommand?: boolean;
  /** The client has the command `compareCommand`, which a mark above a paragraph (CodeLens) runs. */
  compareCommand?: boolean;
  /** The client's settings under `penholder`, for the time until it answers workspace/configuration. */
  settings?: unknown;
  /** The editor's display language ("fr"), for links to official documents. */
  locale?: string;
}

// --- Client to server -------------------------------------------------------------------------------------------

/** Request: passages similar to the paragraph at a position. */
export const similarRequest = "penholder/similar";
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
  passages: SourcedPassage[];
}

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
  /** Whether there may be more of these than are listed. */
  alsoFurther?: boolean;
  /** Other documents in which it stands with a few words changed. */
  nearlyIn?: string[];
  /** Said by the delegation of the setting `penholder.myDelegation`. */
  own?: boolean;
}
export interface PassagePlace {
  document: string;
  ordinal: number;
}

/** Request: a part of a passage in the forms in which it may stand in a draft; null where the passage is gone. */
export const quoteRequest = "penholder/quote";
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
  /** For people: "14 November 2023"; "about 2021" where it was guessed; absent where not known. */
  date?: string;
  /** As printed: "S/RES/2518 (2020)". */
  symbol?: string;
  /** "paragraph 5", where it is numbered. */
  paragraph?: string;
  kind: "adopted" | "spoken" | "report" | "model" | "other";
  /** The official document's address, where it has a symbol. */
  url?: string;
  /** True where who, date or title is the reader's guess. */
  guessed: boolean;
}

/** Request: everything that matches words typed into the palette. */
export const searchRequest = "penholder/search";
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
  passages: SourcedPassage[];
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
  symbol?: string;
  title: string;
  /** Organ or speaker, and date, for people. */
  detail: string;
  /** As it is cited in prose, where it is cited by number: "Security Council resolution 2518 (2020)". */
  citation?: string;
  /** Its text, where the corpus has it. */
  uri?: string;
  /** The official page. */
  url?: string;
}

/** Request: the paragraph at a position beside its nearest adopted precedent; null where there is nothing to compare. */
export const compareRequest = "penholder/compare";
export interface CompareParams {
  textDocument: { uri: string };
  position: Position;
}
export interface CompareResult {
  paragraph: { range: Range; text: string };
  /** *new*: no adopted paragraph of the corpus resembles it, and what follows but for `markdown` is absent. */
  status: "identical" | "changed" | "new";
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
export interface ComparisonPiece {
  kind: "same" | "form" | "inserted" | "deleted" | "replaced" | "moved";
  before: string;
  after: string;
  /** Moved: the same number at both places. */
  move?: number;
}

/** Request: the documents that the paragraph at a position refers to, and the terms that it uses. */
export const mentionsRequest = "penholder/mentions";
export interface MentionsParams {
  textDocument: { uri: string };
  position: Position;
}
export interface MentionsResult {
  /** Their symbols as they are printed: "S/RES/2518 (2020)". */
  documents: DocumentResult[];
  terms: TermResult[];
}

/** Request: a whole draft beside agreed language. */
export const compareDraftRequest = "penholder/compareDraft";
export interface CompareDraftParams {
  textDocument: { uri: string };
}
export interface CompareDraftResult {
  counts: { identical: number; changed: number; new: number };
  /** A Markdown document. */
  markdown: string;
  /** The same document as a `penholder:` address. */
  uri: string;
}

/** Request: the runs of eight words or more that a draft and the corpus share word for word, in the draft's order. */
export const quotedRequest = "penholder/quoted";
export interface QuotedParams {
  textDocument: { uri: string };
}
export interface QuotedResult {
  passages: QuotedPassage[];
  /** The list as a Markdown document. */
  markdown: string;
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

/** Request: everything that the catalogue and the corpus know of documents, as text to save. */
export const exportCatalogueRequest = "penholder/exportCatalogue";
export interface ExportCatalogueParams {
  format: "csv" | "json";
}
export interface ExportCatalogueResult {
  text: string;
  documents: number;
}

/** Request: the history of the paragraph at a position through adopted texts; null where there is no paragraph. */
export const traceRequest = "penholder/trace";
export interface TraceParams {
  textDocument: { uri: string };
  position: Position;
}
export interface TraceResult {
  paragraph: { range: Range; text: string };
  /** "3 wordings in 7 documents, from 2014 to 2020". */
  summary: string;
  /** In order of time; empty where no adopted text resembles it. */
  versions: TraceVersion[];
  /** The history as a Markdown document … */
  markdown: string;
  /** … and as a `penholder:` address. */
  uri: string;
}
export interface TraceVersion {
  /** "first use", "12 % of the words changed since S/RES/2185 (2014)": the earlier version that it is nearest to. */
  change: string;
  /** Verbs and qualifiers that changed, as plain sentences. */
  named: string[];
  /** The wording as Markdown, with what changed since that version marked; absent for the first. */
  marked?: string;
  text: string;
  /** Where it was adopted word for word, in order of time; at least one. */
  uses: TraceUse[];
}
export interface TraceUse {
  /** The document's symbol as printed, or its title. */
  name: string;
  citation: string;
  date?: string;
  /** "Security Council · vote 15-0-0". */
  adoption: string;
  location: { uri: string; range: Range };
}

/** Request: what a draft quotes from documents of the corpus, compared with them word for word. */
export const verifyQuotationsRequest = "penholder/verifyQuotations";
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

/**
 * Request: the passage at a position in the other languages of the corpus: of a draft's paragraph the adopted paragraph
 * that it is or nearly is, of a `penholder:` document the passage itself. Null where there is none.
 */
export const counterpartsRequest = "penholder/counterparts";
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

/**
 * Request: what the delegation of `penholder.myDelegation` has said on the subject of the paragraph at a position, the
 * latest first. Null where the setting is empty or the cursor is in no paragraph.
 */
export const ownStatementsRequest = "penholder/ownStatements";
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

/** Request: the state of the corpus. Also sent by the server as a notification whenever it changes. */
export const statusRequest = "penholder/status";
export const statusNotification = "penholder/statusChanged";
export interface CorpusStatus {
  documents: number;
  passages: number;
  /** While a corpus is being read; absent when it is not. */
  indexing?: { done: number; total: number; current?: string };
  /** The corpus folders in use, as URIs. */
  folders: string[];
  /** The delegate's own glossaries in use, as URIs. */
  glossaries?: string[];
  /**
   * Files that could not be read; with `partly`, files that were read all the same (in a guessed encoding, or without
   * some of their lines). An empty `uri`: the index itself.
   */
  problems: { uri: string; reason: string; partly?: boolean }[];
  /** Where several windows share a store and another one does the indexing. */
  otherWindowIndexes?: boolean;
}

/** Request, no parameters: reads the whole corpus again from its files. Answers when it has begun. */
export const rebuildRequest = "penholder/rebuild";

/** Request: findings that the delegate chose to ignore; and taking one back. */
export const ignoredRequest = "penholder/ignored";
export interface IgnoredFinding {
  code: string;
  /** The words it was about. */
  text: string;
  /** The draft, where it is ignored in one draft only. */
  uri?: string;
}
/** Request with an `IgnoredFinding`: shows it again. */
export const restoreIgnoredRequest = "penholder/restoreIgnored";

/** Commands that the server executes (`workspace/executeCommand`). */
export const ignoreCommand = "penholder.ignoreFinding";
/** With an `AddToGlossaryParams`: adds the selection, or the word at the cursor, to the workspace's glossary.md. */
export const addToGlossaryCommand = "penholder.addToGlossary";
export interface AddToGlossaryParams {
  /** The draft. */
  uri: string;
  range: Range;
}
/**
 * Makes the list of documents that a draft cites, with one argument (`ListCitedParams`). Answers the list as text, and
 * puts it into the draft (workspace/applyEdit) where the client takes edits and `as` says so; null where nothing is cited.
 */
export const listCitedCommand = "penholder.listCited";
export interface ListCitedParams {
  /** The draft. */
  uri: string;
  /** At the end of the draft; as notes with their marks in the draft; or as text only. */
  as: "annex" | "notes" | "text";
}

// --- Server to client, where `clientFiles` is set ------------------------------------------------------------------

/** Request {uri} → {folder, size, modified} or null. */
export const statFileRequest = "penholder/stat";
/** Request {uri} → [{name, folder}]. */
export const listFolderRequest = "penholder/list";
/** Request {uri} → base64. */
export const readFileRequest = "penholder/read";

// --- Documents of the corpus ---------------------------------------------------------------------------------------

/** The scheme of read-only documents served through `workspace/textDocumentContent`. */
export const contentScheme = "penholder";

/** The command that an accepted suggestion runs with its `SuggestionSource`, where `suggestionCommand` is set. */
export const suggestionAcceptedCommand = "penholder.suggestionAccepted";

/** The client's command that opens a comparison, run with the draft's URI and a position, where `compareCommand` is set. */
export const compareCommand = "penholder.compareWithAgreedLanguage";

/** Argument of an inline completion item's command. */
export interface SuggestionSource {
  /** "S/RES/2436(2018), paragraph 3 (21 September 2018)". */
  label: string;
  uri: string;
}
