import * as vscode from "vscode";
import type { CommandId } from "../commands";
import type { CorpusState } from "./state";
import { corpusSize, filesToLookAt, percentRead, statusBarText, unreadableSentence } from "./wording";

export const showStatusCommand: CommandId = "penholder.showCorpusStatus";

/**
 * The item in the status bar: how much there is to draw on, how far it is read, and whether something needs a look. Shown
 * where there is a corpus, or a draft is in front.
 * @param draftInFront whether the active editor shows a draft
 */
export function corpusStatusItem(
  corpus: CorpusState,
  draftInFront: () => boolean,
  onDidChangeDrafts: vscode.Event<void>,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("penholder.corpus", vscode.StatusBarAlignment.Right, 90);
  item.name = vscode.l10n.t("Penholder: Corpus");
  item.command = showStatusCommand;
  const update = () => {
    const { status } = corpus;
    if (!status || (status.folders.length === 0 && !draftInFront())) {
      item.hide();
      return;
    }
    const { t } = vscode.l10n;
    const reading = percentRead(status) !== undefined && status.reading?.stopped !== true;
    const text = statusBarText(status);
    item.text = `${reading ? "$(sync~spin)" : "$(book)"} ${text}`;
    item.accessibilityInformation = { label: text, role: "button" };
    item.tooltip = [
      status.documents > 0 ? corpusSize(status) : unreadableSentence(status),
      status.otherWindowIndexes ? t("read in another window") : "",
      filesToLookAt(status) > 0
        ? t("Click to see which files need a look.")
        : t("Click for the corpus status."),
    ]
      .filter(Boolean)
      .join("\n");
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    corpus.onDidChange(update),
    onDidChangeDrafts(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}
