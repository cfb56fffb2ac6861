import * as vscode from "vscode";
import { requests, type SentResult } from "../../../../server/src/protocol/requests";
import { tell } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";

/** Of its own: nothing of this scheme is a draft, or its words would be asked of the shared corpora in their turn. */
const scheme = "penholder-sent";

/** What was sent to shared corpora, as a page that is only read: closing it asks for nothing to be saved. */
export class SentPage implements vscode.TextDocumentContentProvider, vscode.Disposable {
  // A tab of before the editor was opened anew has nothing else to show.
  private text = nothingSent();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registered: vscode.Disposable;
  readonly onDidChange = this.changed.event;

  constructor(private readonly client: Client) {
    this.registered = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  provideTextDocumentContent(): string {
    return this.text;
  }

  /** Shows what has been sent up to now, or says that nothing has. Rejects where the server does not answer. */
  async show(): Promise<void> {
    const { l10n } = vscode;
    const { records } = await askServer(this.client, requests.sent);
    if (records.length === 0) {
      tell(nothingSent());
      return;
    }
    const title = l10n.t("What was sent to shared corpora, the latest first (UTC)");
    this.text = `${title}\n\n${inGroups(records).join("\n\n")}\n`;
    const page = vscode.Uri.from({ scheme, path: `/${title}.log` });
    // One that is open already shows what has come since.
    this.changed.fire(page);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page), { preview: true });
  }

  dispose() {
    this.registered.dispose();
    this.changed.dispose();
  }
}

function nothingSent(): string {
  return vscode.l10n.t("Nothing has been sent to a shared corpus since the editor was opened.");
}

/**
 * Each question once, at the place of its latest time: one that was asked again, as after a failure, has several, and of one
 * second one.
 */
function inGroups(records: SentResult["records"]): string[] {
  const groups = new Map<string, { corpus: string; host: string; words: string; times: Set<string> }>();
  for (const record of records) {
    const { corpus, host, at } = record;
    const words = record.words.join(" ");
    const key = JSON.stringify([corpus, host, words]);
    const group = groups.get(key) ?? { corpus, host, words, times: new Set() };
    group.times.add(at.replace("T", " ").slice(0, 19));
    groups.set(key, group);
  }
  return [...groups.values()].map(
    ({ corpus, host, words, times }) =>
      `${vscode.l10n.t("{0}: to {1} ({2})", [...times].join(", "), corpus, host)}\n    ${words}`,
  );
}
