import type { Precedents } from "../comparison/precedents";
import { type Draft, type DraftParagraph, isResolution } from "../draft/draft";
import { isEveryday } from "../glossary/everyday";
import { type DocumentCard, describeDocument } from "../knowledge/documents/documentCard";
import type { Knowledge, Reading } from "../knowledge/knowledge";
import { besidePrecedent, type ComparedParagraph } from "../knowledge/paragraphs/comparedParagraph";
import { type OpeningCard, openingAt } from "../knowledge/paragraphs/openingCard";
import { saidBy } from "../knowledge/passages/ownStatements";
import { resemblanceTo } from "../knowledge/passages/resemblance";
import { targetAt } from "../knowledge/target";
import { describeTerm, type TermCard } from "../knowledge/terms/termCard";
import { wrongYear } from "../references/wrongYear";
import type { PassageHit } from "../search/corpusSearch";
import type { TextRange } from "../text/range";
import type { Said } from "../text/say";

/** What a hover tells; `range` is what it is about. */
export type Hover =
  | {
      readonly kind: "document";
      readonly range: TextRange;
      readonly cards: readonly DocumentCard[];
      /** What is wrong with the citation as written. */
      readonly warning?: Said;
      /** A finding of the checker says so already, and the editor shows it beside the hover. */
      readonly diagnosed?: boolean;
    }
  | {
      readonly kind: "term";
      readonly range: TextRange;
      readonly card: TermCard;
      /** ISO 639 code of the draft's language. */
      readonly language: string;
    }
  | { readonly kind: "opening"; readonly range: TextRange; readonly opening: OpeningCard }
  | { readonly kind: "precedent"; readonly range: TextRange; readonly compared: ComparedParagraph }
  | {
      readonly kind: "passage";
      readonly range: TextRange;
      readonly hit: PassageHit;
      readonly own?: boolean;
      /** ISO 639 code, where the passage was found across languages: a guess. */
      readonly language?: string;
      /** The corpus is not wholly read: a nearer passage may come. */
      readonly reading?: Reading;
    };

/** The least resemblance (see `resemblanceTo`) that is worth interrupting for. */
const leastResemblance = 0.5;

/** What the hover is asked beside its place. */
export interface HoverWish {
  /** What the checker has found in the draft: the editor shows it beside the hover. */
  readonly findings?: () => readonly TextRange[];
  /** The reader wants to know, and has not only passed by: words that everybody knows are explained too. */
  readonly asked?: boolean;
}

/**
 * The hover at an offset: the words that open a resolution's paragraph, the document or term named there, else, in a
 * resolution, the paragraph beside its precedent, else the nearest passage to the paragraph.
 */
export async function findHover(
  knowledge: Knowledge,
  draft: Draft,
  offset: number,
  precedents: Precedents,
  { findings = () => [], asked = false }: HoverWish = {},
): Promise<Hover | undefined> {
  const paragraph = draft.paragraphs.find(
    (candidate) => candidate.start <= offset && offset <= candidate.end,
  );
  const opening = paragraph && openingAt(knowledge, draft, paragraph, offset);
  if (opening) {
    const { start, end, card } = opening;
    return { kind: "opening", range: { start, end }, opening: card };
  }
  const target = targetAt(draft, offset, knowledge.glossary);
  if (target && "reference" in target) {
    const { reference } = target;
    const symbols = reference.candidates ?? [reference.symbol];
    const cards = await Promise.all(symbols.map((symbol) => describeDocument(knowledge, symbol)));
    const warning = reference.impossible ?? wrongYear(reference);
    const range = { start: reference.start, end: reference.end };
    const wrong = warning !== undefined || cards.some(({ impossible }) => impossible);
    const diagnosed = wrong && findings().some(({ start, end }) => start < range.end && range.start < end);
    return {
      kind: "document",
      range,
      cards,
      ...(warning ? { warning } : {}),
      ...(diagnosed ? { diagnosed } : {}),
    };
  }
  if (target) {
    const { start, end, entries } = target.term;
    const range = { start, end };
    if (asked || !entries[0] || !isEveryday(entries[0], draft.text.slice(start, end)))
      return {
        kind: "term",
        range,
        card: await describeTerm(knowledge, entries, draft),
        language: draft.language,
      };
  }
  if (!paragraph) return undefined;
  // Without a corpus a paragraph says nothing of itself: who asks for the comparison is told.
  const compared =
    isResolution(draft) && knowledge.index
      ? await besidePrecedent(knowledge, draft, paragraph, precedents)
      : undefined;
  const precedent = compared && ({ kind: "precedent", range: compared.range, compared } as const);
  if (compared && ("precedent" in compared || compared.across)) return precedent;
  return (await nearest(knowledge, draft, paragraph)) ?? precedent;
}

async function nearest(
  knowledge: Knowledge,
  draft: Draft,
  paragraph: DraftParagraph,
): Promise<Hover | undefined> {
  if (!knowledge.index || paragraph.part !== "body") return undefined;
  const asked = { limit: 1, excludeDocuments: [draft.uri] };
  const [own] = await knowledge.index.similar(paragraph.words, asked);
  const hit =
    own && resemblanceTo(paragraph.words)(own) >= leastResemblance
      ? own
      : await nearestAcross(knowledge, draft, paragraph);
  if (!hit) return undefined;
  const isOwn = saidBy(knowledge.myDelegation ?? "", hit.passage.document);
  const { reading } = knowledge;
  const range = { start: paragraph.start, end: paragraph.end };
  return {
    kind: "passage",
    range,
    hit,
    own: isOwn,
    ...(hit === own ? {} : { language: hit.passage.document.language }),
    ...(reading ? { reading } : {}),
  };
}

/** Where nothing in the draft's own language comes near: the passage of another that says most of the paragraph. */
async function nearestAcross(
  { index, otherLanguages }: Knowledge,
  { language, uri }: Draft,
  { words }: DraftParagraph,
): Promise<PassageHit | undefined> {
  if (!index || !otherLanguages) return undefined;
  const [hit] = await index.across(words, { language, limit: 1, excludeDocuments: [uri] });
  return hit && hit.coverage >= leastResemblance ? hit : undefined;
}
