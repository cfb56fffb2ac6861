import { reasonOf, type Said, say } from "../../text/say";
import type { CorpusDocument } from "../document";
import type { CorpusFile } from "../reader";
import { columnsFileOf, proposeColumns, saidColumns, sayingText, toldColumns } from "./columns";
import { documentsOf, type Row } from "./documents";
import { tableOf } from "./table";

/** Rows that are looked at to tell which column holds what. */
const looked = 200;
/** Characters of all texts: what is packed may hold the same text many times over. */
const mostText = 512 * 1024 * 1024;
/** More than anybody names. */
const mostColumns = 2000;

/**
 * The documents of a dataset: its columns are those that the delegate has named, or that are certain. Where it is not known
 * which column is the text, nothing is read, and one sentence says how to say it.
 * @param batches without the row that names the columns
 */
export async function* readDataset(
  file: CorpusFile,
  header: readonly string[],
  batches: AsyncGenerator<readonly Row[], undefined>,
  decode: (bytes: Uint8Array) => string,
  problems: (problem: Said) => void,
): AsyncGenerator<CorpusDocument, undefined> {
  const { name } = file;
  if (header.length > mostColumns) {
    problems(
      say`${name} has more than ${mostColumns} columns and was left out; save those that matter as a table of their own.`,
    );
    return undefined;
  }
  const beginning: Row[] = [];
  while (beginning.length < looked) {
    const { value, done } = await batches.next();
    if (done) break;
    beginning.push(...value);
  }
  const proposed = proposeColumns(
    header,
    beginning.slice(0, looked).map(({ values }) => values),
  );
  let { columns } = proposed;
  const told = () => file.onTable?.(tableOf(header, beginning.slice(0, looked), columns));
  if (file.columns) {
    try {
      columns = { ...columns, ...saidColumns(decode(file.columns), header) };
    } catch (error) {
      told();
      problems(say`${columnsFileOf(name)} cannot be followed: ${reasonOf(error)}.`);
      return undefined;
    }
  }
  told();
  if (columns.text === undefined) {
    const beside = columnsFileOf(name);
    const saying = sayingText(proposed.doubtful[0] ?? header[0] ?? "");
    problems(
      proposed.doubtful.length > 0
        ? say`${name} has several columns that may be its text (${toldColumns(proposed.doubtful)}): say which in a file ${beside} beside it: ${saying}.`
        : say`${name} has no column that looks like a text, and was left out; if one is, say which in a file ${beside} beside it: ${saying}.`,
    );
    return undefined;
  }
  if (proposed.guessed && !file.columns)
    problems(
      say`${name} has no column that is called a text; “${toldColumns([columns.text])}” was taken for it: confirm that, or name another, in a file ${columnsFileOf(name)} beside it: ${sayingText(columns.text)}.`,
    );
  const text = header.indexOf(columns.text);
  yield* documentsOf(
    (async function* () {
      yield beginning;
      let left = mostText;
      for await (const batch of batches) {
        left -= batch.reduce((sum, { values }) => sum + (values[text]?.length ?? 0), 0);
        if (left < 0) {
          problems(
            say`${name} holds more than 512 MB of text and was read only up to there; split it into smaller files.`,
          );
          return;
        }
        yield batch;
      }
    })(),
    header,
    columns,
    file,
  );
  return undefined;
}
