import type { LiveIndex, LiveSegment, Place } from "./liveIndex";
import { filteredRun } from "./runFilter";
import { segmentPassages } from "./segmentBuilder";

/**
 * Follows the words of a query through one segment: in which passages they may follow each other, and in how long a run
 * at most. By the passage's number, because a query meets tens of thousands.
 *
 * What a look-up lists is certain; what it does not list is not always excluded. Where so many passages hold a run of
 * words that few of them are listed, or where a word was not looked up, any passage may go on.
 */
export class RunsMet {
  private readonly passages = new Uint16Array(segmentPassages);
  private count = 0;
  /** The word at which a passage was met last, counted from 1; 0 where it was not met. */
  private readonly last = new Uint32Array(segmentPassages);
  /** Where the run that ends there begins for certain, and how long it may be at most. */
  private readonly start = new Uint32Array(segmentPassages);
  private readonly span = new Uint32Array(segmentPassages);
  /** The longest that may be, and what of it is certain. */
  private readonly longest = new Uint32Array(segmentPassages);
  private readonly longestStart = new Uint32Array(segmentPassages);
  private readonly longestEnd = new Uint32Array(segmentPassages);
  /** By word of the query: whether any passage may go on there. */
  private open = new Uint8Array(256);
  private words = 0;
  /** Where the words begin at which any passage may go on, up to the one before; not searched for at every word. */
  private openFrom = 0;
  /** How long a run that ends with the word before may be in a passage that was not listed there. */
  private hidden = 0;

  /** Passages are met at the next word of the query. `length`: so many words up to it are known to be the same. */
  meet(passages: Uint16Array, length: number, complete: boolean): void {
    const { last, start, span } = this;
    const word = this.words;
    const certain = Math.max(0, word + 1 - length);
    const fresh = Math.max(length, this.hidden + 1);
    const from = this.openFrom;
    for (let i = 0; i < passages.length; i += 1) {
      const local = passages[i]!;
      const before = last[local]! - 1;
      last[local] = word + 1;
      if (before >= from - 1 && before >= 0) {
        start[local] = Math.min(start[local]!, certain);
        span[local] = Math.max(fresh, span[local]! + word - before);
        continue;
      }
      if (before < 0) {
        this.passages[this.count++] = local;
        this.longest[local] = 0;
      } else this.end(local, before);
      start[local] = certain;
      span[local] = fresh;
    }
    this.next(complete ? length - 1 : this.hidden + 1, !complete);
  }

  /** The next word of the query is not looked up, though it may be in a run. */
  pass(): void {
    this.next(this.hidden + 1, true);
  }

  /** The next word of the query is in no run. */
  interrupt(): void {
    this.next(0, false);
  }

  /**
   * Hands over what may be met in runs of at least `shortest` words, each with the words of the query that are certain,
   * and forgets it all.
   */
  take(shortest: number, give: (local: number, start: number, end: number) => void): void {
    for (let i = 0; i < this.count; i += 1) {
      const local = this.passages[i]!;
      this.end(local, this.last[local]! - 1);
      this.last[local] = 0;
      if (this.longest[local]! >= shortest) give(local, this.longestStart[local]!, this.longestEnd[local]!);
    }
    this.count = 0;
    this.words = 0;
    this.openFrom = 0;
    this.hidden = 0;
  }

  private next(hidden: number, open: boolean): void {
    if (this.words === this.open.length) {
      const grown = new Uint8Array(2 * this.words);
      grown.set(this.open);
      this.open = grown;
    }
    this.open[this.words] = open ? 1 : 0;
    this.words += 1;
    if (!open) this.openFrom = this.words;
    this.hidden = Math.min(this.words, hidden);
  }

  /** A passage's run was met last at a word; it may go on where any may; a run of that length is enough to tell. */
  private end(local: number, word: number): void {
    let end = word;
    while (end + 1 < this.words && end - word < filteredRun && this.open[end + 1] === 1) end += 1;
    const words = Math.min(end + 1, this.span[local]! + end - word);
    if (words <= this.longest[local]!) return;
    this.longest[local] = words;
    this.longestStart[local] = this.start[local]!;
    this.longestEnd[local] = word + 1;
  }
}

/** Every so many places of a stretch one is of a stretch within it. */
const turnsForWithin = 2;

/** So many places of a stretch are tried in one turn. */
const triesInTurn = 3;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly places: Place[];
  /** Stretches that lie within this one. */
  readonly within: Stretch[];
  /** How many places have been taken of it. */
  taken: number;
}

/**
 * Places that seem to share a run with the query, by the stretch of the query that it is. A formula that stands in a
 * thousand passages must not drown the run that stands in one: the stretches take turns.
 */
export class Stretches {
  private readonly stretches = new Map<number, Stretch>();

  constructor(private readonly index: LiveIndex) {}

  add(live: LiveSegment, local: number, start: number, end: number): void {
    const key = start * 2 ** 26 + end;
    const stretch = this.stretches.get(key);
    if (stretch) stretch.places.push({ live, local });
    else this.stretches.set(key, { start, end, places: [{ live, local }], within: [], taken: 0 });
  }

  /**
   * The first place of every stretch, then the second of each, and so on. Each gives those of its longest runs first; of
   * equal runs those of adopted text and the latest. They are chosen one by one, because few of them are wanted.
   *
   * Whoever asks may answer `next(false)`: the place does not hold the run after all, and another of the same stretch
   * comes in its turn, some times over.
   */
  *inTurns(): Generator<Place, void, boolean | undefined> {
    let left: Stretch[] = [];
    const longestFirst = [...this.stretches.values()].sort(
      (x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start,
    );
    for (const stretch of longestFirst) {
      const longer = left.find(({ start, end }) => start <= stretch.start && end >= stretch.end);
      (longer?.within ?? left).push(stretch);
    }
    while (left.length > 0) {
      const more: Stretch[] = [];
      for (const stretch of left) {
        let place = this.takeNext(stretch);
        for (let tries = 1; place; tries += 1) {
          const holds = yield place;
          if (holds !== false || tries >= triesInTurn) break;
          place = this.takeNext(stretch);
        }
        if (place) more.push(stretch);
      }
      left = more;
    }
  }

  /** The next place of a stretch: every second is of one that lies within, so that a rare run is not left for last. */
  private takeNext(stretch: Stretch): Place | undefined {
    const { places, within } = stretch;
    stretch.taken += 1;
    if (places.length > 0 && (within.length === 0 || stretch.taken % turnsForWithin !== 0)) {
      return this.takeMostUseful(places);
    }
    for (let inner = within.shift(); inner; inner = within.shift()) {
      const place = this.takeNext(inner);
      if (!place) continue;
      within.push(inner);
      return place;
    }
    return this.takeMostUseful(places);
  }

  private takeMostUseful(places: Place[]): Place | undefined {
    let best = 0;
    for (let i = 1; i < places.length; i += 1) {
      if (this.index.moreUseful(places[i]!, places[best]!) < 0) best = i;
    }
    const place = places[best];
    if (!place) return undefined;
    places[best] = places.at(-1)!;
    places.pop();
    return place;
  }
}
