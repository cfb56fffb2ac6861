import type { Precedents } from "../comparison/precedents";
import type { Draft } from "../draft/draft";
import { besidePrecedent, type ComparedParagraph } from "../knowledge/comparedParagraph";
import type { Knowledge } from "../knowledge/knowledge";

/** The paragraph at an offset beside its nearest precedent; undefined where there is nothing to compare. */
export async function compareParagraph(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
  precedents: Precedents,
): Promise<ComparedParagraph | undefined> {
  const paragraph = draft.paragraphs.find(({ start, end }) => start <= offset && offset <= end);
  return paragraph && besidePrecedent(knowledge, draft, paragraph, precedents);
}

/**
 * Every paragraph of a draft beside its nearest precedent.
 * @param goOn called between paragraphs, so that others have their turn; ends the work early by returning false
 */
export async function compareDraft(
  knowledge: Knowledge,
  draft: Draft,
  precedents: Precedents,
  goOn: () => Promise<boolean> = async () => true,
): Promise<ComparedParagraph[]> {
  const found: ComparedParagraph[] = [];
  for (const paragraph of draft.paragraphs) {
    const one = await besidePrecedent(knowledge, draft, paragraph, precedents);
    if (one) found.push(one);
    if (!(await goOn())) break;
  }
  return found;
}
