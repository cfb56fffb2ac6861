import type { LiveIndex } from "../live/liveIndex";
import type { LiveSegment, Place } from "../live/liveSegment";
import { inOrderOfUse } from "../live/order";
import { longestGram, shortestGram } from "../segment/gramHash";
import type { Segment } from "../segment/segment";
import { RunLengths } from "./runLengths";
import { sentenceTokens } from "./sentenceTokens";

/** What a segment holds of the words that end with one of the query's. */
interface End {
  /** See `RunPassages`. */
  readonly frequent: readonly number[];
  readonly listed: Uint16Array;
  /** How long the run of each of those listed may be at most. */
  readonly most: Uint8Array;
}

/** Number of passages of a frequent run that are read at a time. */
const passagesAtATime = 128;

/** A passage that holds a run. */
export interface RunHolder extends Place {
  /** In words, the sentence's beginning counted as one. */
  readonly length: number;
}

/**
 * Which passages hold the runs of words of the query in `index.query`, by the word that a run ends with: the longest runs
 * first, of equal ones the most useful. What the table of runs leaves open is told by the passages' text, of as few of them
 * as will do: so the answer is the same in whatever segments the passages stand.
 */
export class RunHolders {
  private readonly ends: readonly (readonly (End | undefined)[])[];
  private readonly lengths: RunLengths;
  private readonly verified = new Map<number, Uint8Array>();
  private readonly context: Uint32Array;

  /** @param worth which words of the query are looked up in a segment; all of them where not given */
  constructor(
    private readonly index: LiveIndex,
    private readonly hidden: readonly Uint8Array[],
    worth?: (segment: Segment) => Uint8Array | undefined,
  ) {
    const { words } = index.query;
    const query = sentenceTokens(words);
    this.context = query.context;
    this.lengths = new RunLengths(words);
    this.ends = index.segments.map(({ segment }) => {
      const wanted = worth ? worth(segment) : everywhere;
      const ends: (End | undefined)[] = new Array(words.count);
      if (!wanted) return ends;
      try {
        for (let word = 0; word < words.count; word += 1) {
          if (wanted !== everywhere && wanted[word] === 0) continue;
          const available = Math.min(query.context[word]!, longestGram);
          const found = segment.grams.lookUp(query.tokens, query.tokenOfWord[word]!, available);
          const most = this.longest(found, available, word, ends[word - 1]);
          ends[word] = { ...found, most };
        }
      } catch (error) {
        segment.report(error);
      }
      index.runsMet.forget(ends.flatMap((end) => (end ? [end.listed] : [])));
      return ends;
    });
  }

  /** How long the runs of those listed at a word may be, from what is known at the word before. */
  private longest(
    { frequent, listed }: Pick<End, "frequent" | "listed">,
    available: number,
    word: number,
    before: End | undefined,
  ): Uint8Array {
    const { runsMet } = this.index;
    const most = new Uint8Array(listed.length);
    const length = frequent.length + shortestGram;
    const known = before ? before.frequent.length + shortestGram - 1 : longestGram;
    // Who is not listed at the word before holds no longer run there than those that are frequent.
    const isOpen = !before || known >= Math.min(this.context[word - 1]!, longestGram);
    const fresh = isOpen ? available : Math.min(available, known + 1);
    for (let i = 0; i < listed.length; i += 1) {
      const local = listed[i]!;
      const longer = runsMet.lengthAt(local, word - 1);
      most[i] = Math.max(length, Math.min(available, longer > 0 ? longer + 1 : fresh));
      runsMet.meet(local, word, most[i]!);
    }
    return most;
  }

  /** The longest run that ends with a word of the query in any passage; 0 where none is of `shortest` words. */
  longestAt(word: number, shortest: number): number {
    for (let length = Math.min(this.context[word]!, longestGram); length >= shortest; length -= 1) {
      for (const _ of this.ofLength(word, length, 1)) return length;
    }
    return 0;
  }

  /** The passages that hold runs of at least `shortest` words that end with a word of the query; no more than `most`. */
  *at(word: number, shortest: number, most: number): Generator<RunHolder> {
    const given = new Set<number>();
    for (let length = Math.min(this.context[word]!, longestGram); length >= shortest; length -= 1) {
      for (const place of this.ofLength(word, length, most, given)) {
        given.add(place.live.base + place.local);
        yield { ...place, length };
        if (given.size >= most) return;
      }
    }
  }

  /**
   * The passages that hold the run of at least `length` words that ends with a word of the query: the most useful
   * first, no more than `most`.
   * @param apart keys of passages that are left out
   */
  *ofLength(word: number, length: number, most: number, apart?: ReadonlySet<number>): Generator<Place> {
    const places: (Place & { sure: boolean })[] = [];
    this.index.segments.forEach((live, s) => {
      const end = this.ends[s]![word];
      if (!end) return;
      for (let i = 0; i < end.listed.length; i += 1) {
        const local = end.listed[i]!;
        if (end.most[i]! >= length && this.isWanted(live, s, local, apart))
          places.push({ live, local, sure: false });
      }
      const at = end.frequent[length - shortestGram];
      if (at === undefined) return;
      for (const local of this.firstOf(live, s, at, most, apart)) places.push({ live, local, sure: true });
    });
    places.sort((x, y) => inOrderOfUse(x.live, x.local, y.live, y.local));
    let given = 0;
    let last = -1;
    for (const { live, local, sure } of places) {
      // One that is listed with the longer run is among those of the shorter one too.
      if (live.base + local === last) continue;
      if (!sure && this.lengthsIn(live, local)[word]! < length) continue;
      last = live.base + local;
      yield { live, local };
      given += 1;
      if (given >= most) return;
    }
  }

  /** The most useful passages of a frequent run. */
  private firstOf(
    live: LiveSegment,
    s: number,
    at: number,
    most: number,
    apart?: ReadonlySet<number>,
  ): number[] {
    const { grams } = live.segment;
    const found: number[] = [];
    const count = grams.frequentCount(at);
    try {
      for (let from = 0; from < count && found.length < most; from += passagesAtATime) {
        for (const local of grams.frequentPassages(at, from, from + passagesAtATime)) {
          if (found.length < most && this.isWanted(live, s, local, apart)) found.push(local);
        }
      }
    } catch (error) {
      live.segment.report(error);
    }
    return found;
  }

  private isWanted(live: LiveSegment, s: number, local: number, apart?: ReadonlySet<number>): boolean {
    const document = live.segment.passageDocument[local]!;
    return this.hidden[s]![document] === 0 && !apart?.has(live.base + local);
  }

  /** By word of the query: the longest run of a passage that ends with it. */
  private lengthsIn(live: LiveSegment, local: number): Uint8Array {
    const key = live.base + local;
    const known = this.verified.get(key);
    if (known) return known;
    const found = live.segment.bytes(local);
    const { words } = this.index.passage;
    if (found) words.scanUtf8(found.bytes, found.length);
    const lengths = found ? this.lengths.in(words) : new Uint8Array(this.context.length);
    this.verified.set(key, lengths);
    return lengths;
  }
}

const everywhere = new Uint8Array();
