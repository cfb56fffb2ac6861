import type { TextRange } from "../../text/range";
import { isIdeograph } from "../../text/wordScanner";
import type { Translations } from "../across/translations";
import type { AcrossOptions, CorrespondingOptions, PassageHit } from "../corpusSearch";
import { leftOut } from "../live/leftOut";
import type { LiveIndex } from "../live/liveIndex";
import type { Place } from "../live/liveSegment";
import { bestPassages } from "../live/ranking";
import { samePassages } from "../live/samePassages";
import { inverseFrequency, queryWeight } from "../segment/impact";
import { NumberTable } from "../terms/numberTable";
import type { TermScanner } from "../terms/termScanner";
import { matchingRanges } from "../texts/matches";
import { leastImportance, type QueryTerm } from "../texts/queryTerms";
import { repeatsOf, ShownPassages } from "../texts/repeats";

/** Maximum number of passages of a language that are read to be ranked by how much they say of each other. */
const mostRead = 100;
/**
 * How much it counts, beside the first ranking, that text and passage say the same and nothing else. Of a paragraph that is
 * being written the passage says much that is not written yet. Set by test/bench/quality/translated.ts.
 */
const samenessShare = 2;
const samenessOfShort = 0.5;
/** Words. */
const shortQuery = 30;
/** A translation of this share stands for its word wholly. */
const wholeShare = 0.5;

/** How much a word counts of which nothing is known: it may be a name, which is the same, or be said in any other way. */
const unknownShare = 0.25;
/** The same for a Chinese pair of signs: an unknown word makes three of them, with its neighbours. */
const unknownPairShare = unknownShare / 3;

/** A term of the text, as the terms of the other language that it may be said in: one term with several names. */
interface TranslatedTerm {
  /** How much it tells that a passage has it. */
  readonly importance: number;
  readonly weight: number;
}

/** A text as it is looked for in another language. */
interface TranslatedText {
  readonly terms: readonly TranslatedTerm[];
  readonly looked: readonly QueryTerm[];
  /** By a term looked for, its place in `stands`. */
  readonly numbers: NumberTable;
  /** By a term looked for: which terms of the text it stands for, and how far: 0 to 1. */
  readonly stands: readonly (readonly { readonly term: number; readonly share: number }[])[];
  /** What the terms weigh together. */
  readonly whole: number;
  readonly importance: number;
}

/** The languages in which a text is looked for: those of the corpus that are asked for, without its own. */
export function languagesAcross({ segments }: LiveIndex, { language, languages }: AcrossOptions): string[] {
  const there = new Set(segments.flatMap(({ segment }) => segment.languages));
  return [...(languages ?? there)].filter((one) => one !== language && there.has(one));
}

/** Passages of other languages that say most of what a text says, best first (see `CorpusSearch.across`). */
export function findAcross(
  index: LiveIndex,
  translations: Translations,
  text: string,
  options: AcrossOptions,
): PassageHit[] {
  const { language, limit = 10 } = options;
  const found: PassageHit[] = [];
  index.query.scan(text);
  const short = index.query.count <= shortQuery;
  for (const other of languagesAcross(index, options)) {
    if (limit <= 0 || !translations.reaches(language, other)) continue;
    const translated = translate(index, translations, language, other);
    if (translated.looked.length === 0 || translated.terms.length < fewestTerms) continue;
    const hidden = leftOut(index, { ...options, languages: [other] });
    found.push(...hitsOf(index, translated, hidden, limit, short ? samenessOfShort : samenessShare));
  }
  return found.sort((x, y) => y.score - x.score).slice(0, limit);
}

/**
 * The terms of the query last scanned in another language. Numbers, symbols and Latin words that nothing is known of stay
 * as they are. However many terms a term may be said in, it tells only as much as it would itself: as a term that stands in
 * as many passages as all of them, each counted by its share (D. Oard and K. Darwish, "Probabilistic Structured Query
 * Methods", 2003).
 */
function translate(index: LiveIndex, translations: Translations, from: string, to: string): TranslatedText {
  const { query } = index;
  const terms: TranslatedTerm[] = [];
  const isKnown = (word: number) =>
    translations.of(from, to, query.term1[word]!, query.term2[word]!).length > 0;
  const looked = new Map<number, { term: QueryTerm; stands: { term: number; share: number }[] }>();
  for (const { word, times } of query.counted().values()) {
    const term1 = query.term1[word]!;
    const term2 = query.term2[word]!;
    const isNumber = /^\d/.test(query.words.folded(word));
    const known = isNumber ? [] : translations.of(from, to, term1, term2);
    if (known.length === 0 && isBetweenKnown(query, word, isKnown)) continue;
    const names = known.length > 0 ? known : [{ term1, term2, share: 1 }];
    let passages = 0;
    for (const name of names) passages += name.share * index.count(name.term1, name.term2);
    const importance = inverseFrequency(Math.max(1, passages), Math.max(1, index.total));
    const weight = importance * queryWeight(times);
    const isPair = (query.words.marks[word]! & isIdeograph) !== 0;
    const trust = isNumber || known.length > 0 ? 1 : isPair ? unknownPairShare : unknownShare;
    const term = terms.push({ importance: trust * importance, weight: trust * weight }) - 1;
    for (const name of names) {
      const count = index.count(name.term1, name.term2);
      if (count === 0) continue;
      const part = weight * queryWeight(name.share);
      const found = looked.get(name.term1);
      const stands = { term, share: Math.min(1, name.share / wholeShare) };
      if (found) {
        found.term = { ...found.term, weight: found.term.weight + part };
        found.stands.push(stands);
      } else {
        const { term1, term2 } = name;
        const term = { term1, term2, count, rarity: importance, weight: part, importance };
        looked.set(term1, { term, stands: [stands] });
      }
    }
    // A text of a thousand words is looked for by its beginning.
    if (terms.length >= mostTerms) break;
  }
  const numbers = new NumberTable(looked.size);
  const entries = [...looked.values()];
  for (const [number, { term }] of entries.entries()) numbers.set(term.term1, number);
  return {
    terms,
    looked: entries.map(({ term }) => term),
    numbers,
    stands: entries.map(({ stands }) => stands),
    whole: terms.reduce((sum, { weight }) => sum + weight, 0),
    importance: terms.reduce((sum, { importance }) => sum + importance, 0),
  };
}

/** Whether a word is a Chinese pair of signs that both belong to pairs which are known: it reaches from one word into the next. */
function isBetweenKnown(
  { words, count }: TermScanner,
  word: number,
  isKnown: (word: number) => boolean,
): boolean {
  const touches = (one: number, next: number) =>
    one >= 0 &&
    next < count &&
    (words.marks[one]! & words.marks[next]! & isIdeograph) !== 0 &&
    words.ends[one] === words.starts[next];
  return touches(word - 1, word) && touches(word, word + 1) && isKnown(word - 1) && isKnown(word + 1);
}

/** One word or two are translated by whatever stands beside them. */
const fewestTerms = 3;
/** Maximum number of different terms of a text that are looked for. */
const mostTerms = 300;

/** The passages with the highest scores, ranked anew by how much text and passage say of each other. */
function hitsOf(
  index: LiveIndex,
  translated: TranslatedText,
  hidden: readonly Uint8Array[],
  limit: number,
  sameness: number,
): PassageHit[] {
  const { terms, looked, importance } = translated;
  const first = bestPassages(index, looked, hidden, Math.max(mostRead, limit));
  const most = first.scores[0] || 1;
  const held = new Float64Array(terms.length);
  const ranked: { place: Place; score: number; coverage: number }[] = [];
  for (const { passage: place, score = 0 } of first.scored()) {
    if (!index.scan(place, index.passage)) continue;
    const said = saidBy(index.passage, translated, held);
    const covered =
      held.reduce((sum, share, term) => sum + share * terms[term]!.weight, 0) / translated.whole;
    const same = said + covered > 0 ? (2 * said * covered) / (said + covered) : 0;
    const whole = held.reduce((sum, share, term) => sum + share * terms[term]!.importance, 0);
    const coverage = Math.min(1, whole / Math.max(importance, leastImportance(index.total)));
    ranked.push({ place, score: score / most + sameness * same, coverage });
  }
  ranked.sort((x, y) => y.score - x.score || index.moreUseful(x.place, y.place));
  const words = new Set(looked.map(({ term1 }) => term1));
  const shown = new ShownPassages();
  const hits: PassageHit[] = [];
  for (const { place, score, coverage } of ranked) {
    if (hits.length >= limit) break;
    const places = samePassages(index, place, hidden);
    const passage = places[0] && index.at(places[0]);
    if (!passage) continue;
    index.passage.scan(passage.text);
    if (shown.repeats(index.passage)) continue;
    const matches = matchingRanges(words, index.passage);
    hits.push({ passage, score, coverage, matches, ...repeatsOf(index, places) });
  }
  return hits;
}

/**
 * What share of a scanned passage's terms the text has too, 0 to 1.
 * @param held how far the passage holds each term of the text; written
 */
function saidBy(passage: TermScanner, { numbers, stands }: TranslatedText, held: Float64Array): number {
  held.fill(0);
  let said = 0;
  let all = 0;
  for (let word = 0; word < passage.count; word += 1) {
    const term1 = passage.term1[word]!;
    if (term1 === 0 && passage.term2[word] === 0) continue;
    all += 1;
    const number = numbers.get(term1);
    if (number < 0) continue;
    let most = 0;
    for (const { term, share } of stands[number]!) {
      if (share > held[term]!) held[term] = share;
      if (share > most) most = share;
    }
    said += most;
  }
  return all > 0 ? said / all : 0;
}

/** The words of a text that correspond to words of another language (see `CorpusSearch.corresponding`). */
export function correspondingWords(
  index: LiveIndex,
  translations: Translations,
  words: string,
  text: string,
  { language, to }: CorrespondingOptions,
): TextRange[] {
  if (!translations.reaches(language, to)) return [];
  const { query, passage } = index;
  query.scan(words);
  const names = new Set<number>();
  for (const { word } of query.counted().values()) {
    const term1 = query.term1[word]!;
    const known = translations.of(language, to, term1, query.term2[word]!);
    // Numerals, symbols and names of which nothing is known are the same.
    if (known.length === 0) names.add(term1);
    for (const name of known) names.add(name.term1);
  }
  passage.scan(text);
  return matchingRanges(names, passage);
}
