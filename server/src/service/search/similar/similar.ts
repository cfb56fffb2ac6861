import type { PassageHit, SimilarOptions } from "../corpusSearch";
import { leftOut } from "../live/leftOut";
import type { LiveIndex } from "../live/liveIndex";
import type { Place } from "../live/liveSegment";
import { bestPassages } from "../live/ranking";
import { samePassages } from "../live/samePassages";
import { sharingPlaces } from "../runs/sharing";
import { queryTerms } from "../texts/queryTerms";
import type { Candidate } from "../texts/rerank";
import { phraseWords, similarHits } from "../texts/similarHits";
import { Surroundings } from "../texts/surroundings";
import { nearTermsOf, noNearTerms } from "./nearTerms";

/** How many passages are read to be ranked by word order. */
interface Reading {
  /** Of those that the first ranking puts first. */
  readonly ranked: number;
  /**
   * Of those that share a run of this many words with the query, even where its words are too common to bring them to
   * the front.
   */
  readonly sharing: number;
  readonly sharedRun: number;
}

/** A phrase's words may be few and common, and a run of them is as good as half of it. */
const readForPhrase: Reading = { ranked: 120, sharing: 40, sharedRun: 3 };
/** Where it is known what the text around it is about, half are read for the words alone, and this many for both. */
const readOnSubject = 80;
/** What few words say tells less than how they follow each other. */
const shortQuery = 30;
const readForShort: Reading = { ranked: 100, sharing: 60, sharedRun: 4 };
/** A long query's words tell enough by themselves: the right passage is among the first few. */
const readForLong: Reading = { ranked: 48, sharing: 0, sharedRun: 0 };

function readingOf(words: number): Reading {
  return words <= phraseWords ? readForPhrase : words <= shortQuery ? readForShort : readForLong;
}

/** The passages most like a paragraph, best first (see `CorpusSearch.similar`). */
export function findSimilar(index: LiveIndex, text: string, options: SimilarOptions): PassageHit[] {
  const limit = options.limit ?? 10;
  index.query.scan(text);
  const terms = queryTerms(index, index.query);
  if (terms.length === 0 || limit <= 0) return [];
  const hidden = leftOut(index, options);
  const { count } = index.query;
  const reading = readingOf(count);
  const isPhrase = reading === readForPhrase;
  const near = isPhrase ? nearTermsOf(index, terms) : noNearTerms;
  const looked = [...terms, ...near.terms];
  const surroundings = new Surroundings(
    index,
    index.passage,
    (isPhrase && options.surroundings) || "",
    looked,
  );
  const onSubject = surroundings.terms.length > 0;
  const candidates = bestPassages(
    index,
    looked,
    hidden,
    Math.max(onSubject ? reading.ranked / 2 : reading.ranked, limit),
  );
  const others =
    reading.sharing === 0 ? [] : sharingPlaces(index, hidden, reading.sharedRun, reading.sharing);
  if (onSubject) {
    others.push(...bestPassages(index, [...looked, ...surroundings.terms], hidden, readOnSubject).places());
  }
  return similarHits(index, index, {
    candidates: [...candidates.scored(), ...others.map((passage): Candidate<Place> => ({ passage }))],
    scale: candidates.scale,
    terms,
    near,
    surroundings,
    limit,
    total: index.total,
    placesOf: (place) => samePassages(index, place, hidden),
  });
}
