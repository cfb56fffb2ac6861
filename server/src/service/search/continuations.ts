import { startsSentence } from "../text/wordScanner";
import { normalise } from "../text/words";
import { afterBeginning, afterTail } from "./follow";
import type { LiveIndex, LiveSegment, Place } from "./liveIndex";
import type { Continuation, SearchOptions } from "./passageIndex";
import { type SentenceTokens, sentenceTokens } from "./sentenceTokens";
import { type Reading, readings } from "./typedWords";

/** So many of the last words are compared; what was before does not make a continuation likelier. */
const mostContext = 12;
/** Of a long text only the end is looked at. UTF-16 units. */
const mostTyped = 1000;
/** The least that must agree: three words, or two that begin the sentence. */
const leastWords = 3;
/** Continuations that begin with the same words are one. */
const tellingWords = 4;

/** A passage that goes on from the words typed. */
interface Found {
  readonly place: Place;
  readonly text: string;
  readonly offset: number;
  readonly words: number;
}

interface Group {
  best: Found;
  readonly keys: Set<number>;
}

/** What followed the last words of `typed` elsewhere (see `PassageIndex.continuations`). */
export function continueWords(index: LiveIndex, typed: string, options: SearchOptions): Continuation[] {
  const cut = typed.length > mostTyped;
  const text = cut ? typed.slice(-mostTyped) : typed;
  index.query.words.scan(text);
  const tokens = sentenceTokens(index.query.words);
  const hidden = index.hidden(options);
  const groups = new Map<string, Group>();
  for (const reading of readings(index.query.words, text, cut)) {
    index.segments.forEach((live, s) => {
      for (const found of followUps(index, live, hidden[s]!, tokens, reading)) addTo(groups, index, found);
    });
  }
  const ranked = [...groups.values()].sort(
    (x, y) =>
      y.best.words - x.best.words ||
      y.keys.size - x.keys.size ||
      index.moreUseful(x.best.place, y.best.place),
  );
  const continuations: Continuation[] = [];
  for (const { best, keys } of ranked) {
    if (continuations.length >= (options.limit ?? 10)) break;
    const passage = index.at(best.place);
    if (!passage) continue;
    const { offset, words } = best;
    continuations.push({ text: passage.text.slice(offset), passage, offset, words, count: keys.size });
  }
  return continuations;
}

/** Continuations that begin alike are one, told by its most fitting passage. */
function addTo(groups: Map<string, Group>, index: LiveIndex, found: Found): void {
  const key = found.text;
  const passage = found.place.live.base + found.place.local;
  const group = groups.get(key);
  if (!group) {
    groups.set(key, { best: found, keys: new Set([passage]) });
    return;
  }
  group.keys.add(passage);
  const { best } = group;
  if (found.words > best.words) group.best = found;
  else if (found.words === best.words && index.moreUseful(found.place, best.place) < 0) group.best = found;
}

/** The passages of a segment that go on from one reading of what is typed. */
function* followUps(
  index: LiveIndex,
  live: LiveSegment,
  hidden: Uint8Array,
  tokens: SentenceTokens,
  reading: Reading,
): Generator<Found> {
  const { segment } = live;
  const available = reading.words + (reading.fromStart ? 1 : 0);
  let passages: readonly number[] = [];
  try {
    passages = segment.grams.lookUp(tokens.tokens, tokens.tokenOfWord[reading.last]!, available).passages;
  } catch (error) {
    segment.report(error);
  }
  for (const local of passages) {
    if (hidden[segment.passageDocument[local]!] !== 0) continue;
    const bytes = segment.bytes(local);
    if (!bytes) continue;
    index.passage.words.scanUtf8(bytes.bytes, bytes.length);
    const found = bestFollowUp(index, reading);
    if (found) yield { ...found, place: { live, local } };
  }
}

/** The place in the scanned passage where most of the words typed stand, and that has something to go on with. */
function bestFollowUp(index: LiveIndex, reading: Reading): Omit<Found, "place"> | undefined {
  const query = index.query.words;
  const passage = index.passage.words;
  let best: Omit<Found, "place"> | undefined;
  for (let i = 1; i + 1 < passage.count; i += 1) {
    let words = 0;
    const most = Math.min(reading.words, mostContext, i + 1);
    while (
      words < most &&
      passage.hash1[i - words] === query.hash1[reading.last - words] &&
      passage.hash2[i - words] === query.hash2[reading.last - words]
    ) {
      words += 1;
    }
    if (words <= (best?.words ?? leastWords - 2)) continue;
    if (words < leastWords && !(reading.fromStart && beginsSentence(i - words + 1, index))) continue;
    let offset = afterTail(passage, passage.ends[i]!, reading.tail);
    if (offset === undefined) continue;
    if (reading.prefix !== "") {
      if (offset !== passage.starts[i + 1]) continue;
      offset = afterBeginning(passage, i + 1, reading.prefix);
      if (offset === undefined) continue;
    }
    best = { text: nextWords(index, i + 1, reading), offset, words };
  }
  return best;
}

function beginsSentence(word: number, index: LiveIndex): boolean {
  return (index.passage.words.marks[word]! & startsSentence) !== 0;
}

/** The first words of a continuation, to tell different ones apart; a word that is only begun is told in full. */
function nextWords(index: LiveIndex, from: number, reading: Reading): string {
  const passage = index.passage.words;
  const words: string[] = [reading.prefix === "" ? "" : normalise(reading.prefix)];
  for (let i = from; i < Math.min(passage.count, from + tellingWords); i += 1) words.push(passage.folded(i));
  return words.join(" ");
}
