import type { TextRange } from "../../text/range";
import type { Draft } from "../draft";
import type { PlacedParagraph } from "./places";
import { structureOf } from "./structure";

/** A heading, a part or a paragraph of a draft, with what stands beneath it. Its range takes that in. */
export interface DraftNode extends TextRange {
  readonly kind: "heading" | "preamble" | "operative part" | "paragraph";
  /** Absent for a part, which is no paragraph itself. */
  readonly place?: PlacedParagraph;
  readonly children: readonly DraftNode[];
}

type Building = { -readonly [key in keyof DraftNode]: DraftNode[key] } & { children: Building[] };

/** Headings have ranks 1 to 6. */
const ranks = { part: 10, paragraph: 11, subparagraph: 12 } as const;

/**
 * A draft as a tree: its headings, beneath them (in a draft resolution beneath the preamble and the operative part) its
 * paragraphs, and beneath those what is listed in them.
 * @param most paragraphs that are taken in
 */
export function treeOf(draft: Draft, most = Number.POSITIVE_INFINITY): DraftNode[] {
  const top: Building[] = [];
  /** The nodes that a paragraph may stand beneath: headings of ever lower levels, then a part, then a paragraph. */
  let open: { readonly rank: number; readonly node: Building }[] = [];
  const add = (node: Building, rank: number) => {
    open = open.filter((above) => above.rank < rank);
    for (const { node: above } of open) above.end = Math.max(above.end, node.end);
    (open.at(-1)?.node.children ?? top).push(node);
    open.push({ rank, node });
  };
  let part = "";
  for (const place of structureOf(draft).places.slice(0, most)) {
    const { level = 1 } = place;
    if (place.part === "heading") {
      part = "";
      add(nodeOf(draft, place, "heading"), level);
      continue;
    }
    if (place.part === "organ") part = "";
    const now = place.part === "preambular" || place.part === "operative" ? place.part : part;
    if (now !== part) {
      part = now;
      const { start, end } = nodeOf(draft, place, "paragraph");
      add(
        { kind: part === "preambular" ? "preamble" : "operative part", start, end, children: [] },
        ranks.part,
      );
    }
    const rank =
      place.part === "subparagraph"
        ? ranks.subparagraph + level - 1
        : place.part === "organ"
          ? ranks.part
          : ranks.paragraph;
    add(nodeOf(draft, place, "paragraph"), rank);
  }
  return top;
}

function nodeOf({ text }: Draft, place: PlacedParagraph, kind: DraftNode["kind"]): Building {
  const { start, end } = place.paragraph;
  return { kind, place, start: text.lastIndexOf("\n", start - 1) + 1, end, children: [] };
}
