import * as vscode from "vscode";
import type { LastDraft } from "./drafts/lastDraft";

/** How long a word of confirmation stays in the status bar, in milliseconds. */
const confirmation = 3000;

/** Inserts a quotation at the cursor of the last draft; where none is open, copies it and says so. */
export async function insertQuotation(drafts: LastDraft, quotation: string): Promise<void> {
  if (await drafts.insert(quotation)) return;
  await vscode.env.clipboard.writeText(quotation);
  vscode.window.showInformationMessage(
    vscode.l10n.t("No draft is open to insert into. The text has been copied instead."),
  );
}

/** Copies, and confirms it in the status bar. */
export async function copyText(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t("Penholder: copied"), confirmation);
}
