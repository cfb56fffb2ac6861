import type { StandIns } from "../terms/standIns";
import type { TermScanner } from "../terms/termScanner";
import { FirstScore } from "./firstScore";
import type { QueryTerm } from "./queryTerms";
import { QueryWords, type SharedWords } from "./sharedWords";
import type { Surroundings } from "./surroundings";
import type { Scanners, Texts } from "./texts";
import type { PhraseWording } from "./wording";
import { WordOrder } from "./wordOrder";
import { WordPairs } from "./wordPairs";

/** A passage that may be what is looked for. */
export interface Candidate<P> {
  readonly passage: P;
  /** What the first ranking gave it; absent where that has not seen it. */
  readonly score?: number;
}

/** A candidate after its text has been read. */
export interface RankedPassage<P> {
  readonly passage: P;
  readonly score: number;
  /** For a phrase: its wording there, the same in passages that have it in the same words. */
  readonly wording?: string;
}

/** A candidate while its word order has not been looked at: the score is the most that it can be. */
interface Unordered<P> extends RankedPassage<P> {
  /** The score without the word order. */
  readonly base: number;
  /** How much the word order counts: less where a phrase is said in other words. */
  readonly close: number;
  readonly shared: SharedWords;
}

/**
 * How much counts beside the first ranking: the query's pairs of words that the passage has, the longest row of words
 * in the query's order, and how little else the passage says.
 */
const pairShare = 1;
const orderShare = 4;
const samenessShare = 3;

/** What a phrase is ranked by besides its words. */
export interface RankedPhrase {
  readonly wording: PhraseWording;
  readonly surroundings: Surroundings;
}

/**
 * For a phrase: its pairs of words, how much of it stands together, for agreed language whether the text was adopted, and
 * how much the passage says of what the text around the phrase is about.
 */
const phrasePairShare = 3;
const togetherShare = 3;
const adoptedShare = 1;
const surroundingsShare = 6;
/** More than all else together: who selects words asks first of all who has said them. */
const verbatimShare = 30;
/** The weight of the pairs that a word makes: 1 with its neighbour, a half with the next but one. */
const pairsPerWord = 1.5;

/**
 * Ranks candidates anew by the pairs of words they share with the query, next to each other or with one word between,
 * and by the words that follow each other as in the query: order tells apart passages that are made of the same words.
 * Of passages that have all of the query, that which says least beside it comes first. With a `phrase`, what stands
 * together in any order counts too, what is said in other words counts for less, and what is on the subject of the text
 * around it counts for more. Gives the best first, and looks at the word order, which takes longest, only of those that
 * may be next.
 * @param scanners with the query in theirs
 * @param scale what a sum of the terms' weights must be multiplied by to be a score of the first ranking
 */
export function rankByPairs<P>(
  { query, passage: scanned }: Scanners,
  texts: Texts<P>,
  terms: readonly QueryTerm[],
  candidates: readonly Candidate<P>[],
  scale: number,
  standIns: StandIns,
  phrase?: RankedPhrase,
): BestFirst<P> {
  const words = new QueryWords(query);
  const pairs = new WordPairs(query, words);
  const firstScore = new FirstScore(terms);
  const order = new WordOrder(query, words, new Map(terms.map(({ term1, rarity }) => [term1, rarity])));
  const scoreOrder = (weight: number) => (orderShare * weight) / order.whole;
  const most = candidates.reduce((highest, { score = 0 }) => Math.max(highest, score), 0) || 1;
  const unordered: Unordered<P>[] = [];
  const seen = new Set<number>();
  for (const { passage, score } of candidates) {
    const key = texts.keyOf(passage);
    const isNew = !seen.has(key);
    seen.add(key);
    if (!isNew || !texts.scan(passage, scanned)) continue;
    if (phrase) scanned.standFor(standIns);
    const first = score ?? scale * firstScore.of(scanned);
    const shared = words.sharedWith(scanned);
    const paired = pairs.shared(shared);
    const wording = phrase?.wording.best(scanned);
    const close = wording?.closeness ?? 1;
    const adopted = wording && texts.isAdopted(passage);
    const base =
      (wording?.verbatim ? verbatimShare : 0) +
      togetherShare * (wording?.covered ?? 0) +
      (adopted ? adoptedShare : 0) +
      surroundingsShare * (phrase?.surroundings.sharedWith(scanned) ?? 0) +
      first / most +
      close *
        (((phrase ? phrasePairShare : pairShare) * paired) / Math.max(4, pairs.weight / 2) +
          (samenessShare * paired) / (pairs.weight + pairsPerWord * scanned.count - paired));
    unordered.push({
      passage,
      ...(wording ? { wording: wording.key } : {}),
      score: base + close * scoreOrder(order.atMost(shared)),
      base,
      close,
      shared: copyOf(shared),
    });
  }
  const bestFirst = (x: RankedPassage<P>, y: RankedPassage<P>) =>
    y.score - x.score || texts.moreUseful(x.passage, y.passage);
  const trueScore = ({ base, close, shared }: Unordered<P>) => base + close * scoreOrder(order.best(shared));
  return new BestFirst(unordered, trueScore, bestFirst);
}

function copyOf({ count, places, words }: SharedWords): SharedWords {
  return { count, places: places.slice(0, count), words: words.slice(0, count) };
}

/** Candidates by their true scores, which are found out only where the most that it can be is still the highest. */
class BestFirst<P> {
  /** Ascending, as are those whose true score is not known yet. */
  private readonly known: RankedPassage<P>[] = [];

  constructor(
    private readonly unordered: Unordered<P>[],
    private readonly trueScore: (candidate: Unordered<P>) => number,
    /** The higher score first; of equal ones the more useful. */
    private readonly bestFirst: (x: RankedPassage<P>, y: RankedPassage<P>) => number,
  ) {
    unordered.sort((x, y) => bestFirst(y, x));
  }

  /** The best that is left. */
  next(): RankedPassage<P> | undefined {
    const { known, unordered, bestFirst } = this;
    for (;;) {
      const next = unordered.at(-1);
      const best = known.at(-1);
      if (!next || (best && bestFirst(best, next) <= 0)) return known.pop();
      unordered.pop();
      const ranked = { ...next, score: this.trueScore(next) };
      let at = known.length;
      while (at > 0 && bestFirst(known[at - 1]!, ranked) < 0) at -= 1;
      known.splice(at, 0, ranked);
    }
  }

  /** Those that have not been taken: those whose score is known, then the others by what they may have at most. */
  rest(): RankedPassage<P>[] {
    return [...this.known.splice(0).reverse(), ...this.unordered.splice(0).reverse()];
  }
}

/**
 * Which query terms a scanned passage holds, itself or in a near word that counts for less: the sum of their importance.
 * Expects `standFor` to have been called.
 */
export function coveredImportance(terms: readonly QueryTerm[], passage: TermScanner): number {
  const held = new Map<number, number>();
  for (let i = 0; i < passage.count; i += 1) {
    const term = passage.term1[i]!;
    held.set(term, Math.max(held.get(term) ?? 0, passage.shares[i]!));
  }
  return terms.reduce((sum, { term1, importance }) => sum + (held.get(term1) ?? 0) * importance, 0);
}
