import type { Draft } from "../draft/draft";
import type { Catalogue } from "../references/catalogue";
import type { Reference } from "../references/reference";
import type { Finding, Fix, Rule } from "./rule";

/**
 * Security Council resolutions are cited with their year, "resolution 2518 (2020)", and since they are numbered through,
 * the number alone fixes the year. A wrong year is an error wherever it stands, in symbols too. A missing one is an error
 * where the draft has not yet given it; after that it is a hint, since the Council itself then often leaves it out.
 */
export const resolutionYear: Rule = {
  code: "resolution-year",
  description:
    "A Security Council resolution is cited with the year of its adoption: resolution 2518 (2020).",
  defaultSeverity: "error",
  check(draft, { catalogue }) {
    const findings: Finding[] = [];
    const given = new Set<string>();
    const headings = draft.paragraphs.filter(({ part }) => part === "heading");
    draft.references.forEach((reference, at) => {
      const number = Number(/^S\/RES\/(\d+)\(\d{4}\)$/.exec(reference.symbol)?.[1]);
      const year = Number.isNaN(number) ? undefined : catalogue.councilYear(number);
      // Where it may be another organ's resolution, nothing is said.
      if (year === undefined || reference.candidates) return;
      if (reference.year) {
        if (reference.year.value !== year)
          findings.push(wrongYear(draft, reference, number, year, catalogue));
        given.add(reference.symbol);
        return;
      }
      if (reference.form !== "citation" || namesBody(draft.text, reference)) return;
      if (headings.some(({ start, end }) => reference.start >= start && reference.end <= end)) return;
      if (sharesYear(draft, reference, draft.references[at + 1], year)) return;
      findings.push(missingYear(draft, reference, number, year, given.has(reference.symbol)));
    });
    return findings;
  },
};

/** "the 1540 Committee", "the 1267/1989/2253 regime": a body or a regime, not the resolution. */
function namesBody(text: string, { start, end }: Reference): boolean {
  if (text[start - 1] === "/" || text[end] === "/") return true;
  const after = text.slice(end, end + 24);
  return (
    /^\s(?:Sanctions )?Committee\b/.test(after) ||
    /(?:Comité|Комитет\p{L}{0,2})\s$/u.test(text.slice(start - 12, start))
  );
}

const listed = /^(?:,\s|,?\s(?:and|et|y|и|und)\s|\sو\s?|、|和)$/;

/** "resolutions 425 and 426 (1978)": one year for both, as is sometimes written. */
function sharesYear(draft: Draft, reference: Reference, next: Reference | undefined, year: number): boolean {
  return next?.year?.value === year && listed.test(draft.text.slice(reference.end, next.start));
}

function wrongYear(
  draft: Draft,
  reference: Reference,
  number: number,
  year: number,
  catalogue: Catalogue,
): Finding {
  const { text } = draft;
  const written = reference.year ?? { value: 0, range: { start: reference.end, end: reference.end } };
  const bracket = text.slice(written.range.start, written.range.end);
  const at = written.range.start + Math.max(0, bracket.search(/[0-9٠-٩０-９]/));
  const toYear = fix(draft, reference, `Change the year to ${year}`, at, inDigitsOf(bracket, year));
  // The year may be right and the number mistyped: 388 (1973) for 338 (1973). A date after it speaks for that.
  const place = text.lastIndexOf(inDigitsOf(bracket, number), written.range.start);
  const after = text.slice(reference.end, reference.end + 32);
  const likely = near(number).filter(
    (other) => place >= reference.start && catalogue.councilYear(other) === written.value,
  );
  const dated = likely.filter((other) =>
    fallsOn(catalogue.entry(`S/RES/${other}(${written.value})`)?.date, after),
  );
  const toNumbers = (dated.length > 0 ? dated : likely)
    .slice(0, 2)
    .map((other) =>
      fix(draft, reference, `Change the number to ${other}`, place, inDigitsOf(bracket, other)),
    );
  const fixes = dated.length > 0 ? [...toNumbers, toYear] : [toYear, ...toNumbers];
  const wanted = applied(text, reference, fixes[0]?.edits ?? []);
  return {
    start: reference.start,
    end: reference.end,
    code: "resolution-year",
    message: `Security Council resolution ${number} was adopted in ${year}, not in ${written.value}: write "${wanted}".`,
    severity: "error",
    fixes,
  };
}

/** A fix that writes `newText` over as many characters at `at`, and the words of the citation as they should be. */
function fix(draft: Draft, reference: Reference, title: string, at: number, newText: string): Fix {
  const edits = [...properWords(draft, reference), { start: at, end: at + newText.length, newText }];
  return { title: `${title}: “${applied(draft.text, reference, edits)}”`, edits };
}

/** Whether the words after a citation give this date (ISO 8601): its day and its year. */
function fallsOn(date: string | undefined, words: string): boolean {
  const [, year = "", day = ""] = /^(\d{4})-\d\d-0?(\d+)$/.exec(date ?? "") ?? [];
  return day !== "" && new RegExp(`^\\D{0,12}0?${day}\\D.*${year}`).test(words);
}

/** Numbers that differ by one digit, or by two neighbours that changed places. */
function near(number: number): number[] {
  const digits = String(number);
  const found = new Set<number>();
  for (let at = 0; at < digits.length; at++) {
    for (let digit = at === 0 ? 1 : 0; digit < 10; digit++)
      found.add(Number(digits.slice(0, at) + digit + digits.slice(at + 1)));
    if (at > 0)
      found.add(Number(digits.slice(0, at - 1) + digits[at] + digits[at - 1] + digits.slice(at + 1)));
  }
  found.delete(number);
  return [...found];
}

function missingYear(
  draft: Draft,
  reference: Reference,
  number: number,
  year: number,
  given: boolean,
): Finding {
  const { text } = draft;
  const end = endOfNumber(text, reference);
  const closed = /[号號]/.test(text[end] ?? "");
  const years = inDigitsOf(text.slice(reference.start, reference.end), year);
  const edits = [
    ...properWords(draft, reference),
    { start: end, end, newText: closed ? `(${years})` : ` (${years})` },
  ];
  const wanted = applied(text, reference, edits);
  return {
    start: reference.start,
    end: reference.end,
    code: "resolution-year",
    message: given
      ? `The year of Security Council resolution ${number} (${year}) is left out here; it was given before.`
      : `Security Council resolution ${number} was adopted in ${year}: write "${wanted}".`,
    severity: given ? "hint" : "error",
    fixes: [{ title: `Write “${wanted}”`, edits }],
  };
}

/**
 * In running text "resolution" has a small letter in English; at the beginning of a sentence it keeps its capital. The
 * organ's name is not abbreviated: "UNSCR 1325" is "Security Council resolution 1325 (2000)".
 */
function properWords(
  { text }: Draft,
  reference: Reference,
): { start: number; end: number; newText: string }[] {
  const { start, end } = reference.citation ?? reference;
  const short = /^(?:UN)?SC(?:R|\s[Rr]es(?:olution|\.)?)(?=[\s\d])/.exec(text.slice(start, end))?.[0];
  if (short) {
    const words = `Security Council resolution${/\d/.test(text[start + short.length] ?? "") ? " " : ""}`;
    return [{ start, end: start + short.length, newText: words }];
  }
  const word = /(?<![\p{L}-])R(?=esolutions?\s)/u.exec(text.slice(start, end));
  if (!word) return [];
  const at = start + word.index;
  const inside = word.index > 0 || /[\p{Ll}\d,;:]\s$/u.test(text.slice(Math.max(0, at - 2), at));
  return inside && !/\bResolutions?en\b/.test(text.slice(start, end))
    ? [{ start: at, end: at + 1, newText: "r" }]
    : [];
}

function endOfNumber(text: string, { start, end }: Reference): number {
  let at = end;
  while (at > start && !/[0-9٠-٩０-９]/.test(text[at - 1] ?? "")) at--;
  return at;
}

/** A number in the digits of the text around it: ٢٠٢٠ in Arabic texts that write so. */
function inDigitsOf(around: string, number: number): string {
  if (!/[٠-٩]/.test(around)) return String(number);
  return Array.from(String(number), (digit) => String.fromCharCode(0x660 + Number(digit))).join("");
}

/** The words of a reference as they will stand. */
function applied(text: string, { start, end }: Reference, edits: Fix["edits"]): string {
  let phrase = text.slice(start, end);
  for (const edit of [...edits].sort((a, b) => b.start - a.start))
    if (edit.start >= start && edit.end <= end)
      phrase = phrase.slice(0, edit.start - start) + edit.newText + phrase.slice(edit.end - start);
  return phrase;
}
