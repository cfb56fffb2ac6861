import { type Draft, isResolution } from "../draft/draft";
import type { Catalogue } from "../references/catalogue";
import { assemblySessions } from "../references/facts/assemblySessions";
import type { Reference } from "../references/reference";
import { type Said, say } from "../text/say";
import { applied, inDigitsOf, inHeading, properWords, yearEdit } from "./citationWords";
import { foreignIn } from "./foreign";
import { likelyNumbers, type Surroundings, surroundingsIn } from "./likelyNumber";
import type { Finding, Fix, Rule } from "./rule";

/**
 * Security Council resolutions are cited with their year, "resolution 2518 (2020)", and since they are numbered through,
 * the number alone fixes the year. A wrong year is an error wherever it stands, in symbols too. A missing one is an error
 * where a statement has not yet given it, and a warning in a resolution: the Council's own texts leave it out twice in a
 * hundred times. After that it is a hint, since then they often do.
 */
export const resolutionYear: Rule = {
  code: "resolution-year",
  description: say`A resolution of the Security Council is cited without its year, or with a year that its number contradicts: *resolution 2518 (2019)*, though 2518 was adopted in 2020.`,
  summary: say`a Security Council resolution without its year, or with a year that its number contradicts`,
  defaultSeverity: "error",
  check(draft, { catalogue }) {
    const findings: Finding[] = [];
    const given = new Set<string>();
    const around = surroundingsIn(draft);
    const isHeading = inHeading(draft);
    const isForeign = foreignIn(draft);
    draft.references.forEach((reference, at) => {
      const old = oldAssembly(draft, reference, catalogue);
      if (old && !isForeign(reference)) findings.push(old);
      const number = Number(/^S\/RES\/(\d+)\(\d{4}\)$/.exec(reference.symbol)?.[1]);
      const year = Number.isNaN(number) ? undefined : catalogue.councilYear(number);
      // Where it may be another organ's resolution, nothing is said.
      if (year === undefined || reference.candidates || reference.form === "again" || reference.between)
        return;
      const behindDay = reference.year ? undefined : yearBehindDay(draft, reference);
      const written = reference.year ?? lateYear(draft, reference, draft.references[at + 1]);
      if (written && written.value !== year) {
        if (!isForeign(reference))
          findings.push(wrongYear(draft, reference, written, number, year, catalogue, around));
        given.add(reference.symbol);
        return;
      }
      if (reference.year) {
        if (
          reference.year.loose &&
          reference.form === "citation" &&
          !isHeading(reference) &&
          !isForeign(reference)
        )
          findings.push(looseYear(draft, reference, number, year));
        given.add(reference.symbol);
        return;
      }
      if (reference.form !== "citation" || namesBody(draft.text, reference)) return;
      let next = at + 1;
      while (draft.references[next]?.between) next++;
      if (isHeading(reference) || sharesYear(draft, reference, draft.references[next], year)) return;
      if (isForeign(reference)) return;
      // A date of another year: the number may be the slip, see "resolution-date".
      const dated = reference.date && Number(reference.date.date.slice(0, 4));
      if (dated !== undefined && dated !== year) return;
      const known = given.has(reference.symbol)
        ? "before"
        : dated === undefined
          ? undefined
          : "with its date";
      findings.push(missingYear(draft, reference, number, year, known, behindDay ?? written?.range));
    });
    return findings;
  },
};

type Written = NonNullable<Reference["year"]>;

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

const bracketBehindDay = /^\s(?:of|du|de|от)\s\d{1,2}(?:er)?\s(?:de\s)?\p{L}+\s(\((?:19|20)\d\d\))/u;

/** "2040 of 12 March (2012)": the year of the day, in the brackets that belong to the number. */
function yearBehindDay(draft: Draft, reference: Reference): Written["range"] | undefined {
  if (reference.form !== "citation") return undefined;
  const match = bracketBehindDay.exec(draft.text.slice(reference.end, reference.end + 40));
  if (!match) return undefined;
  const end = reference.end + match[0].length;
  return { start: end - match[1]!.length, end };
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

const listed = /^(?:,\s|,?\s(?:and|et|y|и|und|to|à|a|по)\s|\sو\s?|、|和|\s?[-–]\s?|&ndash;)$/;

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
  around: (reference: Reference) => Surroundings,
): Finding {
  const { text } = draft;
  if (written.loose) return wrongLooseYear(draft, reference, written, number, year);
  const bracket = text.slice(written.range.start, written.range.end);
  const at = written.range.start + Math.max(0, bracket.search(/[0-9٠-٩０-９]/));
  const toYear = fix(draft, reference, say`Change the year to ${year}`, at, inDigitsOf(bracket, year));
  // The year may be right and the number mistyped: 388 (1973) for 338 (1973). A date or a title after it speaks for that.
  const place = text.lastIndexOf(inDigitsOf(bracket, number), written.range.start);
  const likely = likelyNumbers(catalogue, number, written.value, around(reference));
  const date = reference.date?.date;
  const dated = likely.numbers.filter(
    (other) => date !== undefined && catalogue.entry(`S/RES/${other}(${written.value})`)?.date === date,
  );
  const toNumbers = (dated.length > 0 ? dated : place >= reference.start ? likely.numbers : []).map((other) =>
    fix(
      draft,
      reference,
      say`Change the number to ${other}`,
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
    message: say`Security Council resolution ${number} was adopted in ${year}, not in ${written.value}: write "${wanted}".`,
    severity: "error",
    fixes,
  };
}

/** "2231/2016", "1325 of 2001": the year is put in its brackets in the same stroke. */
function wrongLooseYear(
  draft: Draft,
  reference: Reference,
  written: Written,
  number: number,
  year: number,
): Finding {
  const whole = { start: reference.start, end: Math.max(reference.end, written.range.end) };
  const edits = inBrackets(draft, reference, written, year);
  const wanted = applied(draft.text, whole, edits);
  return {
    ...whole,
    code: "resolution-year",
    message: say`Security Council resolution ${number} was adopted in ${year}, not in ${written.value}: write "${wanted}".`,
    severity: "error",
    fixes: [{ title: say`Change the year to ${year}: “${wanted}”`, edits }],
  };
}

function inBrackets(
  { text, ...draft }: Draft,
  reference: Reference,
  { range }: Written,
  year: number,
): Fix["edits"] {
  const words = properWords({ text, ...draft }, reference).filter(({ end }) => end <= range.start);
  return [...words, { ...range, newText: ` (${inDigitsOf(text.slice(range.start, range.end), year)})` }];
}

/** "2334 (December 2016)", "1325 of 2000": the right year, but not alone in its brackets. */
function looseYear(draft: Draft, reference: Reference, number: number, year: number): Finding {
  const written = reference.year as Written;
  const whole = { start: reference.start, end: Math.max(reference.end, written.range.end) };
  const edits = inBrackets(draft, reference, written, year);
  const wanted = applied(draft.text, whole, edits);
  return {
    ...whole,
    code: "resolution-year",
    message: say`The year of Security Council resolution ${number} stands alone in brackets behind the number: write "${wanted}".`,
    severity: "hint",
    fixes: [{ title: say`Write “${wanted}”`, edits }],
  };
}

/** "GA Res 3314 (1974)": to 1976 the Assembly's resolutions are cited with their session, "3314 (XXIX)". */
function oldAssembly(draft: Draft, reference: Reference, catalogue: Catalogue): Finding | undefined {
  const [, number, session = ""] = /^A\/RES\/(\d+[A-Z]*)\(([^)]+)\)$/.exec(reference.symbol) ?? [];
  const written = reference.year;
  if (!number || !written || reference.candidates || reference.form === "again") return undefined;
  const years = (assemblySessions().get(session)?.years ?? "").split("-").map(Number);
  const recorded = Number(catalogue.entry(reference.symbol)?.date?.slice(0, 4));
  const adopted = recorded || years[0];
  const right = recorded ? recorded === written.value : years.includes(written.value);
  if (right && reference.form === "symbol") return undefined;
  const whole = { start: reference.start, end: Math.max(reference.end, written.range.end) };
  // "Security Council resolution 2758 (1971)": it was the Assembly's, and the words of the citation say otherwise.
  const named = draft.text.slice((reference.citation ?? reference).start, reference.start + 24);
  if (/Council|UNSC|SC[ R]|Conseil|Consejo|Совет|安理会|安全理事会|مجلس/.test(named)) return undefined;
  const edits = [...properWords(draft, reference), { ...written.range, newText: ` (${session})` }];
  const space = /\s/.test(draft.text[written.range.start - 1] ?? "") ? 1 : 0;
  const bracketed = edits.map((edit) =>
    edit.start === written.range.start ? { ...edit, start: edit.start - space } : edit,
  );
  const fixes = [{ edits: bracketed, wanted: applied(draft.text, whole, bracketed) }];
  const wanted = fixes[0]?.wanted ?? "";
  return {
    ...whole,
    code: "resolution-year",
    message: right
      ? say`To 1976 General Assembly resolutions are cited with their session: write "${wanted}".`
      : say`General Assembly resolution ${number} (${session}) was adopted in ${adopted ?? ""}, not in ${written.value}: write "${wanted}".`,
    severity: right ? "hint" : "error",
    fixes: fixes.map(({ edits: all }) => ({ title: say`Write “${wanted}”`, edits: all })),
  };
}

/** A fix that writes `newText` over the characters at `at`, and the words of the citation as they should be. */
function fix(
  draft: Draft,
  reference: Reference,
  title: Said,
  at: number,
  newText: string,
  length = newText.length,
): Fix {
  const edits = [...properWords(draft, reference), { start: at, end: at + length, newText }];
  const whole = { start: reference.start, end: Math.max(reference.end, at + length) };
  return { title: say`${title}: “${applied(draft.text, whole, edits)}”`, edits };
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
  const edits = [
    ...properWords(draft, reference).filter((edit) => edit !== reference.slip),
    yearEdit(text, reference, year),
    ...(late ? [withoutLateYear(text, late)] : []),
  ];
  const wanted = applied(text, reference, edits);
  const dated = behindYear(draft, reference);
  return {
    start: reference.start,
    end: reference.end,
    code: "resolution-year",
    message: given
      ? given === "before"
        ? say`The year of Security Council resolution ${number} (${year}) is left out here; it was given before.`
        : say`The year of Security Council resolution ${number} (${year}) is left out here; it was given with its date.`
      : say`Security Council resolution ${number} was adopted in ${year}: write "${wanted}".`,
    severity: given ? "hint" : isResolution(draft) ? "warning" : "error",
    oneOf: say`resolutions without their year`,
    fixes: dated === undefined ? [] : [{ title: say`Write “${wanted}”`, edits: [...edits, ...dated] }],
  };
}

/**
 * "resolution 1325 on women and peace and security (2000)": the year moves to its number; "2040 of 12 March (2012)": the
 * day keeps it, without the brackets.
 */
function withoutLateYear(text: string, late: Written["range"]): Fix["edits"][number] {
  const ofDay = /\d{1,2}(?:er)?\s(?:de\s)?\p{L}+\s$/u.test(
    text.slice(Math.max(0, late.start - 24), late.start),
  );
  return ofDay
    ? { ...late, newText: text.slice(late.start + 1, late.end - 1) }
    : { start: late.start - 1, end: late.end, newText: "" };
}

const ofDay: Readonly<Record<string, string>> = { en: "of ", fr: "du ", es: ", de ", ru: "от " };

/**
 * "1325 (31 October 2000)": behind the year in brackets the day stands without them, so that no two brackets follow each
 * other; undefined in languages where it is not known how.
 */
function behindYear({ text, language }: Draft, { date }: Reference): Fix["edits"] | undefined {
  if (!date?.bracket) return [];
  const of = ofDay[language];
  const day = text.slice(date.start, date.end);
  if (!of || !/^\d{1,2}\S{0,2} \p{L}/u.test(day)) return undefined;
  const { start, end } = date.bracket;
  const comma = of.startsWith(",") ? 1 : 0;
  return [{ start: start - comma, end, newText: `${of}${day}` }];
}
