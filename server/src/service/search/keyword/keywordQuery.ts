import { stem } from "../../text/stems";
import { hashWord, isIdeograph } from "../../text/wordScanner";
import type { LiveIndex } from "../live/liveIndex";
import { inverseFrequency } from "../segment/impact";
import type { VocabularyWord } from "../segment/vocabulary";
import { type FoundTerm, frequentTerms } from "../terms/frequentTerms";
import { wordIdentity } from "../terms/termScanner";
import { Phrase } from "../texts/rowOfWords";

/** A word as it was typed. */
interface TypedWord {
  readonly folded: string;
  readonly term1: number;
  readonly term2: number;
  /** Whether more letters may follow. */
  readonly open: boolean;
  /** Whether it may be mistyped: not in quotes, not a number, not an ideograph. */
  readonly mistakable: boolean;
}

export interface KeywordQuery {
  readonly words: readonly TypedWord[];
  readonly phrases: readonly Phrase[];
  /** What the words of phrases are compared by, stop words included; for marking. */
  readonly plain: readonly number[];
}

/** A term that a typed word may stand for. */
export interface Alternative {
  readonly term1: number;
  readonly term2: number;
  readonly weight: number;
  /** In how many passages it stands. */
  readonly count: number;
}

export interface QueryWord {
  /** The likeliest first. */
  readonly alternatives: readonly Alternative[];
  readonly rarity: number;
}

/** Maximum number of words that count; the rest of a longer query is left out. */
const mostWords = 60;
const mostBeginnings = 40;
const mostCorrections = 6;
/** Words that stand in no more passages than this may be mistakes themselves. */
const suspiciouslyFew = 3;

/** Takes a query apart: words, and phrases in quotation marks of any kind; a phrase may still be open. */
export function readQuery(index: LiveIndex, text: string): KeywordQuery {
  const words: TypedWord[] = [];
  const phrases: Phrase[] = [];
  const plain: number[] = [];
  const pieces = text.split(/["“”„«»]/);
  pieces.forEach((piece, i) => {
    const quoted = i % 2 === 1;
    const scanner = index.query;
    const count = scanner.scan(piece);
    if (quoted && count > 0) phrases.push(new Phrase(scanner));
    for (let w = 0; w < count && words.length < mostWords; w += 1) {
      if (quoted) plain.push(wordIdentity(scanner, w));
      const folded = scanner.words.folded(w);
      const open = !quoted && i === pieces.length - 1 && w === count - 1 && !/\s$/.test(piece);
      const isStop = scanner.term1[w] === 0 && scanner.term2[w] === 0;
      // The second of a pair of ideographs has no term of its own; nor has a stop word, which is left out.
      if (isStop && !(open && count === 1 && pieces.length === 1)) continue;
      words.push({
        folded,
        term1: scanner.term1[w]!,
        term2: scanner.term2[w]!,
        open,
        mistakable: !quoted && !/\d/.test(folded) && (scanner.words.marks[w]! & isIdeograph) === 0,
      });
    }
  });
  return { words, phrases, plain };
}

/** The terms that a typed word may stand for: itself, longer words where it is the last, corrections of a mistake. */
export function expandWord(index: LiveIndex, word: TypedWord): QueryWord {
  const found = new Map<number, Alternative>();
  const exact = index.term(word.term1, word.term2).count;
  if (exact > 0) found.set(word.term1, { ...word, weight: 1, count: exact });
  if (word.open && word.mistakable) {
    for (const { term1, term2, count } of beginnings(index, word.folded)) {
      if (!found.has(term1)) found.set(term1, { term1, term2, weight: 0.8, count });
    }
  }
  const total = [...found.values()].reduce((sum, { count }) => sum + count, 0);
  if (word.mistakable && total <= suspiciouslyFew) {
    for (const { term1, term2, count, distance } of corrections(index, word.folded)) {
      if (!found.has(term1) && count > total)
        found.set(term1, { term1, term2, weight: 0.5 / distance, count });
    }
  }
  const alternatives = [...found.values()];
  const count = alternatives.reduce((sum, alternative) => sum + alternative.count, 0);
  return { alternatives, rarity: inverseFrequency(Math.max(1, count), Math.max(1, index.total)) };
}

/** The most frequent terms of the words that begin so. */
function beginnings(index: LiveIndex, prefix: string): FoundTerm[] {
  return frequentTerms(index, (vocabulary) => vocabulary.startingWith(prefix), mostBeginnings);
}

/** The nearest words: one edit in a word of four letters, two in one of eight. */
function corrections(index: LiveIndex, word: string): FoundTerm[] {
  const distance = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  if (distance === 0) return [];
  const own = hashWord(stem(word))[0];
  const isOther = (found: VocabularyWord) => found.distance > 0 && found.term1 !== own;
  return frequentTerms(
    index,
    (vocabulary) => vocabulary.near(word, distance).filter(isOther),
    mostCorrections,
  );
}
