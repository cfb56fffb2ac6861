import { impactLevel, impactOf } from "./impact";
import type { LiveIndex, LiveSegment, Place } from "./liveIndex";
import type { NearTerms } from "./nearTerms";
import type { QueryTerm } from "./queryTerms";
import type { TopPassages } from "./ranking";
import { QueryWords, type SharedWords } from "./sharedWords";
import type { TermScanner } from "./termScanner";
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
/**
 * For a phrase: its pairs of words, how much of it stands together, and, for agreed language, whether the text was
 * adopted.
 */
const phrasePairShare = 3;
const togetherShare = 3;
const adoptedShare = 1;
/** A word makes so much weight of pairs: 1 with its neighbour, a half with the next but one. */
const pairsPerWord = 1.5;

/**
 * Ranks candidates anew by the pairs of words they share with the query, next to each other or with one word between,
 * and by the words that follow each other as in the query: order tells apart passages that are made of the same words.
 * Of passages that have all of the query, that which says least beside it comes first. `others` are candidates that
 * the first ranking has not seen. With a `phrase`, what stands together in any order counts too, and what is said in other
 * words counts for less. Expects the query in `index.query`. Gives the best first, and looks at the word order, which
 * takes longest, only of those that may be next.
 */
export function rankByPairs(
  index: LiveIndex,
  terms: readonly QueryTerm[],
  candidates: TopPassages,
  others: readonly Place[],
  { standIns }: NearTerms,
  phrase?: PhraseWording,
): Iterable<RankedPassage> {
  const words = new QueryWords(index.query);
  const pairs = new WordPairs(index.query, words);
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
    const first = score ?? candidates.scale * scoreOf(terms, index.passage);
    const shared = words.sharedWith(index.passage);
    const paired = pairs.shared(shared);
    const wording = phrase?.best(index.passage);
    const close = wording?.closeness ?? 1;
    const adopted = wording && live.segment.isAdopted(live.segment.passageDocument[local]!);
    const base =
      togetherShare * (wording?.covered ?? 0) +
      (adopted ? adoptedShare : 0) +
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
  return bestFirst(unordered, ({ base, close, shared }) => base + close * scoreOrder(order.best(shared)));
}

function copyOf({ count, places, words }: SharedWords): SharedWords {
  return { count, places: places.slice(0, count), words: words.slice(0, count) };
}

/** The candidates by their true scores, which are found out only where the most that it can be is still the highest. */
function* bestFirst(
  unordered: Unordered[],
  trueScore: (candidate: Unordered) => number,
): Generator<RankedPassage> {
  unordered.sort((x, y) => x.score - y.score);
  /** Ascending. */
  const known: RankedPassage[] = [];
  while (unordered.length > 0 || known.length > 0) {
    const next = unordered.at(-1);
    const best = known.at(-1);
    if (best && (!next || best.score >= next.score)) {
      known.pop();
      yield best;
      continue;
    }
    unordered.pop();
    const ranked = { ...next!, score: trueScore(next!) };
    let at = known.length;
    while (at > 0 && known[at - 1]!.score > ranked.score) at -= 1;
    known.splice(at, 0, ranked);
  }
}

/** What the first ranking would have given a scanned passage. */
function scoreOf(terms: readonly QueryTerm[], passage: TermScanner): number {
  const counts = new Map<number, number>();
  let length = 0;
  for (let i = 0; i < passage.count; i += 1) {
    const term = passage.term1[i]!;
    if (term === 0 && passage.term2[i] === 0) continue;
    length += 1;
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  let score = 0;
  for (const { term1, weight } of terms) {
    const count = counts.get(term1);
    if (count !== undefined) score += weight * impactOf(impactLevel(count, length));
  }
  return score;
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
