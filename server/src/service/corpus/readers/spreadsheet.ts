import { eachOnce, type Said, say } from "../../text/say";
import { columnsFileOf } from "../datasets/columns";
import type { Row } from "../datasets/documents";
import { readDataset } from "../datasets/readDataset";
import { decodeMarkup } from "../decoding";
import { singleSpaced } from "../lines";
import { problemKinds } from "../problems";
import type { Reader } from "../reader";

/** Rows at the top of a sheet among which its columns are named, and rows that are read on before others have their turn. */
const looked = 20;
const batch = 1000;

/** Excel workbooks: each sheet is a dataset. */
export const spreadsheet: Reader = {
  name: "Excel",
  endings: ["xlsx", "xlsm", "xltx"],
  description: "The same as an Excel workbook: each of its sheets is such a table; hidden ones are left out.",
  recognises: (first) => /^PK.*xl\/(?:workbook\.xml|_rels)/s.test(first.text),
  async *read(file, { codec, timer }, problems) {
    const { name, bytes, uri } = file;
    const { orSaid, readSpreadsheet } = await import("../formats");
    const sheets = orSaid(name, problems, () => readSpreadsheet(bytes, (part) => decodeMarkup(part, codec)));
    if (!sheets) return;
    const filled = sheets.filter(({ rows }) => rows.length > 0);
    if (filled.length === 0) problems(problemKinds.noParagraph.one(name));
    const said: Said[] = [];
    const without: string[] = [];
    for (const sheet of filled) {
      const at = headerAt(sheet.rows);
      const rows = sheet.rows.map(({ number, values }): Row => ({ values, line: number }));
      const header = rows[at]!.values.map((column) => column.trim());
      let found = 0;
      const read = readDataset(file, header, inBatches(rows.slice(at + 1)), codec.decodeUtf8, (problem) =>
        said.push(problem),
      );
      for await (const document of read) {
        found++;
        yield { ...document, id: document.id.replace(`${uri}#`, () => `${uri}#${sheet.name}: `) };
      }
      if (found === 0) without.push(singleSpaced(sheet.name));
    }
    if (without.length === filled.length) for (const problem of eachOnce(said)) problems(problem);
    else if (without.length > 0) {
      const sheets = `${without.slice(0, 5).join(", ")}${without.length > 5 ? " …" : ""}`;
      const beside = columnsFileOf(name);
      problems(
        without.length === 1
          ? say`${name} was read but for its sheet ${sheets}, where no column looks like a text; if one is, say which in a file ${beside} beside it.`
          : say`${name} was read but for its sheets ${sheets}, where no column looks like a text; if one is, say which in a file ${beside} beside it.`,
      );
    }

    async function* inBatches(rows: readonly Row[]): AsyncGenerator<readonly Row[], undefined> {
      for (let from = 0; from < rows.length; from += batch) {
        yield rows.slice(from, from + batch);
        await timer.pause();
      }
      return undefined;
    }
  },
};

/** The row that names the columns: the first with values in most of them. A title and notes may stand above it. */
function headerAt(rows: readonly { readonly values: readonly string[] }[]): number {
  const counts = rows
    .slice(0, looked)
    .map(({ values }) => values.filter((value) => value.trim() !== "").length);
  const most = Math.max(...counts);
  return counts.findIndex((count) => count * 2 > most);
}
