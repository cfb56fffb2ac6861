import table from "../../../../data/catalogue/assembly-numbers.tsv";
import { assemblySessions } from "./assemblySessions";
import { once, rows } from "./table";

/** By session ("76", "XXIX"): first and last of each run of numbers that a General Assembly resolution carries. */
const runs = once(
  () =>
    new Map(
      rows(table).map(([session = "", numbers = ""]) => [
        session,
        numbers.split(",").map((run): [number, number] => {
          const [first = 0, last = first] = run.split("-").map(Number);
          return [first, last];
        }),
      ]),
    ),
);

/**
 * The session of a General Assembly resolution that is on record, with its years: "57 (2002-2003)".
 * @param short the symbol without `A/RES/`: "57/100", "67/234B", "3314(XXIX)"
 * @returns undefined where no list has the number
 */
export function sessionOnRecord(short: string): string | undefined {
  const pair = /^((?:E?S-)?\d+)\/(\d+)/.exec(short);
  const through = /^(\d+)[^(]*\(([^)]+)\)/.exec(short);
  const session = pair?.[1] ?? through?.[2] ?? "";
  const number = Number(pair?.[2] ?? through?.[1]);
  if (
    !runs()
      .get(session)
      ?.some(([first, last]) => first <= number && number <= last)
  )
    return undefined;
  const years = assemblySessions().get(session)?.years.replace(/-$/, " to now");
  return years ? `${session} (${years})` : session;
}

/** Every number on record, without its letter, session by session: "76/1", "3314(XXIX)". */
export function* assemblyNumbers(): Iterable<string> {
  for (const [session, list] of runs())
    for (const [first, last] of list)
      for (let number = first; number <= last; number++)
        yield /\d/.test(session) ? `${session}/${number}` : `${number}(${session})`;
}
