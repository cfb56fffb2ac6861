import * as vscode from "vscode";
import { readableSelector } from "../drafts/documents";
import type { CorpusState } from "./state";
import { corpusSize, percentDone } from "./wording";

export const showStatusCommand = "penholder.showCorpusStatus";

/** The language status item: how much is there to draw on, and whether something needs a look. */
export function corpusStatusItem(corpus: CorpusState): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("penholder.corpus", readableSelector());
  item.name = vscode.l10n.t("Penholder corpus");
  item.text = vscode.l10n.t("Penholder is starting");
  item.busy = true;
  const update = () => {
    const { status } = corpus;
    if (!status) return;
    const { indexing, documents } = status;
    const unread = status.problems.filter(({ partly }) => !partly).length;
    item.busy = indexing !== undefined;
    item.severity =
      unread > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    const size = corpusSize(status, vscode.env.language, vscode.l10n.t);
    if (indexing) {
      item.text = vscode.l10n.t("Reading documents: {0} %", percentDone(indexing));
      item.detail = size;
    } else {
      item.text = documents > 0 ? size : vscode.l10n.t("No reference documents");
      item.detail = status.otherWindowIndexes
        ? vscode.l10n.t("Penholder, reading in another window")
        : "Penholder";
    }
    item.command = { command: showStatusCommand, title: unreadLink(unread) };
  };
  update();
  return vscode.Disposable.from(item, corpus.onDidChange(update));
}

/** The link beside the numbers. */
function unreadLink(count: number): string {
  if (count === 0) return vscode.l10n.t("Show");
  return count === 1 ? vscode.l10n.t("1 File Not Read") : vscode.l10n.t("{0} Files Not Read", count);
}
