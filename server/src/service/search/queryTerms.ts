import { nearTerms } from "../text/nearWords";
import { stem } from "../text/stems";
import { courtesyWords } from "../text/stopwords";
import { hashWord } from "../text/wordScanner";
import { inverseFrequency, queryWeight } from "./impact";
import type { LiveIndex } from "./liveIndex";
import type { TermScanner } from "./termScanner";

/** A term of the query with its weight and its place in every segment. */
export interface QueryTerm {
  readonly term1: number;
  readonly term2: number;
  /** Where its postings begin in each segment, `absent` where it does not occur. */
  readonly offsets: Uint32Array;
  /** In how many passages it stands. */
  readonly count: number;
  /** How much it tells that a passage has it. */
  readonly rarity: number;
  /** For ranking. */
  readonly weight: number;
  /** For coverage: words of courtesy count for less. */
  readonly importance: number;
}

let courtesy: ReadonlySet<number> | undefined;

/** The distinct terms of what a scanner has scanned, in the order in which they come. */
export function queryTerms(index: LiveIndex, scanner: TermScanner): QueryTerm[] {
  courtesy ??= new Set(courtesyWords.map((word) => hashWord(stem(word))[0]));
  const counts = new Map<number, { word: number; times: number }>();
  for (let i = 0; i < scanner.count; i += 1) {
    const term = scanner.term1[i]!;
    if (term === 0 && scanner.term2[i] === 0) continue;
    const known = counts.get(term);
    if (known) known.times += 1;
    else counts.set(term, { word: i, times: 1 });
  }
  const terms: QueryTerm[] = [];
  for (const { word, times } of counts.values()) {
    const term = locate(index, scanner.term1[word]!, scanner.term2[word]!);
    const { rarity } = term;
    const importance = courtesy.has(term.term1) ? rarity / 5 : rarity;
    terms.push({ ...term, weight: rarity * queryWeight(times), importance });
  }
  return terms;
}

function locate(index: LiveIndex, term1: number, term2: number) {
  const { offsets, count } = index.term(term1, term2);
  const rarity = inverseFrequency(Math.max(1, count), Math.max(1, index.total));
  return { term1, term2, offsets, count, rarity };
}

/** Words that say nearly the same as words of the query. */
export interface NearTerms {
  /** Their terms, for ranking; they count for less, and nothing by themselves when it is asked what is covered. */
  readonly terms: readonly QueryTerm[];
  /** By the term of a near word, the term of the query that it stands for. */
  readonly standsFor: ReadonlyMap<number, number>;
}

export const noNearTerms: NearTerms = { terms: [], standsFor: new Map() };

/** Next to the word itself a word that says nearly the same counts for this much. */
const nearShare = 0.6;

/** The words that say nearly the same as the query's, but for those that stand in it themselves. */
export function nearTermsOf(index: LiveIndex, terms: readonly QueryTerm[]): NearTerms {
  const own = new Set(terms.map(({ term1 }) => term1));
  const near: QueryTerm[] = [];
  const standsFor = new Map<number, number>();
  for (const { term1, weight, rarity } of terms) {
    for (const [other1, other2] of nearTerms(term1)) {
      if (own.has(other1) || standsFor.has(other1)) continue;
      standsFor.set(other1, term1);
      const other = locate(index, other1, other2);
      // A rare near word must not tell more than the word that was typed.
      const share = nearShare * Math.min(1, other.rarity / Math.max(rarity, 1e-9));
      if (other.count > 0) near.push({ ...other, weight: weight * share, importance: 0 });
    }
  }
  return { terms: near, standsFor };
}

/**
 * The least weight a query is measured against: as much as two words that stand in one passage only. A query that
 * says less, three words of courtesy for instance, is never wholly covered.
 */
export function leastImportance(total: number): number {
  return 2 * inverseFrequency(1, Math.max(1, total));
}
