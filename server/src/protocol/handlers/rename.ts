import {
  ErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { findRenamable, findRename } from "../../service/features/rename";
import { toRange } from "../convert";
import type { Session } from "../session";

/** textDocument/prepareRename: the term or the number at the place; null where nothing can be renamed. */
export async function prepareRename(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
): Promise<PrepareRenameResult | null> {
  const open = session.draft(textDocument.uri);
  if (!open) return null;
  const { document, draft } = open;
  const found = findRenamable(await session.knowledge(), draft, document.offsetAt(position));
  return found ? { range: toRange(document, found.range), placeholder: found.placeholder } : null;
}

/**
 * textDocument/rename: throughout the draft.
 * @throws ResponseError with the reason where the new name cannot be given, which clients show
 */
export async function rename(
  session: Session,
  { textDocument, position, newName }: RenameParams,
): Promise<WorkspaceEdit | null> {
  const open = session.draft(textDocument.uri);
  if (!open) return null;
  const { document, draft } = open;
  const found = findRename(await session.knowledge(), draft, document.offsetAt(position), newName);
  if ("refused" in found) throw new ResponseError(ErrorCodes.InvalidParams, found.refused);
  const edits = found.map(({ start, end, newText }) => ({
    range: toRange(document, { start, end }),
    newText,
  }));
  return { changes: { [document.uri]: edits } };
}
