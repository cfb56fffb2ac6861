import { leftOut } from "../filters";
import type { LiveIndex, LiveSegment, Place } from "../liveIndex";
import { firstPassages, latestFirst } from "../lookup";
import type { SearchOptions, StoredPassage } from "../passageIndex";
import { shortestGram } from "../segment/gramHash";
import type { Segment } from "../segment/segment";
import type { TermScanner } from "../terms/termScanner";

/** So many passages are read to see whether they hold a phrase; beyond, the total is an estimate. */
const mostRead = 500;

/** The passages that hold a phrase, the latest first (see `PassageIndex.phrase`). */
export function findPhrase(
  index: LiveIndex,
  words: string,
  options: SearchOptions,
): { total: number; passages: StoredPassage[] } {
  const count = index.query.scan(words);
  if (count === 0) return { total: 0, passages: [] };
  const limit = options.limit ?? 10;
  const hidden = leftOut(index, options);
  const phrase = new Phrase(index.query);
  const possible: Place[] = [];
  /** How many of the possible passages are not listed, or hold the phrase unread. */
  let unlisted = 0;
  let known = 0;
  index.segments.forEach((live, s) => {
    const found = count >= shortestGram ? byRun(index, live) : byWord(index, live);
    const listed = possible.length;
    for (const local of found.passages) {
      if (hidden[s]![live.segment.passageDocument[local]!] === 0) possible.push({ live, local });
    }
    unlisted += found.count - found.passages.length;
    const visible = found.passages.length === 0 ? 0 : (possible.length - listed) / found.passages.length;
    known += found.holding === undefined ? 0 : found.holding * visible;
  });
  const isCounted = count < shortestGram;
  const holding: Place[] = [];
  let read = 0;
  for (const place of latestFirst(possible)) {
    if (read >= mostRead || (isCounted && holding.length >= limit)) break;
    const bytes = place.live.segment.bytes(place.local);
    if (!bytes) continue;
    read += 1;
    index.passage.words.scanUtf8(bytes.bytes, bytes.length);
    if (phrase.standsIn(index.passage)) holding.push(place);
  }
  const share = read === 0 ? 0 : holding.length / read;
  const total = isCounted ? known : holding.length + (possible.length - read + unlisted) * share;
  return { total: Math.round(total), passages: firstPassages(index, holding, limit) };
}

/** A row of words, found again in other scanned texts. */
export class Phrase {
  private readonly hash1: Uint32Array;
  private readonly hash2: Uint32Array;

  /** The words from `from` up to `to` of a scanned text; all of them where not given. */
  constructor({ words }: TermScanner, from = 0, to = words.count) {
    this.hash1 = words.hash1.slice(from, to);
    this.hash2 = words.hash2.slice(from, to);
  }

  standsIn({ words }: TermScanner): boolean {
    const { hash1, hash2 } = this;
    for (let i = 0; i + hash1.length <= words.count; i += 1) {
      let j = 0;
      while (j < hash1.length && words.hash1[i + j] === hash1[j] && words.hash2[i + j] === hash2[j]) j += 1;
      if (j === hash1.length) return true;
    }
    return false;
  }
}

interface Possible {
  readonly passages: Uint16Array;
  /** With those that are not listed. */
  readonly count: number;
  /** How many hold it for certain, where that is known without reading. */
  readonly holding?: number;
}

const none: Possible = { passages: new Uint16Array(), count: 0 };

/** By the table of runs. */
function byRun(index: LiveIndex, { segment }: LiveSegment): Possible {
  const { words } = index.query;
  try {
    const { passages, count } = segment.grams.lookUp(words.hash1, words.count - 1, words.count);
    return { passages, count };
  } catch (error) {
    segment.report(error);
    return none;
  }
}

/** One word: the passages of its term, and from the vocabulary how many have it in just this form. */
function byWord({ query }: LiveIndex, { segment }: LiveSegment): Possible {
  const place = segment.findTerm(query.term1[0]!, query.term2[0]!);
  if (place < 0) return none;
  const passages = passagesWithTerm(segment, place);
  const holding = segment.vocabulary()?.count(query.words.folded(0)) ?? 0;
  return { passages, count: passages.length, holding };
}

/** The passages of a term, in the order of their impact. */
function passagesWithTerm({ postings, termOffset }: Segment, place: number): Uint16Array {
  const offset = termOffset[place]!;
  return postings.slice(offset + 1 + postings[offset]!, termOffset[place + 1]!);
}
