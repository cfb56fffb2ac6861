import type { Draft, DraftParagraph } from "../draft/draft";
import { createRemembered } from "../remembered";
import type { CorpusSearch, PassageHit, PassageRange, StoredPassage } from "../search/corpusSearch";

/** A document that the draft has followed so far: its paragraphs stand in the draft, or nearly so. */
export interface FollowedDocument {
  /** How much of what was written last stands in it; 1 is one whole paragraph, the last one. */
  readonly weight: number;
  /** The ordinal of the passage that would come next, were the draft to go on following it. */
  readonly next: number;
}

/** The documents followed, by their identities. */
export type FollowedDocuments = ReadonlyMap<string, FollowedDocument>;

export interface FollowedFinder {
  /** The documents that the paragraphs before `begin` follow. Each paragraph is searched once. */
  find(index: CorpusSearch, draft: Draft, begin: number): Promise<FollowedDocuments>;
}

/** Maximum number of paragraphs before the cursor that are compared, the nearest first. */
const paragraphsBefore = 8;
/** What is left of what a paragraph says of the next one, for each paragraph in between. */
const fading = 0.8;
/** What covers less of a paragraph does not follow it. */
const leastCoverage = 0.5;
const mostHits = 8;
const mostRepeats = 12;
/** Maximum number of paragraphs remembered. */
const mostRemembered = 200;

interface Found {
  readonly document: string;
  readonly ordinal: number;
  readonly coverage: number;
}

/** Where what follows a paragraph stands. */
function placesIn(hits: readonly PassageHit[]): Found[] {
  const place = ({ document, ordinal }: StoredPassage, coverage: number): Found => ({
    document: document.id,
    ordinal,
    coverage,
  });
  return hits
    .filter(({ coverage }) => coverage >= leastCoverage)
    .flatMap(({ passage, coverage, repeats }) => [
      place(passage, coverage),
      ...repeats.slice(0, mostRepeats).map((repeat) => place(repeat, coverage)),
    ]);
}

/** Finds followed, and remembers what it found until the index changes. */
export function createFollowedFinder(): FollowedFinder {
  const known = createRemembered<readonly Found[]>(mostRemembered);
  /** What resembles each of the paragraphs, in their order: those not known yet are asked for at once. */
  const similarTo = (index: CorpusSearch, paragraphs: readonly DraftParagraph[], uri: string) => {
    const keys = paragraphs.map(({ text }) => `${uri}\n${text}`);
    return known.ofEach(index, keys, async (unknown) => {
      const texts = unknown.map((key) => key.slice(uri.length + 1));
      const answers = await index.similarToEach(texts, {
        limit: mostHits,
        excludeDocuments: [uri],
        forSuggestions: true,
      });
      return answers.map(placesIn);
    });
  };
  return {
    async find(index, draft, begin) {
      const documents = new Map<string, FollowedDocument>();
      const before = draft.paragraphs.filter(({ end, part }) => end < begin && part === "body");
      const nearest = before.slice(-paragraphsBefore).reverse();
      const similar = await similarTo(index, nearest, draft.uri);
      for (const [distance, places] of similar.entries()) {
        const nearestOf = new Map<string, Found>();
        for (const found of places) {
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

/** Maximum number of documents looked at, and of passages around the one that would come next. */
const mostDocuments = 6;
const passagesBack = 1;
const passagesAhead = 4;

/** The passages of the followed in which the draft may go on. */
export function likelyPassages(followed: FollowedDocuments): PassageRange[] {
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
