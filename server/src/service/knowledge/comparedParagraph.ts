import { compareTexts } from "../comparison/compare";
import type { Comparison } from "../comparison/comparison";
import type { Precedent } from "../comparison/precedent";
import type { Precedents } from "../comparison/precedents";
import { createWordReader } from "../comparison/textWords";
import type { Draft, DraftParagraph } from "../draft/draft";
import type { TextRange } from "../text/range";
import type { Knowledge } from "./knowledge";

/** A paragraph of a draft beside agreed language. */
export type ComparedParagraph = {
  readonly range: TextRange;
  readonly text: string;
} & (
  | { readonly status: "new" }
  | {
      readonly status: "identical" | "changed";
      readonly precedent: Precedent;
      /** From the agreed wording (`before`) to the draft's (`after`). */
      readonly comparison: Comparison;
    }
);

/** Shorter paragraphs ("The Security Council,") are no wording to compare. Words. */
const shortest = 4;

/**
 * A paragraph of a draft beside its nearest precedent.
 * @returns undefined where there is nothing to compare: no index, a heading, a few words
 */
export async function besidePrecedent(
  { index }: Knowledge,
  draft: Draft,
  { part, text, start, end }: DraftParagraph,
  precedents: Precedents,
): Promise<ComparedParagraph | undefined> {
  if (!index || part !== "body" || createWordReader().read(text).count < shortest) return undefined;
  const range = { start, end };
  const [precedent] = await precedents.of(index, text, draft.uri);
  if (!precedent) return { range, text, status: "new" };
  const comparison = compareTexts(precedent.passage.text, text, draft.language);
  return { range, text, status: precedent.status, precedent, comparison };
}
