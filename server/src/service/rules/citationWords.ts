import type { Draft } from "../draft/draft";
import type { Reference } from "../references/reference";
import { liesInside } from "../text/range";
import type { Fix } from "./rule";

type Edit = Fix["edits"][number];

/** What the short forms of the organs' names stand for. */
const organs: Readonly<Record<string, string>> = {
  UNSC: "Security Council",
  SC: "Security Council",
  UNGA: "General Assembly",
  GA: "General Assembly",
  UNHRC: "Human Rights Council",
  HRC: "Human Rights Council",
  ECOSOC: "Economic and Social Council",
};

const shortForm =
  /^(UNSC|SC|UNGA|GA|UNHRC|HRC|ECOSOC)(?:(R)(s)?|\s[Rr]es(?:olution(s)?|\.)?|(?=\s\d))(?![\p{L}.])\.?/u;

/**
 * The changes that bring a citation's words into the form of the United Nations: in running text "resolution" has a
 * small letter (in English, French, Spanish; at the beginning of a sentence it keeps its capital), and the organ's name is
 * not abbreviated: "UNSCR 1325" is "Security Council resolution 1325 (2000)".
 */
export function properWords({ text, language }: Draft, reference: Reference): Edit[] {
  const { start, end } = reference.citation ?? reference;
  const words = text.slice(start, end);
  const short = shortForm.exec(words);
  if (short) {
    const [whole, organ = "", , plural, plurals] = short;
    const space = /\d/.test(text[start + whole.length] ?? "") ? " " : "";
    const newText = `${organs[organ]} resolution${plural || plurals ? "s" : ""}${space}`;
    return [{ start, end: start + whole.length, newText }];
  }
  const word = /(?<![\p{L}-])(?:Resolutions?|Résolutions?|Resoluci(?:ón|ones))(?=\s)/u.exec(words);
  // In German every noun has its capital.
  if (!word || language === "de") return [];
  const at = start + word.index;
  const inside = word.index > 0 || /[\p{Ll}\d,;:]\s$/u.test(text.slice(Math.max(0, at - 2), at));
  return inside ? [{ start: at, end: at + 1, newText: "r" }] : [];
}

/** The words of a reference as they will stand. */
export function applied(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  edits: readonly Edit[],
): string {
  let phrase = text.slice(start, end);
  for (const edit of [...edits].sort((a, b) => b.start - a.start))
    if (edit.start >= start && edit.end <= end)
      phrase = phrase.slice(0, edit.start - start) + edit.newText + phrase.slice(edit.end - start);
  return phrase;
}

/** A number in the digits of the text around it: ٢٠٢٠ in Arabic texts that write so. */
export function inDigitsOf(around: string, number: number): string {
  if (!/[٠-٩]/.test(around)) return String(number);
  return Array.from(String(number), (digit) => String.fromCharCode(0x660 + Number(digit))).join("");
}

/** Whether a reference stands in a heading, where capitals and short forms are usual. */
export function inHeading(draft: Draft): (reference: Reference) => boolean {
  const headings = draft.paragraphs.filter(({ part }) => part === "heading");
  return (reference) => liesInside(headings, reference);
}
