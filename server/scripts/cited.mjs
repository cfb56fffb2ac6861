// Facts that the organs' own texts give of the documents which they cite: "338 (1973) of 22 October 1973", "resolution
// 74/274 of 20 April 2020, entitled “…”".
import { clean, readText } from "./tables.mjs";

export const months =
  "January February March April May June July August September October November December".split(" ");
const day = `\\d{1,2} (?:${months.join("|")}) \\d{4}`;

/** "22 October 1973" → "1973-10-22". */
export function isoDate(written) {
  const [number, month, year] = written.split(" ");
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${number.padStart(2, "0")}`;
}

/** Counts what is said of a document; `best` is what is said most often. */
function tally() {
  const said = new Map();
  return {
    add(key, value) {
      const counts = said.get(key) ?? new Map();
      said.set(key, counts.set(value, (counts.get(value) ?? 0) + 1));
    },
    best: () =>
      new Map([...said].map(([key, counts]) => [key, [...counts].sort((a, b) => b[1] - a[1])[0][0]])),
  };
}

/** The dates given with Council resolutions, by number. They decide where the two lists differ. */
export function councilDates() {
  const dates = tally();
  const citation = new RegExp(`(\\d{1,4}) \\((\\d{4})\\),? of (${day})`, "g");
  for (const [, number, year, date] of readText("passages_en.jsonl.gz")
    .replaceAll("\u00a0", " ")
    .matchAll(citation))
    if (date.endsWith(year)) dates.add(number, isoDate(date));
  return dates.best();
}

/**
 * Dates and titles given with references that the organs' own mark-up resolves, by symbol. A title counts only where
 * it stands in quotation marks right behind the reference.
 */
export function citedFacts() {
  const dates = tally();
  const titles = tally();
  const dated = new RegExp(`^,? of (${day})\\b`);
  const titled = new RegExp(`^(?:,? of ${day})?,? entitled [“"]([^”"]{5,300})[”"]`);
  for (const line of readText("references_labelled.jsonl.gz").split("\n").filter(Boolean)) {
    const { lang, text, refs } = JSON.parse(line);
    if (lang !== "en") continue;
    for (const { end, target, ok } of refs) {
      if (!ok) continue;
      const after = text.slice(end, end + 400).replaceAll("\u00a0", " ");
      const date = dated.exec(after)?.[1];
      const title = titled.exec(after)?.[1];
      if (date) dates.add(target, isoDate(date));
      if (title) titles.add(target, clean(title));
    }
  }
  return { dates: dates.best(), titles: titles.best() };
}
