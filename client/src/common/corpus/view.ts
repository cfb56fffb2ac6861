import * as vscode from "vscode";
import {
  type CollectionResult,
  type Correction,
  type DocumentName,
  type DocumentsParams,
  requests,
} from "../../../../server/src/protocol/requests";
import { plainMessage, tell } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";
import { several } from "../counted";
import { additionOf, addToCorpus, chooseForCorpus, takeOutOfSettings } from "./add";
import { correctDetails } from "./correct";
import { itemOf, type Listed, moreDocumentsCommand, type Row } from "./rows";
import type { CorpusState } from "./state";

const corpusView = "penholder.corpus";

/** Up to so many documents stand directly beneath their collection; more are sorted by year. */
const mostUnsorted = 100;
/** How many documents are listed at once. */
const page = 200;

/** The view "Corpus": what the corpus is made of, what could not be read, and all that is done with it. */
export class CorpusView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<Row | undefined>();
  private readonly view: vscode.TreeView<Row>;
  private readonly subscriptions: vscode.Disposable[];
  /** How many documents are listed beneath a row, where more than a page is wanted. */
  private readonly listed = new Map<string, number>();
  private shown = "";
  readonly onDidChangeTreeData = this.changed.event;

  /** @param needed starts the server where it does not run yet */
  constructor(
    private readonly client: Client,
    private readonly corpus: CorpusState,
    private readonly needed: () => void,
  ) {
    this.view = vscode.window.createTreeView<Row>(corpusView, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: {
        dragMimeTypes: [],
        dropMimeTypes: ["text/uri-list", "files"],
        handleDrop: (_, dropped) => this.dropped(dropped),
      },
    });
    this.subscriptions = [
      this.view,
      this.changed,
      corpus.onDidChange(() => this.statusChanged()),
      vscode.commands.registerCommand(moreDocumentsCommand, (row: Listed) => this.showMore(row)),
    ];
  }

  /** While files are read only what is there already is shown; the list is made anew when they have been. */
  private statusChanged() {
    const { indexing, content, folders, problems } = this.corpus.status ?? {};
    const now = JSON.stringify([content, folders, problems]);
    if (indexing || now === this.shown) return;
    this.shown = now;
    this.refresh();
  }

  private refresh() {
    this.changed.fire(undefined);
  }

  private showMore(row: Listed) {
    const key = keyOf(row);
    this.listed.set(key, (this.listed.get(key) ?? page) + page);
    this.changed.fire(row);
  }

  async getChildren(row?: Row): Promise<Row[]> {
    // The editor asks when the view is looked at.
    this.needed();
    if (!row) return this.collections();
    switch (row.kind) {
      case "collection":
        return this.within(row);
      case "year":
        return this.documents(row, row.documents);
      case "problems":
        return this.problemsOf(row.collection);
      case "leftOut":
        return row.files.map((file): Row => ({ kind: "leftOutFile", file }));
      default:
        return [];
    }
  }

  private async collections(): Promise<Row[]> {
    if (!this.corpus.status) return [];
    const found = await askServer(this.client, requests.collections);
    return found.map((collection) => ({
      kind: "collection",
      collection,
      problems: this.problemsOf(collection.uri).length,
    }));
  }

  private async within(row: Extract<Row, { kind: "collection" }>): Promise<Row[]> {
    const { uri, documents, years, leftOut } = row.collection;
    const rows: Row[] =
      documents <= mostUnsorted
        ? await this.documents(row, documents)
        : years.map((year) => ({ kind: "year", collection: uri, ...year }));
    if (row.problems > 0) rows.push({ kind: "problems", collection: uri, files: row.problems });
    if (leftOut.length > 0) rows.push({ kind: "leftOut", files: leftOut });
    return rows;
  }

  private async documents(row: Listed, expected: number): Promise<Row[]> {
    if (expected === 0) return [];
    const wanted = this.listed.get(keyOf(row)) ?? page;
    const of: DocumentsParams =
      row.kind === "year"
        ? { collection: row.collection, year: row.year }
        : { collection: row.collection.uri };
    const rows: Row[] = [];
    for (let from = 0, total = wanted; from < Math.min(wanted, total); from = rows.length) {
      const answer = await askServer(this.client, requests.documents, { ...of, from, limit: page });
      rows.push(...answer.documents.map((document): Row => ({ kind: "document", document })));
      total = answer.total;
      if (answer.documents.length === 0) break;
      if (rows.length >= wanted && total > rows.length)
        rows.push({ kind: "more", of: row, left: total - rows.length });
    }
    return rows;
  }

  private problemsOf(collection: string): Row[] {
    const folder = collection.replace(/\/$/, "");
    return (this.corpus.status?.problems ?? []).flatMap((problem) =>
      problem.files
        .filter((uri) => uri === folder || uri.startsWith(`${folder}/`))
        .map((uri): Row => ({ kind: "problem", uri, problem })),
    );
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return itemOf(row);
  }

  /** Those that an action is for: all that are selected where the one clicked is among them, or the view has the keyboard. */
  private chosen(clicked?: Row, selected?: readonly Row[]): readonly Row[] {
    if (selected && selected.length > 0) return selected;
    return clicked ? [clicked] : this.view.selection;
  }

  async add(clicked?: vscode.Uri, selected?: readonly vscode.Uri[]): Promise<void> {
    await chooseForCorpus(this.corpus, () => this.reread([]), clicked, selected);
  }

  private async dropped(transfer: vscode.DataTransfer): Promise<void> {
    const addresses = (await transfer.get("text/uri-list")?.asString()) ?? "";
    const uris = addresses
      .split(/\r?\n/)
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => vscode.Uri.parse(line));
    // A browser gives files without saying where they are.
    const files = [...transfer].flatMap(([, item]) => item.asFile() ?? []);
    const bare = files
      .filter(({ uri }) => !uri)
      .map((file) => ({ name: file.name, bytes: () => file.data() }));
    await addToCorpus(this.corpus, () => this.reread([]), uris.length > 0 ? uris.map(additionOf) : bare);
  }

  private reread(uris: readonly string[]): Promise<null> {
    return askServer(this.client, requests.reread, { uris });
  }

  async readAgain(clicked?: Row, selected?: readonly Row[]): Promise<void> {
    const uris = this.chosen(clicked, selected).flatMap((row) =>
      row.kind === "collection"
        ? row.collection.uri
        : row.kind === "document"
          ? row.document.uri
          : row.kind === "problem"
            ? row.uri
            : [],
    );
    if (uris.length > 0) await this.reread([...new Set(uris)]);
  }

  async openFile(clicked?: Row): Promise<void> {
    for (const row of this.chosen(clicked).slice(0, 1)) {
      const uri = placeOf(row);
      if (uri) await vscode.commands.executeCommand("vscode.open", uri);
    }
  }

  /** Shows where something lies: in the Explorer where it is part of the workspace, otherwise in the system's own. */
  async reveal(clicked?: Row): Promise<void> {
    const [row] = this.chosen(clicked);
    const uri = row && placeOf(row);
    if (!uri) return;
    const here = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    await vscode.commands.executeCommand(here ? "revealInExplorer" : "revealFileInOS", uri);
  }

  async suggest(wanted: boolean, clicked?: Row, selected?: readonly Row[]): Promise<void> {
    await this.correct(this.chosen(clicked, selected), { suggested: wanted });
  }

  async takeIn(clicked?: Row, selected?: readonly Row[]): Promise<void> {
    await this.correct(this.chosen(clicked, selected), { read: true });
  }

  async correctDetails(clicked?: Row): Promise<void> {
    const row = this.chosen(clicked).find((one) => one.kind === "document");
    if (!row) return;
    await correctDetails(row.document, (correction) => this.correct([row], correction));
  }

  /** Takes collections out of the settings; of documents asks whether their files are to stay. */
  async remove(clicked?: Row, selected?: readonly Row[]): Promise<void> {
    const { t } = vscode.l10n;
    const rows = this.chosen(clicked, selected);
    for (const row of rows) if (row.kind === "collection") await this.removeCollection(row.collection);
    const files = rows.flatMap((row) =>
      row.kind === "document"
        ? row.document
        : row.kind === "problem"
          ? { id: row.uri, uri: row.uri, name: nameOf(row.uri) }
          : [],
    );
    const [first] = files;
    if (!first) return;
    // A file of many documents is not thrown away for one of them.
    const whole = files.every(({ id }) => !id.includes("#"));
    const leave = t("Leave Out");
    const trash = t("Move to Trash");
    const answer = await vscode.window.showWarningMessage(
      plainMessage(
        files.length === 1
          ? t("Remove “{0}” from the corpus?", first.name)
          : several(files.length, "Remove {0} documents from the corpus?"),
      ),
      {
        modal: true,
        detail: t("What is left out stays where it is and can be taken in again."),
      },
      ...(whole ? [leave, trash] : [leave]),
    );
    if (answer === leave) await this.correct(rows, { read: false });
    if (answer !== trash) return;
    for (const uri of new Set(files.map((file) => file.uri)))
      await vscode.workspace.fs.delete(vscode.Uri.parse(uri), { useTrash: true });
    await this.reread([]);
  }

  private async removeCollection({ uri }: CollectionResult): Promise<void> {
    const { t } = vscode.l10n;
    const place = vscode.Uri.parse(uri);
    const name = vscode.workspace.asRelativePath(place);
    tell(
      (await takeOutOfSettings(place))
        ? t("“{0}” is no longer part of your corpus. Nothing was deleted.", name)
        : t("“{0}” is not named in the settings of this window.", name),
    );
  }

  /** Has the server say what the corrections are to be, and writes them into the folders they are kept in. */
  private async correct(rows: readonly Row[], correction: Correction): Promise<void> {
    const { t } = vscode.l10n;
    const documents = rows.flatMap((row): DocumentName[] =>
      row.kind === "document"
        ? [{ id: row.document.id, uri: row.document.uri }]
        : row.kind === "leftOutFile"
          ? [row.file]
          : row.kind === "problem"
            ? [{ id: row.uri, uri: row.uri }]
            : [],
    );
    const folders = rows.flatMap((row) => (row.kind === "collection" ? row.collection.uri : []));
    const { files, refused } = await askServer(this.client, requests.correct, {
      documents,
      folders,
      correction,
    });
    if (refused !== undefined) tell(t("Nothing was changed: {0}", refused));
    for (const { uri, text } of files) {
      const file = vscode.Uri.parse(uri);
      try {
        await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
      } catch (error) {
        const folder = vscode.workspace.asRelativePath(vscode.Uri.joinPath(file, ".."));
        tell(
          t(
            "“{0}” cannot be written to, and what you say of its documents is kept there: {1}",
            folder,
            `${error}`,
          ),
        );
        return;
      }
    }
    await this.reread([]);
  }

  dispose() {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function keyOf(row: Listed): string {
  return row.kind === "year" ? `${row.collection}\n${row.year}` : row.collection.uri;
}

function placeOf(row: Row): vscode.Uri | undefined {
  if (row.kind === "collection") return vscode.Uri.parse(row.collection.uri);
  if (row.kind === "document") return vscode.Uri.parse(row.document.uri);
  if (row.kind === "problem") return vscode.Uri.parse(row.uri);
  return row.kind === "leftOutFile" ? vscode.Uri.parse(row.file.uri) : undefined;
}

function nameOf(uri: string): string {
  return vscode.Uri.parse(uri).path.replace(/^.*\//s, "");
}
