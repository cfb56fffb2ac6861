import type { LiveIndex } from "../live/liveIndex";
import type { Vocabulary, VocabularyWord } from "../segment/vocabulary";

/** A term of words that were found in the vocabulary. */
export interface FoundTerm {
  readonly term1: number;
  readonly term2: number;
  /** In how many passages it stands, in whatever form. */
  readonly count: number;
  /** Edits from what was looked for to the nearest of the words. */
  readonly distance: number;
}

/**
 * The terms of words that the segments' vocabularies give, the nearest first, of equally near ones those that stand in the
 * most passages. Words that only removed passages hold are left out.
 * @param most maximum number of terms
 */
export function frequentTerms(
  index: LiveIndex,
  find: (vocabulary: Vocabulary) => readonly VocabularyWord[],
  most: number,
): FoundTerm[] {
  const terms = new Map<number, { words: { s: number; word: VocabularyWord }[]; distance: number }>();
  index.segments.forEach(({ segment }, s) => {
    const vocabulary = segment.vocabulary();
    for (const word of vocabulary ? find(vocabulary) : []) {
      if (word.term1 === 0 && word.term2 === 0) continue;
      // What only removed passages hold must not make its term seem nearer.
      if (word.distance > 0 && !index.isAlive(s, word)) continue;
      const known = terms.get(word.term1);
      if (!known) terms.set(word.term1, { words: [{ s, word }], distance: word.distance });
      else {
        known.words.push({ s, word });
        known.distance = Math.min(known.distance, word.distance);
      }
    }
  });
  const found = [...terms.values()].map(({ words, distance }) => {
    const { term1, term2 } = words[0]!.word;
    return { term1, term2, count: index.term(term1, term2).count, distance, words };
  });
  found.sort((x, y) => x.distance - y.distance || y.count - x.count || x.term1 - y.term1);
  const chosen: FoundTerm[] = [];
  for (const { words, ...term } of found) {
    if (chosen.length >= most) break;
    if (term.count > 0 && words.some(({ s, word }) => index.isAlive(s, word))) chosen.push(term);
  }
  return chosen;
}
