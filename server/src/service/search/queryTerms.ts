import { stem } from "../text/stems";
import { courtesyWords } from "../text/stopwords";
import { hashWord } from "../text/wordScanner";
import type { LiveIndex } from "./liveIndex";
import { inverseFrequency, queryWeight } from "./segment/impact";
import type { TermScanner } from "./terms/termScanner";

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
  const terms: QueryTerm[] = [];
  for (const { word, times } of scanner.counted().values()) {
    const term = locate(index, scanner.term1[word]!, scanner.term2[word]!);
    const { rarity } = term;
    const importance = courtesy.has(term.term1) ? rarity / 5 : rarity;
    terms.push({ ...term, weight: rarity * queryWeight(times), importance });
  }
  return terms;
}

/** A term by its hash, of no weight yet. */
export function locate(index: LiveIndex, term1: number, term2: number): QueryTerm {
  const { offsets, count } = index.term(term1, term2);
  const rarity = inverseFrequency(Math.max(1, count), Math.max(1, index.total));
  return { term1, term2, offsets, count, rarity, weight: 0, importance: 0 };
}

/**
 * The least weight a query is measured against: as much as two words that stand in one passage only. A query that
 * says less, three words of courtesy for instance, is never wholly covered.
 */
export function leastImportance(total: number): number {
  return 2 * inverseFrequency(1, Math.max(1, total));
}
