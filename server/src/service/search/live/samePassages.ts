import type { LiveIndex } from "./liveIndex";
import type { Place } from "./liveSegment";

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
