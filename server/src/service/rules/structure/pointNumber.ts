import type { Draft } from "../../draft/draft";
import { type OrdinalForm, ordinalWord } from "../../draft/structure/ordinals";
import type { Point, PointList } from "../../draft/structure/points";
import { structureOf } from "../../draft/structure/structure";
import { say } from "../../text/say";
import type { Finding, Fix, Rule } from "../rule";

const code = "point-number";

/** Points that are counted by words are counted through: after "Fifth" comes "Sixth", and not "Six" or "Seventh". */
export const pointNumber: Rule = {
  code,
  description: say`Points that are counted by words are not counted through: *Six* after *Fifth*, *Fourth* after *Second*, *Secondly* before *Third*.`,
  summary: say`points that are not counted through: “Six” after “Fifth”, “Fourth” after “Second”, “Third” after “Secondly”`,
  defaultSeverity: "error",
  example: {
    wrong: "We make three points. First, we need peace. Second, we need bread. Three, we need time.",
    right: "We make three points. First, we need peace. Second, we need bread. Third, we need time.",
  },
  authority: say`Edited records of the United Nations count points through: first, secondly, thirdly.`,
  check(draft) {
    return structureOf(draft)
      .lists.flatMap((list) => inList(draft, list))
      .sort((a, b) => a.start - b.start);
  },
};

function inList(draft: Draft, list: PointList): Finding[] {
  const points = realPoints(list);
  if (points.length < 2) return [];
  const findings: Finding[] = [];
  const usual = usualForm(points);
  let expected = 1;
  points.forEach((point, at) => {
    const { start, end, form, value } = point;
    const written = draft.text.slice(start, end);
    const right = { start, end, code };
    if (form === "cardinal") {
      const fixes = wordFixes(draft, point, usual ?? "adverb", value);
      // Behind "First" alone both forms may be meant; edited records have "secondly" more often.
      if (!usual) fixes.push(...wordFixes(draft, point, "ordinal", value));
      const [first] = fixes;
      const message = first
        ? say`“${written}” counts point ${value}: write “${first.word}”.`
        : say`“${written}” counts point ${value}.`;
      findings.push({ ...right, message, severity: "error", fixes });
    } else if (value !== expected) {
      const word = ordinalWord(draft.language, form, expected);
      const before = draft.text.slice(points[at - 1]?.start ?? 0, points[at - 1]?.end ?? 0);
      const shown = word === undefined ? say`Point ${expected}` : `“${likeBefore(written, word)}”`;
      const message =
        value === expected - 1
          ? say`“${written}” stands twice: ${shown} is expected here.`
          : say`${shown} is expected after “${before}”, not “${written}”.`;
      const next = points[at + 1]?.value;
      // Where the numbers behind it go on from it, a point may be missing as well.
      const fixes = next === value + 1 && value > expected ? [] : wordFixes(draft, point, form, expected);
      findings.push({ ...right, message, severity: severityOf(value, expected), fixes });
      if (next === value + 1 && value > expected) expected = value;
    } else if (
      value > 1 &&
      form !== usual &&
      (form === "ordinal" || form === "adverb") &&
      usual !== undefined &&
      usual !== "place"
    ) {
      const fixes = wordFixes(draft, point, usual, value);
      if (fixes.length > 0)
        findings.push({
          ...right,
          message: say`The other points are counted otherwise: write “${fixes[0]?.word ?? ""}”.`,
          severity: "hint",
          fixes,
        });
    }
    expected++;
  });
  return findings;
}

/** A number that goes back may belong to a list inside the list, which has no first. */
function severityOf(value: number, expected: number): Finding["severity"] {
  return value === expected - 1 ? "error" : value < expected ? "hint" : "warning";
}

/**
 * Those that count points beyond doubt. "Six months ago" after "Fifth," counts none: a cardinal must stand like the words
 * before it, or a number of points that was announced, or the point behind it, must speak for it.
 */
export function realPoints({ points, announced }: PointList): readonly Point[] {
  const sure = points.filter((point, at) => {
    if (point.form !== "cardinal") return at === 0 || point.comma || point.opens || point.form === "adverb";
    if (point.comma) return true;
    const before = points.slice(0, at);
    if (before.length < 2 && points[at + 1]?.value !== point.value + 1) return false;
    const participle = /ing$/.test(point.next) && before.some(({ next }) => /ing$/.test(next));
    const goesOn = points[at + 1]?.value === point.value + 1;
    const last = announced?.value === point.value && !/s$/.test(point.next);
    return participle || goesOn || last;
  });
  return sure;
}

/** The form of most points behind the first: "First, … secondly, … thirdly" is of one form. Undefined where "first" alone tells. */
function usualForm(points: readonly Point[]): OrdinalForm | undefined {
  const count = new Map<OrdinalForm, number>();
  for (const { form, value } of points)
    if (form !== "cardinal" && value > 1) count.set(form, (count.get(form) ?? 0) + 1);
  const most = [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
  return most ?? (points[0]?.form === "ordinal" ? undefined : points[0]?.form);
}

function wordFixes(draft: Draft, point: Point, form: OrdinalForm, value: number): (Fix & { word: string })[] {
  const word = ordinalWord(draft.language, form, value);
  if (word === undefined) return [];
  const { start, end, comma } = point;
  const written = draft.text.slice(start, end);
  const newText = likeBefore(written, word);
  // "Six responding to": the comma is missing too.
  const sign = comma || form === "cardinal" ? "" : signs[draft.language];
  const edits = [{ start, end, newText: `${newText}${sign ?? ""}` }];
  return [{ title: say`Write “${newText + (sign ?? "")}”`, word: newText, edits }];
}

/** What stands behind a word that counts a point. */
const signs: Readonly<Record<string, string>> = { en: ",", fr: ",", es: ",", ru: ",", zh: "，", ar: "،" };

/** With a capital, where what it stands for has one. */
function likeBefore(written: string, word: string): string {
  const [first = ""] = written;
  const capital = first !== first.toLowerCase();
  return capital ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}
