import { parseMarkdown } from "../../parsers";
import { lineOf, wordsOf } from "../../text/markdownWords";
import type { GlossaryEntry } from "../entry";
import { entryFromRow, readHeadings } from "./table";

/**
 * The entries of the tables of a Markdown file (as GitHub draws them: a row of headings, a row of dashes, rows).
 * Whatever stands around the tables is left alone, and a table whose headings name no term.
 */
export function entriesFromMarkdown(text: string, source: string): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  for (const table of tablesOf(text)) {
    const cells = plainCells(table.rows.flat());
    let at = 0;
    for (const { length } of table.rows) {
      const entry = entryFromRow(cells.slice(at, at + length), table.columns, source);
      if (entry) entries.push(entry);
      at += length;
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
  let fence: string | undefined;
  for (let at = 0; at + 1 < lines.length; at++) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(lines[at]!.text)?.[1];
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence)) fence = undefined;
    if (
      fence !== undefined ||
      !lines[at]!.text.includes("|") ||
      !lines[at + 1]!.text.includes("-") ||
      !dashes.test(lines[at + 1]!.text.trim())
    )
      continue;
    const headings = plainCells(cellsOf(lines[at]!.text));
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

/** What in a cell may be mark-up; most have none of it, and a parser's time is felt in a long glossary. */
const marked = /[&<[\]*_`~\\]/;

/** Longest cell that is parsed, in UTF-16 units: emphasis takes the square of a paragraph's length. Others keep their marks. */
const longestParsed = 2_000;

/** The words of cells as they are shown: without emphasis, code marks, links and tags, entities as letters. */
function plainCells(cells: readonly string[]): string[] {
  const plain = cells.map((cell) => cell.trim());
  const places = [...plain.keys()].filter(
    (place) => plain[place]!.length <= longestParsed && marked.test(plain[place]!),
  );
  // All of them as paragraphs of one text: to begin parsing takes longer than a cell.
  for (const block of parseMarkdown(places.map((place) => plain[place]).join("\n\n")).children) {
    const place = places[lineOf(block) / 2];
    if (block.type !== "paragraph" || place === undefined) continue;
    plain[place] = wordsOf(block.children)
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
  }
  return plain;
}
