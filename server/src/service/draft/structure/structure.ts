import type { Draft, DraftParagraph } from "../draft";
import { touchesAny } from "../foreign";
import { type DraftKind, kindOf } from "./kind";
import { beginsRoman, type Mark, markBefore } from "./marks";
import type { PlacedParagraph } from "./places";
import { findPointLists, type PointList } from "./points";
import { type ParagraphShape, shapeOf } from "./shape";

/** What a draft is and how it is built: the one model that outline, renumbering and rules ask. */
export interface DraftStructure {
  readonly kind: DraftKind;
  /** All paragraphs but code and the list of documents cited, in order. */
  readonly places: readonly PlacedParagraph[];
  /** "First, … Second, …", outer lists before those inside them. */
  readonly lists: readonly PointList[];
}

const key = {};

/** The structure of a draft, read when it is first asked for. */
export function structureOf(draft: Draft): DraftStructure {
  const known = draft.workedOut.get(key);
  if (known) return known as DraftStructure;
  const structure = readStructure(draft);
  draft.workedOut.set(key, structure);
  return structure;
}

/**
 * Reads a draft's structure from its paragraphs. What their words alone tell is remembered with them; what is left is a
 * walk over the paragraphs. Takes time linear in their number.
 */
function readStructure(draft: Draft): DraftStructure {
  const { text, language, foreign } = draft;
  const own = draft.paragraphs.filter(({ part }) => part !== "code" && part !== "generated");
  const shapes = own.map((paragraph) => shapeOf(paragraph, language));
  const marks = own.map(({ start }) => markBefore(text, start));
  const kind = kindOf(draft, own, shapes, marks);
  const partOf = createPartReader(text, kind, own, shapes, marks);
  const places = own.map((paragraph, at): PlacedParagraph => {
    const shape = shapes[at]!;
    const mark = marks[at];
    const opened = shape.opening && {
      opening: {
        start: paragraph.start + shape.opening.start,
        end: paragraph.start + shape.opening.start + shape.opening.length,
      },
      openingKind: shape.opening.kind,
    };
    return {
      paragraph,
      shape,
      ...partOf(at),
      ...(mark ? { mark } : {}),
      ...(mark && mark.kind !== "bullet" ? { number: mark.text } : {}),
      ...opened,
    };
  });
  let lists: PointList[] | undefined;
  return {
    kind,
    places,
    get lists() {
      lists ??= findPointLists(places, (range) => touchesAny(foreign, range));
      return lists;
    },
  };
}

type Placed = Pick<PlacedParagraph, "part" | "section" | "level">;

/** Follows a draft from paragraph to paragraph, which have to be asked for in order. */
function createPartReader(
  text: string,
  kind: DraftKind,
  own: readonly DraftParagraph[],
  shapes: readonly ParagraphShape[],
  marks: readonly (Mark | undefined)[],
): (at: number) => Placed {
  const cuts = kind === "resolution" ? sections(own, shapes, marks) : undefined;
  const list = createLister();
  let section = 0;
  /** What the paragraphs are that nothing else tells. */
  let within: "text" | "annex" | "notes" = "text";
  const heading = (line: string) => ({ part: "heading", level: /^#+/.exec(line)?.[0].length ?? 1 }) as const;
  const read = (at: number): Omit<Placed, "section"> => {
    const shape = shapes[at]!;
    const mark = marks[at];
    const { part, start, text: words } = own[at]!;
    const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
    const opensText = kind === "resolution" && shape.isEnacting;
    if (shape.isAnnexTitle || opensText) {
      within = opensText ? "text" : "annex";
      section++;
      return opensText ? { part: "organ" } : heading(line);
    }
    const opensNotes = notesTitle.test(words);
    if (opensNotes || part === "heading") {
      if (opensNotes) within = "notes";
      else if (within === "notes") within = "text";
      return heading(line);
    }
    if (shape.isFootnote || within === "notes") return { part: "footnote" };
    if (/^\s*>/.test(line)) return { part: "quotation" };
    if (cuts?.[at]?.isFront) return { part: "paragraph" };
    if (!mark && shape.isVerse) return { part: "verse" };
    if (!mark && shape.isSalutation) return { part: "salutation" };
    if (!mark && looksLikeHeading(at, own, shapes)) return { part: "heading", level: headingLevel };
    if (mark?.kind === "letter") return { part: "subparagraph", level: list.levelOf(mark) };
    if (within === "annex") return { part: "annex" };
    const cut = cuts?.[at];
    if (!cut) return { part: "paragraph" };
    if (mark?.kind === "bullet") return { part: "subparagraph", level: list.deepest() + 1 };
    const { operative, enacted, numbered } = cut;
    if (at < operative) return { part: shape.opening || enacted ? "preambular" : "paragraph" };
    // A text in several parts has grounds before the numbers of each.
    if (!mark && numbered && shape.opening?.kind === "preambular") return { part: "preambular" };
    return { part: mark || shape.opening || !numbered ? "operative" : "paragraph" };
  };
  return (at) => {
    const placed = read(at);
    if (placed.part !== "subparagraph") list.reset();
    return { ...placed, section };
  };
}

const notesTitle = /^(?:Footnotes?|Notes?|References|Notas|Примечания|注|الحواشي)\s*:?$/i;

/** Headings by their look stand beneath those that are marked as such. */
const headingLevel = 6;

/** A line without a mark at its end, with a paragraph behind it; what stands before it does not lead to it. */
function looksLikeHeading(
  at: number,
  own: readonly DraftParagraph[],
  shapes: readonly ParagraphShape[],
): boolean {
  const shape = shapes[at]!;
  if (!shape.isLine || shape.opening || at + 1 >= own.length) return false;
  const before = own[at - 1];
  if (!before || shapes[at - 1]?.opening) return true;
  return !/[,:،：，]\s*$/u.test(before.text) && shapes[at - 1]?.isSalutation !== true;
}

/** One text of a draft: where its operative part begins, as a place among the paragraphs. */
interface Section {
  readonly operative: number;
  /** Whether the line that names the organ stands before it. */
  readonly enacted: boolean;
  /** What stands above the line that names the organ: symbol, item of the agenda, sponsors, title. */
  readonly isFront: boolean;
  /** Whether operative paragraphs have numbers. */
  readonly numbered: boolean;
}

/**
 * The texts of a resolution, for each paragraph the one it is in. The operative part begins where fewest paragraphs are
 * on the wrong side: before it those without numbers that open as the preamble does, behind it the numbered ones. So a
 * verb in the wrong part is seen as one, and a text that has lost its numbers is understood all the same.
 */
function sections(
  own: readonly DraftParagraph[],
  shapes: readonly ParagraphShape[],
  marks: readonly (Mark | undefined)[],
): Section[] {
  const result: Section[] = [];
  let start = 0;
  const close = (end: number) => {
    const enacted = shapes[start]?.isEnacting === true;
    const isNumber = (at: number) => marks[at]?.kind === "number";
    const isClause = (at: number) =>
      own[at]?.part === "body" && marks[at]?.kind !== "letter" && marks[at]?.kind !== "bullet";
    let cost = 0;
    for (let at = start; at < end; at++)
      if (isClause(at) && !isNumber(at) && shapes[at]!.opening?.kind === "preambular") cost++;
    let best = cost;
    let operative = start;
    let numbers = 0;
    for (let at = start; at < end; at++) {
      if (!isClause(at)) continue;
      if (isNumber(at)) {
        cost += 2;
        numbers++;
      } else if (shapes[at]!.opening?.kind === "operative") {
        // With its comma, a verb of the other part stands in the preamble by mistake.
        if (!/[,，،]\s*$/u.test(own[at]!.text.slice(-8))) cost++;
      } else if (shapes[at]!.opening?.kind === "preambular") cost--;
      // What opens in no known way belongs to the preamble where nothing else tells.
      if (cost <= best) {
        best = cost;
        operative = at + 1;
      }
    }
    const isFront = !enacted && shapes[end]?.isEnacting === true;
    const section = { operative, enacted, isFront, numbered: numbers > 0 };
    for (let at = start; at < end; at++) result.push(section);
    start = end;
  };
  own.forEach((_, at) => {
    if (at > start && (shapes[at]!.isEnacting || shapes[at]!.isAnnexTitle)) close(at);
  });
  close(own.length);
  return result;
}

/** Lists inside lists that are told apart. */
const deepest = 5;

/** Which level of a list an item belongs to, item by item: "(i)" after "(h)" goes on, after "(b)" it begins a list inside. */
function createLister(): { levelOf(mark: Mark): number; deepest(): number; reset(): void } {
  /** What the last item of each open level was, and whether that level counts in Roman numerals. */
  let open: { last: number; roman: boolean }[] = [];
  return {
    levelOf(mark) {
      const fits = (level: { last: number; roman: boolean }) =>
        level.roman ? mark.roman === level.last + 1 : mark.value === level.last + 1;
      for (let depth = open.length; depth > 0; depth--) {
        const level = open[depth - 1]!;
        if (!fits(level)) continue;
        open = open.slice(0, depth);
        level.last++;
        return depth;
      }
      const roman = beginsRoman(mark);
      // A number that is left out or stands twice is a slip in a list, and no new list.
      const same = open.findIndex((level) => level.roman === roman && mark.value !== 1);
      if (same >= 0 && !(roman && mark.roman === 1)) {
        open = open.slice(0, same + 1);
        open[same]!.last = roman ? (mark.roman ?? 0) : mark.value;
        return same + 1;
      }
      if (open.length === deepest) open.pop();
      open.push({ last: roman ? (mark.roman ?? 1) : mark.value, roman });
      return open.length;
    },
    deepest: () => open.length,
    reset() {
      open = [];
    },
  };
}
