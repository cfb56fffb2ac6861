import type { TextEdit } from "vscode-languageserver";
import { findCited } from "../../service/knowledge/citedDocuments";
import { citedAnnex } from "../../service/render/citedList";
import { citedEdits, listForm } from "../citedEdits";
import { toRange } from "../convert";
import type { ListCitedParams } from "../requests";
import type { Session } from "../session";

/**
 * The command `penholder.listCited`: puts the list of documents cited into the draft, where the client takes edits.
 * @returns the list as text where it was asked for, or where the client takes no edits; null where nothing is cited
 */
export async function listCited(session: Session, { uri, as }: ListCitedParams): Promise<string | null> {
  const open = session.draft(uri);
  if (!open) return null;
  const documents = await findCited(await session.knowledge(), open.draft);
  if (documents.length === 0) return null;
  const list = citedAnnex(documents, listForm(open.draft));
  if (as === "text" || !session.capabilities.workspace?.applyEdit) return list;
  await session.connection.workspace.applyEdit({
    label: "List documents cited",
    edit: { changes: { [open.document.uri]: await citedTextEdits(session, uri, as) } },
  });
  return list;
}

/** The same as edits of the draft, for a code action. */
export async function citedTextEdits(
  session: Session,
  uri: string,
  as: "annex" | "notes",
): Promise<TextEdit[]> {
  const open = session.draft(uri);
  if (!open) return [];
  const documents = await findCited(await session.knowledge(), open.draft);
  if (documents.length === 0) return [];
  return citedEdits(open.draft, documents, as).map(({ start, end, newText }) => ({
    range: toRange(open.document, { start, end }),
    newText,
  }));
}

/** Whether a value that a client sent is what the command takes. */
export function isListCited(value: unknown): value is ListCitedParams {
  const { uri, as } = (value ?? {}) as Partial<ListCitedParams>;
  return typeof uri === "string" && (as === "annex" || as === "notes" || as === "text");
}
