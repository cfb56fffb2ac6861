import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type AddToGlossaryParams, serverCommands } from "../../../server/src/protocol/requests";
import { tell } from "./aside";
import { execute } from "./ask";

/** Adds what is selected, or the word at the cursor, to the workspace's glossary; the server does the rest. */
export async function addSelectionToGlossary(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    tell(vscode.l10n.t("Open a draft and select a term first."));
    return;
  }
  const place: AddToGlossaryParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    range: client.code2ProtocolConverter.asRange(editor.selection),
  };
  await execute(client, serverCommands.addToGlossary, place);
}
