import type { Precedents } from "../comparison/precedents";
import type { Draft } from "../draft/draft";
import { paragraphAt } from "../draft/paragraphAt";
import type { Knowledge } from "../knowledge/knowledge";
import {
  besidePrecedent,
  type ComparedParagraph,
  isCompared,
} from "../knowledge/paragraphs/comparedParagraph";

/** The paragraph at an offset beside its nearest precedent; undefined where there is nothing to compare. */
export async function compareParagraph(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
  precedents: Precedents,
): Promise<ComparedParagraph | undefined> {
  const paragraph = paragraphAt(draft, offset);
  return paragraph && besidePrecedent(knowledge, draft, paragraph, precedents);
}

/** Number of paragraphs asked about at once: a corpus far away takes as long for all of them as for one. */
const paragraphsAtOnce = 8;

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
  for (const [at, paragraph] of draft.paragraphs.entries()) {
    const next =
      at % paragraphsAtOnce === 0 ? draft.paragraphs.slice(at, at + paragraphsAtOnce).filter(isCompared) : [];
    const texts = next.map(({ words }) => words);
    if (knowledge.index && texts.length > 0) await precedents.ofEach(knowledge.index, texts, draft.uri);
    const one = await besidePrecedent(knowledge, draft, paragraph, precedents);
    if (one) found.push(one);
    if (!(await goOn())) break;
  }
  return found;
}
