import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";

const months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const monthFirst = new RegExp(`\\b(${months}) (\\d{1,2})(?:st|nd|rd|th)?, ((?:19|20)\\d\\d)\\b`, "gu");
const withOrdinal = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th) (?:of )?(${months})(?:,? ((?:19|20)\\d\\d))?\\b`,
  "gu",
);
const withComma = new RegExp(`\\b(\\d{1,2}) (${months}), ((?:19|20)\\d\\d)\\b`, "gu");

/** "September 25, 2015", "25th September": the day stands first, as a number. */
export const dateForm = paragraphRule({
  code: "date-form",
  description: say`A date that is not in the order of day, month, year: *September 25th, 2015*, *25 September, 2015*. English only.`,
  summary: say`a date that is not “25 September 2015”: “September 25th, 2015” (English)`,
  defaultSeverity: "warning",
  example: {
    wrong: "It was adopted on September 25th, 2015.",
    right: "It was adopted on 25 September 2015.",
  },
  authority: say`United Nations Editorial Manual, dates and time.`,
  languages: ["en"],
  find({ plain, genre }) {
    const slips: Slip[] = [];
    const add = (index: number, found: string, wanted: string) =>
      slips.push({
        start: index,
        end: index + found.length,
        // The Council's lists of persons give dates as passports do.
        severity: genre === "council" ? "hint" : "warning",
        message: say`The United Nations write dates as “${wanted}”.`,
        wanted: [wanted],
      });
    for (const { index, 0: found, 1: month, 2: day, 3: year } of plain.matchAll(monthFirst))
      add(index, found, `${Number(day)} ${month} ${year}`);
    for (const { index, 0: found, 1: day, 2: month, 3: year } of plain.matchAll(withOrdinal))
      add(index, found, [Number(day), month, year].filter(Boolean).join(" "));
    for (const { index, 0: found, 1: day, 2: month, 3: year } of plain.matchAll(withComma))
      add(index, found, `${Number(day)} ${month} ${year}`);
    return slips.sort((a, b) => a.start - b.start);
  },
});
