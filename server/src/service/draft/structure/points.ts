import type { TextRange } from "../../text/range";
import type { OrdinalForm } from "./ordinals";
import type { PlacedParagraph } from "./places";

/** A point of an enumeration, where the word that counts it stands in the draft. */
export interface Point extends TextRange {
  readonly form: OrdinalForm;
  readonly value: number;
  /** It opens its paragraph. */
  readonly opens: boolean;
  readonly comma: boolean;
  /** The word behind it. */
  readonly next: string;
}

/** Points that are counted by words: "First, … Second, …". */
export interface PointList {
  /** The place among the draft's paragraphs of the first and of the last point. */
  readonly from: number;
  readonly to: number;
  readonly points: readonly Point[];
  /** "the following six points", where the words before the first point say how many there will be. */
  readonly announced?: TextRange & { readonly value: number; readonly number: TextRange };
  /** "Finally," stands behind the last point and may be one more. */
  readonly last?: Point;
}

interface Building {
  from: number;
  to: number;
  points: Point[];
  announced?: NonNullable<PointList["announced"]>;
  last?: Point;
}

/** Lists inside lists that are told apart. */
const deepest = 4;

/** How far behind an announcement the first point may stand, in paragraphs. */
const reach = 2;

/**
 * The enumerations of a draft. A list inside a point is one of its own: it begins with its own "first", within the point's
 * paragraph or in those behind it, and ends where the outer one goes on.
 * @param isForeign whether a place is not the author's words
 */
export function findPointLists(
  places: readonly PlacedParagraph[],
  isForeign: (range: TextRange) => boolean,
): PointList[] {
  const done: Building[] = [];
  let open: Building[] = [];
  let announced: { at: number; what: NonNullable<PointList["announced"]> } | undefined;
  places.forEach(({ paragraph, part, shape }, at) => {
    if (part === "heading" && paragraph.part === "heading") open = [];
    if (part === "quotation" || part === "footnote") return;
    const shift = <R extends TextRange>(range: R): R => ({
      ...range,
      start: range.start + paragraph.start,
      end: range.end + paragraph.start,
    });
    const words = [
      ...shape.announcements.map((each) => ({ announcement: each, start: each.start })),
      ...shape.ordinals.map((each) => ({ ordinal: each, start: each.start })),
    ].sort((a, b) => a.start - b.start);
    for (const word of words) {
      if ("announcement" in word) {
        const what = { ...shift(word.announcement), number: shift(word.announcement.number) };
        if (!isForeign(what)) announced = { at, what };
        continue;
      }
      const point = shift(word.ordinal);
      if (isForeign(point)) continue;
      if (point.form === "last") {
        const list = open.at(-1);
        if (list && list.points.length > 1) list.last ??= point;
        continue;
      }
      if (point.value === 1) {
        if (point.form === "cardinal") continue;
        const list: Building = { from: at, to: at, points: [point] };
        if (announced && at - announced.at <= reach) list.announced = announced.what;
        announced = undefined;
        // A second "first" at the head of a paragraph ends the lists before it, unless it stands in the point's own text.
        if (point.opens)
          open = open.filter((outer) => !outer.points.some(({ opens }) => opens) || outer.to === at);
        open = [...open.slice(1 - deepest), list];
        done.push(list);
        continue;
      }
      // It goes on with the innermost list that it fits; else with the one that is nearest.
      const fitting = [...open].reverse().find((list) => list.points.at(-1)!.value === point.value - 1);
      const list = fitting ?? (point.form === "cardinal" ? undefined : open.at(-1));
      if (!list) continue;
      open = open.slice(0, open.indexOf(list) + 1);
      list.points.push(point);
      list.to = at;
    }
  });
  return done.map((list) => ({ ...list }));
}
