import type { Draft } from "../draft/draft";
import { type DiverseHit, diverse, readForDiversity } from "../knowledge/diversity";
import type { Knowledge } from "../knowledge/knowledge";
import type { DocumentFilter, PassageHit, PassageIndex, SimilarOptions } from "../search/passageIndex";
import type { TextRange } from "../text/range";

export interface SimilarPassages {
  /** What was searched. */
  readonly range: TextRange;
  readonly text: string;
  readonly hits: readonly DiverseHit[];
}

/** What covers less of the paragraph than this only shares its everyday words: a courtesy finds nothing. */
const leastCoverage = 0.2;

/** The hits that say something of what was asked. */
export function tellingHits(hits: readonly PassageHit[]): PassageHit[] {
  return hits.filter(({ coverage }) => coverage >= leastCoverage);
}

/**
 * What is shown for a text: the passages that say something of it, best first, but not the same thing ten times.
 * @param limit how many are shown, whatever the options say
 */
export async function shownFor(
  index: PassageIndex,
  text: string,
  limit: number,
  options: SimilarOptions = {},
): Promise<DiverseHit[]> {
  const hits = await index.similar(text, { ...options, limit: limit * readForDiversity });
  return diverse(tellingHits(hits), limit);
}

/**
 * Passages similar to the paragraph at an offset, or to a selection; best first, but not the same thing ten times.
 * @param filters conditions on the documents they stand in
 * @returns undefined where there is nothing to compare: no paragraph, or a heading
 */
export async function findSimilar(
  { index }: Knowledge,
  draft: Draft,
  place: { offset: number; selection?: TextRange },
  limit: number,
  filters: readonly DocumentFilter[] = [],
): Promise<SimilarPassages | undefined> {
  const selected = place.selection && trimmed(draft.text, place.selection);
  const range =
    selected ?? draft.paragraphs.find(({ start, end }) => start <= place.offset && place.offset <= end);
  if (!range) return undefined;
  const text = draft.text.slice(range.start, range.end);
  const options = { excludeDocuments: [draft.uri], filters, surroundings: around(draft.text, range) };
  return {
    range: { start: range.start, end: range.end },
    text,
    hits: index ? await shownFor(index, text, limit, options) : [],
  };
}

/** So much of the draft on either side tells what a phrase is about. In UTF-16 code units. */
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
