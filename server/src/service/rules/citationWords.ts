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
  ESC: "Economic and Social Council",
  CHR: "Commission on Human Rights",
  UNCHR: "Commission on Human Rights",
};

const shortForm =
  /^(UNSC|SC|S\.C\.|U\.N\.S\.C\.|UNGA|GA|G\.A\.|U\.N\.G\.A\.|UNHRC|HRC|ECOSOC|ESC|E\.S\.C\.|CHR|UNCHR)(?:(R)(s)?|(?:RES|[\s-]?[Rr](?:es|ES)(?:ol\b|olution(s)?)?)|(?=[\s-]\d))(?![\p{L}])\.?(?:-(?=\d))?/u;

/**
 * The changes that bring a citation's words into the form of the United Nations: in running text "resolution" has a
 * small letter (in English, French, Spanish; at the beginning of a sentence it keeps its capital), and the organ's name is
 * not abbreviated: "UNSCR 1325" is "Security Council resolution 1325 (2000)".
 */
export function properWords({ text, language }: Draft, reference: Reference): Edit[] {
  const { start, end } = reference.citation ?? reference;
  const words = text.slice(start, end);
  // "resolution No. 1325": the number alone.
  const sign =
    language === "en"
      ? /\b(?:resolution|[A-Z]{2,5}R|Res\.?) (n(?:o\.?|umber) ?|# ?)(?=\d)/i.exec(words)?.[1]
      : undefined;
  const at = sign === undefined ? 0 : start + words.indexOf(sign);
  const alone = sign === undefined ? [] : [{ start: at, end: at + sign.length, newText: "" }];
  return [...headWords(text, language, reference), ...alone];
}

function headWords(text: string, language: string, reference: Reference): Edit[] {
  const { start, end } = reference.citation ?? reference;
  const words = text.slice(start, end);
  const short = shortForm.exec(words);
  if (short) {
    const [first, organ = "", , plural, plurals] = short;
    // "UNSCR resolution 1325": twice the same word.
    const whole = first + (/^\s[Rr]esolutions?(?=\s)/.exec(words.slice(first.length))?.[0] ?? "");
    const space = /\d/.test(text[start + whole.length] ?? "") ? " " : "";
    const name = organs[organ.replaceAll(".", "")] ?? organs[organ.replaceAll(".", "").replace(/^UN/, "")];
    // "the Security Council's UNSCR 1325": the name stands there already.
    const named = new RegExp(`${name}(?:['’]s?)?\\s+$`).test(text.slice(Math.max(0, start - 44), start));
    const newText = `${named ? "" : `${name} `}resolution${plural || plurals ? "s" : ""}${space}`;
    return [{ start, end: start + whole.length, newText }, ...mended(reference)];
  }
  const word = /(?<![\p{L}-])(?:Resolutions?|Résolutions?|Resoluci(?:ón|ones))(?=\s)/u.exec(words);
  // In German every noun has its capital.
  if (!word || language === "de") return mended(reference);
  const at = start + word.index;
  const inside = word.index > 0 || /[\p{Ll}\d,;:]\s$/u.test(text.slice(Math.max(0, at - 2), at));
  return [...(inside ? [{ start: at, end: at + 1, newText: "r" }] : []), ...mended(reference)];
}

/** What is written wrongly but plainly, as it should stand; of a symbol that is the whole of it. */
export function mended({ slip, form }: Reference): Edit[] {
  return slip && form === "citation" ? [slip] : [];
}

/** The year in brackets behind the number of a citation that has none: "1325" → "1325 (2000)". */
export function yearEdit(text: string, reference: Reference, year: number): Edit {
  const { start, slip } = reference;
  const years = inDigitsOf(text.slice(start, reference.end), year);
  if (slip && slip.end > start) return { ...slip, newText: `${slip.newText} (${years})` };
  let end = reference.end;
  while (end > start && !/[0-9٠-٩０-９]/.test(text[end - 1] ?? "")) end--;
  const closed = /[号號]/.test(text[end] ?? "");
  return { start: end, end, newText: closed ? `(${years})` : ` (${years})` };
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
