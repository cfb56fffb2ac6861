import * as vscode from "vscode";
import { type OwnStatementsParams, requests } from "../../../server/src/protocol/requests";
import { showMarkdown } from "./agreedLanguage/compare";
import { plainMessage, tell } from "./aside";
import { askServer } from "./ask";
import type { Client } from "./client";
import { asDocument, asPosition } from "./convert";
import type { LastDraft } from "./drafts/lastDraft";
import { openSetting, section } from "./settings";

/** Opens what the delegate's own delegation has said on the subject of the paragraph at the cursor, newest first. */
export async function showOwnStatements(client: Client, drafts: LastDraft): Promise<void> {
  if (!vscode.workspace.getConfiguration(section).get<string>("myDelegation", "").trim()) {
    const open = vscode.l10n.t("Open Setting");
    const message = vscode.l10n.t(
      "Name your delegation first, as your documents name it: Norway, for instance.",
    );
    if ((await vscode.window.showInformationMessage(plainMessage(message), open)) === open)
      await openSetting("myDelegation");
    return;
  }
  const editor = drafts.current;
  const params: OwnStatementsParams | undefined = editor && {
    textDocument: asDocument(editor.document),
    position: asPosition(editor.selection.active),
  };
  const found = params && (await askServer(client, requests.ownStatements, params));
  if (found) return showMarkdown(vscode.Uri.parse(found.uri));
  tell(vscode.l10n.t("Open a draft and put the cursor in a paragraph first."));
}
