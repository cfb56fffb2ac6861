import type { LiveIndex, LiveSegment, Place } from "./liveIndex";
import { chooseRuns, filteredRun, mayHold } from "./runFilter";
import type { Segment } from "./segment";
import { type SentenceTokens, sentenceTokens } from "./sentenceTokens";

/** A run of words that a passage seems to share with the query: the query's words from `start` up to `end`. */
interface Likely {
  readonly place: Place;
  readonly start: number;
  readonly end: number;
}

/**
 * Passages that seem to share runs of at least `shortest` words with the query in `index.query`, at most `limit`. Told
 * by the table of runs alone: their text is to be compared.
 *
 * A formula that stands in a thousand passages must not drown the run that stands in one. So the runs are gathered by
 * the stretch of the query that they lie in, the stretches take turns, and each gives its longest run next; of equal
 * runs those of adopted text and the latest.
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
  const likely: Likely[] = [];
  const worth = new Uint8Array(words.count).fill(1);
  index.segments.forEach((live, s) => {
    if (wholeRuns && !wordsWorth(live.segment, runs, worth)) return;
    try {
      lookUpWords(live, hidden[s]!, query, worth, shortest, likely);
    } catch (error) {
      live.segment.report(error);
    }
  });
  likely.sort(
    (x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start || index.moreUseful(x.place, y.place),
  );
  return inTurns(likely, limit);
}

/** The first places of every stretch of the query, then the second of each, and so on. */
function inTurns(longestFirst: readonly Likely[], limit: number): Place[] {
  const stretches: { start: number; end: number; places: Place[] }[] = [];
  for (const { place, start, end } of longestFirst) {
    const stretch = stretches.find((longer) => longer.start <= start && longer.end >= end);
    if (stretch) stretch.places.push(place);
    else stretches.push({ start, end, places: [place] });
  }
  const most = stretches.reduce((count, { places }) => Math.max(count, places.length), 0);
  const chosen: Place[] = [];
  for (let turn = 0; turn < most && chosen.length < limit; turn += 1) {
    for (const { places } of stretches) if (turn < places.length) chosen.push(places[turn]!);
  }
  return chosen.slice(0, limit);
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

/** A passage while the words of the query are followed. */
interface Met {
  /** The word of the query at which it was met last, and how long the run there may be. */
  last: number;
  span: number;
  longest: number;
  longestEnd: number;
}

/** Follows the words of the query that are worth it through one segment. */
function lookUpWords(
  live: LiveSegment,
  hidden: Uint8Array,
  { tokens, tokenOfWord, context }: SentenceTokens,
  worth: Uint8Array,
  shortest: number,
  likely: Likely[],
): void {
  const { grams, passageDocument } = live.segment;
  const met = new Map<number, Met>();
  /** At how many words before this one the places were too many to be listed. */
  let unseen = 0;
  for (let word = 0; word < tokenOfWord.length; word += 1) {
    if (worth[word] === 0) {
      unseen = 0;
      continue;
    }
    const { passages, length, complete } = grams.lookUp(tokens, tokenOfWord[word]!, context[word]!);
    const span = Math.min(word + 1, length + unseen);
    for (const local of passages) {
      const known = met.get(local);
      if (!known) {
        if (hidden[passageDocument[local]!] === 0)
          met.set(local, { last: word, span, longest: span, longestEnd: word });
        continue;
      }
      const goesOn = known.last >= word - 1 - unseen;
      known.span = goesOn ? Math.max(known.span + word - known.last, span) : span;
      known.last = word;
      if (known.span <= known.longest) continue;
      known.longest = known.span;
      known.longestEnd = word;
    }
    unseen = complete ? 0 : unseen + 1;
  }
  for (const [local, { longest, longestEnd }] of met) {
    if (longest < shortest) continue;
    const end = longestEnd + 1;
    likely.push({ place: { live, local }, start: Math.max(0, end - longest), end });
  }
}
