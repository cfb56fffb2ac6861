import Fuse from "fuse.js";
import type { Slices } from "../../slices";
import { allStopWords } from "../../text/terms";

/** Finds things by words of their titles: in any order, the last ones only begun, typing errors forgiven. */
export interface WordIndex<T> {
  /**
   * The things whose titles hold all the words, best first; where none does, those that hold all but one.
   * Function words do not count. Takes time in proportion to the titles that hold the words.
   * @param accept leaves out what it answers false for
   */
  search(words: string, limit: number, accept?: (item: T) => boolean): T[];
}

/** How much a word that was typed wrongly counts beside one typed right. */
const misspeltWeight = 0.5;
/** Maximum number of words of the titles tried for a word that none of them holds. */
const mostGuesses = 4;
const likeness = { threshold: 0.3, ignoreLocation: false, distance: 20 } as const;
const rememberedGuesses = 500;
/** Maximum number of words of a question that count. */
const mostWords = 24;

/**
 * @param titleOf the words that an item is found by
 * @param weightOf how likely an item is to be meant, from 0; decides between titles that fit alike
 * @param slices lets others have their turn in between: fifty thousand titles take a tenth of a second
 */
export async function createWordIndex<T>(
  items: readonly T[],
  titleOf: (item: T) => string,
  weightOf: (item: T) => number = () => 0,
  slices?: Slices,
): Promise<WordIndex<T>> {
  const lengths = new Uint16Array(items.length);
  const wordsOf = (item: T, at: number) => {
    const words = new Set(wordsIn(titleOf(item)));
    lengths[at] = words.size;
    return words;
  };
  const { vocabulary, places } = await wordPlaces(items, wordsOf, slices);
  const rarity = (found: Uint32Array) => Math.log(1 + items.length / Math.max(1, found.length));
  /** By first letter, made when a word that begins so is typed wrongly; "" for all words. */
  const fuses = new Map<string, Fuse<string>>();
  /** What was meant by words typed wrongly: they stay on the line while the delegate types on. */
  const guesses = new Map<string, readonly [string, number][]>();

  const guess = (typed: string): readonly [string, number][] => {
    const known = guesses.get(typed);
    if (known) return known;
    let found: string[] = [];
    // Hardly anyone mistypes the first letter: all the words are searched only where none with it is like the word.
    for (const first of [typed.slice(0, 1), ""]) {
      const fuse =
        fuses.get(first) ??
        new Fuse(
          vocabulary.filter((word) => word.startsWith(first)),
          likeness,
        );
      fuses.set(first, fuse);
      found = fuse.search(typed, { limit: mostGuesses }).map(({ item }) => item);
      if (found.length > 0) break;
    }
    const meanings = found.map((word): [string, number] => [word, misspeltWeight]);
    if (guesses.size >= rememberedGuesses) guesses.clear();
    guesses.set(typed, meanings);
    return meanings;
  };

  /** The words of titles that a typed word may mean, each with how well it fits. */
  const meant = (typed: string): readonly [string, number][] => {
    const found: [string, number][] = [];
    for (let at = firstFrom(vocabulary, typed); vocabulary[at]?.startsWith(typed); at++) {
      const word = vocabulary[at] ?? "";
      found.push([word, word === typed ? 1 : 0.6 + (0.3 * typed.length) / word.length]);
    }
    return found.length > 0 || typed.length < 4 ? found : guess(typed);
  };

  return {
    search(words, limit, accept = () => true) {
      const typed = [...new Set(wordsIn(words))].slice(0, mostWords);
      if (typed.length === 0) return [];
      const scores = new Float32Array(items.length);
      const held = new Uint8Array(items.length);
      const last = new Uint8Array(items.length);
      for (const [order, word] of typed.entries()) {
        for (const [each, fit] of meant(word)) {
          const found = places(each);
          const worth = fit * rarity(found);
          for (const at of found) {
            // One word typed counts once, however many words of the title begin so.
            if (last[at] === order + 1) continue;
            last[at] = order + 1;
            held[at] = (held[at] ?? 0) + 1;
            scores[at] = (scores[at] ?? 0) + worth;
          }
        }
      }
      const best = (needed: number) => {
        const found: number[] = [];
        for (let at = 0; at < held.length; at++)
          if ((held[at] ?? 0) >= needed && accept(items[at] as T)) found.push(at);
        return found;
      };
      let found = best(typed.length);
      if (found.length === 0 && typed.length > 2) found = best(typed.length - 1);
      const rank = (at: number) =>
        (scores[at] ?? 0) *
        (1 + 1 / (1 + (lengths[at] ?? 0))) *
        (1 + 0.1 * Math.log(1 + weightOf(items[at] as T)));
      return found
        .map((at) => ({ at, rank: rank(at) }))
        .sort((a, b) => b.rank - a.rank || a.at - b.at)
        .slice(0, limit)
        .map(({ at }) => items[at] as T);
    },
  };
}

/**
 * Where words stand, in two arrays for all of them: a corpus has fifty thousand titles, and a list for each word would
 * take three times the memory.
 * @returns the words in order; and for a word of them, the places of the items that have it
 */
async function wordPlaces<T>(
  items: readonly T[],
  wordsOf: (item: T, at: number) => Iterable<string>,
  slices?: Slices,
) {
  const lists = new Map<string, number[]>();
  let all = 0;
  for (const [at, item] of items.entries()) {
    for (const word of wordsOf(item, at)) {
      const list = lists.get(word);
      if (list) list.push(at);
      else lists.set(word, [at]);
      all++;
    }
    if (slices?.due()) await slices.rest();
  }
  const vocabulary = [...lists.keys()].sort();
  const ends = new Uint32Array(vocabulary.length);
  const flat = new Uint32Array(all);
  let end = 0;
  for (const [rank, word] of vocabulary.entries()) {
    const list = lists.get(word) ?? [];
    flat.set(list, end);
    end += list.length;
    ends[rank] = end;
  }
  const places = (word: string): Uint32Array => {
    const rank = firstFrom(vocabulary, word);
    return vocabulary[rank] === word ? flat.subarray(ends[rank - 1] ?? 0, ends[rank]) : flat.subarray(0, 0);
  };
  return { vocabulary, places };
}

/** The words that count, in small letters and without accents. */
function wordsIn(text: string): string[] {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !allStopWords().has(word));
}

/** The place of the first word in a sorted list that is not before `word`. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
