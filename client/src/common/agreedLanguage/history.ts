import * as vscode from "vscode";
import {
  type HistoryParams,
  type HistoryResult,
  type HistoryUse,
  type HistoryVersion,
  type Position,
  requests,
} from "../../../../server/src/protocol/requests";
import { tell } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";
import { toRange } from "../convert";
import type { CorpusState } from "../corpus/state";
import type { LastDraft } from "../drafts/lastDraft";
import { inARow } from "../inARow";
import { showMarkdown } from "./compare";

const historyView = "penholder.history";

/**
 * Maximum number of changes shown beneath a wording at once; more wait until it is opened, and the row tells the
 * first.
 */
const openChanges = 3;

/** A row of the tree: a wording, something that changed in it, or another place where it was adopted. */
type Row =
  | { kind: "version"; version: HistoryVersion; latest: boolean }
  | { kind: "change"; text: string }
  | { kind: "use"; use: HistoryUse };

/** The view "Paragraph History": the wordings of the paragraph traced last, in order of time. */
export class HistoryView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private traced: HistoryResult | undefined;
  private asked: HistoryParams | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<Row>;
  private readonly following: vscode.Disposable;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly client: Client,
    private readonly drafts: LastDraft,
    corpus: CorpusState,
  ) {
    this.following = corpus.onDidChange(() => {
      if (corpus.status && !corpus.status.reading)
        this.complete().catch((error) => client.warn(`Paragraph history: ${error}`));
    });
    this.view = vscode.window.createTreeView(historyView, { treeDataProvider: this, showCollapseAll: true });
  }

  /** Traces a draft's paragraph, or else the one at the cursor of the last draft, and shows its history. */
  async trace(uri?: string, position?: Position): Promise<void> {
    const editor = this.drafts.current;
    if (!editor) {
      tell(vscode.l10n.t("Open a draft and put the cursor in a paragraph first."));
      return;
    }
    const { line, character } = position ?? editor.selection.active;
    const params: HistoryParams = {
      textDocument: { uri: uri ?? editor.document.uri.toString() },
      position: { line, character },
    };
    const title = vscode.l10n.t("Penholder: tracing the paragraph");
    const traced = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
      askServer(this.client, requests.trace, params),
    );
    if (!traced) {
      tell(vscode.l10n.t("There is no paragraph here to trace, or no corpus yet."));
      return;
    }
    this.asked = params;
    this.show(traced);
    await vscode.commands.executeCommand("setContext", "penholder.hasHistory", true);
    await vscode.commands.executeCommand(`${historyView}.focus`);
  }

  /** What was found while the corpus was being read is completed when it is read. */
  private async complete(): Promise<void> {
    if (!this.traced?.soFar || !this.asked) return;
    const traced = await askServer(this.client, requests.trace, this.asked);
    if (traced) this.show(traced);
  }

  private show(traced: HistoryResult) {
    this.traced = traced;
    this.view.description = traced.summary;
    this.view.message = traced.versions.length === 0 ? traced.summary : undefined;
    this.changed.fire();
  }

  /** The same history as a document. */
  async showDocument(): Promise<void> {
    if (!this.traced) await this.trace();
    if (this.traced) await showMarkdown(vscode.Uri.parse(this.traced.uri));
  }

  getChildren(row?: Row): Row[] {
    if (!row) {
      const versions = this.traced?.versions ?? [];
      return versions.map((version, at) => ({
        kind: "version",
        version,
        latest: at === versions.length - 1,
      }));
    }
    if (row.kind !== "version") return [];
    const { changes, uses } = row.version;
    return [
      ...changes.map((text): Row => ({ kind: "change", text })),
      ...uses.slice(1).map((use): Row => ({ kind: "use", use })),
    ];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if (row.kind === "change") {
      const item = new vscode.TreeItem(row.text);
      item.iconPath = new vscode.ThemeIcon("edit");
      return item;
    }
    const use = row.kind === "use" ? row.use : row.version.uses[0]!;
    const item = new vscode.TreeItem(use.name);
    item.command = openCommand(use);
    if (row.kind === "use") {
      item.description = [use.date, vscode.l10n.t("word for word")].filter(Boolean).join(" · ");
      item.iconPath = new vscode.ThemeIcon("circle-outline");
      item.tooltip = use.adoption;
      item.accessibilityInformation = { label: spoken(use.citation, item.description, use.adoption) };
      return item;
    }
    const { version, latest } = row;
    item.description = [use.date, version.brief || version.change, use.adoption].filter(Boolean).join(" · ");
    item.iconPath = new vscode.ThemeIcon(
      version.marked === undefined ? "circle-filled" : latest ? "target" : "git-commit",
    );
    item.tooltip = tooltip(version);
    const inside = version.changes.length + version.uses.length - 1;
    item.collapsibleState =
      inside === 0
        ? vscode.TreeItemCollapsibleState.None
        : version.changes.length > 0 && version.changes.length <= openChanges
          ? vscode.TreeItemCollapsibleState.Expanded
          : vscode.TreeItemCollapsibleState.Collapsed;
    item.accessibilityInformation = { label: spoken(use.citation, item.description) };
    return item;
  }

  dispose() {
    this.following.dispose();
    this.view.dispose();
    this.changed.dispose();
  }
}

/** What a screen reader says of a row, which would else be its tooltip. */
function spoken(...parts: (string | undefined)[]): string {
  return inARow(parts, vscode.l10n.t);
}

/** How much changed, and the wording with what changed marked; escaped by the server, and never trusted here. */
function tooltip({ change, marked, text }: HistoryVersion): vscode.MarkdownString | string {
  if (marked === undefined) return text;
  return new vscode.MarkdownString().appendText(change).appendMarkdown(`\n\n${marked}`);
}

/** Opens the paragraph where it was adopted, read-only. */
function openCommand({ location }: HistoryUse): vscode.Command {
  const { start } = location.range;
  const selection = toRange({ start, end: start });
  return {
    command: "vscode.open",
    title: vscode.l10n.t("Open"),
    arguments: [vscode.Uri.parse(location.uri), { selection, preview: true }],
  };
}
