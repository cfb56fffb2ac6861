import { type Said, say } from "../../text/say";
import { assemblySessions } from "../facts/assemblySessions";
import { councilYears } from "../facts/councilYears";
import { impossibleProvision } from "../facts/provisionFacts";
import { readRoman } from "../facts/roman";
import { once } from "../facts/table";
import { parseSymbol } from "./symbol";

/** A session that is over holds no numbers beyond the highest recorded; some slack, for a list that may miss a few. */
const slack = 25;

/**
 * Why no document can have this symbol, in one sentence; undefined where it may exist, now or later.
 * Only what follows from the numbering itself is said: nothing is impossible for merely not being recorded.
 */
export function impossibleDocument(symbol: string): Said | undefined {
  const parsed = parseSymbol(symbol);
  if (!parsed || parsed.second) return undefined;
  const { organ, elements, brackets } = parsed;
  if (organ === "CHARTER" || organ === "SDG") return impossibleProvision(parsed.symbol);
  if (elements.includes("Corr")) return undefined;
  const [nature, one = "", two] = elements;
  if (organ === "S" && nature === "RES") return impossibleCouncil(one, brackets[0]);
  if (organ === "S" && nature === "PRST" && Number(one) < 1994)
    return say`Presidential statements carry symbols of their own only since 1994, so there is none of ${one}.`;
  if ((organ === "S" || organ === "E") && two !== undefined && /^(?:PRST|RES|DEC)$/.test(nature ?? ""))
    return tooLate(Number(one));
  if ((organ === "S" || organ === "E") && /^\d{4}$/.test(nature ?? "") && /^\d+$/.test(one))
    return organ === "S" && Number(nature) < 1994
      ? say`The symbols of Security Council documents have the year only since 1994; those of ${nature ?? ""} are numbered through, as in S/17000.`
      : tooLate(Number(nature));
  if (organ === "A" && nature === "RES") return impossibleAssembly(one, two, brackets[0]);
  if (organ === "A" && nature === "HRC" && one === "RES") return impossibleHumanRights(two ?? "");
  return undefined;
}

/** A year far enough ahead for the date of the catalogue not to matter: "S/2201/12". */
function tooLate(year: number): Said | undefined {
  const { lastYear } = councilYears();
  return year > lastYear + 40
    ? say`No document can be of ${year} yet: look for a slip in the year.`
    : undefined;
}

function impossibleCouncil(written: string, bracket: string | undefined): Said | undefined {
  const years = councilYears();
  const number = Number.parseInt(written, 10);
  const year = bracket ? Number(bracket) : undefined;
  if (number === 0) return say`Security Council resolutions are numbered from 1.`;
  const adopted = years.yearOf(number);
  if (adopted !== undefined)
    return year === undefined || year === adopted
      ? undefined
      : say`Security Council resolution ${number} was adopted in ${adopted}, not in ${year}.`;
  if (year !== undefined && year < years.lastYear)
    return say`The last Security Council resolution of ${years.lastYear} known here is ${years.last}, so resolution ${number} cannot be of ${year}.`;
  // About sixty a year: a number far beyond that is a slip whatever the date.
  if (number > years.last + 60 * 40)
    return say`The last Security Council resolution known here is ${years.last} (${years.lastYear}).`;
  return undefined;
}

function impossibleAssembly(
  one: string,
  two: string | undefined,
  bracket: string | undefined,
): Said | undefined {
  const sessions = assemblySessions();
  if (bracket) {
    const session = sessions.get(bracket);
    if (!session) {
      const roman = readRoman(bracket.replace(/^E?S-/, ""));
      return roman === undefined
        ? undefined
        : say`The General Assembly gave its resolutions roman session numbers only up to the thirtieth session (XXX), in 1975 and 1976.`;
    }
    const number = Number.parseInt(one, 10);
    if (session.first === undefined || session.last === undefined) return undefined;
    if (number >= session.first && number <= session.last) return undefined;
    for (const other of sessions.values())
      if (
        other.first !== undefined &&
        other.last !== undefined &&
        number >= other.first &&
        number <= other.last
      )
        return say`General Assembly resolution ${number} is of session ${other.name} (${other.years}); session ${session.name} has numbers ${session.first} to ${session.last}.`;
    return say`General Assembly resolutions of session ${session.name} (${session.years}) have numbers ${session.first} to ${session.last}.`;
  }
  if (two === undefined) return undefined;
  if (/^\d+$/.test(one) && Number(one) <= 30)
    return say`Before the thirty-first session (1976) General Assembly resolutions were numbered through, with the session in brackets: there is no resolution ${one}/${two}.`;
  if (/^\d+$/.test(one) && Number(one) > lastSession() + sessionsAhead)
    return say`The last session of the General Assembly known here is number ${lastSession()} (${sessions.get(String(lastSession()))?.years ?? ""}): there has been no session ${one}.`;
  const session = sessions.get(one);
  if (session?.highest === undefined || !isOver(one)) return undefined;
  const number = Number.parseInt(two, 10);
  if (number <= session.highest + slack) return undefined;
  return say`The highest resolution number of General Assembly session ${one} (${session.years}) is ${session.highest}, so there is no resolution ${one}/${two}.`;
}

/** The catalogue may be some years older than the text; sessions beyond these are slips. */
const sessionsAhead = 10;

/** Sessions still open when the catalogue was made (the last regular one, the two emergency ones) may go on. */
function isOver(session: string): boolean {
  if (session.startsWith("ES-")) return Number(session.slice(3)) < 10;
  if (session.startsWith("S-")) return true;
  return Number(session) < lastSession();
}

/** The regular session under way when the catalogue was made. */
export const lastSession = once((): number => {
  let last = 0;
  for (const [session, { highest }] of assemblySessions())
    if (highest !== undefined && /^\d+$/.test(session)) last = Math.max(last, Number(session));
  return last;
});

function impossibleHumanRights(session: string): Said | undefined {
  return session === "0" ? say`Sessions of the Human Rights Council are numbered from 1.` : undefined;
}
