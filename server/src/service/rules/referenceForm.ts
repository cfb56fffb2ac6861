import type { Draft } from "../draft/draft";
import { organName } from "../references/describe";
import type { Reference } from "../references/reference";
import type { TextRange } from "../text/range";
import { applied, inHeading, properWords } from "./citationWords";
import { quotedIn } from "./quoted";
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
  description:
    "Resolutions are cited as the United Nations cites them: Security Council resolution 2518 (2020), paragraph 5 of resolution 76/263.",
  defaultSeverity: "hint",
  check(draft, knowledge) {
    if (draft.language !== "en") return [];
    const formal = isResolution(draft);
    const put = new Set(resolutionYear.check(draft, knowledge).map(({ start }) => start));
    const isHeading = inHeading(draft);
    const isQuoted = quotedIn(draft);
    const findings: Finding[] = [];
    for (const reference of draft.references) {
      if (put.has(reference.start) || isHeading(reference)) continue;
      const found = [
        inWords(draft, reference, formal),
        asSymbol(draft, reference),
        inParagraph(draft, reference),
      ];
      for (const finding of found) {
        // "resolution 2719 (2023), in its operative paragraph 3": one place, told once.
        if (!finding || isQuoted(finding) || finding.start === findings.at(-1)?.start) continue;
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
  const words = draft.text.slice(range.start, range.end);
  const edits = properWords(draft, reference);
  const sign = /\bresolution (n(?:o\.?|umber) |#)(?=\d)/i.exec(words);
  if (sign?.[1]) {
    const start = range.start + sign.index + sign[0].length - sign[1].length;
    edits.push({ start, end: start + sign[1].length, newText: "" });
  }
  const [first] = edits;
  if (!first) return undefined;
  if (first.newText === "r" && isTitle(draft.text, range.start)) return undefined;
  const wanted = applied(draft.text, range, edits);
  const short = first.newText.length > 1;
  const message = short
    ? `Organs are not abbreviated: write “${wanted}”.`
    : sign && first.newText === ""
      ? `A resolution is cited by its number alone: write “${wanted}”.`
      : `In running text “resolution” has a small letter: write “${wanted}”.`;
  const severity: Severity = short
    ? formal
      ? "warning"
      : "hint"
    : first.newText === "r"
      ? "warning"
      : "hint";
  return { ...whole(range), code, message, severity, fixes: [{ title: `Write “${wanted}”`, edits }] };
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
    message: `In the text a resolution is cited by its number, its symbol belongs in a footnote: write “${wanted}”.`,
    severity: "hint",
    fixes: [{ title: `Write “${wanted}”`, edits: [{ ...range, newText: wanted }] }],
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
    message: `Paragraphs of a resolution are cited as paragraphs: write “${wanted}”.`,
    severity: "hint",
    fixes: [{ title: `Write “${wanted}”`, edits: [fix] }],
  };
}

function whole({ start, end }: TextRange): TextRange {
  return { start, end };
}
