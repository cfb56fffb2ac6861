import {
  CodeLensRequest,
  type CompletionItem,
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentSymbol,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  InlineCompletionRequest,
  ResponseError,
  type SemanticTokens,
  type SemanticTokensDelta,
  type ServerCapabilities,
  type SymbolInformation,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { excludingSettings } from "../service/corpus/excluded";
import { say, worded } from "../service/text/say";
import { publishDiagnostics } from "./diagnosticsPublisher";
import { followCorpus } from "./followCorpus";
import { followDrafts } from "./followDrafts";
import { followGlossary } from "./followGlossary";
import { followProjectFiles } from "./followProjectFiles";
import { codeAction } from "./handlers/codeAction";
import { asTheClientTakesThem } from "./handlers/codeActionForms";
import { codeLens } from "./handlers/codeLens";
import { completion, completionTriggers, resolveCompletion } from "./handlers/completion";
import { content } from "./handlers/content";
import { definition } from "./handlers/definition";
import { executing } from "./handlers/executeCommand";
import { folding } from "./handlers/folding";
import { highlights } from "./handlers/highlights";
import { hover } from "./handlers/hover";
import { inlineCompletion } from "./handlers/inlineCompletion";
import { links } from "./handlers/links";
import { outline } from "./handlers/outline";
import { references } from "./handlers/references";
import { prepareRename, rename } from "./handlers/rename";
import { selection } from "./handlers/selection";
import { tokenHandlers, tokenLegend } from "./handlers/tokens";
import { sourceKinds } from "./handlers/wholeDraft";
import type { Host } from "./host";
import { registerOwnRequests } from "./ownRequests";
import { answerDiagnostics, pullsDiagnostics } from "./pulledDiagnostics";
import { registering } from "./registering";
import { contentScheme, serverCommands, toldByClient } from "./requests";
import { openSession, type Session } from "./session";

/** How often a client's files are looked at that watches none. Milliseconds. */
const round = 45_000;

/** What is in the box is read within this time, and sooner where the editor asks nothing. Milliseconds. */
const longestUnread = 500;

/**
 * Serves one client over a connection, until it closes.
 * @param version Penholder's version, told to the client
 */
export function startServer(connection: Connection, host: Host, version: string): void {
  let opening: Promise<Session> | undefined;

  const tooEarly = connection.onRequest((method) => {
    throw new ResponseError(ErrorCodes.ServerNotInitialized, `${method} before initialize.`);
  });
  connection.onInitialize(async (params: InitializeParams): Promise<InitializeResult> => {
    if (opening) throw new ResponseError(ErrorCodes.InvalidRequest, "The server is initialized already.");
    opening = openSession(connection, host, params);
    const session = await opening;
    tooEarly.dispose();
    register(session);
    return { capabilities: capabilitiesFor(session), serverInfo: { name: "Penholder", version } };
  });
  connection.onShutdown(async () => (await opening)?.end());
  connection.listen();
}

function capabilitiesFor(session: Session): ServerCapabilities {
  const { textDocument, workspace } = session.capabilities;
  return {
    positionEncoding: session.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: { resolveProvider: false },
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: tokenLegend, full: { delta: true }, range: true },
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
    ...(pullsDiagnostics(session.capabilities)
      ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    codeActionProvider: textDocument?.codeAction?.codeActionLiteralSupport
      ? { codeActionKinds: ["quickfix", "refactor", ...Object.values(sourceKinds)] }
      : true,
    executeCommandProvider: {
      commands: Object.values(serverCommands).map(({ method }) => method),
    },
    // A client that registers dynamically gets it registered (and unregistered) with the setting.
    ...(textDocument?.inlineCompletion?.dynamicRegistration ? {} : { inlineCompletionProvider: true }),
    ...(textDocument?.codeLens?.dynamicRegistration ? {} : { codeLensProvider: { resolveProvider: false } }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(workspace?.textDocumentContent ? { textDocumentContent: { schemes: [contentScheme] } } : {}),
    },
  };
}

function register(session: Session): void {
  const { connection, answer, background, documents } = session;
  documents.listen(connection);
  const diagnostics = pullsDiagnostics(session.capabilities)
    ? answerDiagnostics(session)
    : publishDiagnostics(session);
  const corpus = followCorpus(session, diagnostics);
  const projects = followProjectFiles(session, diagnostics);
  const glossary = followGlossary(session, diagnostics, () => corpus.tell());

  connection.onHover(answer.draft("hover", null, (snapshot, params) => hover(snapshot, params, session)));
  connection.onDefinition(
    answer.draft("definition", [], (snapshot, params) => definition(snapshot, params, session)),
  );
  connection.onReferences(
    answer.draft("references", [], (snapshot, params) =>
      references(snapshot, params, session.snapshots.drafts(), session),
    ),
  );
  connection.onDocumentLinks(answer.draft("links", [], (snapshot) => links(snapshot, session)));
  connection.onCompletion(
    answer.draft("completion", { isIncomplete: false, items: [] }, (snapshot, params) =>
      completion(snapshot, params, session),
    ),
  );
  connection.onCompletionResolve(
    answer.whole("completion", { label: "" }, (snapshot, item: CompletionItem) =>
      resolveCompletion(snapshot, item, session).catch(() => item),
    ),
  );
  connection.onDocumentHighlight(answer.draft("highlights", [], highlights));
  connection.onDocumentSymbol(
    answer.draft("outline", [] as DocumentSymbol[] | SymbolInformation[], (snapshot) =>
      outline(snapshot, session),
    ),
  );
  connection.onFoldingRanges(answer.draft("folding", [], folding));
  connection.onSelectionRanges(answer.draft("selection", [], selection));
  connection.onPrepareRename(answer.draft("rename", null, prepareRename));
  connection.onRenameRequest(
    answer.draft("rename", null, (snapshot, params) => rename(snapshot, params, session)),
  );
  const tokens = tokenHandlers(session);
  connection.languages.semanticTokens.on(answer.draft("colours", { data: [] }, tokens.full));
  connection.languages.semanticTokens.onDelta(
    answer.draft("colours", { data: [] } as SemanticTokens | SemanticTokensDelta, tokens.delta),
  );
  connection.languages.semanticTokens.onRange(answer.draft("colours", { data: [] }, tokens.range));
  connection.onCodeAction(
    answer.draft("fixes", [], async (snapshot, params) =>
      asTheClientTakesThem(await codeAction(snapshot, params, session), snapshot, session.capabilities),
    ),
  );
  connection.onCodeLens(answer.draft("marks", [], (snapshot) => codeLens(snapshot, session)));
  connection.languages.inlineCompletion.on(
    answer.draft("inline suggestions", [], (snapshot, params) => inlineCompletion(snapshot, params, session)),
  );
  connection.workspace.textDocumentContent.on(
    answer.whole(
      "document of the corpus",
      { text: `${worded(say`This document could not be read. The log says why.`, session.wording)}\n` },
      (snapshot, params) => content(snapshot, params, session),
    ),
  );
  connection.onExecuteCommand(
    answer.whole(
      "command",
      null,
      executing(session, {
        recheck,
        rebuild: () => corpus.sync(true),
        reread: (uris) => corpus.sync(false, uris),
      }),
    ),
  );

  async function recheck(): Promise<null> {
    diagnostics.all();
    return null;
  }

  const { textDocument } = session.capabilities;
  const registerSuggestions = registering(
    background,
    textDocument?.inlineCompletion?.dynamicRegistration === true,
    () => session.settings.of().inlineSuggestions,
    () => connection.client.register(InlineCompletionRequest.type, { documentSelector: null }),
  );
  const registerMarks = registering(
    background,
    textDocument?.codeLens?.dynamicRegistration === true,
    () => session.settings.some(({ codeLens }) => codeLens),
    () => connection.client.register(CodeLensRequest.type, { documentSelector: null }),
  );

  const drafts = followDrafts(session, {
    check: () => diagnostics.all(),
    readFolders: () => Promise.all([glossary.sync(), corpus.sync()]),
  });
  registerOwnRequests(session, {
    recheck,
    drafts,
    status: () => corpus.status(),
    rebuild: () => corpus.sync(true),
    reread: (uris) => corpus.sync(false, uris),
  });

  async function settingsChanged() {
    await Promise.all([session.settings.pull(), session.excluded.pull()]);
    session.shared.take(session.settings.of().sharedCorpora);
    registerSuggestions();
    registerMarks();
    await session.drafting.again();
    diagnostics.all();
    await Promise.all([glossary.sync(), corpus.sync()]);
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    projects.filesChanged(changes);
    glossary.filesChanged();
    corpus.filesChanged(changes);
  });
  connection.onNotification(toldByClient.trusted.method, () => {
    session.trust.given = true;
    projects.lookAround();
    background("A workspace that is trusted", settingsChanged);
  });
  connection.onNotification("workspace/didChangeWorkspaceFolders", ({ event }: FolderChange) => {
    const gone = new Set(event.removed.map(({ uri }) => uri));
    const stay = session.folders.filter((uri) => !gone.has(uri));
    session.folders = [...new Set([...stay, ...event.added.map(({ uri }) => uri)])];
    // A folder may have settings of its own.
    background("Other folders", settingsChanged);
  });
  function goRound() {
    session.environment.timer.after(round, () => {
      goRound();
      projects.lookAround();
      glossary.filesChanged();
      corpus.lookAround();
    });
  }
  connection.onInitialized(() => {
    if (!session.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration) goRound();
    if (session.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      background("Following the settings", () =>
        connection.client.register(DidChangeConfigurationNotification.type, { section: "penholder" }),
      );
      background("Following what the editor leaves out", () =>
        connection.client.register(DidChangeConfigurationNotification.type, {
          section: [...excludingSettings],
        }),
      );
    }
    // A store that the client keeps cannot be asked before the client has been answered.
    background("What is ignored", async () => {
      await session.ignored.read();
      if (session.ignored.all().length > 0) diagnostics.all();
    });
    background("The first settings", async () => {
      await settingsChanged();
    });
    // What is read on first use is read now, so that the first hover need not wait for it.
    session.lull.after(longestUnread, () =>
      background("Reading what is in the box", async () => {
        const { glossary, catalogue } = await session.knowledge();
        glossary.find("UN");
        catalogue.entry("S/RES/1(1946)");
      }),
    );
    // The titles take a fifth of a second, in slices: they wait until the first hovers have been answered.
    session.environment.timer.after(3000, () =>
      background("Reading the titles", async () =>
        session.titles.find(await session.knowledge(), "United Nations", 1),
      ),
    );
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    // Of the editor's own settings it is enough to know that they have changed: they are asked for.
    if (settings?.files === undefined) session.settings.take(settings);
    background("Other settings", async () => {
      await settingsChanged();
    });
  });
}

interface FolderChange {
  event: { added: { uri: string }[]; removed: { uri: string }[] };
}
