import * as vscode from "vscode";
import type { DynamicFeature, ServerCapabilities, TextDocumentSyncKind } from "vscode-languageclient";
import type { Client } from "../client";
import { mayBeDrafts, ownLanguages } from "./documents";
import type { OpenDrafts } from "./openDrafts";

/** What the server is told of every document that may be a draft, by method of LSP. */
const synchronised = ["didOpen", "didChange", "didSave", "didClose"] as const;

/** What the server does for a draft: methods of LSP below textDocument/, and where the server says how. */
const features = {
  hover: "hoverProvider",
  completion: "completionProvider",
  definition: "definitionProvider",
  references: "referencesProvider",
  documentHighlight: "documentHighlightProvider",
  documentSymbol: "documentSymbolProvider",
  documentLink: "documentLinkProvider",
  foldingRange: "foldingRangeProvider",
  selectionRange: "selectionRangeProvider",
  codeAction: "codeActionProvider",
  rename: "renameProvider",
  semanticTokens: "semanticTokensProvider",
} as const satisfies Record<string, keyof ServerCapabilities>;

/** Changes are told one by one. The library's own name for it would have the library loaded. */
const incremental: typeof TextDocumentSyncKind.Incremental = 2;

interface Registered {
  readonly feature: DynamicFeature<unknown>;
  readonly id: string;
}

/**
 * Offers the server's help in Markdown and plain text for the open drafts only, each by itself. VS Code shows *Go to
 * Definition*, *Rename Symbol*, *Refactor…* in the menu of every document for which something is offered, whether or not
 * there is ever an answer: other Markdown and text keeps the menu that it has without Penholder.
 */
export class DraftFeatures implements vscode.Disposable {
  private synchronising = false;
  private registrations = 0;
  private readonly registered = new Map<string, Registered[]>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly client: Client,
    private readonly open: OpenDrafts,
  ) {
    this.subscriptions = [
      open.onDidChange(() => this.update()),
      client.onDidChangeRunning((running) => {
        if (running) return;
        // The client has forgotten everything that was registered.
        this.synchronising = false;
        this.registered.clear();
      }),
    ];
  }

  private update() {
    if (!this.synchronising) this.synchronise();
    const drafts = new Map(
      vscode.workspace.textDocuments
        .filter((document) => !ownLanguages.includes(document.languageId) && this.open.has(document))
        .map((document) => [`${document.languageId} ${document.uri}`, document]),
    );
    for (const [key, registered] of this.registered) {
      if (drafts.has(key)) continue;
      for (const { feature, id } of registered) feature.unregister(id);
      this.registered.delete(key);
    }
    for (const [key, document] of drafts) {
      if (!this.registered.has(key)) this.registered.set(key, this.offer(document));
    }
  }

  /** The server decides what is a draft: so it is told of all that may be one. */
  private synchronise() {
    this.synchronising = true;
    for (const method of synchronised) {
      const registerOptions = { documentSelector: mayBeDrafts(), syncKind: incremental };
      this.register(method, registerOptions);
    }
  }

  private offer({ languageId, uri }: vscode.TextDocument): Registered[] {
    const { capabilities } = this.client;
    // The path itself, which VS Code compares before it takes it for a pattern.
    const documentSelector = [{ language: languageId, scheme: uri.scheme, pattern: uri.fsPath }];
    return Object.entries(features).flatMap(([method, provider]) => {
      const options = capabilities?.[provider];
      if (!options) return [];
      return [this.register(method, { ...(options === true ? {} : options), documentSelector })];
    });
  }

  private register(method: string, registerOptions: object): Registered {
    const feature = this.client.getFeature(`textDocument/${method}`)!;
    const id = `penholder ${method} ${++this.registrations}`;
    feature.register({ id, registerOptions });
    return { feature, id };
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
