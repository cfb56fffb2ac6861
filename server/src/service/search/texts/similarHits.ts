import type { Elsewhere, PassageHit } from "../corpusSearch";
import type { StandIns } from "../terms/standIns";
import { matchingRanges, wordIdentities } from "./matches";
import { leastImportance, type QueryTerm } from "./queryTerms";
import { otherPlaces, ShownPassages } from "./repeats";
import { type Candidate, coveredImportance, type RankedPassage, rankByPairs } from "./rerank";
import type { Surroundings } from "./surroundings";
import type { Scanners, Texts } from "./texts";
import { PhraseWording } from "./wording";

/** A query of no more words is a phrase: it may be said in other words, and is looked for within a passage. */
export const phraseWords = 10;

/** What is ranked, and by what. */
export interface Ranking<P> {
  /** Those that the engine finds likeliest, those of the first ranking with their scores. */
  readonly candidates: readonly Candidate<P>[];
  /** What a sum of the terms' weights must be multiplied by to be such a score. */
  readonly scale: number;
  /** Of the query. */
  readonly terms: readonly QueryTerm[];
  /** Other words that stand for words of the query, and what stands for what. */
  readonly near: { readonly terms: readonly QueryTerm[]; readonly standIns: StandIns };
  /** What the text around a phrase is about; of use for a phrase only. */
  readonly surroundings: Surroundings;
  /** Maximum number of hits. */
  readonly limit: number;
  /** All passages of the corpus. */
  readonly total: number;
  /** Every place where a passage's words stand, the most useful first. */
  placesOf(passage: P): P[];
}

/** A hit while the other places of its wording are gathered. */
interface Gathering<P> {
  readonly hit: PassageHit;
  readonly others: P[];
  readonly inAll?: Elsewhere;
  further?: true;
}

/** Passages that have it in the same wording are one hit: the maximum number of its places. */
const mostOfWording = 60;

/**
 * The passages most like the query that is scanned in `scanners.query`, best first. All places of the same words are one
 * hit, of which the most useful is shown, and of a phrase all passages that have it in the same wording.
 */
export function similarHits<P>(
  scanners: Scanners,
  texts: Texts<P>,
  { candidates, scale, terms, near, surroundings, limit, total, placesOf }: Ranking<P>,
): PassageHit[] {
  const isPhrase = scanners.query.count <= phraseWords;
  const phrase = isPhrase ? { wording: new PhraseWording(terms, scanners.query), surroundings } : undefined;
  const looked = [...terms, ...near.terms];
  const ranked = rankByPairs(scanners, texts, looked, candidates, scale, near.standIns, phrase);
  const words = wordIdentities(scanners.query);
  const importance = terms.reduce((sum, term) => sum + term.importance, 0);
  const whole = Math.max(importance, leastImportance(total));
  const shown = new ShownPassages();
  const found: Gathering<P>[] = [];
  const byWording = new Map<string, Gathering<P>>();
  const listed = new Set<number>();
  const take = ({ passage: ranked, score, wording }: RankedPassage<P>) => {
    const sameWording = wording === undefined ? undefined : byWording.get(wording);
    if (found.length >= limit && !sameWording) return;
    if (listed.has(texts.keyOf(ranked)) || (sameWording && sameWording.others.length >= mostOfWording))
      return;
    const places = placesOf(ranked);
    for (const place of places) listed.add(texts.keyOf(place));
    const [first] = places;
    const passage = first === undefined ? undefined : texts.at(first);
    if (first === undefined || !passage) return;
    const { others, inAll } = otherPlaces(texts, places);
    if (sameWording) {
      sameWording.others.push(first, ...others);
      // Of all the passages that say it only the likeliest are read.
      sameWording.further = true;
      return;
    }
    scanners.passage.scan(passage.text);
    if (shown.repeats(scanners.passage)) return;
    scanners.passage.standFor(near.standIns);
    const covered = coveredImportance(terms, scanners.passage);
    const hit = {
      passage,
      score,
      coverage: Math.min(1, covered / whole),
      ...(importance > 0 ? { held: Math.min(1, covered / importance) } : {}),
      matches: matchingRanges(words, scanners.passage),
      repeats: [],
    };
    const gathering = { hit, others, ...(inAll ? { inAll } : {}) };
    if (wording !== undefined) byWording.set(wording, gathering);
    found.push(gathering);
  };
  while (found.length < limit) {
    const next = ranked.next();
    if (!next) break;
    take(next);
  }
  if (phrase) ranked.rest().forEach(take);
  return found.map(({ hit, others, inAll, further }) => {
    // Each paragraph's places are in order, those of all that have the wording are not yet.
    if (further) others.sort((x, y) => texts.later(x, y));
    const repeats = others.flatMap((place) => texts.at(place) ?? []);
    if (further) return { ...hit, repeats, further };
    return inAll ? { ...hit, repeats, inAll } : { ...hit, repeats };
  });
}
