import {
  ErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { findRenamable, findRename } from "../../service/features/rename";
import { worded } from "../../service/text/say";
import { toRange, toTextEdits } from "../convert";
import { draftEdit } from "../draftEdit";
import { Refusal } from "../refusal";
import type { Session } from "../session";
import type { DraftSnapshot } from "../snapshot";

/** textDocument/prepareRename: the term or the number at the place; null where nothing can be renamed. */
export function prepareRename(
  { knowledge, draft, lines }: DraftSnapshot,
  { position }: PrepareRenameParams,
): PrepareRenameResult | null {
  const found = findRenamable(knowledge, draft, lines.offsetAt(position));
  return found ? { range: toRange(lines, found.range), placeholder: found.placeholder } : null;
}

/**
 * textDocument/rename: throughout the draft.
 * @throws Refusal with the reason where the new name cannot be given, which clients show
 */
export function rename(
  snapshot: DraftSnapshot,
  { position, newName }: RenameParams,
  session: Pick<Session, "capabilities" | "wording">,
): WorkspaceEdit {
  const { knowledge, draft, lines } = snapshot;
  const found = findRename(knowledge, draft, lines.offsetAt(position), newName);
  if ("refused" in found) throw new Refusal(ErrorCodes.InvalidParams, worded(found.refused, session.wording));
  return draftEdit(session, snapshot, toTextEdits(lines, found));
}
