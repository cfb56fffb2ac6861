import type { LiveIndex, Place } from "./liveIndex";
import { segmentPassages } from "./segmentBuilder";
import { sentenceTokens } from "./sentenceTokens";

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
 */
export function sharingPlaces(
  index: LiveIndex,
  hidden: readonly Uint8Array[],
  shortest: number,
  limit: number,
): Place[] {
  const { tokens, tokenOfWord, context } = sentenceTokens(index.query.words);
  const likely = new Map<number, Likely>();
  /** By segment: at how many words before this one the places were too many to be listed. */
  const blind = new Uint32Array(index.segments.length);
  for (let word = 0; word < tokenOfWord.length; word += 1) {
    index.segments.forEach((live, s) => {
      const { segment } = live;
      try {
        const { passages, length, complete } = segment.grams.lookUp(
          tokens,
          tokenOfWord[word]!,
          context[word]!,
        );
        const unseen = blind[s]!;
        for (const local of passages) {
          if (hidden[s]![segment.passageDocument[local]!] !== 0) continue;
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
        blind[s] = complete ? 0 : unseen + 1;
      } catch (error) {
        segment.report(error);
      }
    });
  }
  const promising = [...likely.values()].filter(({ longest }) => longest >= shortest);
  return promising
    .sort((x, y) => y.longest - x.longest || index.moreUseful(x.place, y.place))
    .slice(0, limit)
    .map(({ place }) => place);
}
