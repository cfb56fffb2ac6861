import type { Draft } from "../../draft/draft";
import { type OperativePart, operativeParts } from "../../draft/structure/operative";
import { renumbering } from "../../draft/structure/renumbering";
import type { TextRange } from "../../text/range";
import { say } from "../../text/say";
import type { Finding, Fix, Rule } from "../rule";
import { mostToldAlone } from "../toldOnce";

const code = "operative-number";

/** The operative paragraphs of a resolution are numbered from 1 on; one that stands alone has no number. */
export const operativeNumber: Rule = {
  code,
  description: say`The operative paragraphs of a draft resolution are not numbered from 1 on, without a gap: *3. …, 5. …*. A single operative paragraph has no number.`,
  summary: say`operative paragraphs that are not numbered one after the other, or a single one that has a number`,
  defaultSeverity: "error",
  authority: say`In 400 resolutions of the Council and the Assembly numbers run without a gap, but for one.`,
  check(draft) {
    return operativeParts(draft).flatMap((part) => inPart(draft, part));
  },
};

function inPart(draft: Draft, { paragraphs, numbered }: OperativePart): Finding[] {
  const [first] = paragraphs;
  if (!first) return [];
  const fixes = (): Fix[] => [{ title: say`Renumber operative paragraphs`, edits: renumbering(draft) }];
  if (!numbered) {
    if (paragraphs.length < 2) return [];
    const { start, end } = first.place.opening ?? first.place.paragraph;
    const message = say`The operative paragraphs of a resolution are numbered.`;
    return [{ start, end, code, message, severity: "hint", fixes: fixes() }];
  }
  if (paragraphs.length === 1) {
    const mark = first.place.mark;
    if (mark?.value !== 1) return [];
    const message = say`A single operative paragraph has no number.`;
    return [{ start: mark.start, end: mark.end, code, message, severity: "hint", fixes: fixes() }];
  }
  const wrong: Omit<Finding, "fixes">[] = [];
  const stopless: Finding[] = [];
  let expected = first.right;
  paragraphs.forEach(({ place }, at) => {
    const { mark, paragraph } = place;
    if (mark?.inserted) return;
    if (!mark) {
      const next = paragraphs[at + 1]?.place.mark?.value;
      // With the numbers going on around it, it may belong to the paragraph before.
      if (next === undefined || next === expected) return;
      const { start, end } = place.opening ?? paragraph;
      const message = say`This operative paragraph has no number: it is paragraph ${expected}.`;
      wrong.push({ start, end, code, message, severity: "error" });
      expected++;
      return;
    }
    const bare =
      mark.value === expected + 1 && bareNumber(draft.text, paragraphs[at - 1], mark.start, expected);
    if (bare) {
      const message = say`The number of operative paragraph ${expected} has no full stop.`;
      const newText = `${expected}.`;
      const fixes = [{ title: say`Write “${newText}”`, edits: [{ ...bare, newText }] }];
      stopless.push({ ...bare, code, message, severity: "error", fixes });
      expected += 2;
      return;
    }
    if (mark.value === expected) {
      expected++;
      return;
    }
    const next = paragraphs[at + 1]?.place.mark?.value;
    // A number that opens no operative paragraph is one of something else: of an item, or in a statute.
    if (!place.opening && next !== expected + 1) return;
    const message =
      mark.value === expected - 1
        ? say`There are two operative paragraphs ${mark.value}.`
        : say`Operative paragraph ${expected} is expected here, not ${mark.value}.`;
    wrong.push({ start: mark.start, end: mark.end, code, message, severity: "error" });
    // What follows tells whether this number alone is wrong, or those behind it go on from it.
    if (next === expected + 1) expected++;
    else if (next !== expected) expected = mark.value + 1;
  });
  const [begin] = wrong;
  if (begin && wrong.length > mostToldAlone) {
    const message = say`From here on ${wrong.length} operative paragraphs do not have the number of their place.`;
    return [...stopless, { ...begin, message, fixes: fixes() }];
  }
  return [...stopless, ...wrong.map((finding) => ({ ...finding, fixes: fixes() }))];
}

/** "6 Calls upon": where the number of a paragraph stands without its full stop, behind the paragraph before. */
function bareNumber(
  text: string,
  before: OperativePart["paragraphs"][number] | undefined,
  to: number,
  number: number,
): TextRange | undefined {
  if (!before) return undefined;
  const from = before.place.paragraph.start;
  const found = new RegExp(`\\n[ \\t]*(${number})(?=[ \\t]+\\p{Lu}\\p{Ll})`, "u").exec(text.slice(from, to));
  if (!found) return undefined;
  const end = from + found.index + found[0].length;
  return { start: end - found[1]!.length, end };
}
