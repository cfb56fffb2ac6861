import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from "vscode-languageserver";
import { findHighlights } from "../../service/features/highlights";
import { toRange } from "../convert";
import type { DraftSnapshot } from "../snapshot";

/** textDocument/documentHighlight: the same document, however it is cited, or the same term. */
export async function highlights(
  { knowledge, draft, lines }: DraftSnapshot,
  { position }: DocumentHighlightParams,
): Promise<DocumentHighlight[]> {
  return findHighlights(knowledge, draft, lines.offsetAt(position)).map((range) => ({
    range: toRange(lines, range),
    kind: DocumentHighlightKind.Text,
  }));
}
