import type { LiveIndex, LiveSegment, Place } from "./liveIndex";
import { chooseRuns, filteredRun, mayHold } from "./runFilter";
import type { Segment } from "./segment";
import { segmentPassages } from "./segmentBuilder";
import { type SentenceTokens, sentenceTokens } from "./sentenceTokens";

interface Likely {
  place: Place;
  /** The word of the query at which it was met last, and how long the run there may be. */
  end: number;
  span: number;
  longest: number;
}

/**
 * Passages that seem to share runs of at least `shortest` words with the query in `index.query`, those with the
 * longest first. Told by the table of runs alone: their text is to be compared.
 * @param wholeRuns only runs of `filteredRun` words or more are asked for; the rest of the query is not looked up
 */
export function sharingPlaces(
  index: LiveIndex,
  hidden: readonly Uint8Array[],
  shortest: number,
  limit: number,
  wholeRuns = false,
): Place[] {
  const { words } = index.query;
  const query = sentenceTokens(words);
  const runs: ChosenRun[] = [];
  if (wholeRuns) chooseRuns(words.hash1, words.count, (hash, first) => runs.push({ hash, first }));
  const likely = new Map<number, Likely>();
  const worth = new Uint8Array(words.count).fill(1);
  index.segments.forEach((live, s) => {
    if (wholeRuns && !wordsWorth(live.segment, runs, worth)) return;
    try {
      lookUpWords(live, s, hidden[s]!, query, worth, likely);
    } catch (error) {
      live.segment.report(error);
    }
  });
  const promising = [...likely.values()].filter(({ longest }) => longest >= shortest);
  return promising
    .sort((x, y) => y.longest - x.longest || index.moreUseful(x.place, y.place))
    .slice(0, limit)
    .map(({ place }) => place);
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

/** Follows the words of the query that are worth it through one segment. */
function lookUpWords(
  live: LiveSegment,
  s: number,
  hidden: Uint8Array,
  { tokens, tokenOfWord, context }: SentenceTokens,
  worth: Uint8Array,
  likely: Map<number, Likely>,
): void {
  const { grams, passageDocument } = live.segment;
  /** At how many words before this one the places were too many to be listed. */
  let unseen = 0;
  for (let word = 0; word < tokenOfWord.length; word += 1) {
    if (worth[word] === 0) {
      unseen = 0;
      continue;
    }
    const { passages, length, complete } = grams.lookUp(tokens, tokenOfWord[word]!, context[word]!);
    for (const local of passages) {
      if (hidden[passageDocument[local]!] !== 0) continue;
      const key = s * segmentPassages + local;
      let known = likely.get(key);
      if (!known) {
        known = { place: { live, local }, end: -1, span: 0, longest: 0 };
        likely.set(key, known);
      }
      const goesOn = known.end >= 0 && known.end >= word - 1 - unseen;
      const span = length + unseen;
      known.span = goesOn ? Math.max(known.span + word - known.end, span) : span;
      known.end = word;
      known.longest = Math.max(known.longest, known.span);
    }
    unseen = complete ? 0 : unseen + 1;
  }
}
