import type { LiveIndex, Place } from "./liveIndex";
import type { StoredPassage } from "./passageIndex";
import { wordIdentity } from "./terms/termScanner";

/** So many other places are listed; a formula stands in thousands. */
const mostRepeats = 100;

/** Every place where the same words stand, the most useful first. */
export function samePassages(index: LiveIndex, place: Place, hidden: readonly Uint8Array[]): Place[] {
  const { segment } = place.live;
  const a = segment.passageHash1[place.local]!;
  const b = segment.passageHash2[place.local]!;
  const places: Place[] = [];
  index.segments.forEach((live, s) => {
    for (const local of live.segment.withHash(a, b)) {
      if (hidden[s]![live.segment.passageDocument[local]!] === 0) places.push({ live, local });
    }
  });
  return places.sort((x, y) => index.moreUseful(x, y));
}

/** The places but the first as passages, the latest first; `further` where there are more than are listed. */
export function repeatsOf(
  index: LiveIndex,
  places: readonly Place[],
): { repeats: StoredPassage[]; further?: true } {
  const others = places.slice(1).sort((x, y) => index.later(x, y));
  const repeats = others.slice(0, mostRepeats).flatMap((place) => index.at(place) ?? []);
  return others.length > mostRepeats ? { repeats, further: true } : { repeats };
}

/** Passages that share so many of their word pairs are the same to a reader: one of them is shown. */
const nearlySame = 0.98;

/** Remembers the passages shown, to tell those that nearly repeat one of them. Looks at `index.passage`. */
export class ShownPassages {
  private readonly shown: Set<number>[] = [];

  constructor(private readonly index: LiveIndex) {}

  /** Whether the passage just scanned nearly repeats one that was shown; if not, it counts as shown. */
  repeats(): boolean {
    const { passage } = this.index;
    const pairs = new Set<number>();
    for (let i = 0; i + 1 < passage.count; i += 1) {
      pairs.add((Math.imul(wordIdentity(passage, i), 0x9e3779b1) + wordIdentity(passage, i + 1)) | 0);
    }
    if (this.shown.some((other) => likeness(pairs, other) >= nearlySame)) return true;
    this.shown.push(pairs);
    return false;
  }
}

function likeness(x: ReadonlySet<number>, y: ReadonlySet<number>): number {
  if (x.size === 0 || y.size === 0 || Math.min(x.size, y.size) < nearlySame * Math.max(x.size, y.size))
    return 0;
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared += 1;
  return shared / (x.size + y.size - shared);
}
