import { counted, SaidError, say } from "../../text/say";
import type { Row } from "../datasets/documents";
import { readDataset } from "../datasets/readDataset";
import type { Reader } from "../reader";

type Tables = typeof import("../../tables");

/** Bytes that the columns of one group of rows unpack to, and one page of them. */
const largestGroup = 128 * 1024 * 1024;
const largestPage = 64 * 1024 * 1024;
const mostRows = 5_000_000;

/** "PAR1", with which such a file begins and ends. */
const mark = "PAR1";

/** The same as a table in a file for programs. */
export const parquet: Reader = {
  name: "Parquet",
  endings: ["parquet"],
  description: "The same in the form that programs prefer.",
  largest: 256 * 1024 * 1024,
  recognises: ({ raw }) => raw.startsWith(mark),
  async *read(file, { codec, timer }, problems) {
    const { name, bytes } = file;
    const tables = await import("../../tables");
    const buffer = {
      byteLength: bytes.length,
      slice: (from: number, to?: number) => new Uint8Array(bytes.subarray(from, to)).buffer,
    };
    let metadata: Awaited<ReturnType<Tables["readParquetMetadata"]>>;
    try {
      metadata = await tables.readParquetMetadata(buffer);
    } catch {
      problems(say`${name} is damaged and cannot be read; get the file again.`);
      return;
    }
    const header = columnsOf(metadata.schema);
    if (metadata.num_rows > mostRows) {
      problems(say`${name} has more than ${counted(mostRows)} rows; split it into smaller files.`);
      return;
    }
    async function* rows(): AsyncGenerator<readonly Row[], undefined> {
      let start = 0;
      for (const group of metadata.row_groups) {
        const count = Number(group.num_rows);
        if (groupSize(group) > largestGroup)
          throw new SaidError(say`a group of its rows is too large; write it with smaller groups`);
        const read: Row[] = [];
        await tables.readParquet({
          file: buffer,
          metadata,
          columns: header,
          rowStart: start,
          rowEnd: start + count,
          compressors: tables.unpackers(largestPage, () => new SaidError(say`one of its pages is too large`)),
          onComplete(found: unknown[][]) {
            for (const [at, values] of found.entries())
              read.push({ values: values.map(textOf), line: start + at });
          },
        });
        start += count;
        yield read;
        await timer.pause();
      }
      return undefined;
    }
    try {
      yield* readDataset(file, header, rows(), codec.decodeUtf8, problems);
    } catch {
      // What the library says of it is for programmers.
      problems(
        say`${name} is damaged or written in a way that is not known here, and was read only up to there; get the file again, or save it as CSV.`,
      );
    }
  },
};

/** The columns that hold one value for each row, by their names. */
function columnsOf(
  schema: readonly { name: string; num_children?: number; repetition_type?: string }[],
): string[] {
  const names: string[] = [];
  /** Of the elements below: how many are still to come. */
  let within = 0;
  for (const { name, num_children: children = 0, repetition_type: repetition } of schema.slice(1)) {
    if (within > 0) within += children - 1;
    else if (children > 0) within = children;
    else if (repetition !== "REPEATED") names.push(name);
  }
  return names;
}

function groupSize({
  columns,
}: {
  readonly columns: readonly { meta_data?: { total_uncompressed_size: bigint } }[];
}): number {
  return columns.reduce((sum, { meta_data: data }) => sum + Number(data?.total_uncompressed_size ?? 0n), 0);
}

/** A value as a text: what is none has none. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return typeof value === "number" || typeof value === "bigint" ? String(value) : "";
}
