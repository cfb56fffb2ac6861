import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type RenderingsParams, requests } from "../../../server/src/protocol/requests";
import { showMarkdown } from "./agreedLanguage/compare";
import { tell } from "./aside";
import { askServer } from "./ask";
import type { LastDraft } from "./drafts/lastDraft";

/** Opens how the corpus says what is selected, or the term at the cursor, in its other languages. */
export async function showTermInOtherLanguages(client: BaseLanguageClient, drafts: LastDraft): Promise<void> {
  const editor = drafts.current;
  const convert = client.code2ProtocolConverter;
  const params: RenderingsParams | undefined = editor && {
    textDocument: { uri: convert.asUri(editor.document.uri) },
    range: convert.asRange(editor.selection),
  };
  const found = params && (await askServer(client, requests.renderings, params));
  if (found) return showMarkdown(client.protocol2CodeConverter.asUri(found.uri));
  tell(vscode.l10n.t("Open a draft and put the cursor on a term first, or select one."));
}
