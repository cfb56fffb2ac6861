import type { Draft } from "../draft/draft";
import { type DraftNode, treeOf } from "../draft/structure/tree";
import type { TextRange } from "../text/range";

/** What a draft can be folded to: headings, preamble, operative part, paragraphs with a list, as long as they have lines. */
export function findFolding(draft: Draft): TextRange[] {
  const found: TextRange[] = [];
  const visit = ({ start, end, children }: DraftNode) => {
    if (children.length > 0) found.push({ start, end });
    for (const child of children) visit(child);
  };
  for (const node of treeOf(draft)) visit(node);
  return found;
}
