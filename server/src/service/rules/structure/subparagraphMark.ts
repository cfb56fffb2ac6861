import type { Draft } from "../../draft/draft";
import { beginsRoman, letterAt, smallRoman } from "../../draft/structure/marks";
import type { PlacedParagraph } from "../../draft/structure/places";
import { structureOf } from "../../draft/structure/structure";
import { say } from "../../text/say";
import { foreignIn } from "../foreign";
import type { Finding, Fix, Rule } from "../rule";

const code = "subparagraph-mark";

/** Subparagraphs are lettered (a), (b), (c), and those beneath them (i), (ii), (iii), without a gap. */
export const subparagraphMark: Rule = {
  code,
  description: say`The letters of subparagraphs do not follow each other: *(a) …; (b) …; (d) …*.`,
  summary: say`letters of subparagraphs that do not follow each other`,
  defaultSeverity: "error",
  authority: say`In 400 resolutions of the Council and the Assembly the letters of subparagraphs run without a gap.`,
  check(draft) {
    const isForeign = foreignIn(draft);
    return lists(structureOf(draft).places)
      .flatMap((list) => inList(draft, list))
      .filter((finding) => !isForeign(finding))
      .sort((a, b) => a.start - b.start);
  },
};

/** The items of each list, those of a list inside another by themselves. */
function lists(places: readonly PlacedParagraph[]): PlacedParagraph[][] {
  const done: PlacedParagraph[][] = [];
  let open: PlacedParagraph[][] = [];
  for (const place of places) {
    if (place.part !== "subparagraph") {
      open = [];
      continue;
    }
    if (place.mark?.kind !== "letter") continue;
    const level = place.level ?? 1;
    open = open.slice(0, level);
    let list = open[level - 1];
    if (!list) {
      list = [];
      open[level - 1] = list;
      done.push(list);
    }
    list.push(place);
  }
  return done;
}

function inList({ text }: Draft, list: readonly PlacedParagraph[]): Finding[] {
  const [first] = list;
  if (!first?.mark || list.length < 2) return [];
  const roman = beginsRoman(first.mark);
  const numberOf = ({ mark }: PlacedParagraph) => (roman ? (mark?.roman ?? 0) : (mark?.value ?? 0));
  // A list may be the end of one whose beginning is not quoted.
  const from = numberOf(first);
  const written = text.slice(first.mark.digits.start, first.mark.digits.end);
  const right = (at: number) => (roman ? smallRoman(from + at) : letterAt(from + at, written));
  const wrong = list.findIndex((place, at) => numberOf(place) !== from + at);
  const mark = list[wrong]?.mark;
  const letter = right(wrong);
  if (!mark || letter === undefined) return [];
  const edits = list.flatMap((place, at) => {
    const newText = right(at);
    const digits = place.mark?.digits;
    return digits && newText !== undefined && numberOf(place) !== from + at ? [{ ...digits, newText }] : [];
  });
  const fix: Fix = { title: say`Letter the subparagraphs one after the other`, edits };
  const { start, end } = mark;
  const message = say`Subparagraph (${letter}) is expected here, not ${mark.text}.`;
  return [{ start, end, code, message, severity: "error", fixes: [fix] }];
}
