import type { Draft } from "../draft/draft";
import { paragraphAt } from "../draft/paragraphAt";
import type { Knowledge } from "../knowledge/knowledge";
import { type DiverseHit, diverse, readForDiversity } from "../knowledge/passages/diversity";
import { resemblanceTo } from "../knowledge/passages/resemblance";
import { tellingAcross } from "../knowledge/passages/tellingAcross";
import type { CorpusSearch, PassageHit, SimilarOptions } from "../search/corpusSearch";
import { mergedHits } from "../search/mergedHits";
import { withoutMarkup } from "../text/markup";
import type { TextRange } from "../text/range";

export interface SimilarPassages {
  /** What was searched. */
  readonly range: TextRange;
  readonly text: string;
  readonly hits: readonly ShownPassage[];
  /** Passages of other languages that say the same, of documents that are not among the hits; a guess. */
  readonly across: readonly ShownPassage[];
}

/** What covers less of the paragraph than this only shares its everyday words: a courtesy finds nothing. */
const leastCoverage = 0.2;

/** The hits that say something of what was asked. */
export function tellingHits(hits: readonly PassageHit[]): PassageHit[] {
  return hits.filter(({ coverage }) => coverage >= leastCoverage);
}

/** The least resemblance to the paragraph that the view shows, 0 to 1, by itself and as a share of the best. */
const leastShown = 0.25;
const leastOfBest = 1 / 3;

/** A passage with the number that is shown with it: how much of what was asked stands in it, 0 to 1. */
export type ShownPassage = DiverseHit & { readonly resemblance: number };

const percentOf = ({ resemblance }: ShownPassage) => Math.round(100 * resemblance);

/** The hits in the order of the number that they show, without the weak ones. */
function byResemblance(text: string, hits: readonly DiverseHit[]): ShownPassage[] {
  const resemblance = resemblanceTo(text);
  const shown = hits.map((hit) => ({ ...hit, resemblance: resemblance(hit) }));
  const best = Math.max(0, ...shown.map((hit) => hit.resemblance));
  return shown
    .filter((hit) => hit.resemblance >= Math.max(leastShown, best * leastOfBest))
    .sort((x, y) => percentOf(y) - percentOf(x));
}

/**
 * What is shown for a text: the passages that say something of it, best first, but not the same thing ten times.
 * @param limit how many are shown, whatever the options say
 * @param beside hits of other corpora
 */
export async function shownFor(
  index: CorpusSearch,
  text: string,
  limit: number,
  options: SimilarOptions = {},
  beside: readonly PassageHit[] = [],
): Promise<DiverseHit[]> {
  const hits = await index.similar(text, { ...options, limit: limit * readForDiversity });
  return diverse(tellingHits(mergedHits(hits, beside)), limit);
}

/** What shared corpora know of a text, and of what stands around it; nobody waits for them. */
export type AskBeside = (text: string, surroundings: string, limit: number) => readonly PassageHit[];

/**
 * Passages similar to the paragraph at an offset, or to a selection: in the order of the number that they show, but not
 * the same thing ten times, and without what resembles it only a little.
 * @param asked conditions on the documents they stand in, and whether anybody still waits
 * @returns undefined where there is nothing to compare: no paragraph, or a heading
 */
export async function findSimilar(
  { index, otherLanguages = false }: Knowledge,
  draft: Draft,
  place: { offset: number; selection?: TextRange },
  limit: number,
  asked: Pick<SimilarOptions, "filters" | "signal"> = {},
  askBeside: AskBeside = () => [],
): Promise<SimilarPassages | undefined> {
  const selected = place.selection && trimmed(draft.text, place.selection);
  const range = selected ?? paragraphAt(draft, place.offset);
  if (!range) return undefined;
  const text = withoutMarkup(draft.text.slice(range.start, range.end));
  const surroundings = around(draft.text, range);
  const options = { ...asked, excludeDocuments: [draft.uri], surroundings };
  const beside = askBeside(text, surroundings, limit * readForDiversity);
  const found = index
    ? await shownFor(index, text, limit, options, beside)
    : diverse(tellingHits(beside), limit);
  const hits = byResemblance(text, found);
  const across =
    index && otherLanguages ? await shownAcross(index, text, draft.language, limit, hits, options) : [];
  return { range: { start: range.start, end: range.end }, text, hits, across };
}

/** Passages of other languages are shown up to this share of the limit: a draft's own language goes before. */
const shareAcross = 0.5;

/** Passages of other languages that say the same, without documents whose own-language text is shown already. */
async function shownAcross(
  index: CorpusSearch,
  text: string,
  language: string,
  limit: number,
  shown: readonly ShownPassage[],
  options: SimilarOptions,
): Promise<ShownPassage[]> {
  const hits = await index.across(text, { ...options, language, limit });
  const known = new Set(shown.flatMap(({ passage: { document } }) => [document.id, document.symbol]));
  return tellingAcross(hits)
    .filter(
      ({ passage: { document } }) => !known.has(document.id) && !known.has(document.symbol ?? document.id),
    )
    .slice(0, Math.ceil(limit * shareAcross))
    .map((hit) => ({ ...hit, variants: [], resemblance: hit.coverage }))
    .sort((x, y) => percentOf(y) - percentOf(x));
}

/** What tells what a phrase is about: the draft on either side of it, in UTF-16 units. */
const nearBy = 2000;

/** What stands around a part of a text, without that part. */
export function around(text: string, { start, end }: TextRange): string {
  return `${text.slice(Math.max(0, start - nearBy), start)}\n${text.slice(end, end + nearBy)}`;
}

function trimmed(text: string, { start, end }: TextRange): TextRange | undefined {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return to - from >= 3 ? { start: from, end: to } : undefined;
}
