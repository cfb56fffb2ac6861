import * as vscode from "vscode";
import type { HoverParams, HoverRequest, LanguageClientOptions, Middleware } from "vscode-languageclient";
import {
  contentScheme,
  type InitializationOptions,
  moreCommand,
} from "../../../server/src/protocol/requests";
import { draftSelector, ownSelector } from "./drafts/documents";
import type { QuietCompletion } from "./drafts/quietCompletion";
import { askedWhereSelected } from "./hovers";
import type { SuggestionStatus } from "./inline/suggestionStatus";
import { plainLabel } from "./palette/plainLabel";
import { savingProjectFile } from "./projectFile";
import { section, settingsNow } from "./settings";

/** What differs between the desktop and the browser. */
export interface HostOptions {
  storePath?: string;
  storesPath?: string;
  scriptsPath?: string;
  clientFiles: boolean;
  /** A folder of the extension's own can be opened in a window of its own (not in a browser without a server). */
  opensWindows?: boolean;
}

/** The library's own name for it would have the library loaded. */
const hover: typeof HoverRequest.method = "textDocument/hover";

function isCorpusDocument(document: vscode.TextDocument | vscode.Uri): boolean {
  return ("uri" in document ? document.uri : document).scheme === contentScheme;
}

/**
 * LSP lets a server register for "the client's own documents" by a selector that is null; VS Code's library takes null
 * for none. What is registered while running (inline suggestions) is for drafts.
 */
function forOurDocuments(options: { documentSelector?: unknown } | undefined) {
  if (options?.documentSelector === null) options.documentSelector = draftSelector();
}

/** A document of the corpus is agreed text: it is read and linked, but neither checked nor continued. */
function middleware(suggestions: SuggestionStatus, completion: QuietCompletion): Middleware {
  return {
    sendRequest: (type, params, token, next) => {
      const isHover = (typeof type === "string" ? type : type.method) === hover;
      return next(
        type,
        isHover ? (askedWhereSelected(params as HoverParams) as typeof params) : params,
        token,
      );
    },
    provideCompletionItem: (document, position, context, token, next) =>
      next(document, position, completion.told(document, position, context), token),
    provideInlineCompletionItems: async (document, position, context, token, next) => {
      if (isCorpusDocument(document)) return undefined;
      const result = await completion.while(document, () => next(document, position, context, token));
      if (!token.isCancellationRequested) suggestions.offered(document, position, result ?? undefined);
      return result;
    },
    provideCodeLenses: async (document, token, next) => {
      const lenses = (await next(document, token)) ?? [];
      for (const { command } of lenses) if (command) command.title = plainLabel(command.title);
      return lenses;
    },
    provideDiagnostics: (document, previous, token, next) =>
      isCorpusDocument(document) ? undefined : next(document, previous, token),
    handleRegisterCapability: async (params, next) => {
      for (const { registerOptions } of params.registrations) forOurDocuments(registerOptions);
      await next(params, new vscode.CancellationTokenSource().token);
    },
    workspace: { handleApplyEdit: savingProjectFile },
    handleDiagnostics: (uri, diagnostics, next) => {
      if (!isCorpusDocument(uri)) next(uri, diagnostics);
    },
  };
}

/** Everything the language client is told, the same on every host. */
export function clientOptions(
  host: HostOptions,
  log: vscode.LogOutputChannel,
  suggestions: SuggestionStatus,
  completion: QuietCompletion,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    ...host,
    begun: Date.now(),
    settings: settingsNow(),
    trusted: vscode.workspace.isTrusted,
    locale: vscode.env.language,
    ...(vscode.l10n.bundle ? { words: vscode.l10n.bundle } : {}),
    suggestionCommand: true,
    compareCommand: true,
    tellsAsked: true,
    moreCommand: true,
    clientWeb: true,
  };
  return {
    // Markdown and text are added draft by draft: see DraftFeatures.
    documentSelector: ownSelector(),
    outputChannel: log,
    initializationOptions,
    middleware: middleware(suggestions, completion),
    synchronize: { configurationSection: section },
    // The one command that a hover may run opens a page of ours; text from a corpus never becomes a link (render/).
    markdown: { isTrusted: { enabledCommands: [moreCommand] }, supportHtml: false, supportThemeIcons: false },
  };
}
