/**
 * Penholder's own requests, beside LSP. Names and plain shapes only: this file imports nothing, so that the client
 * can share it. Positions and ranges are LSP's: lines and characters from 0, counted as was agreed (`positionEncoding`).
 */

/** As LSP's. */
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
  /**
   * A folder that the server may write to, for what belongs to this workspace; and for the index, where `storesPath` is not
   * given. Without it the server chooses one.
   */
  storePath?: string;
  /** A folder for the indexes of all corpora, the same for every workspace: a corpus is read and kept once. */
  storesPath?: string;
  /** Where the scripts lie that a web worker loads when it needs them, for those who serve themselves from one. */
  scriptsPath?: string;
  /** The client answers `penholder/stat`, `penholder/list` and `penholder/read` (VS Code for the Web). */
  clientFiles?: boolean;
  /** The client answers `penholder/askCluster`: it asks search clusters with its own proxy, certificates and secrets. */
  clientWeb?: boolean;
  /** The client has the command `suggestionAcceptedCommand`, which shows the source of an accepted suggestion. */
  suggestionCommand?: boolean;
  /** The client has the command `compareCommand`, which a mark above a paragraph (CodeLens) runs. */
  compareCommand?: boolean;
  /** The client has the command `moreCommand` and lets hovers run it: they show three lines and a link to the rest. */
  moreCommand?: boolean;
  /** The client marks completions that it asks for by itself while one types as if a character had triggered them. */
  tellsAsked?: boolean;
  /** False where the editor's user has not said that the workspace is trusted: nothing outside of it is read then. */
  trusted?: boolean;
  /** The client's settings under `penholder`: they hold where it says nothing of a setting when it is asked. */
  settings?: unknown;
  /** The editor's display language ("fr"): of what Penholder says, and for links to official documents. */
  locale?: string;
  /** What Penholder says in that language: English → translated. Without it the server looks for its own. */
  words?: { [english: string]: string };
}

/** Beside LSP's parameters of textDocument/hover. */
export interface AskedHover {
  /** The reader asks about these words (has selected them): words that everybody knows are explained too. */
  asked?: boolean;
}

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
export interface ClusterQuestion {
  method: "GET" | "POST" | "PUT" | "DELETE";
  url: string;
  /** The corpus that is asked, whose key the client adds. */
  place: { url: string; index: string };
  headers: Record<string, string>;
  body?: string;
  /** Bytes that an answer may have, and milliseconds that it may take. */
  most: number;
  within: number;
}
export type ClusterAnswer =
  /** The bytes as base64. */
  | { status: number; bytes: string }
  /** The end of a sentence that begins with the server's name. */
  | { failed: string };

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
  /** What is wrong with a shared corpus just now: one sentence each. */
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

export interface MentionsParams {
  textDocument: { uri: string };
  position: Position;
}
export interface MentionsResult {
  /** Their symbols as they are printed: "S/RES/2518 (2020)". */
  documents: DocumentResult[];
  terms: TermResult[];
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

export interface QuotedParams {
  textDocument: { uri: string };
}
export interface QuotedResult {
  /** Of the draft that the ranges are places of. */
  version: number;
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

export interface DraftFormParams {
  /** statement, council-resolution, assembly-resolution, economic-and-social-council-resolution, ... */
  form: string;
  /** en, fr, es, ru, zh or ar */
  language: string;
}
export interface DraftFormResult {
  snippet: string;
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

export interface DraftsResult {
  /** The drafts among the open documents, as URIs. */
  drafts: string[];
  /** True where every folder of the workspace is a code repository in which no draft has been opened. */
  leftAlone: boolean;
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

/** A file or folder of the client's. */
export interface FileParams {
  uri: string;
}
export interface ReadFileParams extends FileParams {
  /** Bytes. */
  most: number;
}

export interface WriteStoreParams extends FileParams {
  bytes: Uint8Array;
}

// --- What is asked and told --------------------------------------------------------------------------------------

/** The pages that show what a request answers as a Markdown document; content.ts makes each. */
export const reportPages = [
  "comparison",
  "history",
  "quotations",
  "languages",
  "said",
  "renderings",
] as const;
export type ReportPage = (typeof reportPages)[number];

/** What is asked: by its name, with what it takes and answers as types, which are for the compiler alone. */
export interface OwnRequest<Params, Result> {
  readonly method: string;
  /** What it answers, for docs/protocol.md. */
  readonly about: string;
  /** VS Code's command that asks it, as commands.ts names it. */
  readonly command?: string;
  /** The read-only page that its `uri` opens, where it has one. */
  readonly page?: ReportPage;
  readonly types?: (params: Params) => Result;
}
/** What is told, and not answered. */
export interface OwnNotification<Params> {
  readonly method: string;
  readonly about: string;
  readonly types?: (params: Params) => void;
}

function request<Params, Result>(
  method: string,
  about: string,
  shown: Pick<OwnRequest<Params, Result>, "command" | "page"> = {},
): OwnRequest<Params, Result> {
  return { method, about, ...shown };
}
function notification<Params>(method: string, about: string): OwnNotification<Params> {
  return { method, about };
}

/**
 * What a client may ask, beside LSP. A new request is an entry here, and a handler of the same name in ownRequests.ts;
 * the client asks it by `askServer`, and `npm run manifest` writes docs/protocol.md.
 */
export const requests = {
  similar: request<SimilarParams, SimilarResult | null>(
    "penholder/similar",
    "Passages similar to the paragraph at a position, or to a selection. Null where the draft is not open.",
    { command: "showSimilarPassages" },
  ),
  quote: request<QuoteParams, QuoteResult | null>(
    "penholder/quote",
    "A part of a passage in the forms in which it may stand in a draft. Null where the passage is gone.",
  ),
  search: request<SearchParams, SearchResult>(
    "penholder/search",
    "Everything that matches words typed by the delegate: terms, documents and passages.",
    { command: "searchCorpus" },
  ),
  mentions: request<MentionsParams, MentionsResult>(
    "penholder/mentions",
    "The documents that the paragraph at a position refers to, and the terms that it uses.",
  ),
  compare: request<CompareParams, CompareResult | null>(
    "penholder/compare",
    "The paragraph at a position beside its nearest adopted precedent. Null where there is nothing to compare.",
    { command: "compareWithAgreedLanguage" },
  ),
  compareDraft: request<CompareDraftParams, CompareDraftResult | null>(
    "penholder/compareDraft",
    "A whole draft beside agreed language. Null where the draft is not open.",
    { command: "compareDraftWithAgreedLanguage", page: "comparison" },
  ),
  trace: request<HistoryParams, HistoryResult | null>(
    "penholder/trace",
    "The history of the paragraph at a position through adopted texts. Null where there is no paragraph.",
    { command: "traceParagraph", page: "history" },
  ),
  quoted: request<QuotedParams, QuotedResult | null>(
    "penholder/quoted",
    "The runs of eight words or more that a draft and the corpus share word for word, in the draft's order.",
    { command: "listQuotedPassages" },
  ),
  verifyQuotations: request<VerifyQuotationsParams, VerifyQuotationsResult | null>(
    "penholder/verifyQuotations",
    "What a draft quotes from documents of the corpus, compared with them word for word.",
    { command: "verifyQuotations", page: "quotations" },
  ),
  counterparts: request<CounterpartsParams, CounterpartsResult | null>(
    "penholder/counterparts",
    "The passage at a position in the other languages of the corpus: of a draft's paragraph the adopted paragraph that it is or nearly is, of a `penholder:` document the passage itself. Null where there is none.",
    { command: "showInOtherLanguages", page: "languages" },
  ),
  renderings: request<RenderingsParams, RenderingsResult | null>(
    "penholder/renderings",
    "How the corpus says the term at a position, or the words selected, in its other languages: the words that correspond to it in the paragraphs that do, counted. A guess, with examples. Null where there is no word.",
    { command: "showTermInOtherLanguages", page: "renderings" },
  ),
  ownStatements: request<OwnStatementsParams, OwnStatementsResult | null>(
    "penholder/ownStatements",
    "What the delegation of the setting `penholder.myDelegation` has said on the subject of the paragraph at a position, the latest first. Null where the setting is empty or the cursor is in no paragraph.",
    { command: "showOwnStatements", page: "said" },
  ),
  exportCatalogue: request<ExportCatalogueParams, ExportCatalogueResult>(
    "penholder/exportCatalogue",
    "Everything that the catalogue and the corpus know of documents, as text to save.",
    { command: "exportCatalogue" },
  ),
  exportWords: request<ExportWordsParams, ExportWordsResult>(
    "penholder/exportWords",
    "The names and words of the glossaries and of the corpus, as a dictionary for another spelling checker.",
    { command: "exportWords" },
  ),
  speakingTime: request<SpeakingTimeParams, SpeakingTimeResult | null>(
    "penholder/speakingTime",
    "How many words of a statement, or of a selection in it, are spoken, and how long that takes. Null for what is no statement.",
  ),
  draftForm: request<DraftFormParams, DraftFormResult | null>(
    "penholder/draftForm",
    "The frame of a new draft as an LSP snippet, each placeholder for the author to write. Null for an unknown form.",
    { command: "newResolution" },
  ),
  status: request<void, CorpusStatus>(
    "penholder/status",
    "The state of the corpus. From the first request on the server also tells it by `penholder/statusChanged`.",
    { command: "showCorpusStatus" },
  ),
  drafts: request<void, DraftsResult>(
    "penholder/drafts",
    "Which of the open documents are drafts; what is none gets no help of any kind. From the first request on the server also tells it by `penholder/draftsChanged`.",
  ),
  rebuild: request<void, null>(
    "penholder/rebuild",
    "Reads the whole corpus again from its files. Answers when it has begun.",
    { command: "rebuildIndex" },
  ),
  collections: request<void, CollectionResult[]>(
    "penholder/collections",
    "The folders and files that the corpus is made of, and what is in each.",
  ),
  documents: request<DocumentsParams, DocumentsResult>(
    "penholder/documents",
    "The documents of a collection, some at a time.",
  ),
  correct: request<CorrectParams, CorrectResult>(
    "penholder/correct",
    "What the files of corrections (`.penholder-corpus.json` in a corpus folder) are to hold after a change: facts of documents, what is kept out of suggestions, what is left out. The client writes them.",
  ),
  columns: request<ColumnsParams, ColumnsResult | null>(
    "penholder/columns",
    "The columns of a dataset in the corpus, what they are taken for, and the file in which the client says otherwise; null where it is none, or has not been read.",
    { command: "chooseColumns" },
  ),
  reread: request<RereadParams, null>(
    "penholder/reread",
    "Reads files and folders of the corpus again, whether or not they have changed. Answers when it has begun.",
  ),
  testShared: request<TestSharedParams, TestSharedResult>(
    "penholder/testShared",
    "Whether a corpus on a search cluster can be asked. Nothing of a draft is sent.",
    { command: "connectToSharedCorpus" },
  ),
  sent: request<void, SentResult>(
    "penholder/sent",
    "What was sent to shared corpora since the server was started: the words.",
    { command: "showSent" },
  ),
  ignored: request<void, readonly IgnoredFinding[]>(
    "penholder/ignored",
    "The findings that the delegate chose to ignore.",
    { command: "manageIgnoredFindings" },
  ),
  restoreIgnored: request<IgnoredFinding, null>(
    "penholder/restoreIgnored",
    "Shows an ignored finding again.",
  ),
};

/** What the server tells whoever has asked for it once. */
export const notifications = {
  status: notification<CorpusStatus>("penholder/statusChanged", "The state of the corpus has changed."),
  drafts: notification<DraftsResult>("penholder/draftsChanged", "Other documents are drafts than before."),
  sharedAnswered: notification<void>(
    "penholder/sharedAnswered",
    "A shared corpus has answered, or cannot be asked: `penholder/similar`, `penholder/search` and `penholder/compare` know more than before. Told without being asked for.",
  ),
};

/** What a client tells the server, beside LSP. */
export const toldByClient = {
  trusted: notification<void>(
    "penholder/trusted",
    "The workspace, which was not trusted (`trusted` in `initializationOptions`), is trusted now.",
  ),
};

/** What the server asks a client that sets `clientFiles`. */
export const fileRequests = {
  stat: request<FileParams, { folder: boolean; size: number; modified: number; special?: boolean } | null>(
    "penholder/stat",
    "What a file or folder is: its size in bytes, and when it was modified, in milliseconds since 1970; `special` is neither. Null where there is none; refused where that cannot be told just now.",
  ),
  list: request<FileParams, { name: string; folder: boolean; link?: boolean }[]>(
    "penholder/list",
    "What is in a folder. Empty where there is none; refused where that cannot be told just now.",
  ),
  read: request<ReadFileParams, string | Uint8Array>(
    "penholder/read",
    "The bytes of a file as base64, or as they are where client and server are workers of one browser. Refused where it is no file, or one of more bytes than `most`.",
  ),
};

/**
 * What Penholder's server in a web worker asks of Penholder's own web client: to keep its files where the editor keeps what
 * is an extension's. No other client is asked.
 */
export const storeRequests = {
  read: request<FileParams, Uint8Array | null>("penholder/store/read", "The bytes of a file."),
  write: request<WriteStoreParams, { kept: boolean }>(
    "penholder/store/write",
    "Writes a file whole. Answers whether it will be there in the next session.",
  ),
  remove: request<FileParams, null>("penholder/store/remove", "Removes a file, or a folder with its files."),
  list: request<FileParams, string[]>("penholder/store/list", "The names in a folder."),
};

/** What the server asks a client that sets `clientWeb`. */
export const webRequests = {
  askCluster: request<ClusterQuestion, ClusterAnswer>(
    "penholder/askCluster",
    "Sends a question to a search cluster, with the key that the client has for it. A redirect is an answer and not followed.",
  ),
};

/** Commands that the server executes (`workspace/executeCommand`), each with one argument. */
export const serverCommands = {
  ignore: request<IgnoredFinding, null>("penholder.ignoreFinding", "Ignores a finding from now on."),
  restoreIgnored: request<IgnoredFinding, null>(
    "penholder.restoreIgnoredFinding",
    "Shows a finding again that was ignored.",
  ),
  changeProjectFile: request<ProjectChangeParams, null>(
    "penholder.changeProjectFile",
    "Writes into the `.penholder.json` around a draft, by an edit that the client makes (`workspace/applyEdit`); makes one in the workspace folder where there is none.",
  ),
  rebuild: request<undefined, null>(
    "penholder.rebuild",
    "Reads the whole corpus again. Takes no argument; answers when the reading has begun.",
  ),
  reread: request<RereadParams, null>(
    "penholder.reread",
    "Reads files and folders of the corpus again, whether or not they have changed. Answers when it has begun.",
  ),
  applyFix: request<ApplyFixParams, null>(
    "penholder.applyFix",
    "Has the client make an edit (`workspace/applyEdit`) that a code action has offered, unless the draft has changed since.",
  ),
  addToGlossary: request<AddToGlossaryParams, null>(
    "penholder.addToGlossary",
    "Adds the selection, or the word at the cursor, to the workspace's `glossary.md`.",
    { command: "addSelectionToGlossary" },
  ),
  listCited: request<ListCitedParams, string | null>(
    "penholder.listCited",
    "Makes the list of documents that a draft cites. Answers the list as text, and puts it into the draft (`workspace/applyEdit`) where the client takes edits and `as` says so. Null where nothing is cited.",
    { command: "listDocumentsCited" },
  ),
};

// --- Documents of the corpus ---------------------------------------------------------------------------------------

/** The scheme of read-only documents served through `workspace/textDocumentContent`. */
export const contentScheme = "penholder";

/** The command that an accepted suggestion runs with its `SuggestionSource`, where `suggestionCommand` is set. */
export const suggestionAcceptedCommand = "penholder.suggestionAccepted";

/** The client's command that opens the page whose `penholder:` address it is run with, where `moreCommand` is set. */
export const moreCommand = "penholder.showMore";
/** The client's command that opens a comparison, run with the draft's URI and a position, where `compareCommand` is set. */
export const compareCommand = "penholder.compareWithAgreedLanguage";

/** Argument of an inline completion item's command. */
export interface SuggestionSource {
  /** "Security Council · S/RES/2436 (2018), paragraph 3 · 21 September 2018". */
  label: string;
  uri: string;
}
