import { reasonOf, type Said, say } from "../../text/say";
import { type BadRows, delimitedRows, delimiterOf } from "../datasets/delimitedRows";
import type { Row } from "../datasets/documents";
import { readDataset } from "../datasets/readDataset";
import { inPieces, textPieces } from "../datasets/textPieces";
import { decodeText } from "../decoding";
import { problemKinds } from "../problems";
import type { Reader } from "../reader";

/** Bytes of what a packed file unpacks to. */
const largestContent = 512 * 1024 * 1024;

/** A table of texts: the General Debate Corpus, the debates and resolutions of the Council as datasets have them. */
export const delimited: Reader = {
  name: "CSV",
  endings: ["csv", "tsv", "csv.gz", "tsv.gz"],
  description:
    "A dataset with a text in each row, such as the UN General Debate Corpus: columns are known by their names ([datasets](datasets.md)).",
  // It is read piece by piece.
  largest: 256 * 1024 * 1024,
  async *read(file, { codec, timer }, problems) {
    const { name, bytes } = file;
    const wide = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.subarray(0, 64).includes(0);
    const packed = /\.gz$/i.test(name);
    async function* unpacked(): AsyncGenerator<Uint8Array> {
      let size = 0;
      for await (const piece of packed ? codec.gunzip(bytes) : inPieces(bytes)) {
        size += piece.length;
        if (size > largestContent) {
          problems(
            say`${name} is larger than 512 MB unpacked; only its beginning was read: split it into smaller files.`,
          );
          return;
        }
        yield piece;
        await timer.pause();
      }
    }
    async function* texts(): AsyncGenerator<string, undefined> {
      // Rare, and not read piece by piece: UTF-16, as spreadsheets save it.
      if (wide && !packed) {
        const text = decodeText(bytes, name, codec, problems);
        if (text !== undefined) yield text;
      } else yield* textPieces(unpacked(), name, codec, problems);
      return undefined;
    }
    const { papaparse } = await import("../../tables");
    const pieces = texts();
    try {
      const { value: first } = await pieces.next();
      if (first === undefined) return;
      const bad: BadRows = { count: 0, first: 0, ended: false };
      const rows = delimitedRows(
        (async function* () {
          yield first;
          yield* pieces;
        })(),
        /\.tsv/i.test(name) ? "\t" : delimiterOf(first.slice(0, 65_536), papaparse),
        papaparse,
        bad,
      );
      const named = await headerOf(rows);
      if (!named) {
        problems(problemKinds.noParagraph.one(name));
        return;
      }
      yield* readDataset(file, named.header, named.rows, codec.decodeUtf8, problems);
      tellBad(name, bad, problems);
    } catch (error) {
      if (!packed) throw error;
      problems(
        say`${name} is broken and was read only up to there (${reasonOf(error)}); get the file again.`,
      );
    }
  },
};

type Rows = AsyncGenerator<readonly Row[], undefined>;

/** The names of the columns, and the rows after them; undefined where there is no row at all. */
async function headerOf(rows: Rows): Promise<{ header: readonly string[]; rows: Rows } | undefined> {
  for (;;) {
    const { value, done } = await rows.next();
    if (done) return undefined;
    const [header, ...rest] = value;
    if (!header) continue;
    return {
      header: header.values.map((name) => name.trim()),
      rows: (async function* () {
        yield rest;
        yield* rows;
        return undefined;
      })(),
    };
  }
}

function tellBad(name: string, { count, first, ended }: BadRows, problems: (problem: Said) => void): void {
  if (count === 0) return;
  const line = String(first);
  if (ended)
    problems(
      say`${name} was read only in part: ${count} rows do not have the columns that its first row names, the first of them in line ${line}; save it again as CSV in UTF-8.`,
    );
  else if (count === 1)
    problems(
      say`A row of ${name} was left out because the columns are not those that its first row names (line ${line}); look for a quotation mark that nothing closes.`,
    );
  else
    problems(
      say`${count} rows of ${name} were left out because the columns are not those that its first row names (line ${line}); look for a quotation mark that nothing closes.`,
    );
}
