import type { Draft, DraftParagraph } from "../draft/draft";
import type { PassageIndex, StoredPassage, Stretch } from "../search/passageIndex";

/** A document that the draft has followed so far: its paragraphs stand in the draft, or nearly so. */
export interface FollowedDocument {
  /** How much of what was written last stands in it; 1 is one whole paragraph, the last one. */
  readonly weight: number;
  /** The ordinal of the passage that would come next, were the draft to go on following it. */
  readonly next: number;
}

/** FollowedDocuments by the identity of their document. */
export type FollowedDocuments = ReadonlyMap<string, FollowedDocument>;

export interface FollowedFinder {
  /** The documents that the paragraphs before `begin` follow. Each paragraph is searched once. */
  find(index: PassageIndex, draft: Draft, begin: number): Promise<FollowedDocuments>;
}

/** So many of the paragraphs before the cursor are compared, the nearest first. */
const paragraphsBefore = 8;
/** What a paragraph says of the next one counts so much less for each paragraph in between. */
const fading = 0.8;
/** What covers less of a paragraph does not follow it. */
const leastCoverage = 0.5;
const mostHits = 8;
const mostRepeats = 12;
/** So many paragraphs are remembered. */
const remembered = 200;

interface Found {
  readonly document: string;
  readonly ordinal: number;
  readonly coverage: number;
}

/** Finds followed, and remembers what it found until the index changes. */
export function createFollowedFinder(): FollowedFinder {
  const known = new Map<string, readonly Found[]>();
  let state = "";
  const similarTo = async (index: PassageIndex, { text }: DraftParagraph, uri: string) => {
    const now = `${uri} ${index.size.documents} ${index.size.passages}`;
    if (now !== state) known.clear();
    state = now;
    const before = known.get(text);
    if (before) return before;
    const hits = await index.similar(text, { limit: mostHits, excludeDocuments: [uri] });
    const place = ({ document, ordinal }: StoredPassage, coverage: number): Found => ({
      document: document.id,
      ordinal,
      coverage,
    });
    const found = hits
      .filter(({ coverage }) => coverage >= leastCoverage)
      .flatMap(({ passage, coverage, repeats }) => [
        place(passage, coverage),
        ...repeats.slice(0, mostRepeats).map((repeat) => place(repeat, coverage)),
      ]);
    const [oldest] = known.keys();
    if (known.size >= remembered && oldest !== undefined) known.delete(oldest);
    known.set(text, found);
    return found;
  };
  return {
    async find(index, draft, begin) {
      const documents = new Map<string, FollowedDocument>();
      const before = draft.paragraphs.filter(({ end, part }) => end < begin && part === "body");
      const nearest = before.slice(-paragraphsBefore).reverse();
      for (const [distance, paragraph] of nearest.entries()) {
        const nearestOf = new Map<string, Found>();
        for (const found of await similarTo(index, paragraph, draft.uri)) {
          const other = nearestOf.get(found.document);
          if (!other || found.coverage > other.coverage) nearestOf.set(found.document, found);
        }
        for (const { document, ordinal, coverage } of nearestOf.values()) {
          const known = documents.get(document);
          const weight = (known?.weight ?? 0) + coverage * fading ** distance;
          documents.set(document, { weight, next: known?.next ?? ordinal + 1 + distance });
        }
      }
      return documents;
    },
  };
}

/** So many documents, and so many passages around the one that would come next, are looked at. */
const mostDocuments = 6;
const passagesBack = 1;
const passagesAhead = 4;

/** The passages of the followed in which the draft may go on. */
export function likelyPassages(followed: FollowedDocuments): Stretch[] {
  return [...followed]
    .sort(([, x], [, y]) => y.weight - x.weight)
    .slice(0, mostDocuments)
    .map(([document, { next }]) => ({
      document,
      from: Math.max(0, next - passagesBack),
      to: next + passagesAhead,
    }));
}

/** How closely the draft follows the document that it follows most. */
export function following(followed: FollowedDocuments): number {
  return [...followed.values()].reduce((most, { weight }) => Math.max(most, weight), 0);
}
