import { compareTexts } from "../comparison/compare";
import type { Comparison } from "../comparison/comparison";
import type { Precedent } from "../comparison/precedent";
import type { Precedents } from "../comparison/precedents";
import { createWordReader } from "../comparison/textWords";
import type { Draft, DraftParagraph } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import type { TextRange } from "../text/range";

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

/** The paragraph at an offset beside its nearest precedent; undefined where there is nothing to compare. */
export async function compareParagraph(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
  precedents: Precedents,
): Promise<ComparedParagraph | undefined> {
  const paragraph = draft.paragraphs.find(({ start, end }) => start <= offset && offset <= end);
  return paragraph && compared(knowledge, draft, paragraph, precedents);
}

/**
 * Every paragraph of a draft beside its nearest precedent.
 * @param pause called between paragraphs, so that others have their turn; ends the work early by returning false
 */
export async function compareDraft(
  knowledge: Knowledge,
  draft: Draft,
  precedents: Precedents,
  pause: () => Promise<boolean> = async () => true,
): Promise<ComparedParagraph[]> {
  const found: ComparedParagraph[] = [];
  for (const paragraph of draft.paragraphs) {
    const one = await compared(knowledge, draft, paragraph, precedents);
    if (one) found.push(one);
    if (!(await pause())) break;
  }
  return found;
}

async function compared(
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
