import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type ListCitedParams, listCitedCommand } from "../../../../server/src/protocol/requests";
import type { LastDraft } from "./lastDraft";

/** The kind of the source action; see docs/other-editors.md. */
const normaliseKind = "source.normaliseReferences.penholder";

interface Form extends vscode.QuickPickItem {
  readonly as: ListCitedParams["as"];
}

/** Makes the list of the documents that the last draft cites, in the form that the delegate chooses. */
export async function listDocumentsCited(client: BaseLanguageClient, drafts: LastDraft): Promise<void> {
  const document = drafts.current?.document;
  if (!document) return void vscode.window.showInformationMessage(vscode.l10n.t("Open a draft first."));
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
  const params: ListCitedParams = { uri: client.code2ProtocolConverter.asUri(document.uri), as: chosen.as };
  const list = await client.sendRequest<string | null>("workspace/executeCommand", {
    command: listCitedCommand,
    arguments: [params],
  });
  if (list === null) {
    vscode.window.showInformationMessage(vscode.l10n.t("This draft cites no document."));
  } else if (chosen.as === "text") {
    const opened = await vscode.workspace.openTextDocument({ language: "markdown", content: list });
    await vscode.window.showTextDocument(opened, vscode.ViewColumn.Beside);
  }
}

/** Brings all references of the last draft to one style, as the source action does, and says so where there is nothing to do. */
export async function normaliseReferences(drafts: LastDraft): Promise<void> {
  const document = drafts.current?.document;
  if (!document) return void vscode.window.showInformationMessage(vscode.l10n.t("Open a draft first."));
  const start = new vscode.Position(0, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(start, start),
    normaliseKind,
  );
  const edit = actions.find(({ kind }) => kind?.value === normaliseKind)?.edit;
  if (edit) await vscode.workspace.applyEdit(edit);
  else
    vscode.window.showInformationMessage(
      vscode.l10n.t("The references of this draft are in one style, as far as they can safely be changed."),
    );
}
