import type { LiveIndex } from "../live/liveIndex";
import type { Place } from "../live/liveSegment";
import { longestGram } from "../segment/gramHash";
import { type RunHolder, RunHolders } from "./runHolders";

/**
 * Passages that share runs of at least `shortest` words with the query in `index.query`: for each run of the query that
 * goes on no further in any passage those that hold most of it, then the most useful. The runs take turns, the longest
 * first: a formula that stands in a thousand passages must not drown the run that stands in one.
 * @param most maximum number of places
 */
export function sharingPlaces(
  index: LiveIndex,
  hidden: readonly Uint8Array[],
  shortest: number,
  most: number,
): Place[] {
  const { count } = index.query.words;
  const holders = new RunHolders(index, hidden);
  const lengths = Array.from({ length: count }, (_, word) => holders.longestAt(word, shortest));
  // Of a run longer than the table tells, any part may be what sets the passage apart that has all of it.
  const goesOn = (word: number) => lengths[word]! < longestGram && lengths[word + 1] === lengths[word]! + 1;
  const ends = lengths.flatMap((length, word) => (length >= shortest && !goesOn(word) ? [word] : []));
  ends.sort((x, y) => lengths[y]! - lengths[x]! || x - y);
  let turns: Generator<RunHolder>[] = ends.map((word) => holders.at(word, shortest, most));
  const places = new Map<number, Place>();
  while (turns.length > 0) {
    const left: Generator<RunHolder>[] = [];
    for (const turn of turns) {
      let next = turn.next();
      // What another run has brought takes no turn.
      while (!next.done && places.has(next.value.live.base + next.value.local)) next = turn.next();
      if (next.done) continue;
      places.set(next.value.live.base + next.value.local, next.value);
      if (places.size >= most) return [...places.values()];
      left.push(turn);
    }
    turns = left;
  }
  return [...places.values()];
}
