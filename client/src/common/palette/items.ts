import * as vscode from "vscode";
import type {
  DocumentResult,
  SearchResult,
  SourcedPassage,
  TermResult,
} from "../../../../server/src/protocol/requests";
import { documentsOf } from "../amounts";
import { kindLabel, languageLine, sourceLine } from "../similar/cards";
import { excerpt, plainLabel } from "./plainLabel";
import { repeats } from "./term";

/** Length of a passage as the list shows it, in UTF-16 units: about one line of the palette. */
const excerptLength = 90;

export type Choice =
  | { kind: "term"; term: TermResult }
  | { kind: "document"; document: DocumentResult }
  | { kind: "passage"; passage: SourcedPassage };

export interface SearchItem extends vscode.QuickPickItem {
  choice?: Choice;
  /** What is searched for instead, once the line is chosen. */
  query?: string;
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
      label: plainLabel(excerpt(passage.text, passage.matches, excerptLength)),
      detail: plainLabel(
        [
          ...(passage.across ? [languageLine(passage.across, vscode.l10n.t)] : []),
          kindLabel(passage.source.kind, vscode.l10n.t),
          ...(passage.corpus === undefined ? [] : [passage.corpus]),
          sourceLine(passage.source, vscode.l10n.t),
        ].join(" · "),
      ),
      iconPath: new vscode.ThemeIcon("quote"),
      buttons: all,
      choice: { kind: "passage", passage },
    }),
  );
  const filters = (result.filters ?? []).map(
    ({ label, documents: count, query }): SearchItem => ({
      label: plainLabel(label),
      description: documentsOf(count),
      iconPath: new vscode.ThemeIcon("filter"),
      query,
    }),
  );
  const wantsDocument = isSymbol(query, result);
  const [someTerms, someDocuments] = wantsDocument ? [1, 5] : [3, 3];
  const termsFirst = section(vscode.l10n.t("Terms"), terms.slice(0, someTerms));
  const documentsFirst = section(vscode.l10n.t("Documents"), documents.slice(0, someDocuments));
  return [
    ...section(vscode.l10n.t("Narrow to"), filters),
    ...(wantsDocument ? [...documentsFirst, ...termsFirst] : [...termsFirst, ...documentsFirst]),
    ...section(vscode.l10n.t("Passages"), passages),
    ...section(vscode.l10n.t("More Terms"), terms.slice(someTerms)),
    ...section(vscode.l10n.t("More Documents"), documents.slice(someDocuments)),
  ];
}

/** The filters of the search, for an empty box: choosing one begins it. */
export function filterItems(): SearchItem[] {
  const filters: [string, string][] = [
    ["by:", vscode.l10n.t('speaker, delegation or organ: by:China, by:"Zhang Jun"')],
    ["in:", vscode.l10n.t('words of a title, a symbol or a file name: in:"general debate"')],
    ["year:", vscode.l10n.t("year:2018, year:2018-2021, year:2018-")],
    ["lang:", vscode.l10n.t("language: lang:fr, lang:French")],
    ["kind:", vscode.l10n.t("kind:adopted, kind:spoken, kind:report, kind:model, kind:other")],
  ];
  return section(
    vscode.l10n.t("Filters; -lang:fr leaves out"),
    filters.map(([label, description]) => ({
      label,
      description,
      iconPath: new vscode.ThemeIcon("filter"),
      query: label,
    })),
  );
}

/** What is shown where nothing was found: why, and what may have been meant. */
export function nothingFound(reasons: SearchResult["reasons"], soFar?: string): SearchItem[] {
  if (!reasons?.length) {
    const label = vscode.l10n.t("Nothing found");
    return [{ label, ...(soFar ? { description: soFar } : {}), alwaysShow: true }];
  }
  return reasons.map(({ text, query }) => ({
    label: vscode.l10n.t("Nothing found"),
    description: query === undefined ? (soFar ?? "") : vscode.l10n.t("search for {0}", plainLabel(query)),
    detail: plainLabel(text.charAt(0).toUpperCase() + text.slice(1)),
    ...(query === undefined ? {} : { query }),
    iconPath: new vscode.ThemeIcon(query === undefined ? "info" : "lightbulb"),
    alwaysShow: true,
  }));
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
