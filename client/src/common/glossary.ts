import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type AddToGlossaryParams, addToGlossaryCommand } from "../../../server/src/protocol/requests";

/** Adds what is selected, or the word at the cursor, to the workspace's glossary; the server does the rest. */
export async function addSelectionToGlossary(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    vscode.window.showInformationMessage(vscode.l10n.t("Open a draft and select a term first."));
    return;
  }
  const place: AddToGlossaryParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    range: client.code2ProtocolConverter.asRange(editor.selection),
  };
  await client.sendRequest("workspace/executeCommand", { command: addToGlossaryCommand, arguments: [place] });
}
