import type { TextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { Session } from "./session";

/**
 * Edits of one document. They name the version that they were worked out on where the client can take that: then they are
 * never made in another text.
 * @param document its version is null where it is not open
 */
export function draftEdit(
  { capabilities }: Pick<Session, "capabilities">,
  { uri, version }: { readonly uri: string; readonly version: number | null },
  edits: TextEdit[],
): WorkspaceEdit {
  return capabilities.workspace?.workspaceEdit?.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}
