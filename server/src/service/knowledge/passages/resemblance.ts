import type { PassageHit } from "../../search/corpusSearch";
import { termOf } from "../../text/terms";
import { words } from "../../text/words";

/** What a word counts for that stands in the passage beside other words than in the text; one beside the same counts 1. */
const aloneWeight = 0.35;
/** How many times its length the words of a text may be spread over and still stand together. */
const mostSpread = 1.6;
/** Up to this many words, selected to be looked for, it is asked whether they stand in the passage, and not where. */
const fewWords = 10;

/** Maximum number of a text's words that are looked for: a longer paragraph is told by its beginning. */
const mostTerms = 400;

/**
 * How much of a text stands together in a passage, for the number that is shown with it. A word with its neighbour counts
 * fully, a word alone little, and only what stands in one place counts: a long passage holds many of the words of any text.
 * @returns 0 to 1, for each passage that was found for the text
 */
export function resemblanceTo(text: string): (hit: PassageHit) => number {
  const asked = termsOf(text).slice(0, mostTerms);
  const places = new Map<string, number[]>();
  asked.forEach((term, at) => {
    places.set(term, [...(places.get(term) ?? []), at]);
  });
  const few = asked.length === 0 || words(text).length <= fewWords;
  return ({ passage, coverage, held = coverage }) =>
    few ? Math.min(1, Math.max(0, held)) : together(asked, places, termsOf(passage.text));
}

/** The most that stands in one place of the passage. */
function together(
  asked: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  there: readonly string[],
): number {
  const beside = (at: number, term: string | undefined) =>
    term !== undefined && [-2, -1, 1, 2].some((step) => there[at + step] === term);
  const found = there.map((term, at) =>
    (places.get(term) ?? []).map((place) => ({
      place,
      weight: beside(at, asked[place - 1]) || beside(at, asked[place + 1]) ? 1 : aloneWeight,
    })),
  );
  const length = Math.ceil(mostSpread * asked.length);
  let most = 0;
  for (let start = 0; start === 0 || start + length <= there.length; start++) {
    if (start > 0 && found[start + length - 1]!.length === 0) continue;
    const held = new Float32Array(asked.length);
    for (const words of found.slice(start, start + length))
      for (const { place, weight } of words) held[place] = Math.max(held[place]!, weight);
    most = Math.max(
      most,
      held.reduce((sum, weight) => sum + weight, 0),
    );
  }
  return most / asked.length;
}

/** The words of a text that say something, in order, by their stems. */
function termsOf(text: string): string[] {
  return words(text).flatMap(({ folded }) => termOf(folded) ?? []);
}
