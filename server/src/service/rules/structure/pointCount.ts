import type { Draft } from "../../draft/draft";
import { numberWord } from "../../draft/structure/ordinals";
import type { PointList } from "../../draft/structure/points";
import { structureOf } from "../../draft/structure/structure";
import { say } from "../../text/say";
import type { Finding, Rule } from "../rule";
import { realPoints } from "./pointNumber";

const code = "point-count";

/** As many points follow as are announced: "the following six points" are six. It is told at both places. */
export const pointCount: Rule = {
  code,
  description: say`A number of points is announced, and another number follows: *I would like to make four points. First, … Second, … Third, …*`,
  summary: say`a number of points that is announced and not kept, told where it is announced and at the last point`,
  defaultSeverity: "error",
  example: {
    wrong: "I wish to make three points. First, we need peace. Second, we need bread.",
    right: "I wish to make two points. First, we need peace. Second, we need bread.",
  },
  authority: say`What is announced is kept: whoever counts along is left waiting.`,
  check(draft) {
    return structureOf(draft)
      .lists.flatMap((list) => inList(draft, list))
      .sort((a, b) => a.start - b.start);
  },
};

function inList(draft: Draft, list: PointList): Finding[] {
  const { announced, last } = list;
  const points = realPoints(list);
  if (!announced || points.length < 2) return [];
  const final = points.at(-1)!;
  const { value } = announced;
  // "Finally," may be a point or the end of the speech.
  if (final.value === value || (last && final.value + 1 === value)) {
    const slip = points.find(({ form }) => form === "cardinal");
    if (!slip) return [];
    const word = draft.text.slice(slip.start, slip.end);
    const counted = points.length - points.filter(({ form }) => form === "cardinal").length;
    const message = say`${value} points are announced and ${counted} are counted as such: one opens with “${word}”.`;
    return [{ start: announced.start, end: announced.end, code, message, severity: "error", fixes: [] }];
  }
  // More than were announced may be a list that goes on with another matter.
  const severity = points.every(({ opens }) => opens) ? "error" : "warning";
  const there = final.value;
  const newText = numberWord(
    draft.language,
    there,
    draft.text.slice(announced.number.start, announced.number.end),
  );
  const fixes = newText
    ? [{ title: say`Write “${newText}”`, edits: [{ ...announced.number, newText }] }]
    : [];
  // The fix is one, and stands where it changes something.
  const at = { start: final.start, end: final.end };
  return [
    {
      start: announced.start,
      end: announced.end,
      code,
      message: say`${value} points are announced, and ${there} follow.`,
      severity,
      fixes,
    },
    {
      ...at,
      code,
      message: say`This is the last of ${there} points; ${value} are announced.`,
      severity,
      fixes: [],
    },
  ];
}
