import { enactingLength, openingOf } from "../corpus/openings";
import type { Draft, DraftParagraph } from "../draft/draft";
import type { TextRange } from "../text/range";

/** A paragraph of a draft with its place in the whole. */
export interface PlacedParagraph {
  readonly paragraph: DraftParagraph;
  /** `organ`: the line with which a resolution's text opens; `paragraph`: of a statement, or of no known kind. */
  readonly part: "heading" | "organ" | "preambular" | "operative" | "subparagraph" | "paragraph";
  /** As printed: "12.", "(a)". */
  readonly number?: string;
  /** Of a heading: 1 for the highest. */
  readonly level?: number;
  /** The words that open a paragraph of a resolution: "Recalling also". */
  readonly opening?: TextRange;
}

/**
 * What each paragraph of a draft is: in a draft resolution the preamble and the operative part, elsewhere headings and
 * paragraphs. Code is left out.
 */
export function structureOf(draft: Draft): PlacedParagraph[] {
  const placed: PlacedParagraph[] = [];
  const resolution =
    draft.languageId === "penholder-resolution" ||
    draft.paragraphs.some(({ text, part }) => part === "body" && enactingLength(text) === text.length);
  let operative = false;
  for (const paragraph of draft.paragraphs) {
    if (paragraph.part === "code") continue;
    const before = marksBefore(draft.text, paragraph.start);
    if (paragraph.part === "heading") {
      placed.push({ paragraph, part: "heading", level: /^#+/.exec(before)?.[0].length ?? 1 });
      continue;
    }
    const number = /(?:\d{1,3}[.)]|\([a-z]{1,4}\))$/.exec(before.trim())?.[0];
    const numbered = number ? { number } : {};
    if (!resolution) {
      placed.push({ paragraph, part: "paragraph", ...numbered });
      continue;
    }
    if (enactingLength(paragraph.text) === paragraph.text.length) {
      operative = false;
      placed.push({ paragraph, part: "organ" });
      continue;
    }
    const found = openingOf(paragraph.text, draft.language);
    const opening = found && {
      opening: { start: paragraph.start, end: paragraph.start + found.length },
    };
    if (number?.startsWith("(")) {
      placed.push({ paragraph, part: "subparagraph", number, ...opening });
      continue;
    }
    operative ||= number !== undefined || found?.kind === "operative";
    const part = operative ? "operative" : found ? "preambular" : "paragraph";
    placed.push({ paragraph, part, ...numbered, ...opening });
  }
  return placed;
}

/** What stands before a paragraph on its line: "## ", "1. ", "  (a) ". */
function marksBefore(text: string, start: number): string {
  return text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
}
