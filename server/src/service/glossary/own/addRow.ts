import { endOfMarkdownTable } from "./markdownTable";

/** What is added to a glossary: only the term must be known. */
export interface NewTerm {
  readonly term: string;
  readonly name?: string;
}

/** Where a row goes, and where in the new text the delegate writes on. Offsets are UTF-16 units. */
export interface AddedRow {
  /** Where `text` is inserted, in the glossary as it is. */
  readonly offset: number;
  readonly text: string;
  /** The cell to fill in, in the glossary as it becomes: where nothing stands yet, an empty range. */
  readonly fillIn: number;
}

const headings = "| Term | Full name | Definition | See also |\n| --- | --- | --- | --- |";

/**
 * The change that adds a row to a Markdown glossary: behind the last row of its table, in the order of that table's
 * columns; a table is begun where there is none.
 * @param glossary the file's text; undefined where there is no file
 */
export function addRow(glossary: string | undefined, { term, name = "" }: NewTerm): AddedRow {
  const table = glossary === undefined ? undefined : endOfMarkdownTable(glossary);
  const newline = glossary?.includes("\r\n") ? "\r\n" : "\n";
  const columns =
    table?.columns ??
    new Map([
      ["term", 0],
      ["name", 1],
      ["definition", 2],
      ["seeAlso", 3],
    ] as const);
  const cells: string[] = new Array(table?.headings.length ?? 4).fill("");
  const termAt = columns.get("term") ?? columns.get("name") ?? columns.get("en") ?? 0;
  cells[termAt] = cellText(term);
  const nameAt = columns.get("name");
  if (nameAt !== undefined && nameAt !== termAt) cells[nameAt] = cellText(name);
  const empty = [name === "" ? nameAt : undefined, columns.get("definition")].find(
    (place) => place !== undefined && cells[place] === "",
  );
  const before =
    table !== undefined
      ? newline
      : glossary === undefined
        ? `# Glossary\n\n${headings}\n`
        : `${glossary === "" || /\n\r?\n$/.test(glossary) ? "" : /\n$/.test(glossary) ? newline : newline + newline}${headings.replaceAll("\n", newline)}${newline}`;
  let row = "|";
  let fillIn = -1;
  cells.forEach((cell, place) => {
    row += " ";
    if (place === empty) fillIn = row.length;
    row += cell === "" ? " |" : `${cell} |`;
  });
  const offset = table?.offset ?? glossary?.length ?? 0;
  const text = before + row + (table === undefined ? newline : "");
  return { offset, text, fillIn: offset + before.length + (fillIn < 0 ? row.length : fillIn) };
}

/** Text as a cell of a table: on one line, its bars and marks shown as they are. */
function cellText(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_|<[\]]/g, "\\$&");
}
