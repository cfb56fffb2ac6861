import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";

const monthNames =
  "January February March April May June July August September October November December".split(" ");
const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const months = monthNames.join("|");
const dayFirst = new RegExp(
  `(?:\\b(${weekdays.join("|")}),? (?:the )?)?\\b(\\d{1,2}) (${months})(?:,? ((?:19|20)\\d\\d))?\\b`,
  "g",
);
const monthFirst = new RegExp(
  `(?:\\b(${weekdays.join("|")}),? )?\\b(${months}) (\\d{1,2}), ((?:19|20)\\d\\d)\\b`,
  "g",
);

/** "31 September 2020"; "Monday, 14 November 2023", which was a Tuesday. */
export const impossibleDate = paragraphRule({
  code: "impossible-date",
  description: say`A day that the month does not have (*31 September*), or that was another day of the week (*Monday, 14 November 2023*, a Tuesday). English only.`,
  summary: say`a day that the month does not have, or that is another day of the week: “31 September” (English)`,
  defaultSeverity: "error",
  example: {
    wrong: "The meeting was held on Monday, 14 November 2023.",
    right: "The meeting was held on Tuesday, 14 November 2023.",
  },
  languages: ["en"],
  find({ plain }) {
    const slips: Slip[] = [];
    const judge = (
      index: number,
      found: string,
      weekday: string | undefined,
      day: number,
      month: string,
      year?: string,
    ) => {
      const number = monthNames.indexOf(month);
      const last = new Date(Date.UTC(Number(year ?? 2000), number + 1, 0)).getUTCDate();
      if (day < 1 || day > last) {
        slips.push({
          start: index,
          end: index + found.length,
          message: say`${year && number === 1 ? `${month} ${year}` : month} has ${String(last)} days.`,
        });
        return;
      }
      if (!weekday || !year) return;
      const right = weekdays[new Date(Date.UTC(Number(year), number, day)).getUTCDay()]!;
      if (right !== weekday)
        slips.push({
          start: index,
          end: index + weekday.length,
          message: say`${`${day} ${month} ${year}`} is a ${right}.`,
          wanted: [right],
        });
    };
    for (const { index, 0: found, 1: weekday, 2: day, 3: month = "", 4: year } of plain.matchAll(dayFirst))
      judge(index, found, weekday, Number(day), month, year);
    for (const { index, 0: found, 1: weekday, 2: month = "", 3: day, 4: year } of plain.matchAll(monthFirst))
      judge(index, found, weekday, Number(day), month, year);
    return slips.sort((a, b) => a.start - b.start);
  },
});
