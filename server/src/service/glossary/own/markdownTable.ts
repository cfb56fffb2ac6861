import type { GlossaryEntry } from "../entry";
import { entryFromRow, readHeadings } from "./table";

/**
 * The entries of the tables of a Markdown file (as GitHub draws them: a row of headings, a row of dashes, rows).
 * Whatever stands around the tables is left alone, and a table whose headings name no term.
 */
export function entriesFromMarkdown(text: string, source: string): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  for (const table of tablesOf(text)) {
    for (const row of table.rows) {
      const entry = entryFromRow(row.map(plainCell), table.columns, source);
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

/** The offset after the last row of the first glossary table, and how many columns it has; undefined without one. */
export function endOfMarkdownTable(
  text: string,
): { offset: number; headings: readonly string[]; columns: Columns } | undefined {
  const table = tablesOf(text)[0];
  return table && { offset: table.end, headings: table.headings, columns: table.columns };
}

type Columns = NonNullable<ReturnType<typeof readHeadings>>;

interface Table {
  readonly headings: readonly string[];
  readonly columns: Columns;
  readonly rows: readonly string[][];
  /** Where its last row ends, before the line break. */
  readonly end: number;
}

const dashes = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/;

function tablesOf(text: string): Table[] {
  const tables: Table[] = [];
  let offset = 0;
  const lines = text.split("\n").map((line) => {
    const placed = { text: line.replace(/\r$/, ""), end: offset + line.replace(/\r$/, "").length };
    offset += line.length + 1;
    return placed;
  });
  for (let at = 0; at + 1 < lines.length; at++) {
    if (
      !lines[at]!.text.includes("|") ||
      !lines[at + 1]!.text.includes("-") ||
      !dashes.test(lines[at + 1]!.text.trim())
    )
      continue;
    const headings = cellsOf(lines[at]!.text).map(plainCell);
    const columns = readHeadings(headings);
    const rows: string[][] = [];
    let last = at + 1;
    while (lines[last + 1]?.text.includes("|")) rows.push(cellsOf(lines[++last]!.text));
    if (columns) tables.push({ headings, columns, rows, end: lines[last]!.end });
    at = last;
  }
  return tables;
}

/** The cells of a row; `\|` within one is a bar of its text. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let cell = "";
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\" && line[at + 1] === "|") {
      cell += "|";
      at++;
    } else if (line[at] === "|") {
      cells.push(cell);
      cell = "";
    } else cell += line[at];
  }
  cells.push(cell);
  if (cells[0]?.trim() === "") cells.shift();
  if (cells.at(-1)?.trim() === "") cells.pop();
  return cells;
}

/** A cell without its marks: emphasis, code, links, line breaks, backslashes. */
function plainCell(cell: string): string {
  return cell
    .replace(/<br\s*\/?>/gi, " ")
    .replace(/\[([^\][]{0,300})\]\([^()\s]{0,2000}\)/g, "$1")
    .replace(/(?<!\\)(?:\*\*|__|`)/g, "")
    .replace(/(?<![\\\p{L}\p{N}])[*_](?=\S)|(?<=\S)(?<!\\)[*_](?![\p{L}\p{N}])/gu, "")
    .replace(/\\([\\`*_{}[\]()#+\-.!|~<>])/g, "$1")
    .trim();
}
