import type { FoldingRange } from "vscode-languageserver";
import { findFolding } from "../../service/features/folding";
import { toRange } from "../convert";
import type { DraftSnapshot } from "../snapshot";

/** textDocument/foldingRange: headings, parts, and paragraphs with a list, as far as they have more than a line. */
export async function folding({ draft, lines }: DraftSnapshot): Promise<FoldingRange[]> {
  return findFolding(draft).flatMap((found) => {
    const { start, end } = toRange(lines, found);
    return end.line > start.line ? [{ startLine: start.line, endLine: end.line }] : [];
  });
}
