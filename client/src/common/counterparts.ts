import * as vscode from "vscode";
import {
  type CounterpartResult,
  type CounterpartsParams,
  type CounterpartsResult,
  contentScheme,
  requests,
} from "../../../server/src/protocol/requests";
import { tell } from "./aside";
import { askServer } from "./ask";
import type { Client } from "./client";
import { asDocument, asPosition } from "./convert";
import type { CorpusState } from "./corpus/state";
import { nothingYet } from "./corpus/wording";
import type { LastDraft } from "./drafts/lastDraft";
import { insertQuotation } from "./quotation";

/** Opens the passage at the cursor side by side with its counterparts, as it is read rather than as it is written. */
export async function showInOtherLanguages(
  client: Client,
  drafts: LastDraft,
  corpus: CorpusState,
): Promise<void> {
  const found = await ask(client, drafts, corpus);
  if (!found) return;
  const uri = vscode.Uri.parse(found.uri);
  try {
    await vscode.commands.executeCommand("markdown.showPreviewToSide", uri);
  } catch {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  }
}

/** Lets the delegate choose a language and inserts the passage in it, as a quotation with its source. */
export async function insertInOtherLanguage(
  client: Client,
  drafts: LastDraft,
  corpus: CorpusState,
): Promise<void> {
  const found = await ask(client, drafts, corpus);
  if (!found) return;
  const items = found.counterparts.map(toItem);
  if (items.length === 0)
    return say(
      nothingYet(corpus.status, vscode.l10n.t) ??
        vscode.l10n.t("Your corpus has this document in one language only."),
    );
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Insert in Another Language"),
    placeHolder: found.passage.text,
    matchOnDetail: true,
  });
  if (!chosen) return;
  if (chosen.quotation) await insertQuotation(drafts, chosen.quotation);
  else say(vscode.l10n.t("What is not certain is not inserted. Look for it near {0}.", chosen.place));
}

/** A language to choose: its text, or near which place it must be. */
function toItem({ languageName, passages, place }: CounterpartResult) {
  const certain = passages.length > 0;
  return {
    label: languageName,
    description: certain ? place : vscode.l10n.t("near {0}, not certain", place),
    detail: passages.map(({ text }) => text).join(" "),
    quotation: passages.map(({ quotation }) => quotation).join(" "),
    place,
  };
}

/** Asks for the passage at the cursor of the corpus document that is open, or else of the last draft. */
async function ask(
  client: Client,
  drafts: LastDraft,
  corpus: CorpusState,
): Promise<CounterpartsResult | undefined> {
  const active = vscode.window.activeTextEditor;
  const editor = active?.document.uri.scheme === contentScheme ? active : drafts.current;
  if (!editor) {
    say(vscode.l10n.t("Open a draft or a document of the corpus and put the cursor in a paragraph first."));
    return undefined;
  }
  const params: CounterpartsParams = {
    textDocument: asDocument(editor.document),
    position: asPosition(editor.selection.active),
  };
  const found = await askServer(client, requests.counterparts, params);
  if (found) return found;
  say(
    nothingYet(corpus.status, vscode.l10n.t) ??
      vscode.l10n.t("Your corpus has no adopted paragraph like this one in any language."),
  );
  return undefined;
}

function say(message: string): void {
  tell(message);
}
