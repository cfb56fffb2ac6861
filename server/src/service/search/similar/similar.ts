import { leftOut } from "../filters";
import type { LiveIndex } from "../liveIndex";
import { matchingRanges, wordIdentities } from "../matches";
import type { PassageHit, SimilarOptions, StoredPassage } from "../passageIndex";
import { leastImportance, queryTerms } from "../queryTerms";
import { bestPassages } from "../ranking";
import { repeatsOf, ShownPassages, samePassages } from "../repeats";
import { sharingPlaces } from "../runs/sharing";
import { nearTermsOf, noNearTerms } from "./nearTerms";
import { coveredImportance, type RankedPassage, rankByPairs } from "./rerank";
import { Surroundings } from "./surroundings";
import { PhraseWording } from "./wording";

/** How many passages are read to be ranked by word order. */
interface Reading {
  /** Of those that the first ranking puts first. */
  readonly ranked: number;
  /** Of those that share a run of so many words with the query, even where its words are too common to bring them to the front. */
  readonly sharing: number;
  readonly sharedRun: number;
}

/** A phrase of so many words may be said in other words: near words are looked for too. */
const phraseWords = 10;
/** Its words may be few and common, and a run of them is as good as half of it. */
const readForPhrase: Reading = { ranked: 120, sharing: 40, sharedRun: 3 };
/** Where it is known what the text around it is about, half are read for the words alone, and so many for both. */
const readOnSubject = 80;
/** What few words say tells less than how they follow each other. */
const shortQuery = 30;
const readForShort: Reading = { ranked: 100, sharing: 60, sharedRun: 4 };
/** A long query's words tell enough by themselves: the right passage is among the first few. */
const readForLong: Reading = { ranked: 48, sharing: 0, sharedRun: 0 };

function readingOf(words: number): Reading {
  return words <= phraseWords ? readForPhrase : words <= shortQuery ? readForShort : readForLong;
}

/** A hit while the other places of its wording are gathered. */
interface Gathering extends PassageHit {
  readonly repeats: StoredPassage[];
  further?: boolean;
}

/** Passages that have it in the same wording are one hit, and so many places of it are enough. */
const mostOfWording = 60;

/** At most so many of what comes one by one. */
function firstOf<T>(all: Iterable<T>, most: number): T[] {
  const first: T[] = [];
  for (const one of all) {
    first.push(one);
    if (first.length >= most) break;
  }
  return first;
}

/** The passages most like a paragraph, best first (see `PassageIndex.similar`). */
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
  const surroundings = new Surroundings(index, (isPhrase && options.surroundings) || "", looked);
  const onSubject = surroundings.terms.length > 0;
  const candidates = bestPassages(
    index,
    looked,
    hidden,
    Math.max(onSubject ? reading.ranked / 2 : reading.ranked, limit),
  );
  const others =
    reading.sharing === 0 ? [] : firstOf(sharingPlaces(index, hidden, reading.sharedRun), reading.sharing);
  if (onSubject) {
    others.push(...bestPassages(index, [...looked, ...surroundings.terms], hidden, readOnSubject).places());
  }
  const phrase = isPhrase ? { wording: new PhraseWording(terms, index.query), surroundings } : undefined;
  const ranked = rankByPairs(index, looked, candidates, others, near, phrase);
  const words = wordIdentities(index.query);
  const importance = terms.reduce((sum, term) => sum + term.importance, 0);
  const whole = Math.max(importance, leastImportance(index.total));
  const shown = new ShownPassages(index);
  const hits: PassageHit[] = [];
  const byWording = new Map<string, Gathering>();
  const listed = new Set<number>();
  const take = ({ live, local, score, wording }: RankedPassage) => {
    const sameWording = wording === undefined ? undefined : byWording.get(wording);
    if (hits.length >= limit && !sameWording) return;
    if (listed.has(live.base + local) || (sameWording && sameWording.repeats.length >= mostOfWording)) return;
    // All places of the same words are one hit: the most useful is shown.
    const places = samePassages(index, { live, local }, hidden);
    for (const place of places) listed.add(place.live.base + place.local);
    const passage = places[0] && index.at(places[0]);
    if (!passage) return;
    if (sameWording) {
      sameWording.repeats.push(passage, ...repeatsOf(index, places).repeats);
      // Of all the passages that say it only the likeliest are read.
      sameWording.further = true;
      return;
    }
    index.passage.scan(passage.text);
    if (shown.repeats()) return;
    index.passage.standFor(near.standIns);
    const covered = coveredImportance(terms, index.passage);
    const hit: Gathering = {
      passage,
      score,
      coverage: Math.min(1, covered / whole),
      ...(importance > 0 ? { held: Math.min(1, covered / importance) } : {}),
      matches: matchingRanges(words, index.passage),
      ...repeatsOf(index, places),
    };
    if (wording !== undefined) byWording.set(wording, hit);
    hits.push(hit);
  };
  while (hits.length < limit) {
    const next = ranked.next();
    if (!next) break;
    take(next);
  }
  if (phrase) ranked.rest().forEach(take);
  // Each paragraph's places are in order, those of all that have the wording are not yet.
  for (const { repeats } of byWording.values())
    repeats.sort((x, y) => index.later(index.place(x.key)!, index.place(y.key)!));
  return hits;
}
