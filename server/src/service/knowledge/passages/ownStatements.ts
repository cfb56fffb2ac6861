import type { CorpusSearch, PassageHit, SearchOptions, StoredDocument } from "../../search/corpusSearch";
import { filtersOf, passes } from "../../search/filters";

/** What shares less than this of a paragraph's weight is on another subject. */
const leastCoverage = 0.15;

/** True for a statement of this delegation; false where none is named. */
export function saidBy(delegation: string, document: StoredDocument): boolean {
  const filters = filtersOf({ by: delegation });
  return filters.length > 0 && document.kind === "spoken" && passes(filters, document);
}

/**
 * What a delegation has said on the subject of a text.
 * @returns its passages that share words with the text, the latest first
 */
export async function ownStatements(
  index: CorpusSearch,
  delegation: string,
  text: string,
  options: Pick<SearchOptions, "excludeDocuments" | "limit" | "signal">,
): Promise<PassageHit[]> {
  const filters = filtersOf({ by: delegation });
  if (filters.length === 0) return [];
  const hits = await index.similar(text, { ...options, kinds: ["spoken"], filters });
  return hits
    .filter(({ coverage }) => coverage >= leastCoverage)
    .sort((x, y) => (y.passage.document.date ?? "").localeCompare(x.passage.document.date ?? ""));
}
