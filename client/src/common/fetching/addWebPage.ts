import * as vscode from "vscode";
import { getPage } from "../../../../server/src/service/fetching/pages";
import { plainMessage, tell } from "../aside";
import { cancellable, reasonOf } from "../cancellable";
import { corpusFolderFor } from "./place";
import { type OpenWeb, openAsSet, signalOf } from "./web";
import { codec, wait, workspaceShelf } from "./workspaceShelf";

/** Asks for a web address and puts what stands there into the corpus, as the file it is. */
export async function addWebPage(memory: vscode.Memento, web: OpenWeb): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    tell(vscode.l10n.t("Penholder downloads nothing while the workspace is not trusted."));
    return;
  }
  const address = await vscode.window.showInputBox({
    title: vscode.l10n.t("Add Web Page to Corpus"),
    placeHolder: "https://",
    prompt: vscode.l10n.t("The address of a statement, a report or another document. Nothing else is asked."),
    ignoreFocusOut: true,
    validateInput: (value) =>
      value === "" || /^https?:\/\/\S+$/i.test(value.trim())
        ? undefined
        : vscode.l10n.t("Enter an address that begins with https:// or http://."),
  });
  if (!address?.trim()) return;
  const folder = await corpusFolderFor(memory, "Web pages");
  if (!folder) return;
  try {
    const get = await openAsSet(web);
    const path = await cancellable(vscode.l10n.t("Getting {0}", address.trim()), (_, token) =>
      getPage(
        {
          get,
          shelf: workspaceShelf(folder),
          codec,
          wait,
          today: () => new Date().toISOString().slice(0, 10),
        },
        address.trim(),
        signalOf(token),
      ),
    );
    if (path === undefined) return;
    const shown = vscode.workspace.asRelativePath(vscode.Uri.joinPath(folder, path), true);
    tell(vscode.l10n.t("{0} is in your corpus.", shown));
  } catch (error) {
    await vscode.window.showErrorMessage(
      plainMessage(vscode.l10n.t("{0} could not be added: {1}.", address.trim(), reasonOf(error))),
    );
  }
}
