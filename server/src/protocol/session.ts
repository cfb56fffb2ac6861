import type { ClientCapabilities, Connection, InitializeParams, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { createPrecedents, type Precedents } from "../service/comparison/precedents";
import { fencedFiles } from "../service/corpus/fencedFiles";
import type { Environment } from "../service/environment";
import { type Collections, createCollections } from "../service/features/collections";
import { type Completer, createCompleter } from "../service/features/completion";
import { createSuggester, type Suggester } from "../service/features/inline";
import { createLookup, type Lookup } from "../service/features/lookup";
import { createQuotationCheck, type QuotationCheck } from "../service/features/quotations";
import { createTitleSearch, type TitleSearch } from "../service/knowledge/documents/titleSearch";
import type { Knowledge } from "../service/knowledge/knowledge";
import { createTermUsages } from "../service/knowledge/terms/termUsage";
import { withOwnWords } from "../service/knowledge/translatedTexts";
import { createCatalogue } from "../service/references/catalogue";
import { type AskWeb, WebFailed } from "../service/search/shared/askWeb";
import { createSharedCorpora, type SharedCorpora, withShared } from "../service/search/shared/sharedCorpora";
import { inEnglish, interfaceLanguage, say, type Wording } from "../service/text/say";
import { type Answer, afterShutdown, answering } from "./answer";
import { type Asking, createAsking } from "./asking";
import { type Background, createBackground } from "./background";
import { filesOfClient } from "./clientFiles";
import { webOfClient } from "./clientWeb";
import { type CorpusAddresses, createCorpusAddresses } from "./corpusAddresses";
import { type CorpusKeeper, createCorpusKeeper } from "./corpusKeeper";
import { sinceBegun } from "./corpusLog";
import { createDrafting, type Drafting } from "./drafting";
import { createExcludedFiles, type ExcludedFiles } from "./excludedFiles";
import { createGlossaryKeeper, type GlossaryKeeper } from "./glossaryKeeper";
import { hasOneStart } from "./handlers/completionRows";
import type { Host } from "./host";
import { createIgnoredFindings, type IgnoredFindings } from "./ignoredFindings";
import { type LineTable, lineTable } from "./lineTable";
import { createLull, type Lull } from "./lull";
import { openDocuments } from "./openDocuments";
import { agreedEncoding, type PositionEncoding } from "./positionEncoding";
import { createProjectFiles, type ProjectFiles } from "./projectFiles";
import { type InitializationOptions, notifications } from "./requests";
import type { Settings } from "./settings";
import { createSettingsKeeper, type SettingsKeeper } from "./settingsKeeper";
import { createSnapshots, type Snapshots } from "./snapshot";
import { unhurried } from "./unhurriedIndexing";

/** One client's server: what is open, what is known, what was chosen. Handlers get it and nothing else. */
export interface Session {
  readonly connection: Connection;
  readonly capabilities: ClientCapabilities;
  readonly encoding: PositionEncoding;
  /** Turns offsets of a text into lines and characters as this client counts them, and back. */
  readonly lineTable: (text: string) => LineTable;
  readonly documents: TextDocuments<TextDocument>;
  readonly drafting: Drafting;
  readonly environment: Environment;
  readonly corpus: CorpusKeeper;
  /** The files of the corpus by their real addresses and as the delegate knows them. */
  readonly addresses: CorpusAddresses;
  readonly glossary: GlossaryKeeper;
  readonly ignored: IgnoredFindings;
  /** What the folders of drafts say of their checks, for everybody who works on them. */
  readonly projectFiles: ProjectFiles;
  readonly lookup: Lookup;
  readonly suggester: Suggester;
  readonly completer: Completer;
  /** Who asks for a list: the delegate, or the editor on its own. */
  readonly asking: Asking;
  /** True where the client lets all lines of such a list replace from one place. */
  readonly completionsHaveOneStart: boolean;
  readonly titles: TitleSearch;
  readonly collections: Collections;
  /** Precedents of the paragraphs asked about. */
  readonly precedents: Precedents;
  /** The same where shared corpora were asked too. */
  readonly precedentsBeside: Precedents;
  /** Corpora on search clusters, asked beside the delegate's own. */
  readonly shared: SharedCorpora;
  /** How search clusters are asked here. */
  readonly askWeb: AskWeb;
  /** What the open drafts quote, compared with the corpus. */
  readonly quotations: QuotationCheck;
  readonly snapshots: Snapshots;
  readonly answer: Answer;
  /** When to do what can wait until the client has its answers. */
  readonly lull: Lull;
  /** The one way to do anything that is no request. */
  readonly background: Background;
  /** Pages that were made while the corpus was not wholly read. */
  readonly pagesSoFar: Set<string>;
  /** The workspace's folders as URIs. */
  folders: readonly string[];
  /** Whether the workspace is trusted: where the editor asks for that, not before the delegate has said so. */
  readonly trust: { given: boolean };
  /** After this everything that is asked is refused. Throws where it has ended before. */
  end(): Promise<void>;
  readonly settings: SettingsKeeper;
  readonly excluded: ExcludedFiles;
  /** True where the client marks the source of an accepted suggestion. */
  readonly suggestionCommand: boolean;
  /** True where the client has the command that opens the comparison of a paragraph. */
  readonly compareCommand: boolean;
  /** True where the client opens the page that a hover's "more" names. */
  readonly moreCommand: boolean;
  /** In which language its own sentences are told. */
  readonly wording: Wording;
  /** True where the client opens `penholder:` documents (LSP 3.18, workspace/textDocumentContent). */
  readonly opensContent: boolean;
  /**
   * What is known now. The index is there as soon as the store has been opened.
   * @param settings of the resource that is asked about; where it is none, of the window
   */
  knowledge(settings?: Settings): Promise<Knowledge>;
}

/** The client's own translations come before those that lie beside the server; English where there are none. */
function wordingOf(host: Host, { words }: InitializationOptions, locale: string | undefined): Wording {
  if (locale === undefined) return inEnglish;
  const wording = words === undefined ? host.wording?.(locale) : clientsWording(words, locale);
  return wording ? withOwnWords(wording, (language) => host.translatedTexts?.(language)) : inEnglish;
}

function clientsWording(words: NonNullable<InitializationOptions["words"]>, locale: string): Wording {
  const translations = Object.entries(words ?? {}).filter(([, told]) => typeof told === "string");
  return { language: interfaceLanguage(locale) ?? "en", translations: Object.fromEntries(translations) };
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
  const world = await host.environment(
    options,
    folders,
    options.clientFiles ? filesOfClient(connection) : undefined,
  );
  const { timer } = world;
  const begun =
    typeof options.begun === "number" ? timer.now() - (timer.today() - options.begun) : timer.now();
  world.log.info(`The server is there, ${sinceBegun(world, begun)}.`);
  let ended = false;
  const trust = { given: options.trusted !== false };
  const fence = () => (trust.given ? undefined : session.folders);
  const environment = { ...world, files: fencedFiles(world.files, fence) };
  const encoding = agreedEncoding(params.capabilities);
  const lines = (text: string) => lineTable(text, encoding);
  const documents = openDocuments(encoding);
  const catalogue = createCatalogue();
  const usages = createTermUsages();
  const titles = createTitleSearch(environment.timer);
  const addresses = createCorpusAddresses();
  const ignored = createIgnoredFindings(environment);
  const locale = options.locale ?? params.locale;
  const wording = wordingOf(host, options, locale);
  const asked = params.capabilities.workspace?.configuration ? connection.workspace : undefined;
  const settings = createSettingsKeeper(
    {
      ...(asked ? { workspace: asked } : {}),
      options,
      locale,
      trusted: () => trust.given,
      folders: () => session.folders,
    },
    () => ignored.all(),
    environment.log,
  );
  const excluded = createExcludedFiles(asked, environment, () => session.folders);
  const background = createBackground(environment.log);
  const askWeb: AskWeb = options.clientWeb
    ? webOfClient(connection)
    : (host.askWeb ?? (({ url }) => Promise.reject(new WebFailed(say`${url} cannot be asked from here.`))));
  const shared = createSharedCorpora(askWeb, environment, () =>
    background("Telling of a shared corpus", () =>
      connection.sendNotification(notifications.sharedAnswered.method),
    ),
  );
  documents.onDidChangeContent(({ document }) => shared.forget(addresses.real(document.uri)));
  documents.onDidClose(({ document }) => shared.forget(addresses.real(document.uri)));
  const joined = withShared(shared, environment);
  const lull = createLull(timer);
  const drafting = createDrafting(documents, environment, background, () => session);
  const projectFiles = createProjectFiles(environment, () => session.folders);
  const snapshots = createSnapshots({
    documents,
    drafting,
    addresses,
    catalogue,
    timer: environment.timer,
    settings,
    lineTable: lines,
    projectFiles,
    knowledge: (of) => session.knowledge(of),
  });

  const session: Session = {
    connection,
    wording,
    capabilities: params.capabilities,
    encoding,
    lineTable: lines,
    documents,
    drafting,
    environment,
    corpus: createCorpusKeeper(
      environment,
      async (folders) => {
        const place = await host.corpus(environment, folders);
        return { ...place, indexing: unhurried(place.indexing, lull) };
      },
      host.keepsOthers === true,
      fence,
      () => excluded.all,
      begun,
    ),
    excluded,
    addresses,
    pagesSoFar: new Set(),
    glossary: createGlossaryKeeper(environment, documents, host.readGlossary),
    ignored,
    projectFiles,
    lookup: createLookup(titles),
    suggester: createSuggester(),
    completer: createCompleter(titles),
    asking: createAsking(documents, environment.timer, options.tellsAsked === true),
    completionsHaveOneStart: hasOneStart(params.clientInfo?.name),
    titles,
    collections: createCollections(),
    precedents: createPrecedents(),
    precedentsBeside: createPrecedents(),
    shared,
    askWeb,
    quotations: createQuotationCheck(),
    snapshots,
    answer: answering(
      environment.log,
      snapshots,
      (uri) => documents.get(uri)?.version,
      wording,
      lull,
      () => ended,
    ),
    lull,
    background,
    folders,
    trust,
    async end() {
      if (ended) throw afterShutdown();
      ended = true;
      shared.dispose();
      await session.corpus.dispose();
    },
    settings,
    suggestionCommand: options.suggestionCommand === true,
    compareCommand: options.compareCommand === true,
    moreCommand: options.moreCommand === true,
    opensContent: params.capabilities.workspace?.textDocumentContent !== undefined,
    async knowledge(of = settings.of()) {
      const index = await joined(await session.corpus.opened());
      const reading = session.corpus.reading();
      const { linkLanguage: language, address: template } = of;
      return {
        catalogue,
        glossary: session.glossary.glossary,
        usages,
        otherLanguages: of.otherLanguages,
        myDelegation: of.myDelegation,
        links: { language, ...(template ? { template } : {}) },
        ...(index ? { index } : {}),
        ...(reading ? { reading } : {}),
      };
    },
  };
  session.corpus.onStatus(({ passages }) => host.indexed?.(passages));
  return session;
}
