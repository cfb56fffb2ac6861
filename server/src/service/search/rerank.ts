import { impactLevel, impactOf } from "./impact";
import type { LiveIndex, LiveSegment, Place } from "./liveIndex";
import type { NearTerms } from "./nearTerms";
import type { QueryTerm } from "./queryTerms";
import type { TopPassages } from "./ranking";
import type { TermScanner } from "./termScanner";
import type { PhraseWording } from "./wording";
import { WordOrder } from "./wordOrder";

/** A candidate after its text has been read. */
export interface RankedPassage {
  readonly live: LiveSegment;
  readonly local: number;
  readonly score: number;
  /** For a phrase: its wording there, the same in passages that have it in the same words. */
  readonly wording?: string;
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
 * words counts for less. Expects the query in
 * `index.query`.
 */
export function rankByPairs(
  index: LiveIndex,
  terms: readonly QueryTerm[],
  candidates: TopPassages,
  others: readonly Place[],
  { standIns }: NearTerms,
  phrase?: PhraseWording,
): RankedPassage[] {
  const pairs = new PairTable(index.query);
  const order = new WordOrder(index.query, new Map(terms.map(({ term1, rarity }) => [term1, rarity])));
  const most = candidates.scores[0] ?? 1;
  const ranked: RankedPassage[] = [];
  const seen = new Set<number>();
  const rank = (live: LiveSegment, local: number, score: number | undefined) => {
    const key = live.base + local;
    const found = seen.has(key) ? undefined : live.segment.bytes(local);
    seen.add(key);
    if (!found) return;
    index.passage.scanUtf8(found.bytes, found.length);
    if (phrase) index.passage.standFor(standIns);
    const first = score ?? candidates.scale * scoreOf(terms, index.passage);
    const shared = pairs.shared(index.passage, seen.size);
    const wording = phrase?.best(index.passage);
    const close = wording?.closeness ?? 1;
    const adopted = wording && live.segment.isAdopted(live.segment.passageDocument[local]!);
    ranked.push({
      live,
      local,
      ...(wording ? { wording: wording.key } : {}),
      score:
        togetherShare * (wording?.covered ?? 0) +
        (adopted ? adoptedShare : 0) +
        first / most +
        close *
          (((phrase ? phrasePairShare : pairShare) * shared) / Math.max(4, pairs.weight / 2) +
            (orderShare * order.best(index.passage)) / order.whole +
            (samenessShare * shared) / (pairs.weight + pairsPerWord * index.passage.count - shared)),
    });
  };
  for (let i = 0; i < candidates.count; i += 1) {
    rank(index.segments[candidates.segments[i]!]!, candidates.locals[i]!, candidates.scores[i]!);
  }
  for (const { live, local } of others) rank(live, local, undefined);
  return ranked.sort((x, y) => y.score - x.score);
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

/** What a word is compared by: its term, or itself where it is a stop word. */
export function wordIdentity(scanner: TermScanner, index: number): number {
  return scanner.term1[index] !== 0 ? scanner.term1[index]! : scanner.words.hash1[index]!;
}

function pairHash(first: number, second: number, gap: number): number {
  const hash = Math.imul(first, 31) + Math.imul(second, gap === 1 ? 0x9e3779b1 : 0x3c6ef362);
  return (hash ^ (hash >>> 15)) >>> 0 || 1;
}

/** The query's pairs of words, by open addressing. */
class PairTable {
  /** The sum of the pairs' weights: 1 for neighbours, a half where a word stands between. */
  weight = 0;
  private readonly keys: Uint32Array;
  private readonly weights: Float32Array;
  /** The last candidate in which the pair was met: each pair counts once. */
  private readonly met: Uint32Array;

  constructor(query: TermScanner) {
    const capacity = 1 << Math.ceil(Math.log2(Math.max(16, query.count * 6)));
    this.keys = new Uint32Array(capacity);
    this.weights = new Float32Array(capacity);
    this.met = new Uint32Array(capacity);
    for (let i = 0; i < query.count; i += 1) {
      for (let gap = 1; gap <= 2 && i + gap < query.count; gap += 1) {
        const key = pairHash(wordIdentity(query, i), wordIdentity(query, i + gap), gap);
        const at = this.slot(key);
        if (this.keys[at] === key) continue;
        this.keys[at] = key;
        this.weights[at] = 1 / gap;
        this.weight += 1 / gap;
      }
    }
  }

  shared(passage: TermScanner, candidate: number): number {
    let sum = 0;
    let before = 0;
    let beforeThat = 0;
    for (let i = 0; i < passage.count; i += 1) {
      const word = wordIdentity(passage, i);
      if (i > 0) sum += this.take(pairHash(before, word, 1), candidate);
      if (i > 1) sum += this.take(pairHash(beforeThat, word, 2), candidate);
      beforeThat = before;
      before = word;
    }
    return sum;
  }

  private take(key: number, candidate: number): number {
    const at = this.slot(key);
    if (this.keys[at] === 0 || this.met[at] === candidate) return 0;
    this.met[at] = candidate;
    return this.weights[at]!;
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1;
    let at = key & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }
}
