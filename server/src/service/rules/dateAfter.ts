import { monthNamed } from "../text/dates";

const before =
  /^(?:,?\s(?:\([^()\d]{0,24}\)\s)?(?:of|dated|du|de|del|от|vom|المؤرخة?)|,\s(?:en date du|de|المؤرخ)|,?\sadopted on)\s(?=\d)/u;

/** "30 March 2020", "1er mars 2020", "30 de marzo de 2020", "30 آذار/مارس 2020"; no classes of letters, which take long to compile. */
const dayMonthYear =
  /^(\d{1,2})(?:er|st|nd|rd|th|º|\.)?\s(?:de\s)?([^\d\s/,;()]{3,12}(?:\s[^\d\s/,;()]{4,8})?(?:\s?\/\s?[^\d\s/,;()]{3,14})?)\s(?:de\s|del\s)?((?:19|20)\d\d)(?!\d)/;

/**
 * The full date that is given with a citation, right after it: "resolution 1325 (2000) of 31 October 2000".
 * @returns the date (ISO 8601, with its day) and where it stands; undefined where none does
 */
export function dateAfter(
  text: string,
  end: number,
): { readonly date: string; readonly start: number; readonly end: number } | undefined {
  const words = text.slice(end, end + 64);
  const link = before.exec(words)?.[0];
  if (!link) return undefined;
  // "the report under resolution 468 (1980), dated 13 May 1980", "of 13 May 1980 (S/13938)": the report's date.
  if (/^,\s(?:of|dated)/.test(link)) return undefined;
  const rest = words.slice(link.length);
  const [written = "", day = "", month = "", year = ""] = dayMonthYear.exec(rest) ?? [];
  const number = month
    .split("/")
    .map((name) => monthNamed(name.trim()))
    .find((named) => named !== undefined);
  if (number === undefined || Number(day) < 1 || Number(day) > 31) return undefined;
  if (/^,?\s?\((?:A|S|E)\//.test(rest.slice(written.length))) return undefined;
  const start = end + link.length;
  const two = (value: number) => String(value).padStart(2, "0");
  return { date: `${year}-${two(number)}-${two(Number(day))}`, start, end: start + written.length };
}
