import { otherSpellings, rootOf } from "../../text/families";
import { type Expression, expressionsFrom } from "../../text/nearWords";
import { termHash, termOf } from "../../text/terms";
import type { LiveIndex } from "../live/liveIndex";
import type { Vocabulary } from "../segment/vocabulary";
import { frequentTerms } from "../terms/frequentTerms";
import { end, StandIns } from "../terms/standIns";
import { locate, type QueryTerm } from "../texts/queryTerms";

/** How a phrase may be said in other words. */
export interface NearTerms {
  /** Terms for the first ranking; they count for less, and nothing by themselves when it is asked what is covered. */
  readonly terms: readonly QueryTerm[];
  /** What stands for words of the query. */
  readonly standIns: StandIns;
}

export const noNearTerms: NearTerms = { terms: [], standIns: new StandIns() };

/** Next to the word itself: another spelling or name of it, a word of its family, a word that says nearly the same. */
const spellingShare = 0.95;
const familyShare = 0.85;
const nearShare = 0.5;
/**
 * The first ranking adds up what a passage has of them all, and must not take many for much: what is left of each
 * share.
 */
const lookingShare = 0.7;

/** A family is as many of its words as tell anything: those that stand in the most passages. */
const mostOfFamily = 8;
/** Maximum length of a word of a language, in UTF-16 units; what is longer is looked for as it stands. */
const longestWord = 64;
/** Minimum number of letters of both halves of a compound, unless the first is one of these. */
const shortestPart = 4;
const prefixes = new Set("pre non sub post anti mid co re bi ex well".split(" "));

/** How the words of the phrase in `index.query`, whose terms these are, may be said otherwise. */
export function nearTermsOf(index: LiveIndex, terms: readonly QueryTerm[]): NearTerms {
  const { query } = index;
  const near = new NearTermsBuilder(index, terms);
  for (let i = 0; i < query.count; i += 1) {
    const term1 = query.term1[i]!;
    if (term1 === 0) continue;
    if (query.words.ends[i]! - query.words.starts[i]! > longestWord) continue;
    const folded = query.words.folded(i);
    for (const spelling of otherSpellings(folded)) near.add(expression(spelling), [term1], spellingShare);
    addCompounds(index, near, i, folded);
    for (const kin of familyOf(index, folded)) near.add([kin], [term1], familyShare, lookingShare);
  }
  for (let i = 0; i < query.count; i += 1) {
    for (const { own, others, isName } of query.term1[i] === 0 ? [] : expressionsFrom(query.term1[i]!)) {
      const ownTerms = own.map(([term1]) => term1);
      if (end(query.term1, query.count, i, ownTerms) < 0) continue;
      for (const other of others) near.add(other, ownTerms, isName ? spellingShare : nearShare, lookingShare);
    }
  }
  return near;
}

/** "peace-building" is "peacebuilding" too, and the other way about. */
function addCompounds(index: LiveIndex, near: NearTermsBuilder, word: number, folded: string): void {
  const { query } = index;
  const { starts, ends } = query.words;
  const next = word + 1;
  if (next < query.count && query.term1[next] !== 0 && starts[next] === ends[word]! + 1) {
    const joined = expression(folded + query.words.folded(next));
    near.add(joined, [query.term1[word]!, query.term1[next]!], spellingShare);
  }
  for (let cut = 2; cut <= folded.length - shortestPart; cut += 1) {
    const first = folded.slice(0, cut);
    if (cut < shortestPart && !prefixes.has(first)) continue;
    const parts = [...expression(first), ...expression(folded.slice(cut))];
    if (parts.length === 2) near.add(parts, [query.term1[word]!], spellingShare, lookingShare);
  }
}

function expression(...words: readonly string[]): Expression {
  return words.flatMap((word) => {
    const term = termOf(word);
    return term === undefined ? [] : [termHash(term)];
  });
}

/** The terms of the words that have the root of a word, those that stand in the most passages. */
function familyOf(index: LiveIndex, folded: string): Expression {
  const root = rootOf(folded);
  if (root === undefined) return [];
  const known = index.families.get(root);
  if (known) return known;
  const ofRoot = (vocabulary: Vocabulary) =>
    vocabulary.startingWith(root).filter(({ term1, word }) => term1 !== 0 && rootOf(word) === root);
  const most = frequentTerms(index, ofRoot, mostOfFamily);
  const family = most.map(({ term1, term2 }) => [term1, term2] as const);
  index.families.set(root, family);
  return family;
}

class NearTermsBuilder implements NearTerms {
  readonly terms: QueryTerm[] = [];
  readonly standIns = new StandIns();
  private readonly own: ReadonlyMap<number, QueryTerm>;
  private readonly looked = new Set<number>();

  constructor(
    private readonly index: LiveIndex,
    terms: readonly QueryTerm[],
  ) {
    this.own = new Map(terms.map((term) => [term.term1, term]));
  }

  /**
   * An expression that says what words of the query say.
   * @param looking how much of the share counts in the first ranking
   */
  add(other: Expression, ownTerms: readonly number[], share: number, looking = 1): void {
    if (other.length === 0 || other.every(([term1]) => this.own.has(term1))) return;
    const located = other.map(([term1, term2]) => locate(this.index, term1, term2));
    if (located.some(({ count }) => count === 0)) return;
    const own = ownTerms.map((term) => this.own.get(term)!);
    const as = inPlaces(own, other.length);
    const sum = (all: readonly QueryTerm[]) => all.reduce((whole, { importance }) => whole + importance, 0);
    const more = sum(own) / Math.max(1e-9, sum([...new Set(as)]));
    this.standIns.add({
      terms: other.map(([term1]) => term1),
      as: as.map(({ term1 }) => term1),
      shares: as.map(() => share * more),
    });
    const weight = own.reduce((whole, term) => whole + term.weight, 0);
    const rarity = own.reduce((whole, term) => whole + term.rarity, 0);
    const parts = located.reduce((whole, term) => whole + term.rarity, 0);
    // What is more common than the words that were typed, or rarer, must not tell more than they do.
    const worth = weight * share * looking * Math.min(1, parts / Math.max(rarity, 1e-9));
    for (const term of located) {
      if (this.own.has(term.term1) || this.looked.has(term.term1)) continue;
      this.looked.add(term.term1);
      this.terms.push({ ...term, weight: (worth * term.rarity) / Math.max(parts, 1e-9), importance: 0 });
    }
  }
}

/** As many of the words as there are places: the rarest, in their order; the last again where there are too few. */
function inPlaces(own: readonly QueryTerm[], places: number): QueryTerm[] {
  const rarest = [...own].sort((x, y) => y.rarity - x.rarity).slice(0, places);
  const chosen = own.filter((term) => rarest.includes(term));
  return Array.from({ length: places }, (_, i) => chosen[Math.min(i, chosen.length - 1)]!);
}
