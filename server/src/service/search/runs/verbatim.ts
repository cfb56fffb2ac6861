import type { WordScanner } from "../../text/wordScanner";
import type { SearchOptions, VerbatimHit } from "../corpusSearch";
import { leftOut } from "../live/leftOut";
import type { LiveIndex } from "../live/liveIndex";
import type { Place } from "../live/liveSegment";
import { chooseRuns, filteredRun, mayHold } from "../segment/runFilter";
import type { Segment } from "../segment/segment";
import { compareRuns, QueryRuns, type Run, shortestRun } from "../texts/sharedRuns";
import { RunHolders } from "./runHolders";
import { sentenceTokens } from "./sentenceTokens";
import { Stretches } from "./stretches";

/** Number of passages compared for every run of the query, the most useful; more where more are asked for. */
const passagesOfRun = 20;
/** Maximum number of passages read that hold the longer part of a run which goes on from one sentence to the next. */
const readAcross = 2000;

/**
 * Runs of words that query and passages share word for word, longest first (see `CorpusSearch.verbatim`). Where there
 * are more than are asked for, every stretch of the query keeps its best, so that formulas do not drown a rare run.
 */
export function findVerbatim(index: LiveIndex, text: string, options: SearchOptions): VerbatimHit[] {
  const query = index.query.words;
  const limit = options.limit ?? 10;
  if (query.scan(text) < shortestRun || limit <= 0) return [];
  const hidden = leftOut(index, options);
  const shared = new SharedRuns(index, new QueryRuns(query));
  const most = Math.max(limit, passagesOfRun);
  const holders = new RunHolders(index, hidden, wordsWorth(query));
  const { context } = sentenceTokens(query);
  for (let word = shortestRun - 1; word < context.length; word += 1) {
    const isWithin = context[word]! > shortestRun;
    const [part, length] = isWithin ? [word, shortestRun] : longestPart(context, word);
    let found = 0;
    for (const place of holders.ofLength(part, length, isWithin ? most : readAcross)) {
      if (shared.at(place).some(({ first, words }) => first <= word - 7 && first + words > word)) found += 1;
      if (found >= most) break;
    }
  }
  const hits: VerbatimHit[] = [];
  const found: { passage: Place; run: Run }[] = [];
  for (const place of shared.stretches().inTurns()) {
    for (const run of shared.at(place)) found.push({ passage: place, run });
    if (found.length >= limit) break;
  }
  // The last passage may have given more than are wanted.
  found.length = Math.min(found.length, limit);
  found.sort((x, y) => compareRuns(x, y, (a, b) => index.moreUseful(a, b)));
  for (const { passage: place, run } of found) {
    const passage = index.at(place);
    if (passage) hits.push({ passage, query: run.query, range: run.range, words: run.words });
  }
  return hits;
}

/** By segment: the words of the query that may be in a run of eight that it holds; undefined where there are none. */
function wordsWorth(query: WordScanner): (segment: Segment) => Uint8Array | undefined {
  /** Every passage with eight words of the query has chosen one of these too (see `runFilter`). */
  const runs: { hash: number; first: number }[] = [];
  chooseRuns(query.hash1, query.count, (hash, first) => runs.push({ hash, first }));
  const worth = new Uint8Array(query.count);
  return ({ grams }) => {
    worth.fill(0);
    let some = false;
    for (const { hash, first } of runs) {
      if (!mayHold(grams.filter, hash)) continue;
      some = true;
      // The run of eight begins at most three words before the chosen run of five, and ends three words after it.
      worth.fill(1, Math.max(0, first - 3), first + filteredRun);
    }
    return some ? worth : undefined;
  };
}

/**
 * Of eight words that go from one sentence to the next, the longest part that lies within one: its last word, and how
 * long it is, a sentence's beginning counted as a word.
 */
function longestPart(context: Uint32Array, word: number): readonly [word: number, length: number] {
  let best: readonly [number, number] = [word, 0];
  for (let left = shortestRun, last = word; left > 0 && last >= 0; ) {
    // Where a text begins within a sentence, its first word has nothing before it: the walk ends there.
    const words = Math.max(1, Math.min(left, context[last]! - 1));
    const length = Math.min(shortestRun, words < left ? context[last]! : words);
    if (length > best[1]) best = [last, length];
    left -= words;
    last -= words;
  }
  return best;
}

/** The runs of the passages looked at, each read once. */
class SharedRuns {
  private readonly known = new Map<number, { place: Place; runs: readonly Run[] }>();

  constructor(
    private readonly index: LiveIndex,
    private readonly query: QueryRuns,
  ) {}

  at(place: Place): readonly Run[] {
    const key = this.index.keyOf(place);
    const known = this.known.get(key);
    if (known) return known.runs;
    const { words } = this.index.passage;
    const runs = this.index.scanWords(place, words) ? this.query.sharedWith(words) : [];
    this.known.set(key, { place, runs });
    return runs;
  }

  /** The passages that share runs, by the stretch of the query that their longest run is. */
  stretches(): Stretches {
    const stretches = new Stretches(this.index);
    for (const { place, runs } of this.known.values()) {
      const [longest] = runs;
      if (longest) stretches.add(place.live, place.local, longest.first, longest.first + longest.words);
    }
    return stretches;
  }
}
