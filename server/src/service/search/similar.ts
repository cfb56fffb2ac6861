import { leftOut } from "./filters";
import type { LiveIndex } from "./liveIndex";
import { matchingRanges, wordIdentities } from "./matches";
import { nearTermsOf, noNearTerms } from "./nearTerms";
import type { PassageHit, SearchOptions, StoredPassage } from "./passageIndex";
import { leastImportance, queryTerms } from "./queryTerms";
import { bestPassages } from "./ranking";
import { repeatsOf, ShownPassages, samePassages } from "./repeats";
import { coveredImportance, rankByPairs } from "./rerank";
import { sharingPlaces } from "./sharing";
import { PhraseWording } from "./wording";

/** So many passages are read to be ranked by word order. */
const readForRanking = 100;
/** A long query's words tell enough by themselves: the right passage is among the first few. */
const readForLong = 48;

/**
 * What few words say tells less than how they follow each other: with a query of so many words or less, passages that
 * share a run of words with it are read too, even where its words are too common to bring them to the front.
 */
const shortQuery = 30;
const sharedRun = 4;
const readForSharing = 60;

/**
 * A phrase of so many words may be said in other words: near words are looked for too. Passages that have it in the same
 * wording are one hit, so that the first few show what wordings there are.
 */
const phraseWords = 10;
/** Its words may be few and common, and a run of them is as good as half of it. */
const readForPhrase = 120;
const sharedByPhrase = 3;
const readForPhraseSharing = 40;
/** So many other places of the same wording are enough. */
const mostOfWording = 60;

/** At most so many of what comes one by one. */
function firstOf<T>(all: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const one of all) {
    if (first.length >= most) break;
    first.push(one);
  }
  return first;
}

/** The passages most like a paragraph, best first (see `PassageIndex.similar`). */
export function findSimilar(index: LiveIndex, text: string, options: SearchOptions): PassageHit[] {
  const limit = options.limit ?? 10;
  index.query.scan(text);
  const terms = queryTerms(index, index.query);
  if (terms.length === 0 || limit <= 0) return [];
  const hidden = leftOut(index, options);
  const isShort = index.query.count <= shortQuery;
  const isPhrase = index.query.count <= phraseWords;
  const near = isPhrase ? nearTermsOf(index, terms) : noNearTerms;
  const phrase = isPhrase ? new PhraseWording(terms, index.query.count) : undefined;
  const looked = [...terms, ...near.terms];
  const candidates = bestPassages(
    index,
    looked,
    hidden,
    Math.max(isPhrase ? readForPhrase : isShort ? readForRanking : readForLong, limit),
  );
  const others = isShort
    ? firstOf(
        sharingPlaces(index, hidden, isPhrase ? sharedByPhrase : sharedRun),
        isPhrase ? readForPhraseSharing : readForSharing,
      )
    : [];
  const ranked = rankByPairs(index, looked, candidates, others, near, phrase);
  const words = wordIdentities(index.query);
  const importance = terms.reduce((sum, term) => sum + term.importance, 0);
  const whole = Math.max(importance, leastImportance(index.total));
  const shown = new ShownPassages(index);
  const hits: PassageHit[] = [];
  const byWording = new Map<string, StoredPassage[]>();
  const listed = new Set<number>();
  for (const { live, local, score, wording } of ranked) {
    const sameWording = wording === undefined ? undefined : byWording.get(wording);
    if (hits.length >= limit && !sameWording) {
      if (phrase) continue;
      break;
    }
    if (listed.has(live.base + local) || (sameWording && sameWording.length >= mostOfWording)) continue;
    // All places of the same words are one hit: the most useful is shown.
    const places = samePassages(index, { live, local }, hidden);
    for (const place of places) listed.add(place.live.base + place.local);
    const passage = places[0] && index.at(places[0]);
    if (!passage) continue;
    if (sameWording) {
      sameWording.push(passage, ...repeatsOf(index, places));
      continue;
    }
    index.passage.scan(passage.text);
    if (shown.repeats()) continue;
    const repeats = repeatsOf(index, places);
    if (wording !== undefined) byWording.set(wording, repeats);
    index.passage.standFor(near.standIns);
    hits.push({
      passage,
      score,
      coverage: Math.min(1, coveredImportance(terms, index.passage) / whole),
      matches: matchingRanges(words, index.passage),
      repeats,
    });
  }
  return hits;
}
