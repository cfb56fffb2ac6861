import * as vscode from "vscode";
import { type QuotedParams, type QuotedResult, requests } from "../../../../server/src/protocol/requests";
import { wordsOf } from "../amounts";
import { tell } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";
import { asDocument, toRange } from "../convert";
import type { CorpusState } from "../corpus/state";
import { nothingYet, soFar } from "../corpus/wording";
import type { LastDraft } from "../drafts/lastDraft";
import { openPassage } from "../openPassage";
import { plainLabel } from "../palette/plainLabel";

interface Item extends vscode.QuickPickItem {
  passage?: QuotedResult["passages"][number];
}

/** Lists the words of the last draft that stand in the corpus word for word: choosing one shows it in the draft. */
export async function listQuotedPassages(
  client: Client,
  drafts: LastDraft,
  corpus: CorpusState,
): Promise<void> {
  const editor = drafts.current;
  if (!editor) return say(vscode.l10n.t("Open a draft first."));
  const params: QuotedParams = {
    textDocument: asDocument(editor.document),
  };
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t("Penholder: quoted passages") },
    async () => {
      const ask = () => askServer(client, requests.quoted, params);
      const first = await ask();
      // What was typed while the answer was on its way has moved its places.
      return first && first.version !== editor.document.version ? ask() : first;
    },
  );
  if (!found) return say(vscode.l10n.t("This draft could not be read."));
  const { sharedNotes = [] } = found;
  if (found.passages.length === 0) {
    const nothing =
      nothingYet(corpus.status, vscode.l10n.t) ??
      vscode.l10n.t("No run of eight words or more stands in your corpus word for word.");
    return say([nothing, ...sharedNotes].join(" "));
  }
  const source: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon("go-to-file"),
    tooltip: vscode.l10n.t("Open the source"),
  };
  const listAsDocument: Item = {
    label: vscode.l10n.t("Show the list as a document"),
    iconPath: new vscode.ThemeIcon("markdown"),
  };
  const pick = vscode.window.createQuickPick<Item>();
  const { status } = corpus;
  pick.title = status?.reading
    ? soFar(status.reading, vscode.l10n.t)
    : vscode.l10n.t("Quoted passages: {0}", found.passages.length);
  pick.placeholder = vscode.l10n.t("Words of the draft that stand in the corpus word for word");
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = [
    ...found.passages.map((passage) => ({
      label: plainLabel(passage.text),
      description: vscode.l10n.t("line {0}, {1}", passage.range.start.line + 1, wordsOf(passage.words)),
      detail: plainLabel(
        passage.others > 0
          ? vscode.l10n.t("{0} and {1} more", passage.citation, passage.others)
          : passage.citation,
      ),
      buttons: [source],
      passage,
    })),
    ...sharedNotes.map((note) => ({ label: plainLabel(note), kind: vscode.QuickPickItemKind.Separator })),
    listAsDocument,
  ];
  pick.onDidTriggerItemButton(async ({ item }) => {
    if (item.passage) await openPassage(item.passage.location);
  });
  pick.onDidAccept(async () => {
    const [chosen] = pick.selectedItems;
    pick.hide();
    if (chosen?.passage) {
      const range = toRange(chosen.passage.range);
      await vscode.window.showTextDocument(editor.document, { selection: range });
    } else if (chosen) {
      const document = await vscode.workspace.openTextDocument({
        language: "markdown",
        content: found.markdown,
      });
      await vscode.window.showTextDocument(document);
    }
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function say(message: string): void {
  tell(message);
}
