import { stem } from "../../text/stems";
import { courtesyWords } from "../../text/stopwords";
import { hashWord } from "../../text/wordScanner";
import { inverseFrequency, queryWeight } from "../segment/impact";
import type { TermScanner } from "../terms/termScanner";
import type { TermCounts } from "./texts";

/** A term of the query with its weight. */
export interface QueryTerm {
  readonly term1: number;
  readonly term2: number;
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
export function queryTerms(counts: TermCounts, scanner: TermScanner): QueryTerm[] {
  courtesy ??= new Set(courtesyWords.map((word) => hashWord(stem(word))[0]));
  const terms: QueryTerm[] = [];
  for (const { word, times } of scanner.counted().values()) {
    const term = locate(counts, scanner.term1[word]!, scanner.term2[word]!);
    const { rarity } = term;
    const importance = courtesy.has(term.term1) ? rarity / 5 : rarity;
    terms.push({ ...term, weight: rarity * queryWeight(times), importance });
  }
  return terms;
}

/** A term by its hash, of no weight yet. */
export function locate(counts: TermCounts, term1: number, term2: number): QueryTerm {
  const count = counts.count(term1, term2);
  const rarity = inverseFrequency(Math.max(1, count), Math.max(1, counts.total));
  return { term1, term2, count, rarity, weight: 0, importance: 0 };
}

/**
 * The least weight a query is measured against: as much as two words that stand in one passage only. A query that
 * says less, three words of courtesy for instance, is never wholly covered.
 */
export function leastImportance(total: number): number {
  return 2 * inverseFrequency(1, Math.max(1, total));
}
