import type { LiveIndex, Place } from "../liveIndex";
import { chooseRuns, filteredRun, mayHold } from "../segment/runFilter";
import type { Segment } from "../segment/segment";
import type { RunsMet } from "./runsMet";
import { type SentenceTokens, sentenceTokens } from "./sentenceTokens";
import { Stretches } from "./stretches";

/**
 * Passages that seem to share runs of at least `shortest` words with the query in `index.query`, those of the longest runs
 * and the most useful first (see `Stretches`). Told by the table of runs alone: their text is to be compared.
 * @param wholeRuns only runs of `filteredRun` words or more are asked for; the rest of the query is not looked up
 */
export function sharingPlaces(
  index: LiveIndex,
  hidden: readonly Uint8Array[],
  shortest: number,
  wholeRuns = false,
): Generator<Place, void, boolean | undefined> {
  const { words } = index.query;
  const query = sentenceTokens(words);
  const runs: ChosenRun[] = [];
  if (wholeRuns) chooseRuns(words.hash1, words.count, (hash, first) => runs.push({ hash, first }));
  const worth = new Uint8Array(words.count).fill(1);
  const stretches = new Stretches(index);
  index.segments.forEach((live, s) => {
    if (wholeRuns && !wordsWorth(live.segment, runs, worth)) return;
    const { passageDocument } = live.segment;
    try {
      lookUpWords(live.segment, query, worth, wholeRuns ? 2 : 1, index.runsMet);
    } catch (error) {
      live.segment.report(error);
    }
    index.runsMet.take(shortest, (local, start, end) => {
      if (hidden[s]![passageDocument[local]!] === 0) stretches.add(live, local, start, end);
    });
  });
  return stretches.inTurns();
}

/** A run of the query that every passage with eight of its words has chosen too (see `runFilter`). */
interface ChosenRun {
  readonly hash: number;
  readonly first: number;
}

/** Marks the words of the query that may be in a run of eight that the segment holds; false where there are none. */
function wordsWorth({ grams }: Segment, runs: readonly ChosenRun[], worth: Uint8Array): boolean {
  worth.fill(0);
  let some = false;
  for (const { hash, first } of runs) {
    if (!mayHold(grams.filter, hash)) continue;
    some = true;
    // The run of eight begins at most three words before the chosen run of five, and ends three words after it.
    worth.fill(1, Math.max(0, first - 3), first + filteredRun);
  }
  return some;
}

/**
 * Follows the words of the query that are worth it through one segment.
 * @param step 1 where every word is looked up, 2 for every second: of a run of eight that is enough
 */
function lookUpWords(
  { grams }: Segment,
  { tokens, tokenOfWord, context }: SentenceTokens,
  worth: Uint8Array,
  step: 1 | 2,
  met: RunsMet,
): void {
  let lookedUp = -step;
  for (let word = 0; word < tokenOfWord.length; word += 1) {
    if (worth[word] === 0) met.interrupt();
    else if (word - lookedUp < step) met.pass();
    else {
      const { passages, length, complete } = grams.lookUp(tokens, tokenOfWord[word]!, context[word]!);
      met.meet(passages, length, complete);
      lookedUp = word;
    }
  }
}
