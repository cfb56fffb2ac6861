import type { Draft } from "../draft";
import type { PlacedParagraph } from "./places";
import { type DraftStructure, structureOf } from "./structure";

/** An operative paragraph, with the number that it should have. */
export interface OperativeParagraph {
  readonly place: PlacedParagraph;
  /** Its place in the order of the draft's paragraphs. */
  readonly at: number;
  /** From 1 on. */
  readonly right: number;
}

/** The operative paragraphs of one text that are numbered together. */
export interface OperativePart {
  readonly section: number;
  readonly paragraphs: readonly OperativeParagraph[];
  /** Whether some of them have numbers. */
  readonly numbered: boolean;
}

const key = {};

/**
 * The operative paragraphs of a draft resolution, text by text. A list inside a paragraph that counts from 1 again is left
 * out, where the outer numbers go on behind it; so is a paragraph without a number that goes on with the one before.
 */
export function operativeParts(draft: Draft): readonly OperativePart[] {
  const known = draft.workedOut.get(key);
  if (known) return known as OperativePart[];
  const parts = readParts(structureOf(draft));
  draft.workedOut.set(key, parts);
  return parts;
}

function readParts({ places }: DraftStructure): OperativePart[] {
  const bySection = new Map<number, Own[]>();
  places.forEach((place, at) => {
    if (place.part !== "operative") return;
    const known = bySection.get(place.section);
    if (known) known.push({ place, at });
    else bySection.set(place.section, [{ place, at }]);
  });
  return [...bySection].flatMap(([section, all]) => {
    const inside = listsInside(
      all.map(({ place }) => (place.mark?.kind === "number" ? place.mark.value : 0)),
    );
    const own = all.filter((_, at) => !inside.has(at));
    return series(own).map((paragraphs) => {
      const numbered = paragraphs.some(({ place }) => place.mark?.kind === "number");
      const [first] = paragraphs;
      // A text may be the end of another: "12. … 13. …".
      const mark = first?.place.mark;
      const before = first?.at === 0 && mark?.kind === "number" ? mark.value : 1;
      return {
        section,
        numbered,
        paragraphs: paragraphs.map(({ place, at }, index) => ({ place, at, right: before + index })),
      };
    });
  });
}

interface Own {
  readonly place: PlacedParagraph;
  readonly at: number;
}

/** Numbers that begin anew without going back: the parts of a text that are numbered by themselves. */
function series(own: readonly Own[]): Own[][] {
  const result: Own[][] = [];
  own.forEach((each, index) => {
    const next = own[index + 1]?.place.mark?.value ?? 2;
    const { mark } = each.place;
    const begins = index > 0 && mark?.kind === "number" && mark.value === 1 && !mark.inserted && next === 2;
    if (begins || index === 0) result.push([]);
    result.at(-1)!.push(each);
  });
  return result;
}

/** The places of numbers that count from 1 again while the numbers before them go on behind: 1 2 [1 2 3] 3 4. 0 is no number. */
function listsInside(values: readonly number[]): Set<number> {
  const inside = new Set<number>();
  /** Where each number that may go on stands last. */
  let last = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (value === 1 && last > 0) {
      let end = at + 1;
      while (end < values.length && (values[end] === values[end - 1]! + 1 || values[end] === 0)) {
        if (values[end] === last + 1 && end - at + 1 !== values[end]) break;
        end++;
      }
      if (values[end] === last + 1) for (let of = at; of < end; of++) inside.add(of);
      else last = 0;
      if (inside.has(at)) {
        at = end - 1;
        continue;
      }
    }
    if (value > 0) last = value;
  }
  return inside;
}
