import type { ClientCapabilities, Connection, InitializeParams } from "vscode-languageserver";
import { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { createPrecedents, type Precedents } from "../service/comparison/precedents";
import { createDraftAnalyser } from "../service/draft/analyser";
import type { Draft } from "../service/draft/draft";
import type { Environment } from "../service/environment";
import { createSuggester, type Suggester } from "../service/features/inline";
import { createLookup, type Lookup } from "../service/features/lookup";
import { createQuotationCheck, type QuotationCheck } from "../service/features/quotations";
import type { Knowledge } from "../service/knowledge/knowledge";
import { createTermUsages } from "../service/knowledge/termUsage";
import { createTitleSearch, type TitleSearch } from "../service/knowledge/titleSearch";
import { createCatalogue } from "../service/references/catalogue";
import { type Answer, answering } from "./answer";
import { filesOfClient } from "./clientFiles";
import { type CorpusKeeper, createCorpusKeeper } from "./corpusKeeper";
import { createGlossaryKeeper, type GlossaryKeeper } from "./glossaryKeeper";
import type { Host } from "./host";
import { createIgnoredFindings, type IgnoredFindings } from "./ignoredFindings";
import type { InitializationOptions } from "./requests";
import { readSettings, type Settings } from "./settings";

/** One client's server: what is open, what is known, what was chosen. Handlers get it and nothing else. */
export interface Session {
  readonly connection: Connection;
  readonly capabilities: ClientCapabilities;
  readonly documents: TextDocuments<TextDocument>;
  readonly environment: Environment;
  readonly corpus: CorpusKeeper;
  readonly glossary: GlossaryKeeper;
  readonly ignored: IgnoredFindings;
  readonly lookup: Lookup;
  readonly suggester: Suggester;
  readonly titles: TitleSearch;
  /** Precedents of the paragraphs asked about; forgotten when the corpus changes. */
  readonly precedents: Precedents;
  /** What the open drafts quote, compared with the corpus; forgotten when it changes. */
  readonly quotations: QuotationCheck;
  readonly answer: Answer;
  /** The workspace's folders as URIs. */
  folders: readonly string[];
  settings: Settings;
  /** True where the client marks the source of an accepted suggestion. */
  readonly suggestionCommand: boolean;
  /** True where the client has the command that opens the comparison of a paragraph. */
  readonly compareCommand: boolean;
  /** True where the client opens `penholder:` documents (LSP 3.18, workspace/textDocumentContent). */
  readonly opensContent: boolean;
  /** What is known now. The index is there as soon as the store has been opened. */
  knowledge(): Promise<Knowledge>;
  /** An open document and its analysis; undefined where the client has not opened it. */
  draft(uri: string): { document: TextDocument; draft: Draft } | undefined;
  drafts(): Draft[];
  /** Asks the client for its settings, where it answers. */
  pullSettings(): Promise<void>;
  applySettings(sent: unknown): void;
}

/** Begins a session; nothing in it waits for the store or the corpus. */
export async function openSession(
  connection: Connection,
  host: Host,
  params: InitializeParams,
): Promise<Session> {
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const folders = (params.workspaceFolders?.map(({ uri }) => uri) ?? [params.rootUri]).filter(
    (uri) => uri != null,
  );
  const environment = await host.environment(
    options.storePath,
    folders,
    options.clientFiles ? filesOfClient(connection) : undefined,
  );
  const documents = new TextDocuments(TextDocument);
  const catalogue = createCatalogue();
  const analyser = createDraftAnalyser(catalogue);
  const usages = createTermUsages();
  const titles = createTitleSearch(environment.timer);
  const ignored = await createIgnoredFindings(environment);
  const locale = options.locale ?? params.locale;
  let sentSettings = options.settings;

  const session: Session = {
    connection,
    capabilities: params.capabilities,
    documents,
    environment,
    corpus: createCorpusKeeper(environment, host.indexing(environment), host.keepsOthers === true),
    glossary: createGlossaryKeeper(environment, documents),
    ignored,
    lookup: createLookup(titles),
    suggester: createSuggester(),
    titles,
    precedents: createPrecedents(),
    quotations: createQuotationCheck(),
    answer: answering(environment.log),
    folders,
    settings: readSettings(sentSettings, locale, ignored.all()),
    suggestionCommand: options.suggestionCommand === true,
    compareCommand: options.compareCommand === true,
    opensContent: params.capabilities.workspace?.textDocumentContent !== undefined,
    async knowledge() {
      const index = await session.corpus.opened();
      const { linkLanguage: language, address: template } = session.settings;
      return {
        catalogue,
        glossary: session.glossary.glossary,
        usages,
        myDelegation: session.settings.myDelegation,
        links: { language, ...(template ? { template } : {}) },
        ...(index ? { index } : {}),
      };
    },
    draft(uri) {
      const document = documents.get(uri);
      if (!document) return undefined;
      const draft = analyser.analyse(
        corpusUri(document.uri),
        document.languageId,
        document.version,
        document.getText(),
      );
      return { document, draft };
    },
    drafts() {
      return documents
        .all()
        .filter(({ uri }) => !uri.startsWith("penholder:"))
        .flatMap(({ uri }) => session.draft(uri)?.draft ?? []);
    },
    async pullSettings() {
      if (params.capabilities.workspace?.configuration) {
        sentSettings = await connection.workspace.getConfiguration("penholder");
      }
      session.settings = readSettings(sentSettings, locale, ignored.all());
    },
    applySettings(sent) {
      sentSettings = (sent as { penholder?: unknown } | undefined)?.penholder ?? sentSettings;
      session.settings = readSettings(sentSettings, locale, ignored.all());
    },
  };
  session.corpus.onChange(() => usages.forget());
  session.corpus.onStatus(({ passages }) => host.indexed?.(passages));
  documents.onDidClose(({ document }) => analyser.forget(corpusUri(document.uri)));
  return session;
}

/** A URI in the one form that the corpus uses as well: clients differ in what they percent-encode. */
export function corpusUri(uri: string): string {
  return URI.parse(uri).toString();
}
