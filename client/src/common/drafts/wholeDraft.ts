import * as vscode from "vscode";
import { type ListCitedParams, serverCommands } from "../../../../server/src/protocol/requests";
import { tell } from "../aside";
import { execute } from "../ask";
import type { Client } from "../client";
import type { LastDraft } from "./lastDraft";

/** The kinds of the source actions; see docs/other-editors.md. */
const normaliseKind = "source.normaliseReferences.penholder";
const renumberKind = "source.renumberParagraphs.penholder";

interface Form extends vscode.QuickPickItem {
  readonly as: ListCitedParams["as"];
}

/** Makes the list of the documents that the last draft cites, in the form that the delegate chooses. */
export async function listDocumentsCited(client: Client, drafts: LastDraft): Promise<void> {
  const document = drafts.current?.document;
  if (!document) return tell(vscode.l10n.t("Open a draft first."));
  const forms: Form[] = [
    {
      label: vscode.l10n.t("Annex"),
      description: vscode.l10n.t("a list at the end of the draft"),
      as: "annex",
    },
    {
      label: vscode.l10n.t("Notes"),
      description: vscode.l10n.t("notes at the end, with marks in the text"),
      as: "notes",
    },
    {
      label: vscode.l10n.t("New Document"),
      description: vscode.l10n.t("the draft stays as it is"),
      as: "text",
    },
  ];
  const chosen = await vscode.window.showQuickPick(forms, { title: vscode.l10n.t("List Documents Cited") });
  if (!chosen) return;
  const params: ListCitedParams = { uri: document.uri.toString(), as: chosen.as };
  const list = await execute(client, serverCommands.listCited, params);
  if (list === null) {
    tell(vscode.l10n.t("This draft cites no document."));
  } else if (chosen.as === "text") {
    const opened = await vscode.workspace.openTextDocument({ language: "markdown", content: list });
    await vscode.window.showTextDocument(opened, vscode.ViewColumn.Beside);
  }
}

/** Brings all references of the last draft to one style, as the source action does, and says so where there is nothing to do. */
export async function normaliseReferences(drafts: LastDraft): Promise<void> {
  const { t } = vscode.l10n;
  await act(
    drafts,
    normaliseKind,
    t("The references of this draft are in one style, as far as they can safely be changed."),
  );
}

/** Numbers the operative paragraphs of the last draft from 1 on; what it cites of itself follows. */
export async function renumberParagraphs(drafts: LastDraft): Promise<void> {
  await act(
    drafts,
    renumberKind,
    vscode.l10n.t("The operative paragraphs of this draft are numbered as they should be."),
  );
}

/** Applies the source action of a kind to the last draft, or says that there is nothing to do. */
async function act(drafts: LastDraft, kind: string, nothing: string): Promise<void> {
  const document = drafts.current?.document;
  if (!document) return tell(vscode.l10n.t("Open a draft first."));
  const start = new vscode.Position(0, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(start, start),
    kind,
  );
  const edit = actions.find((action) => action.kind?.value === kind)?.edit;
  if (edit) await vscode.workspace.applyEdit(edit);
  else tell(nothing);
}
