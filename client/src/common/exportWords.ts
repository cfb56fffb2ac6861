import * as vscode from "vscode";
import { type ExportWordsParams, requests } from "../../../server/src/protocol/requests";
import { tell } from "./aside";
import { askServer } from "./ask";
import type { Client } from "./client";
import { counted } from "./counted";

interface Format extends vscode.QuickPickItem {
  readonly format: ExportWordsParams["format"];
  /** Proposed for the file. */
  readonly name: string;
}

/** Saves the names and words of the glossaries and the corpus as a dictionary that another spelling checker reads. */
export async function exportWords(client: Client): Promise<void> {
  const { t } = vscode.l10n;
  const formats: Format[] = [
    { label: "cSpell", format: "cspell", name: "penholder.txt" },
    { label: "Harper", format: "harper", name: "dictionary.txt" },
    { label: "Hunspell", format: "hunspell", name: "penholder.dic" },
    { label: "LTeX", format: "ltex", name: "ltex.dictionary.en-US.txt" },
    { label: t("Plain Text"), format: "text", name: "words.txt" },
  ];
  const chosen = await vscode.window.showQuickPick(formats, {
    title: t("Export Words"),
    placeHolder: t("Which spelling checker is to know them?"),
  });
  if (!chosen) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: t("Export Words"),
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, chosen.name) } : {}),
  });
  if (!target) return;
  const params: ExportWordsParams = { format: chosen.format };
  const { text, words } = await askServer(client, requests.exportWords, params);
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  tell(
    counted(
      words,
      "1 word was written to {0}.",
      "{0} words were written to {1}.",
      vscode.workspace.asRelativePath(target),
    ),
  );
}
