import { compareTexts } from "../../comparison/compare";
import type { Comparison } from "../../comparison/comparison";
import type { Precedent } from "../../comparison/precedent";
import type { Precedents } from "../../comparison/precedents";
import { createWordReader } from "../../comparison/textWords";
import type { Draft, DraftParagraph } from "../../draft/draft";
import { bracketed } from "../../text/markup";
import type { TextRange } from "../../text/range";
import { type Lack, lackOf } from "../evidence";
import type { Knowledge, Reading } from "../knowledge";

/** A paragraph of a draft beside agreed language. */
export type ComparedParagraph = {
  readonly range: TextRange;
  readonly text: string;
} & (
  | { readonly status: "new" }
  /** Nothing was found, and nothing follows from that. */
  | { readonly status: "unknown"; readonly lack: Lack }
  | {
      readonly status: "identical" | "changed";
      readonly precedent: Precedent;
      /** From the agreed wording (`before`) to the draft's (`after`). */
      readonly comparison: Comparison;
      /** The corpus is not wholly read: a nearer precedent may come. */
      readonly reading?: Reading;
      /** Words in square brackets, with their brackets: they are not agreed yet. */
      readonly brackets?: readonly string[];
    }
);

/** Minimum length of a paragraph, in words: shorter ones ("The Security Council,") are no wording to compare. */
const shortestParagraph = 4;

/** Whether a paragraph is compared: a heading is not, nor a few words. */
export function isCompared({ part, words }: DraftParagraph): boolean {
  return part === "body" && createWordReader().read(words).count >= shortestParagraph;
}

/**
 * A paragraph of a draft beside its nearest precedent.
 * @returns undefined where there is nothing to compare (see `isCompared`)
 */
export async function besidePrecedent(
  knowledge: Knowledge,
  draft: Draft,
  paragraph: DraftParagraph,
  precedents: Precedents,
): Promise<ComparedParagraph | undefined> {
  const { index, reading } = knowledge;
  if (!isCompared(paragraph)) return undefined;
  const { text, words, start, end } = paragraph;
  const range = { start, end };
  const [precedent] = index ? await precedents.of(index, words, draft.uri) : [];
  if (!precedent) {
    const lack = await lackOf(knowledge, words, draft, "adopted");
    return lack ? { range, text, status: "unknown", lack } : { range, text, status: "new" };
  }
  const comparison = compareTexts(precedent.passage.text, words, draft.language);
  const { status } = precedent;
  const brackets = bracketed(text).map((part) => text.slice(part.start, part.end));
  return {
    range,
    text,
    status,
    precedent,
    comparison,
    ...(brackets.length > 0 ? { brackets } : {}),
    ...(reading ? { reading } : {}),
  };
}
