import type { Draft } from "../draft/draft";
import type { Catalogue } from "../references/catalogue";
import type { Reference } from "../references/reference";
import { applied, inDigitsOf, inHeading, properWords } from "./citationWords";
import { dateAfter } from "./dateAfter";
import { likelyNumbers } from "./likelyNumber";
import { quotedIn } from "./quoted";
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
    const isHeading = inHeading(draft);
    const isQuoted = quotedIn(draft);
    draft.references.forEach((reference, at) => {
      const number = Number(/^S\/RES\/(\d+)\(\d{4}\)$/.exec(reference.symbol)?.[1]);
      const year = Number.isNaN(number) ? undefined : catalogue.councilYear(number);
      // Where it may be another organ's resolution, nothing is said.
      if (year === undefined || reference.candidates || reference.form === "again") return;
      const written = reference.year ?? lateYear(draft, reference, draft.references[at + 1]);
      if (written && written.value !== year) {
        if (!isQuoted(reference))
          findings.push(wrongYear(draft, reference, written, number, year, catalogue));
        given.add(reference.symbol);
        return;
      }
      if (reference.year) {
        given.add(reference.symbol);
        return;
      }
      if (reference.form !== "citation" || namesBody(draft.text, reference)) return;
      if (isHeading(reference) || sharesYear(draft, reference, draft.references[at + 1], year)) return;
      if (isQuoted(reference)) return;
      // A date of another year: the number may be the slip, see "resolution-date".
      const dated = yearGivenAfter(draft.text, reference.end);
      if (dated !== undefined && dated !== year) return;
      const known = given.has(reference.symbol)
        ? "before"
        : dated === undefined
          ? undefined
          : "with its date";
      findings.push(missingYear(draft, reference, number, year, known, written?.range));
    });
    return findings;
  },
};

type Written = NonNullable<Reference["year"]>;

/** The year of the date that is given with a citation: "resolution 1373 of 28 September 2001", "1373 (28 September 2001)". */
function yearGivenAfter(text: string, end: number): number | undefined {
  const bracket = /^\s\(\d{1,2}\s\p{L}{3,12}\s((?:19|20)\d\d)\)/u.exec(text.slice(end, end + 32))?.[1];
  const year = bracket ?? dateAfter(text, end)?.date.slice(0, 4);
  return year === undefined ? undefined : Number(year);
}

const lateBracket =
  /^,?\s(?:on|regarding|concerning|about|sur|sobre)\s[^.;:()\d“”"«»]{3,80}(\((?:19|20)\d\d\))/;

/** "resolution 1325 on women and peace and security (2000)": the year, too late. */
function lateYear(draft: Draft, reference: Reference, next: Reference | undefined): Written | undefined {
  if (reference.form !== "citation") return undefined;
  const match = lateBracket.exec(draft.text.slice(reference.end, reference.end + 100));
  if (!match?.[1]) return undefined;
  const end = reference.end + match[0].length;
  if (next && next.start < end) return undefined;
  return { value: Number(match[1].slice(1, 5)), range: { start: end - 6, end } };
}

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
  written: Written,
  number: number,
  year: number,
  catalogue: Catalogue,
): Finding {
  const { text } = draft;
  const bracket = text.slice(written.range.start, written.range.end);
  const at = written.range.start + Math.max(0, bracket.search(/[0-9٠-٩０-９]/));
  const toYear = fix(draft, reference, `Change the year to ${year}`, at, inDigitsOf(bracket, year));
  // The year may be right and the number mistyped: 388 (1973) for 338 (1973). A date or a title after it speaks for that.
  const place = text.lastIndexOf(inDigitsOf(bracket, number), written.range.start);
  const likely = likelyNumbers(
    catalogue,
    number,
    written.value,
    text.slice(reference.end, reference.end + 140),
  );
  const date = dateAfter(text, reference.end)?.date;
  const dated = likely.numbers.filter(
    (other) => date !== undefined && catalogue.entry(`S/RES/${other}(${written.value})`)?.date === date,
  );
  const toNumbers = (dated.length > 0 ? dated : place >= reference.start ? likely.numbers : []).map((other) =>
    fix(
      draft,
      reference,
      `Change the number to ${other}`,
      place,
      inDigitsOf(bracket, other),
      String(number).length,
    ),
  );
  const fixes = dated.length > 0 || likely.sure ? [...toNumbers, toYear] : [toYear, ...toNumbers];
  const whole = { start: reference.start, end: Math.max(reference.end, written.range.end) };
  const wanted = applied(text, whole, fixes[0]?.edits ?? []);
  return {
    ...whole,
    code: "resolution-year",
    message: `Security Council resolution ${number} was adopted in ${year}, not in ${written.value}: write "${wanted}".`,
    severity: "error",
    fixes,
  };
}

/** A fix that writes `newText` over the characters at `at`, and the words of the citation as they should be. */
function fix(
  draft: Draft,
  reference: Reference,
  title: string,
  at: number,
  newText: string,
  length = newText.length,
): Fix {
  const edits = [...properWords(draft, reference), { start: at, end: at + length, newText }];
  const whole = { start: reference.start, end: Math.max(reference.end, at + length) };
  return { title: `${title}: “${applied(draft.text, whole, edits)}”`, edits };
}

function missingYear(
  draft: Draft,
  reference: Reference,
  number: number,
  year: number,
  given: "before" | "with its date" | undefined,
  late: Written["range"] | undefined,
): Finding {
  const { text } = draft;
  const end = endOfNumber(text, reference);
  const closed = /[号號]/.test(text[end] ?? "");
  const years = inDigitsOf(text.slice(reference.start, reference.end), year);
  const edits = [
    ...properWords(draft, reference),
    { start: end, end, newText: closed ? `(${years})` : ` (${years})` },
    // "resolution 1325 on women and peace and security (2000)": the year moves to its number.
    ...(late ? [{ start: late.start - 1, end: late.end, newText: "" }] : []),
  ];
  const wanted = applied(text, reference, edits);
  return {
    start: reference.start,
    end: reference.end,
    code: "resolution-year",
    message: given
      ? `The year of Security Council resolution ${number} (${year}) is left out here; it was given ${given}.`
      : `Security Council resolution ${number} was adopted in ${year}: write "${wanted}".`,
    severity: given ? "hint" : "error",
    fixes: [{ title: `Write “${wanted}”`, edits }],
  };
}

function endOfNumber(text: string, { start, end }: Reference): number {
  let at = end;
  while (at > start && !/[0-9٠-٩０-９]/.test(text[at - 1] ?? "")) at--;
  return at;
}
