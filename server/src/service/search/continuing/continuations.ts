import type { Continuation, ContinuationOptions, PassageRange } from "../corpusSearch";
import { leftOut } from "../live/leftOut";
import type { LiveIndex } from "../live/liveIndex";
import type { Place } from "../live/liveSegment";
import { RunHolders } from "../runs/runHolders";
import { FollowUps } from "../texts/followUps";

/** Maximum number of passages read for one reading of what is typed, however large the index. */
const mostRead = 150;
/** Number of words before the last one that are looked up. */
const wordsBack = 6;

/** What followed the last words of `typed` elsewhere (see `CorpusSearch.continuations`). */
export function continueWords(index: LiveIndex, typed: string, options: ContinuationOptions): Continuation[] {
  const found = new FollowUps(index, index, typed, options);
  const hidden = leftOut(index, options);
  for (const place of nearPlaces(index, options.near ?? [], hidden)) found.takeLikely(place);
  const worth = new Uint8Array(index.query.words.count);
  // The words before tell how long the runs may be that end with the last one.
  for (const { last } of found.readings) worth.fill(1, Math.max(0, last - wordsBack), last + 1);
  const holders = new RunHolders(index, hidden, () => worth);
  for (const reading of found.readings) {
    for (const place of holders.at(reading.last, found.least, options.mostRead ?? mostRead))
      found.takeWith(reading, place);
  }
  return found.continuations(options.limit ?? 10);
}

function* nearPlaces(
  index: LiveIndex,
  near: readonly PassageRange[],
  hidden: readonly Uint8Array[],
): Generator<Place> {
  for (const { document: id, from, to } of near) {
    for (const { live, document } of index.documentsWithHash(id, "id")) {
      if (hidden[index.segments.indexOf(live)]![document] !== 0) continue;
      const { documentFirst, documentOrdinal } = live.segment;
      const first = documentFirst[document]!;
      const shift = first - documentOrdinal[document]!;
      const end = Math.min(to + shift, documentFirst[document + 1]!);
      for (let local = Math.max(first, from + shift); local < end; local += 1) yield { live, local };
    }
  }
}
