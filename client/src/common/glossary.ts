import * as vscode from "vscode";
import { type AddToGlossaryParams, serverCommands } from "../../../server/src/protocol/requests";
import { tell } from "./aside";
import { execute } from "./ask";
import type { Client } from "./client";
import { asRange } from "./convert";

/** Adds what is selected, or the word at the cursor, to the workspace's glossary; the server does the rest. */
export async function addSelectionToGlossary(client: Client): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    tell(vscode.l10n.t("Open a draft and select a term first."));
    return;
  }
  const place: AddToGlossaryParams = {
    uri: editor.document.uri.toString(),
    range: asRange(editor.selection),
  };
  await execute(client, serverCommands.addToGlossary, place);
}
