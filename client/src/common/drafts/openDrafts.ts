import * as vscode from "vscode";
import {
  contentScheme,
  type DraftsResult,
  notifications,
  requests,
} from "../../../../server/src/protocol/requests";
import { setContext } from "../aside";
import { askServer, hear } from "../ask";
import type { Client } from "../client";
import { ownLanguages } from "./documents";

/**
 * Which documents are drafts, as the server decides. Menus, keys and `when` clauses follow two contexts:
 * - `penholder.isDraft`: the active editor shows a draft;
 * - `penholder.leftAlone`: the workspace is a code repository, and no draft has been opened in it.
 */
export class OpenDrafts implements vscode.Disposable {
  private drafts = new Set<string>();
  private readonly contexts = new Map<string, boolean>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  /** Fires when a document has become a draft, or is none any more. */
  readonly onDidChange = this.changed.event;

  constructor(client: Client) {
    this.subscriptions = [
      this.changed,
      hear(client, notifications.drafts, (result) => this.take(result)),
      client.onDidChangeRunning(async (running) => {
        if (!running) return;
        try {
          this.take(await askServer(client, requests.drafts));
        } catch (error) {
          client.warn(`Drafts: ${error}`);
        }
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.tellActive()),
      // Choosing another language closes and opens the document.
      vscode.workspace.onDidOpenTextDocument(() => this.tellActive()),
    ];
    this.tellActive();
  }

  /** True for a document that a delegate writes, as against one of the corpus, of a program or of the editor itself. */
  has(document: vscode.TextDocument): boolean {
    // What is written in a language of ours is a draft, whatever the server will say: it may still be starting.
    if (document.uri.scheme === contentScheme) return false;
    return ownLanguages.includes(document.languageId) || this.drafts.has(document.uri.toString());
  }

  private take({ drafts, leftAlone }: DraftsResult) {
    this.drafts = new Set(drafts);
    this.tell("penholder.leftAlone", leftAlone);
    this.tellActive();
    this.changed.fire();
  }

  private tellActive() {
    const active = vscode.window.activeTextEditor?.document;
    this.tell("penholder.isDraft", active !== undefined && this.has(active));
  }

  private tell(context: string, value: boolean) {
    if (this.contexts.get(context) === value) return;
    this.contexts.set(context, value);
    setContext(context, value);
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
