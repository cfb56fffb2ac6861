import * as vscode from "vscode";

/** Opens an empty, unsaved document in one of Penholder's languages. */
export async function newDraft(language: "penholder-statement" | "penholder-resolution"): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language, content: "" });
  await vscode.window.showTextDocument(document);
}
