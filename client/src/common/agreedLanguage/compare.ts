import * as vscode from "vscode";
import {
  type CompareDraftParams,
  type CompareParams,
  type OwnRequest,
  type Position,
  requests,
} from "../../../../server/src/protocol/requests";
import { tell } from "../aside";
import { askServer } from "../ask";
import type { Client } from "../client";
import { asDocument } from "../convert";
import { lackSentence } from "../corpus/wording";
import type { LastDraft } from "../drafts/lastDraft";

/**
 * Opens the diff of one paragraph and its agreed wording, or a page on what agreed text in another language says of it: of the paragraph at a place that a mark names, or else at the
 * cursor of the last draft.
 */
export async function compareWithAgreedLanguage(
  client: Client,
  drafts: LastDraft,
  uri?: string,
  position?: Position,
): Promise<void> {
  const editor = drafts.current;
  const place =
    uri && position
      ? { uri, position }
      : editor && { ...asDocument(editor.document), position: cursor(editor) };
  if (!place) return say(vscode.l10n.t("Open a draft and put the cursor in a paragraph first."));
  const params: CompareParams = { textDocument: { uri: place.uri }, position: place.position };
  const compared = await askServer(client, requests.compare, params);
  if (!compared) return say(vscode.l10n.t("There is no paragraph here to compare, or no corpus yet."));
  if (compared.across && !compared.diff) return showMarkdown(vscode.Uri.parse(compared.across.uri));
  if (compared.lack) return say(lackSentence(compared.lack, vscode.l10n.t));
  if (!compared.diff) return say(vscode.l10n.t("New: no adopted paragraph of your corpus resembles it."));
  const { before, after, title } = compared.diff;
  await vscode.commands.executeCommand(
    "vscode.diff",
    vscode.Uri.parse(before),
    vscode.Uri.parse(after),
    title,
    { preview: true },
  );
  if (compared.status === "identical") {
    say(vscode.l10n.t("The words are those of {0}.", compared.precedent?.source.symbol ?? title));
  }
}

/** Opens the report on the whole draft beside agreed language. */
export function compareDraftWithAgreedLanguage(client: Client, drafts: LastDraft): Promise<void> {
  return showReport(client, drafts, requests.compareDraft, vscode.l10n.t("Penholder: comparing the draft"));
}

/** Opens the report on what the draft quotes. */
export function verifyQuotations(client: Client, drafts: LastDraft): Promise<void> {
  return showReport(
    client,
    drafts,
    requests.verifyQuotations,
    vscode.l10n.t("Penholder: comparing quotations with their sources"),
  );
}

/** Asks for a report on the last draft and opens it, as it is read rather than as it is written. */
async function showReport(
  client: Client,
  drafts: LastDraft,
  request: OwnRequest<CompareDraftParams, { uri: string } | null>,
  title: string,
): Promise<void> {
  const editor = drafts.current;
  if (!editor) return say(vscode.l10n.t("Open a draft first."));
  const params: CompareDraftParams = {
    textDocument: asDocument(editor.document),
  };
  const report = await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
    askServer(client, request, params),
  );
  if (!report) return say(vscode.l10n.t("This draft could not be compared."));
  await showMarkdown(vscode.Uri.parse(report.uri));
}

/** Shows a Markdown document rendered; where the editor has no preview, as text. */
export async function showMarkdown(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand("markdown.showPreview", uri);
  } catch {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  }
}

function cursor(editor: vscode.TextEditor): Position {
  const { line, character } = editor.selection.active;
  return { line, character };
}

function say(message: string): void {
  tell(message);
}
