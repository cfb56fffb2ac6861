import type { Draft } from "../draft/draft";
import { type DraftNode, treeOf } from "../draft/structure/tree";
import type { TextRange } from "../text/range";
import { splitSentences } from "../text/sentences";

/**
 * The ranges that a selection grows through from a place, the smallest first: sentence, the paragraph's words, the
 * paragraph with its number, with what is listed beneath it, the part, the sections, the draft. Each holds the one before.
 */
export function findSelections(draft: Draft, offset: number): TextRange[] {
  const found: TextRange[] = [];
  const add = ({ start, end }: TextRange) => {
    const last = found.at(-1);
    if (start > offset || end < offset || end <= start) return;
    if (last && (start > last.start || end < last.end || (start === last.start && end === last.end))) return;
    found.push({ start, end });
  };
  const path = pathTo(treeOf(draft), offset);
  const paragraph = draft.paragraphs.find(({ start, end }) => start <= offset && offset <= end);
  if (paragraph) {
    const within = offset - paragraph.start;
    const sentence = splitSentences(paragraph.text).find(
      ({ start, end }) => start <= within && within <= end,
    );
    if (sentence) add({ start: sentence.start + paragraph.start, end: sentence.end + paragraph.start });
    add(paragraph);
  }
  for (const node of path.reverse()) {
    const own = node.place?.paragraph;
    if (own) add({ start: node.start, end: own.end });
    add(node);
  }
  add({ start: 0, end: draft.text.length });
  return found;
}

/** The nodes that hold a place, from the top down. */
function pathTo(nodes: readonly DraftNode[], offset: number): DraftNode[] {
  const node = nodes.find(({ start, end }) => start <= offset && offset <= end);
  return node ? [node, ...pathTo(node.children, offset)] : [];
}
