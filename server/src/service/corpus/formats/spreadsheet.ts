import { counted, say } from "../../text/say";
import { openArchive } from "./archive";
import { readMarkup } from "./markup";
import { officeSpaces, readRelations } from "./relations";
import { cellText, readCellFormats } from "./spreadsheetCells";
import { damaged, tooMuch, Unreadable } from "./unreadable";

/** A row of a sheet: its cells from the first column on, and its number as it stands beside it. */
export interface SheetRow {
  readonly number: number;
  readonly values: readonly string[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** Maximum, in bytes, of all parts that are unpacked of one file. */
const mostUnpacked = 96 * 1024 * 1024;
/** Cells of one file, with the empty ones before others in their rows. */
const mostCells = 4_000_000;
/** Characters that all cells of a file show: many may show the same text. */
const mostText = 128 * 1024 * 1024;
const mostSheets = 100;
/** Columns that a sheet can have (ECMA-376, part 1, section 18.3.1.73). */
const mostColumns = 16_384;

/**
 * Reads an Excel workbook (.xlsx and its kin; ECMA-376, transitional or strict): the sheets that are not hidden, each with
 * what its cells show. Formulas are not worked out: what was worked out when the file was saved is read.
 * @param decode the text of a part
 * @throws Unreadable
 */
export function readSpreadsheet(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): Sheet[] {
  const archive = openArchive(bytes, mostUnpacked, decode);
  const part = (name: string | undefined) => {
    const content = name === undefined ? undefined : archive.read(name);
    return content && decode(content);
  };
  const main =
    readRelations("", part).find(({ kind }) => kind === "officeDocument")?.place ?? "xl/workbook.xml";
  const workbook = part(main);
  if (workbook === undefined) throw damaged(say`its list of sheets is missing`);
  const relations = readRelations(main, part);
  const partOf = (kind: string) => part(relations.find((one) => one.kind === kind)?.place);
  const { sheets, since1904 } = readWorkbook(workbook);
  const shared = readSharedTexts(partOf("sharedStrings"));
  const formats = readCellFormats(partOf("styles"), since1904);
  const left = { cells: mostCells, text: mostText };
  return sheets.slice(0, mostSheets).flatMap(({ name, id }) => {
    const source = part(relations.find((one) => one.id === id)?.place);
    return source === undefined ? [] : [{ name, rows: readRows(source, shared, formats, left) }];
  });
}

function readWorkbook(source: string): { sheets: { name: string; id: string }[]; since1904: boolean } {
  const sheets: { name: string; id: string }[] = [];
  let since1904 = false;
  readMarkup(
    source,
    {
      open(tag, attributes) {
        const local = localName(tag);
        if (local === "workbookPr") since1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
        if (local !== "sheet" || /^(?:very)?hidden$/i.test(attributes.state ?? "")) return;
        const { name = "", "r:id": id } = attributes;
        if (id !== undefined) sheets.push({ name, id });
      },
    },
    officeSpaces,
  );
  return { sheets, since1904 };
}

/** The texts that cells share, by their numbers; how a text is pronounced is none of it. */
function readSharedTexts(source: string | undefined): string[] {
  const texts: string[] = [];
  if (source === undefined) return texts;
  let text = "";
  let isText = false;
  let pronounced = 0;
  readMarkup(source, {
    open(tag) {
      const local = localName(tag);
      if (local === "si") text = "";
      if (local === "rPh") pronounced++;
      isText = local === "t" && pronounced === 0;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(tag) {
      const local = localName(tag);
      if (local === "rPh") pronounced--;
      if (local === "si") texts.push(text);
      isText = false;
    },
  });
  return texts;
}

function readRows(
  source: string,
  shared: readonly string[],
  formats: ReturnType<typeof readCellFormats>,
  left: { cells: number; text: number },
): SheetRow[] {
  const rows: SheetRow[] = [];
  let number = 0;
  let values: string[] = [];
  let column = -1;
  let cell: { type: string; style: string } | undefined;
  let text = "";
  let reads = false;
  readMarkup(source, {
    open(tag, { r, t = "n", s = "0" }) {
      const local = localName(tag);
      if (local === "row") {
        number = /^\d{1,7}$/.test(r ?? "") ? Number(r) : number + 1;
        values = [];
        column = -1;
      }
      if (local === "c") {
        column = columnOf(r) ?? column + 1;
        cell = { type: t, style: s };
        text = "";
      }
      // What a cell shows stands in its value, or in a text of its own; a formula is neither.
      reads = cell !== undefined && (local === "v" || local === "t");
    },
    text(piece) {
      if (reads) text += piece;
    },
    close(tag) {
      const local = localName(tag);
      reads = false;
      if (local === "row" && values.some((value) => value !== "")) rows.push({ number, values });
      if (local !== "c" || !cell) return;
      const shown = cellText(cell, text, shared, formats);
      cell = undefined;
      if (shown === "" || column >= mostColumns) return;
      left.cells -= Math.max(1, column + 1 - values.length);
      if (left.cells < 0)
        throw new Unreadable(
          (name) =>
            say`${name} has more than ${counted(mostCells)} cells and was left out; save its sheets as CSV.`,
        );
      left.text -= shown.length;
      if (left.text < 0) throw tooMuch(mostText);
      while (values.length < column) values.push("");
      values[column] = shown;
    },
  });
  return rows;
}

/** The number of a cell's column, from 0: "AB12" is in the 28th. */
function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Za-z]{1,3})\d/.exec(reference ?? "") ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}
