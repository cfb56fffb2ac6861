import type { LiveIndex } from "../live/liveIndex";
import type { LiveSegment, Place } from "../live/liveSegment";

/** Of this many places that a stretch gives, one is of a stretch within it. */
const turnsForWithin = 2;

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
 * Places that share a run with the query, by the stretch of the query that it is. A formula that stands in a thousand
 * passages must not drown the run that stands in one: the stretches take turns.
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
   */
  *inTurns(): Generator<Place> {
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
        const place = this.takeNext(stretch);
        if (!place) continue;
        yield place;
        more.push(stretch);
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
