import type { Precedents } from "../comparison/precedents";
import { type Draft, type DraftParagraph, isResolution } from "../draft/draft";
import { besidePrecedent, type ComparedParagraph } from "../knowledge/comparedParagraph";
import { type DocumentCard, describeDocument } from "../knowledge/documentCard";
import type { Knowledge } from "../knowledge/knowledge";
import { saidBy } from "../knowledge/ownStatements";
import { targetAt } from "../knowledge/target";
import { describeTerm, type TermCard } from "../knowledge/termCard";
import type { Reference } from "../references/reference";
import type { PassageHit } from "../search/passageIndex";
import type { TextRange } from "../text/range";

/** What a hover tells; `range` is what it is about. */
export type Hover =
  | {
      readonly kind: "document";
      readonly range: TextRange;
      readonly cards: readonly DocumentCard[];
      /** What is wrong with the citation as written. */
      readonly warning?: string;
    }
  | { readonly kind: "term"; readonly range: TextRange; readonly card: TermCard }
  | { readonly kind: "precedent"; readonly range: TextRange; readonly compared: ComparedParagraph }
  | { readonly kind: "passage"; readonly range: TextRange; readonly hit: PassageHit; readonly own?: boolean };

/** Below this share of the paragraph's weight a passage does not resemble it enough to interrupt for. */
const resemblance = 0.5;

/**
 * The hover at an offset: the document or term named there, else, in a resolution, the paragraph beside its precedent,
 * else the nearest passage to the paragraph.
 */
export async function findHover(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
  precedents: Precedents,
): Promise<Hover | undefined> {
  const target = targetAt(draft, offset, knowledge.glossary);
  if (target && "reference" in target) {
    const { reference } = target;
    const symbols = reference.candidates ?? [reference.symbol];
    const cards = await Promise.all(symbols.map((symbol) => describeDocument(knowledge, symbol)));
    const warning = reference.impossible ?? wrongYear(reference);
    const range = { start: reference.start, end: reference.end };
    return { kind: "document", range, cards, ...(warning ? { warning } : {}) };
  }
  if (target) {
    const { start, end, entries } = target.term;
    return { kind: "term", range: { start, end }, card: await describeTerm(knowledge, entries, draft) };
  }
  const paragraph = draft.paragraphs.find(
    (candidate) => candidate.start <= offset && offset <= candidate.end,
  );
  if (!paragraph) return undefined;
  const compared = isResolution(draft)
    ? await besidePrecedent(knowledge, draft, paragraph, precedents)
    : undefined;
  const precedent = compared && ({ kind: "precedent", range: compared.range, compared } as const);
  if (compared && compared.status !== "new") return precedent;
  return (await nearest(knowledge, draft, paragraph)) ?? precedent;
}

/** A year in prose that the number contradicts; the symbol has the right one. */
function wrongYear({ year, symbol }: Reference): string | undefined {
  const right = /^S\/RES\/(\d+)\((\d{4})\)$/.exec(symbol);
  if (!year || !right || Number(right[2]) === year.value) return undefined;
  return `Security Council resolution ${right[1]} was adopted in ${right[2]}, not in ${year.value}.`;
}

async function nearest(
  knowledge: Knowledge,
  draft: Draft,
  paragraph: DraftParagraph,
): Promise<Hover | undefined> {
  if (!knowledge.index || paragraph.part !== "body") return undefined;
  const [hit] = await knowledge.index.similar(paragraph.text, { limit: 1, excludeDocuments: [draft.uri] });
  if (!hit || hit.coverage < resemblance) return undefined;
  const own = saidBy(knowledge.myDelegation ?? "", hit.passage.document);
  return { kind: "passage", range: { start: paragraph.start, end: paragraph.end }, hit, own };
}
