import type { GlossaryEntry } from "../entry";
import { entryFromRow, readHeadings } from "./table";

/**
 * The entries of a table with commas, semicolons or tabs between its cells (RFC 4180), whose first row names the
 * columns.
 * @returns undefined where the first row names no term
 */
export function entriesFromCsv(text: string, source: string): GlossaryEntry[] | undefined {
  const firstLine = text.slice(0, 4000).split(/\r?\n/)[0] ?? "";
  const rows = readRows(text, separatorOf(firstLine));
  const columns = readHeadings(rows[0] ?? []);
  if (!columns) return undefined;
  return rows.slice(1).flatMap((row) => entryFromRow(row, columns, source) ?? []);
}

/** What stands between the cells: spreadsheets write what the country is used to. */
function separatorOf(line: string): string {
  const bare = line.replace(/"[^"]*"/g, "");
  const count = (separator: string) => bare.split(separator).length;
  return ["\t", ";", ","].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The rows of a table: a cell in quotation marks may hold separators, line breaks and doubled quotation marks. */
export function readRows(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.some((value) => value.trim() !== "")) rows.push(row);
    row = [];
    cell = "";
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (character === separator) {
      row.push(cell);
      cell = "";
    } else if (character === "\n") endRow();
    else if (character !== "\r") cell += character;
  }
  endRow();
  return rows;
}
