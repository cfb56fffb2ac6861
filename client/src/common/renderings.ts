import * as vscode from "vscode";
import { type RenderingsParams, requests } from "../../../server/src/protocol/requests";
import { showMarkdown } from "./agreedLanguage/compare";
import { tell } from "./aside";
import { askServer } from "./ask";
import type { Client } from "./client";
import { asDocument, asRange } from "./convert";
import type { LastDraft } from "./drafts/lastDraft";

/** Opens how the corpus says what is selected, or the term at the cursor, in its other languages. */
export async function showTermInOtherLanguages(client: Client, drafts: LastDraft): Promise<void> {
  const editor = drafts.current;
  const params: RenderingsParams | undefined = editor && {
    textDocument: asDocument(editor.document),
    range: asRange(editor.selection),
  };
  const found = params && (await askServer(client, requests.renderings, params));
  if (found) return showMarkdown(vscode.Uri.parse(found.uri));
  tell(vscode.l10n.t("Open a draft and put the cursor on a term first, or select one."));
}
