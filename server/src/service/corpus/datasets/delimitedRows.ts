import type { papaparse } from "../../tables";
import type { Row } from "./documents";

/** Characters of a row that is still read: one that seems longer has a quotation mark that nothing closes. */
const longestRow = 1024 * 1024;
/** So many rows that are none are passed over, and so many characters looked through for their end; the rest is not read. */
const mostBad = 500;
const mostLookedThrough = 48 * 1024 * 1024;

/** Rows that were left out because they are not of the form of the others. */
export interface BadRows {
  count: number;
  /** The line of the first, from 1. */
  first: number;
  /** Set where there were so many that the rest was not read. */
  ended: boolean;
}

/** What parts the values of a row: a comma, a semicolon, a tab or a bar. @param beginning some rows of the file */
export function delimiterOf(beginning: string, papa: typeof papaparse): string {
  return papa.parse(beginning, { preview: 20, delimitersToGuess: [",", ";", "\t", "|"] }).meta.delimiter;
}

/**
 * The rows of a text of delimited values, the first of which names the columns, in batches. A row with other columns than
 * the first is left out. A quotation mark that nothing closes costs the row in which it stands, and none after it.
 */
export async function* delimitedRows(
  pieces: AsyncIterable<string>,
  delimiter: string,
  papa: typeof papaparse,
  bad: BadRows,
): AsyncGenerator<readonly Row[], undefined> {
  let held = "";
  let line = 0;
  let columns = 0;
  let lookedThrough = 0;

  /** Whether the first line of a record is a row by itself, so that a quotation mark before it was never meant to hold it. */
  function isRow(text: string): boolean {
    const end = text.indexOf("\n");
    const { data } = papa.parse<string[]>(end < 0 ? text : text.slice(0, end), { delimiter });
    return columns > 1 && data[0]?.length === columns;
  }

  function leaveOut(): void {
    if (bad.count === 0) bad.first = line + 1;
    if (++bad.count >= mostBad || lookedThrough > mostLookedThrough) bad.ended = true;
  }

  /** Takes the rows off what is held; the last stays where more may follow. */
  function rowsOf(last: boolean): Row[] {
    const rows: Row[] = [];
    for (let again = true; again && !bad.ended; ) {
      again = false;
      let at = 0;
      const parser = new papa.Parser({
        delimiter,
        step({ data, errors, meta }: { data: string[][]; errors: unknown[]; meta: { cursor: number } }) {
          const [values = []] = data as unknown as [string[]];
          const record = held.slice(at, meta.cursor);
          const first = record.indexOf("\n") + 1;
          const several = first > 0 && first < record.trimEnd().length;
          columns ||= values.length;
          const blank = record.trim() === "";
          const fits = values.length === columns;
          if (!blank && several && (!fits || errors.length > 0) && (!fits || isRow(record.slice(first)))) {
            // Only its first line is lost.
            lookedThrough += held.length;
            leaveOut();
            held = held.slice(at + first);
            line++;
            again = true;
            at = 0;
            parser.abort();
            return;
          }
          if (fits && !blank) rows.push({ values, line });
          else if (!blank) {
            leaveOut();
            if (bad.ended) parser.abort();
          }
          for (let place = record.indexOf("\n"); place >= 0; place = record.indexOf("\n", place + 1)) line++;
          at = meta.cursor;
        },
      } as never);
      parser.parse(held, 0, !last);
      if (!again) held = held.slice(at);
      if (!again && !last && held.length > longestRow) {
        lookedThrough += held.length;
        leaveOut();
        const end = held.indexOf("\n") + 1;
        held = end > 0 ? held.slice(end) : "";
        line++;
        again = held !== "";
      }
    }
    return rows;
  }

  for await (const piece of pieces) {
    held += piece;
    yield rowsOf(false);
    if (bad.ended) return undefined;
  }
  yield rowsOf(true);
  return undefined;
}
