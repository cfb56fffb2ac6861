import type { LiveIndex, LiveSegment, Place } from "../liveIndex";
import type { QueryTerm } from "../queryTerms";
import type { TopPassages } from "../ranking";
import type { TermScanner } from "../terms/termScanner";
import { FirstScore } from "./firstScore";
import type { NearTerms } from "./nearTerms";
import { QueryWords, type SharedWords } from "./sharedWords";
import type { Surroundings } from "./surroundings";
import type { PhraseWording } from "./wording";
import { WordOrder } from "./wordOrder";
import { WordPairs } from "./wordPairs";

/** A candidate after its text has been read. */
export interface RankedPassage {
  readonly live: LiveSegment;
  readonly local: number;
  readonly score: number;
  /** For a phrase: its wording there, the same in passages that have it in the same words. */
  readonly wording?: string;
}

/** A candidate while its word order has not been looked at: the score is the most that it can be. */
interface Unordered extends RankedPassage {
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
interface Phrase {
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
/** A word makes so much weight of pairs: 1 with its neighbour, a half with the next but one. */
const pairsPerWord = 1.5;

/**
 * Ranks candidates anew by the pairs of words they share with the query, next to each other or with one word between,
 * and by the words that follow each other as in the query: order tells apart passages that are made of the same words.
 * Of passages that have all of the query, that which says least beside it comes first. `others` are candidates that
 * the first ranking has not seen. With a `phrase`, what stands together in any order counts too, what is said in other words
 * counts for less, and what is on the subject of the text around it counts for more. Expects the query in `index.query`. Gives the best first, and looks at the word order, which
 * takes longest, only of those that may be next.
 */
export function rankByPairs(
  index: LiveIndex,
  terms: readonly QueryTerm[],
  candidates: TopPassages,
  others: readonly Place[],
  { standIns }: NearTerms,
  phrase?: Phrase,
): BestFirst {
  const words = new QueryWords(index.query);
  const pairs = new WordPairs(index.query, words);
  const firstScore = new FirstScore(terms);
  const order = new WordOrder(index.query, words, new Map(terms.map(({ term1, rarity }) => [term1, rarity])));
  const scoreOrder = (weight: number) => (orderShare * weight) / order.whole;
  const most = candidates.scores[0] ?? 1;
  const unordered: Unordered[] = [];
  const seen = new Set<number>();
  const rank = (live: LiveSegment, local: number, score: number | undefined) => {
    const key = live.base + local;
    const found = seen.has(key) ? undefined : live.segment.bytes(local);
    seen.add(key);
    if (!found) return;
    index.passage.scanUtf8(found.bytes, found.length);
    if (phrase) index.passage.standFor(standIns);
    const first = score ?? candidates.scale * firstScore.of(index.passage);
    const shared = words.sharedWith(index.passage);
    const paired = pairs.shared(shared);
    const wording = phrase?.wording.best(index.passage);
    const close = wording?.closeness ?? 1;
    const adopted = wording && live.segment.isAdopted(live.segment.passageDocument[local]!);
    const base =
      (wording?.verbatim ? verbatimShare : 0) +
      togetherShare * (wording?.covered ?? 0) +
      (adopted ? adoptedShare : 0) +
      surroundingsShare * (phrase?.surroundings.sharedWith(index.passage) ?? 0) +
      first / most +
      close *
        (((phrase ? phrasePairShare : pairShare) * paired) / Math.max(4, pairs.weight / 2) +
          (samenessShare * paired) / (pairs.weight + pairsPerWord * index.passage.count - paired));
    unordered.push({
      live,
      local,
      ...(wording ? { wording: wording.key } : {}),
      score: base + close * scoreOrder(order.atMost(shared)),
      base,
      close,
      shared: copyOf(shared),
    });
  };
  for (let i = 0; i < candidates.count; i += 1) {
    rank(index.segments[candidates.segments[i]!]!, candidates.locals[i]!, candidates.scores[i]!);
  }
  for (const { live, local } of others) rank(live, local, undefined);
  return new BestFirst(unordered, ({ base, close, shared }) => base + close * scoreOrder(order.best(shared)));
}

function copyOf({ count, places, words }: SharedWords): SharedWords {
  return { count, places: places.slice(0, count), words: words.slice(0, count) };
}

/** Candidates by their true scores, which are found out only where the most that it can be is still the highest. */
class BestFirst {
  /** Ascending, as are those whose true score is not known yet. */
  private readonly known: RankedPassage[] = [];

  constructor(
    private readonly unordered: Unordered[],
    private readonly trueScore: (candidate: Unordered) => number,
  ) {
    unordered.sort((x, y) => x.score - y.score);
  }

  /** The best that is left. */
  next(): RankedPassage | undefined {
    const { known, unordered } = this;
    for (;;) {
      const next = unordered.at(-1);
      const best = known.at(-1);
      if (!next || (best && best.score >= next.score)) return known.pop();
      unordered.pop();
      const ranked = { ...next, score: this.trueScore(next) };
      let at = known.length;
      while (at > 0 && known[at - 1]!.score > ranked.score) at -= 1;
      known.splice(at, 0, ranked);
    }
  }

  /** Those that have not been taken, in no certain order. */
  rest(): RankedPassage[] {
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
