import * as vscode from "vscode";
import type {
  ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  ApplyWorkspaceEditResult,
} from "vscode-languageclient";

/** As the server calls it. */
const projectFileName = ".penholder.json";

/**
 * Makes an edit that the server asks for. What is written into `.penholder.json` is saved: it is a choice that has been
 * made, and colleagues have it from the file. One in which somebody is writing is left for them to save.
 */
export async function savingProjectFile(
  params: ApplyWorkspaceEditParams,
  next: ApplyWorkspaceEditRequest.HandlerSignature,
): Promise<ApplyWorkspaceEditResult> {
  const { changes = {}, documentChanges = [] } = params.edit;
  const edited = [
    ...Object.keys(changes),
    ...documentChanges.flatMap((change) => ("textDocument" in change ? [change.textDocument.uri] : [])),
  ].map((uri) => vscode.Uri.parse(uri));
  const ours = edited.filter(({ path }) => path.endsWith(`/${projectFileName}`));
  const document = (uri: vscode.Uri) =>
    vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  const untouched = ours.filter((uri) => !document(uri)?.isDirty);
  const result = (await next(params, new vscode.CancellationTokenSource().token)) as ApplyWorkspaceEditResult;
  if (result.applied) for (const uri of untouched) await document(uri)?.save();
  return result;
}
