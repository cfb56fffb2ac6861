import sessionTable from "../../../../data/catalogue/sessions.tsv";

interface Session {
  readonly name: string;
  readonly years: string;
  /** First and last number of a session of the years in which Assembly resolutions were numbered through. */
  readonly first?: number;
  readonly last?: number;
  /** The highest number recorded. */
  readonly highest?: number;
}

let known: Map<string, Session> | undefined;

/** Assembly sessions by their number ("76", "S-10", "ES-11") and, to 1976, by their roman numeral ("XXIX", "S-VI"). */
export function assemblySessions(): ReadonlyMap<string, Session> {
  known ??= readSessions(sessionTable);
  return known;
}

function readSessions(table: string): Map<string, Session> {
  const sessions = new Map<string, Session>();
  for (const line of table.split("\n").slice(1)) {
    const [session = "", roman, , years = "", first, last, highest] = line.split("\t");
    if (!session) continue;
    const numbered = Boolean(first && last);
    const facts: Session = {
      name: roman || session,
      years,
      ...(numbered ? { first: Number(first), last: Number(last) } : {}),
      ...(highest ? { highest: Number(highest) } : {}),
    };
    sessions.set(session, facts);
    if (roman) sessions.set(roman, facts);
  }
  return sessions;
}

/**
 * The session (roman: "XXIX", "S-VI") of an Assembly resolution of the years to 1976, when they were numbered through;
 * undefined for a number that no session has.
 */
export function assemblySessionOf(number: number): string | undefined {
  for (const [roman, { first, last }] of assemblySessions())
    if (
      first !== undefined &&
      last !== undefined &&
      number >= first &&
      number <= last &&
      /^(?:E?S-)?[IVX]+$/.test(roman)
    )
      return roman;
  return undefined;
}
