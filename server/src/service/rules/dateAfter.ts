import { type FoundDate, findDate } from "../text/dates";

const before =
  /^(?:,?\s(?:\([^()\d]{0,24}\)\s)?(?:of|dated|du|de|del|от|vom|المؤرخة?)|,\s(?:en date du|de|المؤرخ)|,?\sadopted on)\s(?=\d)/u;

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
  const found: FoundDate | undefined = findDate(words.slice(link.length));
  if (!found || found.doubtful || !/^\d{4}-\d\d-\d\d$/.test(found.date)) return undefined;
  // What is between must be the date itself: a day, a month, a year.
  const written = words.slice(link.length, link.length + found.end);
  if (!/^\d{1,2}\D/.test(written) || (written.match(/\d+/g)?.length ?? 0) > 2) return undefined;
  if (/^,?\s?\((?:A|S|E)\//.test(words.slice(link.length + found.end))) return undefined;
  return { date: found.date, start: end + link.length, end: end + link.length + found.end };
}
