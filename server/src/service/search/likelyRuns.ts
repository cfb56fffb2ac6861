import type { LiveIndex, LiveSegment, Place } from "./liveIndex";
import { segmentPassages } from "./segmentBuilder";

/**
 * Follows the words of a query through one segment: which passages were met at words that follow each other. By the
 * passage's number, because a query meets tens of thousands.
 */
export class RunsMet {
  private readonly passages = new Uint16Array(segmentPassages);
  private count = 0;
  /** The word at which a passage was met last, counted from 1; 0 where it was not met. */
  private readonly last = new Uint32Array(segmentPassages);
  /** How long the run there may be; the longest so far, and the word at which that ends. */
  private readonly span = new Uint32Array(segmentPassages);
  private readonly longest = new Uint32Array(segmentPassages);
  private readonly longestEnd = new Uint32Array(segmentPassages);

  /**
   * Passages are met at a word of the query.
   * @param length how many words up to this one are known to be the same
   * @param unseen at how many words before this one the places were too many to be listed
   */
  meet(passages: Uint16Array, word: number, length: number, unseen: number): void {
    const { last, span, longest, longestEnd } = this;
    const fresh = Math.min(word + 1, length + unseen);
    for (let i = 0; i < passages.length; i += 1) {
      const local = passages[i]!;
      const before = last[local]! - 1;
      last[local] = word + 1;
      if (before < 0) {
        this.passages[this.count++] = local;
        span[local] = fresh;
        longest[local] = fresh;
        longestEnd[local] = word;
        continue;
      }
      const now = before >= word - 1 - unseen ? Math.max(span[local]! + word - before, fresh) : fresh;
      span[local] = now;
      if (now <= longest[local]!) continue;
      longest[local] = now;
      longestEnd[local] = word;
    }
  }

  /** Hands over what was met in runs of at least `shortest` words, and forgets it all. */
  take(shortest: number, give: (local: number, start: number, end: number) => void): void {
    for (let i = 0; i < this.count; i += 1) {
      const local = this.passages[i]!;
      this.last[local] = 0;
      const words = this.longest[local]!;
      const end = this.longestEnd[local]! + 1;
      if (words >= shortest) give(local, Math.max(0, end - words), end);
    }
    this.count = 0;
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  places: Place[];
}

/**
 * Places that seem to share a run with the query, by the stretch of the query that it is. A formula that stands in a
 * thousand passages must not drown the run that stands in one: the stretches take turns.
 */
export class Stretches {
  private readonly stretches = new Map<number, Stretch>();

  /** @param limit so many of each stretch are enough */
  constructor(
    private readonly index: LiveIndex,
    private readonly limit: number,
  ) {}

  add(live: LiveSegment, local: number, start: number, end: number): void {
    const key = start * 2 ** 26 + end;
    const stretch = this.stretches.get(key);
    if (!stretch) {
      this.stretches.set(key, { start, end, places: [{ live, local }] });
      return;
    }
    stretch.places.push({ live, local });
    if (stretch.places.length >= 8 * this.limit) this.keepMostUseful(stretch);
  }

  /**
   * The first places of every stretch, then the second of each, and so on. Each gives those of its longest runs first;
   * of equal runs those of adopted text and the latest.
   */
  inTurns(): Place[] {
    const { limit } = this;
    const joined: Stretch[] = [];
    const longestFirst = [...this.stretches.values()].sort(
      (x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start,
    );
    for (const stretch of longestFirst) {
      this.keepMostUseful(stretch);
      const longer = joined.find(({ start, end }) => start <= stretch.start && end >= stretch.end);
      if (!longer) joined.push(stretch);
      else if (longer.places.length < limit) longer.places = longer.places.concat(stretch.places);
    }
    const most = joined.reduce((count, { places }) => Math.max(count, places.length), 0);
    const chosen: Place[] = [];
    for (let turn = 0; turn < most && chosen.length < limit; turn += 1) {
      for (const { places } of joined) if (turn < places.length) chosen.push(places[turn]!);
    }
    return chosen.slice(0, limit);
  }

  private keepMostUseful(stretch: Stretch): void {
    if (stretch.places.length < 2) return;
    stretch.places.sort((x, y) => this.index.moreUseful(x, y));
    stretch.places.length = Math.min(stretch.places.length, this.limit);
  }
}
