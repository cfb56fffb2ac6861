import type { TextRange } from "../../text/range";
import { allStopWords, termOf } from "../../text/terms";
import { type Word, words } from "../../text/words";

/** The counterpart of a passage that has a term, with what is known of its words. */
export interface Counterpart {
  readonly text: string;
  /** By word of the term: what corresponds to it here. */
  readonly own: readonly (readonly TextRange[])[];
  /** What corresponds to the rest of the passage. */
  readonly others: readonly TextRange[];
}

/** A word of a counterpart, from what follows the word before it. */
interface Known extends Word {
  /** The words of the term that it corresponds to, by number. */
  readonly own: readonly number[];
  readonly isOther: boolean;
  readonly isFunction: boolean;
  readonly isConjunction: boolean;
  /** What stands before it, or it itself, sets it apart from the word before. */
  readonly isApart: boolean;
}

/** Places of words, the last one included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** What counts against a span, beside 1 for each word of the term that it has something for. */
const costs = {
  unknown: 0.3,
  other: 0.6,
  ownOfOther: 0.2,
  besideOther: 0.05,
  again: 0.3,
  apart: 1.2,
  tooFar: 0.8,
};
/** What corresponds to the same word of the term as its neighbour: "rendición de cuentas" for "accountability". */
const alsoSaid = 0.3;
/** Maximum number of function words between two words of a rendering. */
const mostFunctionWords = 4;
/** Of the counterparts that say it alike, as many have a word beside it for this to belong to it. */
const companionShare = 0.6;
/** The same where it corresponds to another word of the passage too ("consolidation de la paix" beside "peace"). */
const companionShareOfOther = 0.9;
const fewestCompanions = 3;
/** Maximum number of words that are added on either side. */
const mostCompanions = 3;

/**
 * Where counterparts say a term: the words that stand together and correspond to most of its words, each once, and what
 * most of them have beside these that corresponds to nothing else ("para el Desarrollo").
 * @param term as it stands in the passages
 * @returns by counterpart; undefined where nothing corresponds
 */
export function renderedAs(
  term: string,
  counterparts: readonly Counterpart[],
): readonly (TextRange | undefined)[] {
  const isJoined = term.includes(",") || words(term).some(({ folded }) => conjunctions.has(folded));
  const texts = counterparts.map((one) => knownWords(one, isJoined));
  const spans = texts.map(bestSpan);
  const groups = new Map<string, number[]>();
  for (const [i, span] of spans.entries()) {
    if (!span) continue;
    const key = stemsOf(texts[i]!.slice(span.from, span.to + 1));
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  for (const members of groups.values())
    for (const step of [1, -1] as const) addCompanions(members, texts, spans, step);
  return spans.map((span, i) => span && { start: texts[i]![span.from]!.start, end: texts[i]![span.to]!.end });
}

function knownWords({ text, own, others }: Counterpart, isJoined: boolean): Known[] {
  const barrier = isJoined ? /[.;:!?()«»“”"؛。；：（）]/ : /[.,;:!?()«»“”"،؛。，、；：（）]/;
  let last = 0;
  return wordsWithin(text).map((word) => {
    const isConjunction = conjunctions.has(word.folded);
    const isFunction = isConjunction || isFunctionWord(word);
    const isApart = (isConjunction && !isJoined) || barrier.test(text.slice(last, word.start));
    last = word.end;
    return {
      ...word,
      own: isFunction ? [] : own.flatMap((ranges, i) => (isCovered(word, ranges) ? [i] : [])),
      isOther: !isFunction && isCovered(word, others),
      isFunction,
      isConjunction,
      isApart,
    };
  });
}

/** "And", folded; Arabic attaches it. */
const conjunctions = new Set(["and", "et", "y", "e", "и", "和", "及", "与", "以及"]);

/** Chinese words that tell nothing by themselves: the index, which looks for pairs of signs, knows none. */
const chineseFunctionWords = new Set("的在了对等中为于由向从并其该将就以之所是各".split(""));

function isFunctionWord({ folded, ideograph }: Word): boolean {
  return ideograph ? chineseFunctionWords.has(folded) : allStopWords().has(folded) || folded.length < 2;
}

/** The words of a text; in Chinese those of a dictionary instead of its signs. */
function wordsWithin(text: string): Word[] {
  const all = words(text);
  if (!all.some(({ ideograph }) => ideograph)) return all;
  const ideographs = new Set(all.flatMap(({ ideograph, start }) => (ideograph ? [start] : [])));
  const segments = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(text)];
  const chinese = segments.flatMap(({ segment, index: start }): Word[] =>
    ideographs.has(start)
      ? [{ start, end: start + segment.length, folded: segment, startsSentence: false, ideograph: true }]
      : [],
  );
  return [...all.filter(({ ideograph }) => !ideograph), ...chinese].sort((x, y) => x.start - y.start);
}

/** Whether most of a word lies in some ranges: those of Chinese, pairs of signs, may reach into the next word. */
function isCovered({ start, end }: TextRange, ranges: readonly TextRange[]): boolean {
  let covered = 0;
  for (let at = start; at < end; at += 1)
    if (ranges.some((range) => range.start <= at && at < range.end)) covered += 1;
  return covered > (end - start) / 2;
}

function bestSpan(text: readonly Known[]): Span | undefined {
  let best: Span | undefined;
  let most = 0;
  for (let from = 0; from < text.length; from += 1) {
    if (text[from]!.own.length === 0) continue;
    const said = new Set<number>();
    let score = 0;
    let telling = 0;
    let counted = 0;
    let between = 0;
    let before: readonly number[] = [];
    for (let to = from; to < text.length && score > -1; to += 1) {
      const word = text[to]!;
      if (to > from && word.isApart) score -= costs.apart;
      if (word.isFunction) {
        between += 1;
        if (between === mostFunctionWords + 1) score -= costs.tooFar;
        continue;
      }
      between = 0;
      if (word.own.length === 0) {
        score -= word.isOther ? costs.other : costs.unknown;
        before = [];
        continue;
      }
      for (const one of word.own) said.add(one);
      // A word stands for one word of the term, though it correspond to two: "climático" may say "change" too.
      telling += 1;
      const added = Math.min(telling, said.size) - counted;
      counted += added;
      // "Droits" may be that of "human rights" beside it and not of "the rule of law".
      if (added > 0) score += added - (word.isOther ? costs.ownOfOther : 0);
      else score += word.own.some((one) => before.includes(one)) ? alsoSaid : -costs.again;
      before = word.own;
      const span = { from, to };
      const beside = [nextPlace(text, span, 1), nextPlace(text, span, -1)].filter((at) => text[at]?.isOther);
      const whole = score - costs.besideOther * beside.length;
      if (whole > most + 1e-9) {
        most = whole;
        best = span;
      }
    }
  }
  return best;
}

/** Adds the words that most have next, on one side, as far as what follows them is now this and now that. */
function addCompanions(
  members: readonly number[],
  texts: readonly (readonly Known[])[],
  spans: (Span | undefined)[],
  step: 1 | -1,
): void {
  let having = members;
  let kept = spans.slice();
  for (let added = 0; added < mostCompanions; added += 1) {
    having = withCompanion(having, texts, spans, step);
    if (having.length === 0) break;
    if (isVaried(having, texts, spans, step)) kept = spans.slice();
  }
  for (const i of members) spans[i] = kept[i];
}

/** Whether no word comes next in most of them: in a paragraph that is repeated year after year every word has its neighbour. */
function isVaried(
  members: readonly number[],
  texts: readonly (readonly Known[])[],
  spans: readonly (Span | undefined)[],
  step: 1 | -1,
): boolean {
  const times = new Map<string, number>();
  for (const i of members) {
    const at = nextPlace(texts[i]!, spans[i]!, step);
    // A name ends where a sentence does, whatever comes next; that all begin one alike tells of repetition.
    if (at < 0 && step === 1) continue;
    const stem = at < 0 ? "" : stemOf(texts[i]![at]!);
    times.set(stem, (times.get(stem) ?? 0) + 1);
  }
  return Math.max(0, ...times.values()) < companionShare * members.length;
}

/** Adds the word that most have next, on one side; returns those that have it. */
function withCompanion(
  members: readonly number[],
  texts: readonly (readonly Known[])[],
  spans: (Span | undefined)[],
  step: 1 | -1,
): number[] {
  const next = new Map<string, number[]>();
  for (const i of members) {
    const at = companionAt(texts[i]!, spans[i]!, step);
    if (at < 0) continue;
    const stem = stemOf(texts[i]![at]!);
    next.set(stem, [...(next.get(stem) ?? []), i]);
  }
  const [having = []] = [...next.values()].sort((x, y) => y.length - x.length);
  const others = having.filter((i) => texts[i]![nextPlace(texts[i]!, spans[i]!, step)]!.isOther);
  const share = others.length > having.length / 2 ? companionShareOfOther : companionShare;
  if (having.length < Math.max(fewestCompanions, share * members.length)) return [];
  for (const i of having) {
    const at = companionAt(texts[i]!, spans[i]!, step);
    spans[i] = step === 1 ? { from: spans[i]!.from, to: at } : { from: at, to: spans[i]!.to };
  }
  return having;
}

/** The next word, where it corresponds to no word of the term and is no number; -1 otherwise. */
function companionAt(text: readonly Known[], span: Span, step: 1 | -1): number {
  const at = nextPlace(text, span, step);
  const word = text[at];
  return word && word.own.length === 0 && !/\p{N}/u.test(word.folded) ? at : -1;
}

/** The next word that is no function word, where nothing sets it apart; -1 where there is none. */
function nextPlace(text: readonly Known[], { from, to }: Span, step: 1 | -1): number {
  let at = step === 1 ? to : from;
  for (let passed = 0; passed <= mostFunctionWords; passed += 1) {
    // What is apart from the word before it is on the way either to it or from it.
    if (step === -1 && text[at]!.isApart) return -1;
    at += step;
    const word = text[at];
    if (!word || word.isConjunction || (step === 1 && word.isApart)) return -1;
    if (!word.isFunction) return at;
  }
  return -1;
}

const stemOf = ({ folded }: Word) => termOf(folded) ?? folded;

function stemsOf(span: readonly Known[]): string {
  return span
    .filter(({ isFunction }) => !isFunction)
    .map(stemOf)
    .join(" ");
}

/** The parts of a term that are looked for each by itself: its words without function words; pairs of Chinese signs. */
export function partsOf(term: string): string[] {
  const all = words(term);
  const parts = all.flatMap((word, i) => {
    const next = all[i + 1];
    if (word.ideograph)
      return next?.ideograph && next.start === word.end ? [term.slice(word.start, next.end)] : [];
    return termOf(word.folded) === undefined ? [] : [term.slice(word.start, word.end)];
  });
  return parts.length > 0 ? parts : [term];
}
