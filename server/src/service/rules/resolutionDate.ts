import type { Draft } from "../draft/draft";
import type { Catalogue } from "../references/catalogue";
import type { GivenDate } from "../references/citations/given";
import { assemblySessions } from "../references/facts/assemblySessions";
import { hasSureDay } from "../references/facts/catalogueEntry";
import type { Reference } from "../references/reference";
import { writtenForm } from "../references/symbols/written";
import { onDay, say } from "../text/say";
import { inDigitsOf, inHeading, yearEdit } from "./citationWords";
import { inWords, writtenLike } from "./dateForms";
import { foreignIn } from "./foreign";
import { adoptedOn, near } from "./likelyNumber";
import type { Finding, Fix, Rule } from "./rule";

const code = "resolution-date";

/**
 * The date that stands with a resolution of the Security Council or the General Assembly is that of its adoption:
 * "resolution 2518 (2020) of 30 March 2020". Only days that are on record, or that the organs' own texts give, count
 * (`hasSureDay`). Lists differ by a day where the vote was by letter, so only more than that is told.
 */
export const resolutionDate: Rule = {
  code,
  description: say`A date that is given with a resolution of the Security Council or the General Assembly and is not the day of its adoption: *resolution 2518 (2020) of 30 May 2020*, though it was adopted on 30 March 2020.`,
  summary: say`a date beside a resolution of the Security Council or the General Assembly that is not the day of its adoption`,
  defaultSeverity: "warning",
  check(draft, { catalogue }) {
    const findings: Finding[] = [];
    const isForeign = foreignIn(draft);
    const isHeading = inHeading(draft);
    for (const reference of draft.references) {
      if (!/^[AS]\/RES\//.test(reference.symbol)) continue;
      // "The declaration of the midterm review of the Samoa Pathway, adopted on …": a name's date may be another's.
      if (reference.candidates || !/^(?:symbol|citation)$/.test(reference.form)) continue;
      const written = reference.date;
      // "2334 (December 2016)" is told by "resolution-year".
      if (!written || reference.year?.loose || isHeading(reference) || isForeign(reference)) continue;
      const date = sureDay(catalogue, reference.symbol, written.date);
      // A year in brackets that is wrong is told with its fix by "resolution-year".
      if (!date || (reference.year && !reference.symbol.endsWith(`(${reference.year.value})`))) continue;
      if (mayBeAnothers(draft, reference, written.date)) continue;
      if (isAnother(date, written)) findings.push(wrongDate(draft, reference, written, date, catalogue));
    }
    return findings;
  },
};

/** The day of adoption, where it is beyond doubt that it is not the one written. */
function sureDay(catalogue: Catalogue, symbol: string, written: string): string | undefined {
  const entry = catalogue.entry(symbol);
  // Parts of a resolution may have been adopted on different days: what is said of one says nothing of the whole.
  if (!entry || entry.symbol !== symbol || !hasSureDay(entry)) return undefined;
  const { date, otherDates = [] } = entry;
  // Of the Council's the order of numbers has decided between the sources; of the Assembly's nothing has.
  const disputed = symbol.startsWith("S/") ? otherDates.includes(written) : otherDates.length > 0;
  return disputed ? undefined : date;
}

/**
 * Commissions number their resolutions as the Assembly does ("its resolution 74/5 of 16 May 2018"): where the Assembly
 * is not named and its session was not then, the date says that another body's is meant.
 */
function mayBeAnothers({ text }: Draft, { symbol, start, end, form }: Reference, written: string): boolean {
  const session = /^A\/RES\/((?:E?S-)?\d+)\//.exec(symbol)?.[1];
  if (!session || form === "symbol") return false;
  const years = assemblySessions().get(session)?.years.split("-") ?? [];
  if (years.includes(written.slice(0, 4))) return false;
  return !assembly.test(text.slice(Math.max(0, start - mostBetween), end + mostBetween));
}

/** The Assembly's name in the six languages, and how far from the number it may stand. UTF-16 units. */
const assembly = /Assembl|Asamblea|Ассамбле|大会|الجمعية/i;
/** How far beside a citation the Assembly may be named, in UTF-16 units. */
const mostBetween = 50;

/** Whether the day or month written cannot be the day of adoption, however it is read. */
function isAnother(date: string, written: GivenDate): boolean {
  if (written.date.length < 10) return !date.startsWith(written.date);
  if (daysBetween(date, written.date) < 2) return false;
  const [year, month, day] = written.date.split("-");
  return !written.doubtful || daysBetween(date, `${year}-${day}-${month}`) >= 2;
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

function wrongDate(
  draft: Draft,
  reference: Reference,
  written: GivenDate,
  date: string,
  catalogue: Catalogue,
): Finding {
  const number = Number(/^S\/RES\/(\d+)/.exec(reference.symbol)?.[1]);
  const isCouncil = !Number.isNaN(number);
  // Many resolutions of the Assembly are adopted on one day, so the day does not tell which was meant.
  const onThatDay = isCouncil ? adoptedOn(catalogue, written.date) : [];
  const others =
    onThatDay.length === 1 ? onThatDay : onThatDay.filter((other) => near(number).includes(other));
  const toNumber = others.length === 1 ? numberFix(draft, reference, number, others[0] ?? 0, written) : [];
  const toDate = dateFix(draft, reference, written, date);
  // A year in brackets that fits the number says that the number is meant.
  const fixes = reference.year ? [...toDate, ...toNumber] : [...toNumber, ...toDate];
  const adopted = onThatDay.length > 0 ? say` Adopted that day: ${onThatDay.join(", ")}.` : "";
  const { organ = "", number: form = "" } = writtenForm(reference.symbol) ?? {};
  return {
    start: Math.min(reference.start, written.start),
    end: Math.max(reference.end, written.bracket?.end ?? written.end),
    code,
    message: say`${organ} resolution ${isCouncil ? number : form} was adopted on ${onDay(date)}, not on ${onDay(written.date)}.${adopted}`,
    // A wrong day may be the list's; a wrong year of the Council's is not, of the Assembly's another body may be meant.
    severity: date.slice(0, 4) === written.date.slice(0, 4) ? "information" : isCouncil ? "error" : "warning",
    fixes,
  };
}

function numberFix(
  draft: Draft,
  { start, end, year }: Reference,
  number: number,
  other: number,
  { date, bracket }: GivenDate,
): Fix[] {
  const words = draft.text.slice(start, end);
  if (year?.loose) return [];
  const at = words.lastIndexOf(inDigitsOf(words, number), year ? year.range.start - start : undefined);
  if (at < 0) return [];
  const from = start + at;
  const right = Number(date.slice(0, 4));
  const newText = `${inDigitsOf(words, other)} (${inDigitsOf(words, right)})`;
  const to = year ? year.range.end : from + String(number).length;
  const edits = [{ start: from, end: to, newText }];
  // "resolution 1325 (20 March 2003)": no second year behind the one in brackets.
  if (bracket && !year) {
    const day = writtenLike(date, draft.text.slice(bracket.start + 1, bracket.end - 1));
    if (!day || !/^\d{1,2} [A-Z]/.test(day)) return [];
    edits.push({ start: bracket.start, end: bracket.end, newText: `of ${day}` });
  }
  return [{ title: say`Change the number: “${newText}”`, edits }];
}

/** The day of adoption in the form of the date that stands there. */
function dateFix({ text }: Draft, reference: Reference, written: GivenDate, date: string): Fix[] {
  const newText = writtenLike(date, text.slice(written.start, written.end));
  if (newText === undefined) return [];
  const { bracket } = written;
  const year = date.slice(0, 4);
  // "resolution 1325 (31 October 2001)": the year belongs in the brackets, the day behind them.
  const edit =
    bracket && reference.form === "citation" && !reference.year && /^\d{1,2} [A-Z]/.test(newText)
      ? { start: bracket.start, end: bracket.end, newText: `(${year}) of ${newText}` }
      : { start: written.start, end: written.end, newText };
  // Without its year the citation would only then be said to lack it.
  const whole = edit.start === bracket?.start || reference.year || reference.form !== "citation";
  const yearToo =
    whole || !reference.symbol.startsWith("S/") ? [] : [yearEdit(text, reference, Number(year))];
  return [{ title: say`Change the date to ${inWords(date)}`, edits: [edit, ...yearToo] }];
}
