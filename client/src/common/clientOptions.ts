import * as vscode from "vscode";
import type { LanguageClientOptions, Middleware } from "vscode-languageclient";
import { contentScheme, type InitializationOptions } from "../../../server/src/protocol/requests";
import { draftSelector, readableSelector } from "./drafts/documents";
import type { QuietCompletion } from "./drafts/quietCompletion";
import type { SuggestionStatus } from "./inline/suggestionStatus";
import { section, settingsNow } from "./settings";

/** What differs between the desktop and the browser. */
export interface HostOptions {
  storePath?: string;
  clientFiles: boolean;
}

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
    provideCompletionItem: (document, position, context, token, next) =>
      completion.wanted(document, position, context) ? next(document, position, context, token) : undefined,
    provideInlineCompletionItems: async (document, position, context, token, next) => {
      if (isCorpusDocument(document)) return undefined;
      const result = await next(document, position, context, token);
      if (!token.isCancellationRequested) suggestions.offered(document, position, result ?? undefined);
      return result;
    },
    provideDiagnostics: (document, previous, token, next) =>
      isCorpusDocument(document) ? undefined : next(document, previous, token),
    handleRegisterCapability: async (params, next) => {
      for (const { registerOptions } of params.registrations) forOurDocuments(registerOptions);
      await next(params, new vscode.CancellationTokenSource().token);
    },
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
    settings: settingsNow(),
    locale: vscode.env.language,
    suggestionCommand: true,
    compareCommand: true,
  };
  return {
    documentSelector: readableSelector(),
    outputChannel: log,
    initializationOptions,
    middleware: middleware(suggestions, completion),
    synchronize: { configurationSection: section },
    markdown: { isTrusted: false, supportHtml: false, supportThemeIcons: false },
  };
}
