import * as vscode from "vscode";
import type { QuoteResult } from "../../../server/src/protocol/requests";
import { tell } from "./aside";
import type { LastDraft } from "./drafts/lastDraft";

/** How long a word of confirmation stays in the status bar, in milliseconds. */
const confirmationTime = 3000;

/** Inserts a quotation at the cursor of the last draft; where none is open, copies it and says so. */
export async function insertQuotation(drafts: LastDraft, quotation: string): Promise<void> {
  if (await drafts.insert(quotation)) return;
  await vscode.env.clipboard.writeText(quotation);
  tell(vscode.l10n.t("No draft is open to insert into. The text has been copied instead."));
}

/** Copies, and confirms it in the status bar. */
export async function copyText(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t("Penholder: copied"), confirmationTime);
}

/** Asks in which form a passage, or a part of it, is to stand in the draft, and inserts it so. */
export async function insertAs(drafts: LastDraft, passage: QuoteResult): Promise<void> {
  const forms = [
    {
      label: vscode.l10n.t("Quotation"),
      description: vscode.l10n.t("in quotation marks, with its source"),
      text: passage.quotation,
    },
    {
      label: vscode.l10n.t("Adapted Text"),
      description: vscode.l10n.t("without marks; its source is named in a comment or a footnote"),
      text: passage.adapted,
    },
    {
      label: vscode.l10n.t("Bare Text"),
      description: vscode.l10n.t("the words alone"),
      text: passage.text,
    },
  ];
  const chosen = await vscode.window.showQuickPick(forms, { placeHolder: vscode.l10n.t("Insert as …") });
  if (chosen) await insertQuotation(drafts, chosen.text);
}
