import type { Draft } from "../draft/draft";
import type { Reference } from "../references/reference";
import { organName } from "../references/symbols/describe";
import { openingOf } from "../text/openings";
import type { TextRange } from "../text/range";
import { say } from "../text/say";
import { applied, inHeading, properWords } from "./citationWords";
import { foreignIn } from "./foreign";
import { resolutionYear } from "./resolutionYear";
import type { Finding, Fix, Rule, Severity } from "./rule";

const code = "reference-form";

/**
 * How the United Nations cites: "Security Council resolution 2518 (2020)", "paragraph 5 of resolution 76/263". The word
 * has a small letter, the organ's name stands in full, the text gives the number and not the symbol, and paragraphs are
 * only paragraphs (Editorial Manual: "Resolutions and decisions: identification", "Footnotes"). What "resolution-year"
 * already puts right is left to it. English only.
 */
export const referenceForm: Rule = {
  code,
  description: say`A resolution is not cited as the United Nations cites them: *Security Council Resolution 2518 (2020)* with a capital, *UNSCR 1325 (2000)*, *resolution S/RES/2518 (2020)*, *OP5 of resolution 2518 (2020)*. English only.`,
  summary: say`a citation that is not in the United Nations' form: a capital in “Resolution”, “UNSCR 1325 (2000)”, a symbol in place of the number, “OP5” (English)`,
  defaultSeverity: "hint",
  check(draft, knowledge) {
    const english = draft.language === "en";
    const formal = isResolution(draft);
    const put = new Set(resolutionYear.check(draft, knowledge).map(({ start }) => start));
    const isHeading = inHeading(draft);
    const isTitleLine = inTitleLine(draft);
    const isForeign = foreignIn(draft);
    const findings: Finding[] = [];
    for (const reference of draft.references) {
      if (put.has(reference.start) || isHeading(reference) || reference.between) continue;
      const found = english
        ? [
            isTitleLine(reference.citation ?? reference) ? undefined : inWords(draft, reference, formal),
            asSymbol(draft, reference) ?? misspelt(draft, reference),
            inParagraph(draft, reference),
          ]
        : [misspelt(draft, reference)];
      for (const finding of found) {
        // "resolution 2719 (2023), in its operative paragraph 3": one place, told once.
        if (!finding || isForeign(finding) || finding.start === findings.at(-1)?.start) continue;
        findings.push(finding);
      }
    }
    return findings;
  },
};

/** Resolutions take no short forms at all; what is spoken may. */
function isResolution({ languageId, text }: Draft): boolean {
  return (
    languageId === "penholder-resolution" ||
    /^[*_# ]*The (?:Security Council|General Assembly|Human Rights Council|Economic and Social Council)[*_]*,/m.test(
      text.slice(0, 6000),
    )
  );
}

/** "UNSCR 1325 (2000)", "Security Council Resolution 2518 (2020)", "resolution No. 1325 (2000)". */
function inWords(draft: Draft, reference: Reference, formal: boolean): Finding | undefined {
  if (reference.form !== "citation" || !/\/(?:RES|DEC)\//.test(reference.symbol)) return undefined;
  const range = reference.citation ?? reference;
  const edits = properWords(draft, reference);
  const sign = edits.some(({ newText, end, start }) => newText === "" && end > start);
  const [first] = edits;
  if (!first || (edits.length === 1 && reference.slip && first.start === reference.slip.start))
    return misspelt(draft, reference);
  if (first.newText === "r" && (isTitle(draft.text, range.start) || behindOrgan(draft.text, range.start)))
    return undefined;
  const wanted = applied(draft.text, range, edits);
  const short = first.newText.length > 1;
  const message = short
    ? say`Organs are not abbreviated: write “${wanted}”.`
    : sign
      ? say`A resolution is cited by its number alone: write “${wanted}”.`
      : say`In running text “resolution” has a small letter: write “${wanted}”.`;
  const severity: Severity = short
    ? formal
      ? "warning"
      : "hint"
    : first.newText === "r"
      ? "warning"
      : "hint";
  return { ...whole(range), code, message, severity, fixes: [{ title: say`Write “${wanted}”`, edits }] };
}

/** "S-RES-1325(2000)", "resolution 1 325 (2000)": written wrongly, but plainly. */
function misspelt({ text }: Draft, { slip, form, start, end }: Reference): Finding | undefined {
  if (!slip || slip.newText === text.slice(slip.start, slip.end)) return undefined;
  const edits = [{ start: slip.start, end: slip.end, newText: slip.newText }];
  const range =
    form === "symbol" ? { start, end } : { start: Math.min(start, slip.start), end: Math.max(end, slip.end) };
  const wanted = applied(text, range, edits);
  return {
    ...range,
    code,
    message:
      form === "symbol" ? say`The symbol is written “${wanted}”.` : say`The number is written “${wanted}”.`,
    severity: "hint",
    fixes: [{ title: say`Write “${wanted}”`, edits }],
  };
}

/** "the National Action Plan on Security Council Resolution 1325 (2000)": part of a name that is all in capitals. */
function isTitle(text: string, start: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 90), start)
      .split(/[^\p{L}\s’'-]/u)
      .at(-1) ?? "";
  const words = before.match(/[\p{L}’'-]+/gu) ?? [];
  const [last, last2] = words
    .filter((word) => word.length > 3 && !/^(?:with|from|under|this|that)$/.test(word))
    .reverse();
  return last !== undefined && last2 !== undefined && /^\p{Lu}/u.test(last) && /^\p{Lu}/u.test(last2);
}

/**
 * "Established pursuant to Security Council Resolution 1591 (2005)": a line by itself, without a full stop, most of
 * whose other words have capitals too.
 */
function inTitleLine({ paragraphs, language }: Draft): (range: TextRange) => boolean {
  let at = 0;
  return ({ start, end }) => {
    while (at + 1 < paragraphs.length && (paragraphs[at]?.end ?? 0) <= start) at++;
    const paragraph = paragraphs[at];
    if (!paragraph || paragraph.text.length > longestTitle || /\n|[.,;:!?…]["”»]?$/.test(paragraph.text))
      return false;
    if (openingOf(paragraph.text, language)) return false;
    const words = `${paragraph.text.slice(0, start - paragraph.start)} ${paragraph.text.slice(end - paragraph.start)}`;
    const telling = words.match(/(?<!\p{L})\p{L}{4,}/gu) ?? [];
    const capital = telling.filter((word) => /^\p{Lu}/u.test(word)).length;
    return capital > 0 && capital * 2 >= telling.length;
  };
}

/** Maximum length of a line that is a title, in UTF-16 units. */
const longestTitle = 160;

/** "UN Security Council, Resolution 113 (1956), available at": an entry in a list of sources, which begins with its author. */
function behindOrgan(text: string, start: number): boolean {
  return /(?:^|\n)[\s\d.[\]*_>-]*(?:UN|United Nations)?\s?(?:Security Council|General Assembly|Human Rights Council|Economic and Social Council|UNSC|UNGA),\s$/.test(
    text.slice(Math.max(0, start - 90), start),
  );
}

/** "resolution S/RES/2518 (2020)": the text gives the number, a footnote the symbol. */
function asSymbol(draft: Draft, reference: Reference): Finding | undefined {
  if (reference.form !== "symbol") return undefined;
  const before = /\bresolution $/.exec(
    draft.text.slice(Math.max(0, reference.start - 12), reference.start),
  )?.[0];
  const number = numberOf(reference.symbol);
  if (!before || !number) return undefined;
  const start = reference.start - before.length;
  const organ = organName(reference.symbol);
  const named =
    organ !== undefined &&
    draft.text
      .slice(Math.max(0, start - organ.length - 1), start)
      .trimEnd()
      .endsWith(organ);
  const own = /\b(?:its|own|Council|Assembly)\s$/.test(draft.text.slice(Math.max(0, start - 10), start));
  const wanted = `${organ && !named && !own ? `${organ} ` : ""}resolution ${number}`;
  const range = { start, end: reference.end };
  return {
    ...range,
    code,
    message: say`In the text a resolution is cited by its number, its symbol belongs in a footnote: write “${wanted}”.`,
    severity: "hint",
    fixes: [{ title: say`Write “${wanted}”`, edits: [{ ...range, newText: wanted }] }],
  };
}

/** "2518 (2020)", "76/263", "217 A (III)": a resolution's number as it stands in a text; undefined for other documents. */
function numberOf(symbol: string): string | undefined {
  const through = /^[SA]\/RES\/(\d+)([A-Z]?)\((\d{4}|(?:E?S-)?[IVX]+)\)$/.exec(symbol);
  if (through) return `${through[1]}${through[2] ? ` ${through[2]}` : ""} (${through[3]})`;
  const pair = /^(?:A|A\/HRC|E)\/RES\/((?:E?S-)?\d+)\/(\d+)([A-Z]?)$/.exec(symbol);
  return pair ? `${pair[1]}/${pair[2]}${pair[3] ? ` ${pair[3]}` : ""}` : undefined;
}

const operative = /(?:\b(operative) (?=paragraphs? )|\b(OPs?)\.? ?(?=\d))/i;

/** "operative paragraph 5 of", "OP5 of": paragraphs are cited as paragraphs. */
function inParagraph({ text }: Draft, reference: Reference): Finding | undefined {
  const { pinpoint } = reference;
  const match = pinpoint ? operative.exec(pinpoint) : null;
  if (!pinpoint || !match || (match[2] && match[2] !== match[2].toUpperCase().replace("S", "s")))
    return undefined;
  // The place stands before the reference, after it, or (where the resolution is not named again) is the reference.
  const from = Math.max(0, reference.start - pinpoint.length - 4);
  const at = text.slice(from, reference.end + pinpoint.length + 24).indexOf(pinpoint);
  if (at < 0) return undefined;
  const start = from + at + match.index;
  const fix: Fix["edits"][number] = match[1]
    ? { start, end: start + match[0].length, newText: "" }
    : {
        start,
        end: start + match[0].length,
        newText: /s$/.test(match[2] ?? "") || /[,–-]|\band\b/.test(pinpoint) ? "paragraphs " : "paragraph ",
      };
  const range = { start: from + at, end: from + at + pinpoint.length };
  const wanted = applied(text, range, [fix]);
  return {
    ...range,
    code,
    message: say`Paragraphs of a resolution are cited as paragraphs: write “${wanted}”.`,
    severity: "hint",
    fixes: [{ title: say`Write “${wanted}”`, edits: [fix] }],
  };
}

function whole({ start, end }: TextRange): TextRange {
  return { start, end };
}
