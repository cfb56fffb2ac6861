import {
  CodeLensRequest,
  type CompletionItem,
  type Connection,
  DidChangeConfigurationNotification,
  type Disposable,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type ExecuteCommandParams,
  type InitializeParams,
  type InitializeResult,
  InlineCompletionRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
  type ServerCapabilities,
  type SymbolInformation,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { addToGlossary, isPlace } from "./addToGlossary";
import { publishDiagnostics } from "./diagnosticsPublisher";
import { followCorpus } from "./followCorpus";
import { followGlossary } from "./followGlossary";
import { isListCited, listCited } from "./handlers/cited";
import { codeAction } from "./handlers/codeAction";
import { codeLens } from "./handlers/codeLens";
import { completion, resolveCompletion } from "./handlers/completion";
import { content } from "./handlers/content";
import { definition } from "./handlers/definition";
import { highlights } from "./handlers/highlights";
import { hover } from "./handlers/hover";
import { inlineCompletion } from "./handlers/inlineCompletion";
import { links } from "./handlers/links";
import { outline } from "./handlers/outline";
import { references } from "./handlers/references";
import { prepareRename, rename } from "./handlers/rename";
import { tokenHandlers, tokenLegend } from "./handlers/tokens";
import { sourceKinds } from "./handlers/wholeDraft";
import type { Host } from "./host";
import { isIgnoredFinding } from "./ignoredFindings";
import { registerOwnRequests } from "./ownRequests";
import * as requests from "./requests";
import { openSession, type Session } from "./session";

/**
 * Serves one client over a connection, until it closes.
 * @param version Penholder's version, told to the client
 */
export function startServer(connection: Connection, host: Host, version: string): void {
  let session: Session | undefined;

  connection.onInitialize(async (params: InitializeParams): Promise<InitializeResult> => {
    session = await openSession(connection, host, params);
    register(session);
    return { capabilities: capabilitiesFor(session), serverInfo: { name: "Penholder", version } };
  });
  connection.onShutdown(() => session?.corpus.dispose());
  connection.listen();
}

/**
 * After these a list may open by itself, also where an editor asks for none while prose is typed: symbols ("S/") and
 * numbers of resolutions. Where nothing fits the list is empty. (Letters would be of no use: VS Code ignores them.)
 */
const completionTriggers = [..."/ (", ..."0123456789"];

function capabilitiesFor(session: Session): ServerCapabilities {
  const { textDocument, workspace } = session.capabilities;
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: { resolveProvider: false },
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    semanticTokensProvider: { legend: tokenLegend, full: { delta: true }, range: true },
    renameProvider: textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
    completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
    codeActionProvider: { codeActionKinds: ["quickfix", "refactor", ...Object.values(sourceKinds)] },
    executeCommandProvider: {
      commands: [requests.ignoreCommand, requests.addToGlossaryCommand, requests.listCitedCommand],
    },
    // A client that registers dynamically gets it registered (and unregistered) with the setting.
    ...(textDocument?.inlineCompletion?.dynamicRegistration ? {} : { inlineCompletionProvider: true }),
    ...(textDocument?.codeLens?.dynamicRegistration ? {} : { codeLensProvider: { resolveProvider: false } }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(workspace?.textDocumentContent
        ? { textDocumentContent: { schemes: [requests.contentScheme] } }
        : {}),
    },
  };
}

function register(session: Session): void {
  const { connection, answer, documents } = session;
  documents.listen(connection);
  const diagnostics = publishDiagnostics(session);
  const corpus = followCorpus(session, diagnostics);
  const glossary = followGlossary(session, diagnostics, () => corpus.tell());

  connection.onHover(answer("hover", null, (params) => hover(session, params)));
  connection.onDefinition(answer("definition", [], (params) => definition(session, params)));
  connection.onReferences(answer("references", [], (params) => references(session, params)));
  connection.onDocumentLinks(answer("links", [], (params) => links(session, params)));
  connection.onCompletion(
    answer("completion", { isIncomplete: true, items: [] }, (params) => completion(session, params)),
  );
  connection.onCompletionResolve(
    answer("completion", { label: "" }, (item: CompletionItem) =>
      resolveCompletion(session, item).catch(() => item),
    ),
  );
  connection.onDocumentHighlight(answer("highlights", [], (params) => highlights(session, params)));
  connection.onDocumentSymbol(
    answer("outline", [] as DocumentSymbol[] | SymbolInformation[], (params: DocumentSymbolParams) =>
      outline(session, params),
    ),
  );
  connection.onPrepareRename(answer("rename", null, (params) => prepareRename(session, params)));
  connection.onRenameRequest(answer("rename", null, (params) => rename(session, params)));
  const tokens = tokenHandlers(session);
  connection.languages.semanticTokens.on(answer("colours", { data: [] }, tokens.full));
  connection.languages.semanticTokens.onDelta(
    answer("colours", { data: [] } as SemanticTokens | SemanticTokensDelta, tokens.delta),
  );
  connection.languages.semanticTokens.onRange(answer("colours", { data: [] }, tokens.range));
  connection.onCodeAction(answer("fixes", [], (params) => codeAction(session, params)));
  connection.onCodeLens(
    answer("marks", [], (params, token) => codeLens(session, params, () => token.isCancellationRequested)),
  );
  connection.languages.inlineCompletion.on(
    answer("inline suggestions", [], (params) => inlineCompletion(session, params)),
  );
  connection.workspace.textDocumentContent.on(
    answer(
      "document of the corpus",
      { text: "This document could not be read. The log says why.\n" },
      (params) => content(session, params),
    ),
  );
  registerOwnRequests(session, recheck);
  connection.onExecuteCommand(
    answer(
      "command",
      null,
      async ({ command, arguments: [argument] = [] }: ExecuteCommandParams): Promise<string | null> => {
        if (command === requests.listCitedCommand)
          return isListCited(argument) ? listCited(session, argument) : null;
        if (command === requests.addToGlossaryCommand && isPlace(argument)) {
          const refusal = await addToGlossary(session, argument);
          if (refusal) connection.window.showInformationMessage(refusal);
          return null;
        }
        if (command === requests.ignoreCommand && isIgnoredFinding(argument))
          await session.ignored.add(argument);
        return recheck();
      },
    ),
  );

  async function recheck(): Promise<null> {
    session.settings = { ...session.settings, ignored: session.ignored.all() };
    diagnostics.all();
    return null;
  }

  const { textDocument } = session.capabilities;
  const registerSuggestions = registering(
    textDocument?.inlineCompletion?.dynamicRegistration === true,
    () => session.settings.inlineSuggestions,
    () => connection.client.register(InlineCompletionRequest.type, { documentSelector: null }),
  );
  const registerMarks = registering(
    textDocument?.codeLens?.dynamicRegistration === true,
    () => session.settings.codeLens,
    () => connection.client.register(CodeLensRequest.type, { documentSelector: null }),
  );

  async function settingsChanged() {
    await registerSuggestions();
    await registerMarks();
    diagnostics.all();
    await Promise.all([glossary.sync(), corpus.sync()]);
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    glossary.filesChanged();
    corpus.filesChanged(changes);
  });
  connection.onNotification("workspace/didChangeWorkspaceFolders", async ({ event }: FolderChange) => {
    const gone = new Set(event.removed.map(({ uri }) => uri));
    const stay = session.folders.filter((uri) => !gone.has(uri));
    session.folders = [...new Set([...stay, ...event.added.map(({ uri }) => uri)])];
    await Promise.all([glossary.sync(), corpus.sync()]);
  });
  connection.onInitialized(async () => {
    if (session.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: "penholder" });
    }
    await session.pullSettings();
    await settingsChanged();
    // What is read on first use is read now, so that the first hover need not wait for it.
    session.environment.timer.after(100, async () => {
      const { glossary, catalogue } = await session.knowledge();
      glossary.find("UN");
      catalogue.entry("S/RES/1(1946)");
    });
    // The titles take a fifth of a second, in slices: they wait until the first hovers have been answered.
    session.environment.timer.after(3000, async () => {
      await session.titles.find(await session.knowledge(), "United Nations", 1);
    });
  });
  connection.onDidChangeConfiguration(async ({ settings }) => {
    session.applySettings(settings);
    await session.pullSettings();
    await settingsChanged();
  });
}

interface FolderChange {
  event: { added: { uri: string }[]; removed: { uri: string }[] };
}

/** Registers a provider while its setting is on. With the setting off nothing is registered: the client does not even ask. */
function registering(dynamic: boolean, on: () => boolean, register: () => Promise<Disposable>) {
  let registration: Promise<Disposable> | undefined;
  return async () => {
    if (!dynamic) return;
    if (on()) registration ??= register();
    else {
      const registered = registration;
      registration = undefined;
      (await registered)?.dispose();
    }
  };
}
