import table from "../../../../data/catalogue/reach.tsv";
import { once, rows } from "./table";

/** How far the catalogue's list of one series of documents goes. */
interface Reach {
  /** What the symbols of the series begin with: "S/RES/", "A/RES/". */
  readonly head: string;
  /** Session or year of the last document, where the series has one. */
  readonly session: number;
  readonly number: number;
  /** The day (ISO 8601) that the list reaches. */
  readonly day: string;
}

const reaches = once((): Reach[] =>
  rows(table).map(([head = "", last = "", day = ""]) => {
    const [first = 0, second] = last.split("/").map(Number);
    return second === undefined
      ? { head, session: 0, number: first, day }
      : { head, session: first, number: second, day };
  }),
);

/**
 * The day up to which the catalogue goes, where a document comes after it in its series: it may have been adopted
 * since. Undefined for a document within the list's reach, and for a series of which no list is kept.
 * @param symbol canonical: `S/RES/2900(2027)`, `A/RES/81/5`, `A/HRC/RES/62/1`
 */
export function laterThan(symbol: string): string | undefined {
  for (const { head, session, number, day } of reaches()) {
    if (!symbol.startsWith(head)) continue;
    const [, one = "", two] = /^(\d+)(?:\/(\d+))?/.exec(symbol.slice(head.length)) ?? [];
    if (one === "") return undefined;
    if (session === 0) return Number(one) > number ? day : undefined;
    if (two === undefined) return undefined;
    const later = Number(one) > session || (Number(one) === session && Number(two) > number);
    return later ? day : undefined;
  }
  return undefined;
}
