import { likenessOf } from "../../text/likeness";
import type { AlikePassages, SearchOptions } from "../corpusSearch";
import { leftOut } from "../live/leftOut";
import type { LiveIndex } from "../live/liveIndex";
import type { Place } from "../live/liveSegment";
import { sentenceTokens } from "../runs/sentenceTokens";
import { shortestGram } from "../segment/gramHash";
import { segmentPassages } from "../segment/segmentBuilder";
import { gramsOf, gramWords } from "../texts/grams";

/** Maximum number of different texts compared; a formula of words that stand everywhere shares some with more. */
const mostCompared = 20_000;
/** Maximum number of passages in the answer. */
const mostGiven = 5000;

/** A text that shares some runs with the query, with all its places. */
interface Candidate {
  readonly places: Place[];
  /** How many of the query's runs it may hold, at most. */
  readonly shared: number;
}

/**
 * Every passage that has much in common with a text (see `CorpusSearch.alike`). The table of runs counts which of the text's
 * runs each passage holds; those that hold enough of them are compared, one place of each text.
 */
export function findAlike(
  index: LiveIndex,
  text: string,
  least: number,
  options: SearchOptions,
): AlikePassages {
  const words = index.query.words;
  const count = words.scan(text);
  if (count === 0) return { passages: [] };
  const grams = gramsOf(words);
  const hidden = leftOut(index, options);
  // The number of the text's runs that a passage must have even where it says nothing else.
  const candidates = candidatesOf(index, hidden, (across) =>
    Math.max(1, Math.ceil(least * grams.size - 1e-9) - across),
  );
  const chosen = [...candidates.values()].sort((x, y) => y.shared - x.shared || inOrder(index, x, y));
  const alike: { places: readonly Place[]; likeness: number }[] = [];
  for (const { places } of chosen.slice(0, mostCompared)) {
    if (!index.scanWords(places[0]!, index.passage.words)) continue;
    const likeness = likenessOf(grams, gramsOf(index.passage.words));
    if (likeness >= least - 1e-9) alike.push({ places, likeness });
  }
  const places = alike.flatMap((one) => one.places).sort((x, y) => index.moreUseful(x, y));
  const passages = places.slice(0, mostGiven).flatMap((place) => index.at(place) ?? []);
  const isCut = chosen.length > mostCompared || places.length > mostGiven;
  return isCut ? { passages, further: true } : { passages };
}

/**
 * The texts that hold enough of the runs of the query in `index.query`, by their words.
 * @param least how many are enough, given how many runs go from one sentence to the next, of which the table knows nothing
 */
function candidatesOf(
  index: LiveIndex,
  hidden: readonly Uint8Array[],
  least: (across: number) => number,
): Map<number, Candidate> {
  const { tokens, tokenOfWord, context } = sentenceTokens(index.query.words);
  const length = Math.min(gramWords, tokenOfWord.length);
  const ends = new Map<string, number>();
  let across = 0;
  for (let word = length - 1; word < tokenOfWord.length; word += 1) {
    const end = tokenOfWord[word]!;
    // The sentence's beginning is one of its tokens.
    if (context[word]! > length) ends.set(tokens.slice(end + 1 - length, end + 1).join(" "), end);
    else across += 1;
  }
  const enough = least(across);
  const counts = new Uint16Array(segmentPassages);
  const candidates = new Map<number, Candidate>();
  index.segments.forEach((live, s) => {
    const { segment } = live;
    counts.fill(0);
    try {
      for (const end of ends.values()) {
        const { frequent, listed } = segment.grams.lookUp(tokens, end, length);
        const at = frequent[length - shortestGram];
        for (const local of at === undefined ? listed : segment.grams.frequentPassages(at))
          counts[local]! += 1;
      }
    } catch (error) {
      segment.report(error);
    }
    for (let local = 0; local < segment.passages; local += 1) {
      if (counts[local]! < enough || hidden[s]![segment.passageDocument[local]!] !== 0) continue;
      const key = segment.passageHash1[local]! * 0x10000 + segment.passageHash2[local]!;
      const known = candidates.get(key);
      if (known) known.places.push({ live, local });
      else candidates.set(key, { places: [{ live, local }], shared: counts[local]! });
    }
  });
  for (const { places } of candidates.values()) places.sort((x, y) => index.moreUseful(x, y));
  return candidates;
}

function inOrder(index: LiveIndex, x: Candidate, y: Candidate): number {
  return index.moreUseful(x.places[0]!, y.places[0]!);
}
