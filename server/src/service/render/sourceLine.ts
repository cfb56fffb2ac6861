import type { PassageSource } from "../knowledge/passages/passageSource";
import { shortened } from "./markdown";

/** Minimum of a title that stays where it must be cut, in UTF-16 units. */
const leastTitle = 16;

/**
 * A source in one line, *who · where · when*: "Security Council · S/RES/2436 (2018), paragraph 3 · 21 September 2018".
 * Where it would be too long a title is cut at a word, then the speaker's name gives way to the delegation's.
 * @param most characters
 */
export function sourceLine({ who, where, symbol, date }: PassageSource, most: number): string {
  const delegation = /\(([^()]+)\)$/.exec(who)?.[1];
  const line = (by: string, place: string) => [by, place, date].filter(Boolean).join(" · ");
  for (const by of delegation ? [who, delegation] : [who]) {
    if (line(by, where).length <= most) return line(by, where);
    const room = most - line(by, "").length - " · ".length - " …".length;
    if (!symbol && room >= leastTitle) return line(by, shortened(where, room));
  }
  return shortened(line(delegation ?? who, where), most);
}
