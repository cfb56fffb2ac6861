import { startsSentence, type WordScanner } from "../../text/wordScanner";
import type { PhraseUses, SearchOptions } from "../corpusSearch";
import { leftOut } from "../live/leftOut";
import type { LiveIndex } from "../live/liveIndex";
import type { Place } from "../live/liveSegment";
import { firstPassages, latestFirst } from "../live/lookup";
import { longestGram, shortestGram } from "../segment/gramHash";
import type { Segment } from "../segment/segment";
import { Phrase } from "../texts/rowOfWords";

/** Maximum number of passages read to see whether they hold a phrase; of more the total is an estimate. */
const mostRead = 2000;
/** The same for a phrase of many words, which those hold that have a part of it. */
const mostReadForLong = 10_000;
/** The same for passages that are left out, where it is known how many hold a word with them. */
const mostLeftOut = 50_000;

/** The passages that hold a phrase, the latest first (see `CorpusSearch.phrase`). */
export function findPhrase(index: LiveIndex, words: string, options: SearchOptions): PhraseUses {
  const count = index.query.scan(words);
  if (count === 0) return { total: 0, documents: 0, passages: [] };
  const uses = new Uses(index, leftOut(index, options), options.limit ?? 10);
  const phrase = new Phrase(index.query);
  if (count < shortestGram) return usesOfWord(index, phrase, uses);
  const [piece, ...others] = sentencesOf(index.query.words);
  if (piece && others.length > 0) return usesOfSentences(index, [piece, ...others], phrase, uses);
  return count <= longestGram ? usesOfRun(index, phrase, uses) : usesOfLongRun(index, phrase, uses);
}

/** Passages that hold a phrase, counted; the latest of them are kept. */
class Uses {
  total = 0;
  private readonly documents = new Set<number>();
  private readonly kept: Place[] = [];

  constructor(
    readonly index: LiveIndex,
    private readonly hidden: readonly Uint8Array[],
    private readonly limit: number,
  ) {}

  isHidden(s: number, local: number): boolean {
    return this.hidden[s]![this.index.segments[s]!.segment.passageDocument[local]!] !== 0;
  }

  /** Whether as many were met as are wanted. */
  get isEnough(): boolean {
    return this.total >= this.limit;
  }

  add(s: number, local: number): void {
    this.count(s, local);
    this.kept.push({ live: this.index.segments[s]!, local });
  }

  /** Takes what is not hidden of a list in the order of use (see `inOrderOfUse`): the latest are in front of its two parts. */
  addInOrder(s: number, passages: Uint16Array): void {
    const live = this.index.segments[s]!;
    const { segment } = live;
    let kept = 0;
    let isAdopted = true;
    for (let i = 0; i < passages.length; i += 1) {
      const local = passages[i]!;
      if (this.isHidden(s, local)) continue;
      if (isAdopted && !segment.isAdopted(segment.passageDocument[local]!)) {
        isAdopted = false;
        kept = 0;
      }
      this.count(s, local);
      if (kept >= this.limit) continue;
      kept += 1;
      this.kept.push({ live, local });
    }
  }

  /** @param total where it is not what was counted: an estimate */
  answer(total?: number): PhraseUses {
    const passages = firstPassages(this.index, this.kept, this.limit);
    const { size } = this.documents;
    if (total === undefined) return { total: this.total, documents: size, passages };
    return { total: Math.round(total), documents: size, passages, estimated: true };
  }

  private count(s: number, local: number): void {
    this.total += 1;
    this.documents.add(this.index.documentOf({ live: this.index.segments[s]!, local }));
  }
}

/** Up to eight words: the table of runs has them all. */
function usesOfRun(index: LiveIndex, phrase: Phrase, uses: Uses): PhraseUses {
  const { hash1, count } = index.query.words;
  const tokens = hash1.slice(0, count);
  index.segments.forEach(({ segment }, s) => {
    try {
      const { frequent, listed } = segment.grams.lookUp(tokens, count - 1, count);
      const at = frequent[count - shortestGram];
      if (at !== undefined) uses.addInOrder(s, segment.grams.frequentPassages(at).slice());
      else
        for (const local of listed)
          if (!uses.isHidden(s, local) && holds(index, segment, local, phrase)) uses.add(s, local);
    } catch (error) {
      segment.report(error);
    }
  });
  return uses.answer();
}

/** A part of a phrase that lies in one sentence: its first word and how many there are. */
interface Piece {
  readonly start: number;
  readonly count: number;
}

function sentencesOf({ marks, count }: WordScanner): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= count; at += 1) {
    if (at < count && (marks[at]! & startsSentence) === 0) continue;
    pieces.push({ start, count: at - start });
    start = at;
  }
  return pieces;
}

/** "freedoms. We call": no run goes from one sentence to the next, so those that hold the longest part of one are read. */
function usesOfSentences(
  index: LiveIndex,
  pieces: readonly [Piece, ...Piece[]],
  phrase: Phrase,
  uses: Uses,
): PhraseUses {
  const { start, count } = pieces.reduce((one, other) => (other.count > one.count ? other : one));
  const { query } = index;
  const length = Math.min(count, longestGram);
  const tokens = query.words.hash1.slice(start, start + length);
  const [term1, term2] = [query.term1[start]!, query.term2[start]!];
  const possible: Place[] = [];
  index.segments.forEach((live, s) => {
    const { segment } = live;
    try {
      const some = length < shortestGram ? withTerm(segment, term1, term2) : withRun(segment, tokens);
      for (const local of some) if (!uses.isHidden(s, local)) possible.push({ live, local });
    } catch (error) {
      segment.report(error);
    }
  });
  return amongLatest(possible, phrase, uses, mostReadForLong, false);
}

/** The passages of a segment that may hold a run of two to eight words. */
function withRun({ grams }: Segment, tokens: Uint32Array): Uint16Array {
  const { frequent, listed } = grams.lookUp(tokens, tokens.length - 1, tokens.length);
  const at = frequent[tokens.length - shortestGram];
  return at === undefined ? listed : grams.frequentPassages(at);
}

function withTerm(segment: Segment, term1: number, term2: number): Uint16Array {
  const place = segment.findTerm(term1, term2);
  return place < 0 ? new Uint16Array(0) : passagesWithTerm(segment, place);
}

/** More words: passages that hold the eight of them that fewest passages hold are read. */
function usesOfLongRun(index: LiveIndex, phrase: Phrase, uses: Uses): PhraseUses {
  const { hash1, count } = index.query.words;
  const tokens = hash1.slice(0, count);
  const possible: Place[] = [];
  index.segments.forEach((live, s) => {
    const { grams } = live.segment;
    let rarest: Uint16Array | undefined;
    let frequentAt = -1;
    try {
      for (let end = longestGram - 1; end < count; end += 1) {
        const { frequent, listed } = grams.lookUp(tokens, end, longestGram);
        const at = frequent[longestGram - shortestGram];
        if (at === undefined) {
          if (!rarest || listed.length < rarest.length) rarest = listed;
        } else if (frequentAt < 0 || grams.frequentCount(at) < grams.frequentCount(frequentAt))
          frequentAt = at;
      }
      rarest ??= frequentAt < 0 ? undefined : grams.frequentPassages(frequentAt).slice();
    } catch (error) {
      live.segment.report(error);
    }
    for (const local of rarest ?? []) if (!uses.isHidden(s, local)) possible.push({ live, local });
  });
  return amongLatest(possible, phrase, uses, mostReadForLong);
}

/**
 * One word: the passages of its term are read. Where they are too many, the vocabulary tells how many have it in this
 * form, those that are left out among them.
 */
function usesOfWord(index: LiveIndex, phrase: Phrase, uses: Uses): PhraseUses {
  const { query } = index;
  const folded = query.words.folded(0);
  const [term1, term2] = [query.term1[0]!, query.term2[0]!];
  const possible: Place[] = [];
  const others: Place[] = [];
  let written = 0;
  index.segments.forEach((live, s) => {
    const place = live.segment.findTerm(term1, term2);
    if (place < 0) return;
    written += live.segment.vocabulary()?.count(folded) ?? 0;
    for (const local of passagesWithTerm(live.segment, place)) {
      if (uses.isHidden(s, local)) others.push({ live, local });
      else possible.push({ live, local });
    }
  });
  if (possible.length <= mostRead || others.length > mostLeftOut) {
    return amongLatest(possible, phrase, uses, mostRead);
  }
  const leftOutToo = others.filter(({ live, local }) => holds(index, live.segment, local, phrase)).length;
  for (const { live, local } of latestFirst(index, possible)) {
    if (uses.isEnough) break;
    if (holds(index, live.segment, local, phrase)) uses.add(index.segments.indexOf(live), local);
  }
  const { passages } = uses.answer();
  return { total: written - leftOutToo, passages };
}

/**
 * Reads the latest of the passages that may hold a phrase, and all of them where they are not too many. Whatever segments
 * they stand in, the same are read.
 */
function amongLatest(
  possible: readonly Place[],
  phrase: Phrase,
  uses: Uses,
  most: number,
  inSentence = true,
): PhraseUses {
  const { index } = uses;
  let read = 0;
  for (const { live, local } of latestFirst(index, possible)) {
    if (read >= most) break;
    read += 1;
    if (holds(index, live.segment, local, phrase, inSentence)) uses.add(index.segments.indexOf(live), local);
  }
  return read === possible.length ? uses.answer() : uses.answer((uses.total / read) * possible.length);
}

function holds(
  index: LiveIndex,
  segment: Segment,
  local: number,
  phrase: Phrase,
  inSentence = true,
): boolean {
  const bytes = segment.bytes(local);
  if (!bytes) return false;
  index.passage.words.scanUtf8(bytes.bytes, bytes.length);
  return phrase.standsIn(index.passage, inSentence);
}

/** The passages of a term, in the order of their impact. */
function passagesWithTerm({ postings, termOffset }: Segment, place: number): Uint16Array {
  const offset = termOffset[place]!;
  return postings.slice(offset + 1 + postings[offset]!, termOffset[place + 1]!);
}
