/**
 * Penholder's own requests, beside LSP. Names and plain shapes only: this file and its folder import nothing else, so that
 * the client can share them. Positions and ranges are LSP's: lines and characters from 0, counted as was agreed
 * (`positionEncoding`).
 */
import type {
  CompareDraftParams,
  CompareDraftResult,
  CompareParams,
  CompareResult,
  HistoryParams,
  HistoryResult,
  QuotedParams,
  QuotedResult,
  VerifyQuotationsParams,
  VerifyQuotationsResult,
} from "./requests/agreedLanguage";
import type {
  CollectionResult,
  ColumnsParams,
  ColumnsResult,
  CorpusStatus,
  CorrectParams,
  CorrectResult,
  DocumentsParams,
  DocumentsResult,
  RereadParams,
} from "./requests/corpus";
import { request } from "./requests/declared";
import type {
  DraftFormParams,
  DraftFormResult,
  DraftsResult,
  IgnoredFinding,
  SpeakingTimeParams,
  SpeakingTimeResult,
} from "./requests/drafts";
import type {
  ExportCatalogueParams,
  ExportCatalogueResult,
  ExportWordsParams,
  ExportWordsResult,
  MentionsParams,
  MentionsResult,
  SearchParams,
  SearchResult,
} from "./requests/lookup";
import type {
  CounterpartsParams,
  CounterpartsResult,
  RenderingsParams,
  RenderingsResult,
} from "./requests/otherLanguages";
import type {
  OwnStatementsParams,
  OwnStatementsResult,
  QuoteParams,
  QuoteResult,
  SimilarParams,
  SimilarResult,
} from "./requests/passages";
import type { SentResult, TestSharedParams, TestSharedResult } from "./requests/shared";

export * from "./requests/agreedLanguage";
export * from "./requests/client";
export * from "./requests/commands";
export * from "./requests/corpus";
export { type OwnNotification, type OwnRequest, type ReportPage, reportPages } from "./requests/declared";
export * from "./requests/drafts";
export * from "./requests/lookup";
export * from "./requests/notifications";
export * from "./requests/otherLanguages";
export * from "./requests/passages";
export * from "./requests/places";
export * from "./requests/shared";

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
