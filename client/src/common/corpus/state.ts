import * as vscode from "vscode";
import { type CorpusStatus, notifications, requests } from "../../../../server/src/protocol/requests";
import { setContext } from "../aside";
import { askServer, hear } from "../ask";
import type { Client } from "../client";

/**
 * The state of the corpus as the server last told it; undefined until it has. Menus, keys and `when` clauses follow
 * `penholder.hasCorpus` (a corpus folder is in use) and `penholder.hasDocuments` (something of it has been read).
 */
export class CorpusState implements vscode.Disposable {
  private latest: CorpusStatus | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidChange = this.changed.event;

  constructor(client: Client) {
    this.subscriptions = [
      this.changed,
      hear(client, notifications.status, (status) => this.take(status)),
      client.onDidChangeRunning(async (running) => {
        if (!running) return;
        try {
          this.take(await askServer(client, requests.status));
        } catch (error) {
          client.warn(`Corpus status: ${error}`);
        }
      }),
    ];
  }

  get status(): CorpusStatus | undefined {
    return this.latest;
  }

  private take(status: CorpusStatus) {
    const before = this.latest;
    this.latest = status;
    const tell = (name: string, value: boolean, known: boolean | undefined) => {
      if (value !== known) setContext(`penholder.${name}`, value);
    };
    tell("hasCorpus", status.folders.length > 0, before && before.folders.length > 0);
    tell("noCorpus", status.folders.length === 0, before && before.folders.length === 0);
    tell("hasDocuments", status.documents > 0, before && before.documents > 0);
    this.changed.fire();
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
