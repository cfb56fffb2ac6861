import * as vscode from "vscode";
import { contentScheme } from "../../../server/src/protocol/requests";
import { aside, plainMessage } from "./aside";

/** Files for which the editor has nothing to show them with, but the system has. */
const shownElsewhere = /\.(?:pdf|docx?|docm|dot[xm]|odt|ott|epub|rtf|xlsx?|pptx?)$/i;

/** The file that a page of a document of the corpus was made from; undefined for other pages. */
export function fileOfPage(page: vscode.Uri): vscode.Uri | undefined {
  const id = page.scheme === contentScheme && /^document=([^&]+)/.exec(page.query)?.[1];
  // Of several documents in one file each has a name of its own behind the file's.
  return id ? vscode.Uri.parse(decodeURIComponent(id).replace(/(?:#|!\/).*$/s, "")) : undefined;
}

/** Opens the file behind the page that is shown: in the editor, or where that has nothing for it, by the system. */
export async function openFileOfPage(
  page: vscode.Uri | undefined = vscode.window.activeTextEditor?.document.uri,
): Promise<void> {
  const file = page && fileOfPage(page);
  if (!file) return;
  try {
    await vscode.workspace.fs.stat(file);
  } catch {
    aside(
      vscode.window.showWarningMessage(
        plainMessage(
          vscode.l10n.t("This file could not be opened. It may have been moved or removed from the corpus."),
        ),
      ),
    );
    return;
  }
  // In a browser, or on another computer, the system knows no such file.
  const isHere =
    file.scheme === "file" && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  if (isHere && shownElsewhere.test(file.path) && (await vscode.env.openExternal(file))) return;
  await vscode.commands.executeCommand("vscode.open", file);
}
