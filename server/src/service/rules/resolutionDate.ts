import type { Draft } from "../draft/draft";
import type { Catalogue } from "../references/catalogue";
import type { Reference } from "../references/reference";
import { inDigitsOf, inHeading } from "./citationWords";
import { dateAfter } from "./dateAfter";
import { adoptedOn, near } from "./likelyNumber";
import { quotedIn } from "./quoted";
import type { Finding, Fix, Rule } from "./rule";

const code = "resolution-date";

/**
 * The date that stands with a Security Council resolution is that of its adoption, which is on record for each: "resolution
 * 2518 (2020) of 30 March 2020". Lists differ by a day where the vote was by letter, so only more than that is told.
 */
export const resolutionDate: Rule = {
  code,
  description: "The date given with a Security Council resolution is the day on which it was adopted.",
  defaultSeverity: "warning",
  check(draft, { catalogue }) {
    const findings: Finding[] = [];
    const isQuoted = quotedIn(draft);
    const isHeading = inHeading(draft);
    for (const reference of draft.references) {
      const number = Number(/^S\/RES\/(\d+)\(\d{4}\)$/.exec(reference.symbol)?.[1]);
      if (Number.isNaN(number) || reference.candidates || reference.form === "again") continue;
      const written = dateAfter(draft.text, reference.end);
      if (!written || isHeading(reference) || isQuoted(reference)) continue;
      const entry = catalogue.entry(reference.symbol);
      const year = catalogue.councilYear(number);
      // A year in brackets that is wrong is told with its fix by "resolution-year".
      if (!entry?.date || (reference.year && reference.year.value !== year)) continue;
      if (entry.date.length < 10 || daysBetween(entry.date, written.date) < 2) continue;
      if (entry.note?.includes(written.date)) continue;
      findings.push(wrongDate(draft, reference, written, number, entry.date, catalogue));
    }
    return findings;
  },
};

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

function wrongDate(
  draft: Draft,
  reference: Reference,
  written: { readonly date: string; readonly start: number; readonly end: number },
  number: number,
  date: string,
  catalogue: Catalogue,
): Finding {
  const onThatDay = adoptedOn(catalogue, written.date);
  const others =
    onThatDay.length === 1 ? onThatDay : onThatDay.filter((other) => near(number).includes(other));
  const toNumber =
    others.length === 1 ? numberFix(draft, reference, number, others[0] ?? 0, written.date) : [];
  const toDate = dateFix(draft, written, date);
  // A year in brackets that fits the number says that the number is meant.
  const fixes = reference.year ? [...toDate, ...toNumber] : [...toNumber, ...toDate];
  const adopted = onThatDay.length > 0 ? ` Adopted that day: ${onThatDay.join(", ")}.` : "";
  return {
    start: reference.start,
    end: written.end,
    code,
    message: `Security Council resolution ${number} was adopted on ${inWords(date)}, not on ${inWords(written.date)}.${adopted}`,
    // A wrong day may be the list's; a wrong year is not.
    severity: date.slice(0, 4) === written.date.slice(0, 4) ? "information" : "warning",
    fixes,
  };
}

function numberFix(
  draft: Draft,
  { start, end, year }: Reference,
  number: number,
  other: number,
  date: string,
): Fix[] {
  const words = draft.text.slice(start, end);
  const at = words.lastIndexOf(inDigitsOf(words, number), year ? year.range.start - start : undefined);
  if (at < 0) return [];
  const from = start + at;
  const newText = `${inDigitsOf(words, other)} (${inDigitsOf(words, Number(date.slice(0, 4)))})`;
  const to = year ? year.range.end : from + String(number).length;
  return [{ title: `Change the number: “${newText}”`, edits: [{ start: from, end: to, newText }] }];
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "30 March 2020". */
function inWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** Only in English: other languages write the month in their own words. */
function dateFix(
  { text, language }: Draft,
  written: { readonly start: number; readonly end: number },
  date: string,
): Fix[] {
  if (language !== "en" || !/^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text.slice(written.start, written.end)))
    return [];
  return [
    {
      title: `Change the date to ${inWords(date)}`,
      edits: [{ start: written.start, end: written.end, newText: inWords(date) }],
    },
  ];
}
