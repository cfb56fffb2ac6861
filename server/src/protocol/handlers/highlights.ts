import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from "vscode-languageserver";
import { findHighlights } from "../../service/features/highlights";
import { toRange } from "../convert";
import type { Session } from "../session";

/** textDocument/documentHighlight: the same document, however it is cited, or the same term. */
export async function highlights(
  session: Session,
  { textDocument, position }: DocumentHighlightParams,
): Promise<DocumentHighlight[]> {
  const open = session.draft(textDocument.uri);
  if (!open) return [];
  const { document, draft } = open;
  return findHighlights(await session.knowledge(), draft, document.offsetAt(position)).map((range) => ({
    range: toRange(document, range),
    kind: DocumentHighlightKind.Text,
  }));
}
