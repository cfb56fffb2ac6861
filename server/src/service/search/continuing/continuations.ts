import { textOf } from "../../text/units";
import { startsSentence } from "../../text/wordScanner";
import { leftOut } from "../filters";
import type { LiveIndex, Place } from "../liveIndex";
import type { Continuation, ContinuationOptions, Stretch } from "../passageIndex";
import { type SentenceTokens, sentenceTokens } from "../runs/sentenceTokens";
import { afterBeginning, afterTail } from "./follow";
import { type Reading, readings } from "./typedWords";

/** So many of the last words are compared; what was before does not make a continuation likelier. */
const mostContext = 12;
/** Of a long text only the end is looked at. UTF-16 units. */
const mostTyped = 1000;
/** The least that must agree: three words, or two that begin the sentence. */
const leastWords = 3;
/** Words apart at most where the words before are compared: a name or a date that was exchanged is skipped. */
const widestGap = 6;
/** So much of what follows is told; nobody takes over more at once. UTF-16 units. */
const mostFollowing = 800;

/** So many passages are read for one reading of what is typed, however large the index. */
const mostRead = 150;

/** A passage that goes on from the words typed. */
interface Found extends Omit<Continuation, "key" | "document" | "ordinal"> {
  readonly place: Place;
}

/** What followed the last words of `typed` elsewhere (see `PassageIndex.continuations`). */
export function continueWords(index: LiveIndex, typed: string, options: ContinuationOptions): Continuation[] {
  const cut = typed.length > mostTyped;
  const text = cut ? typed.slice(-mostTyped) : typed;
  index.query.words.scan(text);
  const tokens = sentenceTokens(index.query.words);
  const hidden = leftOut(index, options);
  const found = new Map<number, Found>();
  const take = (followUp: Found) => {
    const key = followUp.place.live.base + followUp.place.local;
    const known = found.get(key);
    if (!known || followUp.words > known.words) found.set(key, followUp);
  };
  for (const place of nearPlaces(index, options.near ?? [], hidden)) {
    const followUp = followUpAt(index, place, text);
    if (followUp) take(followUp);
  }
  for (const reading of readings(index.query.words, text, cut)) {
    if (options.wholeWords && reading.prefix !== "") continue;
    for (const place of placesOf(index, hidden, tokens, reading)) {
      const followUp = followUpIn(index, place, reading);
      if (followUp) take(followUp);
    }
  }
  return [...found.values()]
    .sort((x, y) => y.words - x.words || index.moreUseful(x.place, y.place))
    .slice(0, options.limit ?? 10)
    .flatMap(({ place, ...rest }) => {
      const { segment, base } = place.live;
      const number = segment.passageDocument[place.local]!;
      const document = segment.record(number);
      if (!document) return [];
      const ordinal = segment.documentOrdinal[number]! + place.local - segment.documentFirst[number]!;
      return [{ ...rest, key: base + place.local, document, ordinal }];
    });
}

function* nearPlaces(
  index: LiveIndex,
  near: readonly Stretch[],
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

/** What follows the words typed in one passage: the passage from its beginning where none is typed yet. */
function followUpAt(index: LiveIndex, place: Place, typed: string): Found | undefined {
  const query = index.query.words;
  const bytes = place.live.segment.bytes(place.local);
  if (!bytes) return undefined;
  index.passage.words.scanUtf8(bytes.bytes, bytes.length);
  if (query.count === 0) {
    return { place, ...following(index, 0), offset: 0, words: 0, fromStart: true, before: 0 };
  }
  const last = query.count - 1;
  const tail = typed.slice(query.ends[last]!);
  const reading = { last, words: query.count, fromStart: true, tail, prefix: "" };
  const found = bestFollowUp(index, reading, 1);
  return found && { ...found, place };
}

/** Where the words of one reading of what is typed may stand: the most useful places, where there are many. */
function placesOf(
  index: LiveIndex,
  hidden: readonly Uint8Array[],
  { tokens, tokenOfWord }: SentenceTokens,
  reading: Reading,
): Place[] {
  const available = reading.words + (reading.fromStart ? 1 : 0);
  const places: (Place & { length: number })[] = [];
  index.segments.forEach((live, s) => {
    const { segment } = live;
    try {
      const { passages, length } = segment.grams.lookUp(tokens, tokenOfWord[reading.last]!, available);
      for (const local of passages) {
        if (hidden[s]![segment.passageDocument[local]!] === 0) places.push({ live, local, length });
      }
    } catch (error) {
      segment.report(error);
    }
  });
  if (places.length <= mostRead) return places;
  return places.sort((x, y) => y.length - x.length || index.moreUseful(x, y)).slice(0, mostRead);
}

/** What follows the words of one reading in a passage. */
function followUpIn(index: LiveIndex, place: Place, reading: Reading): Found | undefined {
  const bytes = place.live.segment.bytes(place.local);
  if (!bytes) return undefined;
  index.passage.words.scanUtf8(bytes.bytes, bytes.length);
  const found = bestFollowUp(index, reading, leastWords);
  return found && { ...found, place };
}

/** The place in the scanned passage where most of the words typed stand, and that has something to go on with. */
function bestFollowUp(index: LiveIndex, reading: Reading, least: number): Omit<Found, "place"> | undefined {
  const query = index.query.words;
  const passage = index.passage.words;
  let best: { at: number; offset: number; words: number } | undefined;
  for (let i = 0; i + 1 < passage.count; i += 1) {
    let words = 0;
    const most = Math.min(reading.words, mostContext, i + 1);
    while (
      words < most &&
      passage.hash1[i - words] === query.hash1[reading.last - words] &&
      passage.hash2[i - words] === query.hash2[reading.last - words]
    ) {
      words += 1;
    }
    if (words <= (best?.words ?? Math.min(least, 2) - 1)) continue;
    if (words < least && !(reading.fromStart && beginsSentence(i - words + 1, index))) continue;
    let offset = afterTail(passage, passage.ends[i]!, reading.tail);
    if (offset === undefined) continue;
    if (reading.prefix !== "") {
      if (offset !== passage.starts[i + 1]) continue;
      offset = afterBeginning(passage, i + 1, reading.prefix);
      if (offset === undefined) continue;
    }
    best = { at: i, offset, words };
  }
  if (!best) return undefined;
  const { at, offset, words } = best;
  const fromStart = reading.fromStart && words === reading.words;
  const before = wordsBefore(index, reading.last - words, at - words);
  return { ...following(index, offset), offset, words, fromStart, before };
}

/** The text of the scanned passage from `offset` on. */
function following(index: LiveIndex, offset: number): { text: string; toTheEnd: boolean } {
  const { units, length } = index.passage.words;
  const toTheEnd = length - offset <= mostFollowing;
  const text = textOf(units.subarray(offset, toTheEnd ? length : offset + mostFollowing));
  // Half of a pair of surrogates is no letter.
  return { text: toTheEnd ? text : text.replace(/[\ud800-\udbff]$/, ""), toTheEnd };
}

function beginsSentence(word: number, index: LiveIndex): boolean {
  return (index.passage.words.marks[word]! & startsSentence) !== 0;
}

/** Of the words typed up to `typed`, how many stand up to `at` in the scanned passage, in order and not far apart. */
function wordsBefore(index: LiveIndex, typed: number, at: number): number {
  const query = index.query.words;
  const passage = index.passage.words;
  let agreed = 0;
  let q = typed;
  let p = at;
  while (q >= 0 && p >= 0) {
    let met = -1;
    for (let skip = 0; skip <= widestGap && p - skip >= 0; skip += 1) {
      if (passage.hash1[p - skip] === query.hash1[q] && passage.hash2[p - skip] === query.hash2[q]) {
        met = p - skip;
        break;
      }
    }
    q -= 1;
    if (met < 0) continue;
    agreed += 1;
    p = met - 1;
  }
  return agreed;
}
