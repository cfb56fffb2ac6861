import * as vscode from "vscode";
import type {
  DocumentResult,
  SearchResult,
  SourcedPassage,
  TermResult,
} from "../../../../server/src/protocol/requests";
import { kindLabel, sourceLine } from "../similar/cards";
import { excerpt, plainLabel } from "./plainLabel";
import { repeats } from "./term";

/** Characters of a passage shown in the list, about one line of the palette. */
const line = 90;

export type Choice =
  | { kind: "term"; term: TermResult }
  | { kind: "document"; document: DocumentResult }
  | { kind: "passage"; passage: SourcedPassage };

export interface SearchItem extends vscode.QuickPickItem {
  choice?: Choice;
}

/** A button on a line of the palette. Its identity says what it does. */
export interface Buttons {
  open: vscode.QuickInputButton;
  insert: vscode.QuickInputButton;
  copy: vscode.QuickInputButton;
}

export function createButtons(): Buttons {
  const button = (icon: string, tooltip: string) => ({ iconPath: new vscode.ThemeIcon(icon), tooltip });
  return {
    open: button("go-to-file", vscode.l10n.t("Open")),
    insert: button("quote", vscode.l10n.t("Insert")),
    copy: button("copy", vscode.l10n.t("Copy")),
  };
}

/**
 * The lines of the palette for an answer of the server, in its order. All are shown whatever was typed: the server
 * has matched them already, with typing errors forgiven. Few terms and documents come before the passages, so that all
 * three are in sight; the rest of them follows. Who types a symbol wants the document: those come first then.
 */
export function searchItems(result: SearchResult, query: string, buttons: Buttons): SearchItem[] {
  const all = [buttons.open, buttons.insert, buttons.copy];
  const terms = result.terms.map(
    (term): SearchItem => ({
      label: plainLabel(repeats(term) ? term.name : term.term),
      description: plainLabel(repeats(term) ? "" : term.name),
      detail: plainLabel(term.definition ?? term.source),
      iconPath: new vscode.ThemeIcon("book"),
      buttons: [buttons.insert, buttons.copy],
      choice: { kind: "term", term },
    }),
  );
  const documents = result.documents.map(
    (document): SearchItem => ({
      label: plainLabel(document.symbol ?? document.title),
      description: plainLabel(document.symbol ? document.title : ""),
      detail: plainLabel(document.detail),
      iconPath: new vscode.ThemeIcon(document.uri ? "file-text" : "link-external"),
      buttons: document.uri || document.url ? all : [buttons.insert, buttons.copy],
      choice: { kind: "document", document },
    }),
  );
  const passages = result.passages.map(
    (passage): SearchItem => ({
      label: plainLabel(excerpt(passage.text, passage.matches, line)),
      detail: plainLabel(
        [kindLabel(passage.source.kind, vscode.l10n.t), sourceLine(passage.source, vscode.l10n.t)].join(
          " · ",
        ),
      ),
      iconPath: new vscode.ThemeIcon("quote"),
      buttons: all,
      choice: { kind: "passage", passage },
    }),
  );
  const wantsDocument = isSymbol(query, result);
  const [someTerms, someDocuments] = wantsDocument ? [1, 5] : [3, 3];
  const termsFirst = section(vscode.l10n.t("Terms"), terms.slice(0, someTerms));
  const documentsFirst = section(vscode.l10n.t("Documents"), documents.slice(0, someDocuments));
  return [
    ...(wantsDocument ? [...documentsFirst, ...termsFirst] : [...termsFirst, ...documentsFirst]),
    ...section(vscode.l10n.t("Passages"), passages),
    ...section(vscode.l10n.t("More Terms"), terms.slice(someTerms)),
    ...section(vscode.l10n.t("More Documents"), documents.slice(someDocuments)),
  ];
}

/** True where the words typed begin the symbol of a document found, however they are spaced. */
function isSymbol(query: string, { documents }: SearchResult): boolean {
  const packed = (text: string) => text.replace(/\s/g, "").toLowerCase();
  return (
    packed(query).length > 1 && documents.some(({ symbol = "" }) => packed(symbol).startsWith(packed(query)))
  );
}

function section(label: string, items: readonly SearchItem[]): SearchItem[] {
  if (items.length === 0) return [];
  return [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...items.map((item) => ({ ...item, alwaysShow: true })),
  ];
}

/** What "insert" writes for a choice. */
export function insertion(choice: Choice): string {
  switch (choice.kind) {
    case "term":
      return choice.term.name || choice.term.term;
    case "document":
      return choice.document.citation ?? choice.document.symbol ?? choice.document.title;
    case "passage":
      return choice.passage.quotation;
  }
}
