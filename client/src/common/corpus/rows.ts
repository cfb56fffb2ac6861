import * as vscode from "vscode";
import type {
  CollectedDocument,
  CollectionResult,
  DocumentName,
  ProblemResult,
} from "../../../../server/src/protocol/requests";
import { documentsOf, passagesOf } from "../amounts";
import { counted, numeral } from "../counted";
import { inARow } from "../inARow";
import { kindLabel } from "../similar/cards";

/** A row of the Corpus view. */
export type Row =
  | { readonly kind: "collection"; readonly collection: CollectionResult; readonly problems: number }
  | { readonly kind: "year"; readonly collection: string; readonly year: string; readonly documents: number }
  | { readonly kind: "document"; readonly document: CollectedDocument }
  | { readonly kind: "more"; readonly of: Listed; readonly left: number }
  | { readonly kind: "problems"; readonly collection: string; readonly files: number }
  | { readonly kind: "problem"; readonly uri: string; readonly problem: ProblemResult }
  | { readonly kind: "leftOut"; readonly files: readonly DocumentName[] }
  | { readonly kind: "leftOutFile"; readonly file: DocumentName };

/** What documents are listed beneath: a collection, or a year of it. */
export type Listed = Extract<Row, { kind: "collection" | "year" }>;

/** Run with the row that more documents are to be listed beneath. */
export const moreDocumentsCommand = "penholder.showMoreDocuments";

const { None, Collapsed } = vscode.TreeItemCollapsibleState;

const icons: Record<CollectedDocument["kind"], string> = {
  adopted: "law",
  spoken: "megaphone",
  report: "note",
  model: "lightbulb",
  other: "file",
};

/** The item that shows a row. The context value says which actions it has. */
export function itemOf(row: Row): vscode.TreeItem {
  const { t } = vscode.l10n;
  switch (row.kind) {
    case "collection":
      return collectionItem(row);
    case "year": {
      const item = new vscode.TreeItem(row.year || t("Without a date"), Collapsed);
      item.id = `${row.collection}\n${row.year}`;
      item.description = numeral(row.documents);
      return spokenRow(item);
    }
    case "document":
      return documentItem(row.document);
    case "more": {
      const item = new vscode.TreeItem(t("Show More ({0} left)", numeral(row.left)), None);
      item.iconPath = new vscode.ThemeIcon("ellipsis");
      item.command = { command: moreDocumentsCommand, title: t("Show More"), arguments: [row.of] };
      return spokenRow(item);
    }
    case "problems": {
      const item = new vscode.TreeItem(t("Not read, or to be looked at"), Collapsed);
      item.id = `${row.collection}\nproblems`;
      item.description = numeral(row.files);
      item.iconPath = new vscode.ThemeIcon("warning");
      return spokenRow(item);
    }
    case "problem":
      return problemItem(row.uri, row.problem);
    case "leftOut": {
      const item = new vscode.TreeItem(t("Left out by you"), Collapsed);
      item.id = `${row.files[0]?.uri}\nleft out`;
      item.description = numeral(row.files.length);
      item.iconPath = new vscode.ThemeIcon("circle-slash");
      return spokenRow(item);
    }
    case "leftOutFile": {
      const item = fileItem(row.file.uri);
      item.contextValue = "leftOut";
      return spokenRow(item);
    }
  }
}

/**
 * Has a screen reader say what a row shows: its label, its description and `more` that only a picture or the tooltip tells.
 * Left to itself VS Code reads the tooltip in place of them.
 */
function spokenRow(item: vscode.TreeItem, ...more: string[]): vscode.TreeItem {
  const said = [item.label, ...more, item.description].filter((part) => typeof part === "string");
  const label = inARow(said, vscode.l10n.t);
  item.accessibilityInformation = { label };
  return item;
}

function collectionItem({ collection, problems }: Extract<Row, { kind: "collection" }>): vscode.TreeItem {
  const { t } = vscode.l10n;
  const { uri, documents, copies, years, suggestsNothing } = collection;
  const place = vscode.Uri.parse(uri);
  const item = new vscode.TreeItem(vscode.workspace.asRelativePath(place), Collapsed);
  item.id = uri;
  const dated = years.map(({ year }) => year).filter(Boolean);
  const [latest, earliest] = [dated[0], dated.at(-1)];
  item.description = [
    documentsOf(documents),
    copies ? counted(copies, "1 copy", "{0} copies") : "",
    latest && earliest ? (latest === earliest ? latest : `${earliest}–${latest}`) : "",
    suggestsNothing ? t("not suggested") : "",
  ]
    .filter(Boolean)
    .join(" · ");
  item.iconPath = new vscode.ThemeIcon("library");
  const look = problems > 0 ? counted(problems, "1 file needs a look", "{0} files need a look") : "";
  item.tooltip = [place.scheme === "file" ? place.fsPath : uri, look].filter(Boolean).join("\n");
  item.contextValue = suggestsNothing ? "collection quiet" : "collection";
  return spokenRow(item, look);
}

function documentItem(document: CollectedDocument): vscode.TreeItem {
  const { t } = vscode.l10n;
  const { id, uri, location, title, name, kind, when, who, guessed, corrected, notSuggested } = document;
  const { alsoIn = [] } = document;
  const item = new vscode.TreeItem(name, None);
  item.id = id;
  item.description = [when, name === title ? who : title, notSuggested ? t("not suggested") : ""]
    .filter(Boolean)
    .join(" · ");
  item.iconPath = new vscode.ThemeIcon(notSuggested ? "eye-closed" : icons[kind]);
  item.tooltip = [
    title,
    [kindLabel(kind, t), who, when].filter(Boolean).join(" · "),
    passagesOf(document.passages),
    guessed.length > 0
      ? t(
          "Guessed: {0}",
          inARow(
            guessed.map((fact) => factWords(fact, t)),
            t,
          ),
        )
      : "",
    corrected.length > 0
      ? t(
          "Corrected by hand: {0}",
          inARow(
            corrected.map((fact) => factWords(fact, t)),
            t,
          ),
        )
      : "",
    notSuggested ? t("Found, and not suggested") : "",
    ...alsoIn.map((file) => t("Also in {0}", vscode.workspace.asRelativePath(vscode.Uri.parse(file)))),
    vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
  ]
    .filter(Boolean)
    .join("\n");
  item.command = {
    command: "vscode.open",
    title: t("Open"),
    arguments: [vscode.Uri.parse(location), { preview: true }],
  };
  item.contextValue = `document${table.test(uri) ? " table" : ""}${notSuggested ? " quiet" : ""}`;
  return spokenRow(item, kindLabel(kind, t));
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A fact of a document, or what a column of a dataset holds, as people call it. */
export function factWords(fact: string, t: typeof vscode.l10n.t): string {
  const words: Record<string, string> = {
    title: t("title"),
    date: t("date"),
    symbol: t("symbol"),
    organ: t("organ"),
    speaker: t("speaker"),
    delegation: t("delegation"),
    kind: t("kind"),
    language: t("language"),
    text: t("text"),
    document: t("what rows of one document share"),
    meeting: t("meeting"),
    source: t("collection"),
    session: t("session"),
  };
  return words[fact] ?? fact;
}

function problemItem(uri: string, { reason, partly, columns }: ProblemResult): vscode.TreeItem {
  const item = fileItem(uri);
  item.description = reason;
  item.tooltip = reason;
  item.iconPath = new vscode.ThemeIcon(partly ? "info" : "warning");
  item.contextValue = columns ? "problem table" : "problem";
  if (columns) item.command = columnsCommand(uri);
  return spokenRow(item);
}

/** What has the delegate choose the columns of a dataset. */
export function columnsCommand(uri: string): vscode.Command {
  return {
    command: "penholder.chooseColumns",
    title: vscode.l10n.t("Choose Columns"),
    arguments: [uri],
  };
}

/** Names of files that may be tables of documents. */
const table = /\.(?:(?:csv|tsv|jsonl|ndjson)(?:\.gz)?|xlsx|xlsm|xltx|parquet)$/i;

function fileItem(uri: string): vscode.TreeItem {
  const file = vscode.Uri.parse(uri);
  const item = new vscode.TreeItem(file.path.replace(/^.*\//s, ""), None);
  item.tooltip = vscode.workspace.asRelativePath(file);
  item.command = { command: "vscode.open", title: vscode.l10n.t("Open"), arguments: [file] };
  return item;
}
