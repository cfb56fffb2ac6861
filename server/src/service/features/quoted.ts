import type { Draft } from "../draft/draft";
import type { Knowledge } from "../knowledge/knowledge";
import type { StoredPassage, VerbatimHit } from "../search/passageIndex";
import type { TextRange } from "../text/range";

/** Words of the draft that stand in the corpus word for word. */
export interface QuotedPassage extends TextRange {
  readonly text: string;
  readonly words: number;
  /** The passage they stand in; where several hold them, the most useful: adopted text, then the latest. */
  readonly passage: StoredPassage;
  /** Other documents that hold the same words. */
  readonly others: number;
}

/** Of a paragraph so many shared runs are looked at. */
const most = 60;

/**
 * Every run of eight words or more that draft and corpus share, in order, the longest where runs overlap.
 * @param goOn called between paragraphs, so that others have their turn; ends the work early by returning false
 */
export async function findQuoted(
  { index }: Knowledge,
  draft: Draft,
  goOn: () => Promise<boolean> = async () => true,
): Promise<QuotedPassage[]> {
  const found: QuotedPassage[] = [];
  if (!index) return found;
  for (const { start, end, part, text } of draft.paragraphs) {
    if (part === "code") continue;
    const hits = await index.verbatim(text, { limit: most, excludeDocuments: [draft.uri] });
    for (const { query, words, passage, others } of withoutOverlap(hits)) {
      const range = { start: start + query.start, end: start + query.end };
      if (range.end <= end)
        found.push({ ...range, text: text.slice(query.start, query.end), words, passage, others });
    }
    if (!(await goOn())) break;
  }
  return found;
}

/** The longest runs first; a run that overlaps one taken is left out, one that lies within it counts as another source. */
function withoutOverlap(hits: readonly VerbatimHit[]): (VerbatimHit & { others: number })[] {
  const kept: { hit: VerbatimHit; documents: Set<string> }[] = [];
  for (const hit of hits) {
    const over = kept.find(
      ({ hit: { query } }) => query.start < hit.query.end && hit.query.start < query.end,
    );
    if (!over) {
      kept.push({ hit, documents: new Set([hit.passage.document.id]) });
    } else if (hit.query.start <= over.hit.query.start && hit.query.end >= over.hit.query.end) {
      over.documents.add(hit.passage.document.id);
    }
  }
  return kept
    .map(({ hit, documents }) => ({ ...hit, others: documents.size - 1 }))
    .sort((x, y) => x.query.start - y.query.start);
}
