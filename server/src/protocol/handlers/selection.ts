import type { SelectionRange, SelectionRangeParams } from "vscode-languageserver";
import { findSelections } from "../../service/features/selection";
import { toRange } from "../convert";
import type { DraftSnapshot } from "../snapshot";

/** textDocument/selectionRange: from the sentence to the whole draft, for each of the places. */
export async function selection(
  { draft, lines }: DraftSnapshot,
  { positions }: SelectionRangeParams,
): Promise<SelectionRange[]> {
  return positions.map((position) => {
    const empty: SelectionRange = { range: { start: position, end: position } };
    const ranges = findSelections(draft, lines.offsetAt(position)).map((range) => toRange(lines, range));
    return (
      ranges.reduceRight<SelectionRange | undefined>(
        (parent, range) => (parent ? { range, parent } : { range }),
        undefined,
      ) ?? empty
    );
  });
}
