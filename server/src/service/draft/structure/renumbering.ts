import type { TextEdit } from "../../text/edit";
import type { Draft } from "../draft";
import { touchesAny } from "../foreign";
import type { Mark } from "./marks";
import { type OperativeParagraph, type OperativePart, operativeParts } from "./operative";
import { findOwnParagraphs } from "./ownParagraphs";
import type { PlacedParagraph } from "./places";
import { structureOf } from "./structure";

/**
 * The edits that number the operative paragraphs of a draft from 1 on, in order, and change the numbers by which the draft
 * cites its own paragraphs ("paragraph 9 above") along with them. A single paragraph loses its number. A number that stood
 * twice cannot be followed: citations of it stay as they are.
 * @returns in order of place; none where all is right
 */
export function renumbering(draft: Draft): readonly TextEdit[] {
  const known = draft.workedOut.get(key);
  if (known) return known as TextEdit[];
  const sections = new Map<number, PlacedParagraph[]>();
  for (const place of structureOf(draft).places) {
    const others = sections.get(place.section);
    if (others) others.push(place);
    else sections.set(place.section, [place]);
  }
  const parts = operativeParts(draft);
  const edits = parts
    .flatMap((part, at) => {
      // Where numbers begin anew within a text, it is not known which of them is cited.
      const alone = parts[at - 1]?.section !== part.section && parts[at + 1]?.section !== part.section;
      const cited = alone ? citationEdits(draft, part, sections.get(part.section) ?? []) : [];
      return [...numberEdits(draft, part), ...cited];
    })
    .sort((a, b) => a.start - b.start);
  draft.workedOut.set(key, edits);
  return edits;
}

const key = {};

function numberEdits(draft: Draft, { paragraphs, numbered }: OperativePart): TextEdit[] {
  const like = paragraphs.find(({ place }) => place.mark?.kind === "number" && !place.mark.inserted)?.place
    .mark;
  if (paragraphs.length === 1) return numbered ? paragraphs.flatMap(({ place }) => withoutNumber(place)) : [];
  return paragraphs.flatMap(({ place, right }) => {
    const { mark, paragraph } = place;
    if (!mark)
      return [
        { start: paragraph.start, end: paragraph.start, newText: `${numberLike(draft, like, right)} ` },
      ];
    if (mark.inserted) return [{ start: mark.start, end: mark.end, newText: numberLike(draft, like, right) }];
    return mark.value === right
      ? []
      : [{ ...range(mark.digits), newText: inDigits(draft.text, mark, right) }];
  });
}

function withoutNumber({ mark, paragraph }: OperativeParagraph["place"]): TextEdit[] {
  return mark ? [{ start: mark.start, end: paragraph.start, newText: "" }] : [];
}

/** A number written as the other paragraphs of the draft have it: "4.", "(4)", "4 -". */
function numberLike({ text, language }: Draft, like: Mark | undefined, value: number): string {
  if (!like) return language === "ar" ? `${value} -` : `${value}.`;
  const { start, end, digits } = like;
  return text.slice(start, digits.start) + inDigits(text, like, value) + text.slice(digits.end, end);
}

function inDigits(text: string, { digits }: Mark, value: number): string {
  if (!/[\u0660-\u0669]/.test(text.slice(digits.start, digits.end))) return String(value);
  return Array.from(String(value), (digit) => String.fromCharCode(0x660 + Number(digit))).join("");
}

function range({ start, end }: { readonly start: number; readonly end: number }) {
  return { start, end };
}

/** Every citation of a paragraph whose number changes. */
function citationEdits(
  draft: Draft,
  { paragraphs }: OperativePart,
  places: readonly PlacedParagraph[],
): TextEdit[] {
  const now = new Map<number, number | undefined>();
  for (const { place, right } of paragraphs) {
    const { mark } = place;
    if (mark?.kind !== "number" || mark.inserted) continue;
    now.set(mark.value, now.has(mark.value) ? undefined : right);
  }
  return places.flatMap((place) => {
    if (place.part === "annex" || place.part === "quotation") return [];
    const { start, words } = place.paragraph;
    return findOwnParagraphs(words, draft.language).flatMap((cited) => {
      const right = now.get(cited.value);
      const at = { start: cited.start + start, end: cited.end + start };
      if (right === undefined || right === cited.value || touchesAny(draft.foreign, at)) return [];
      return [{ ...at, newText: String(right) }];
    });
  });
}
