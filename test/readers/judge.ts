import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createNodeEnvironment } from "../../server/src/node/environment";
import type { CorpusDocument } from "../../server/src/service/corpus/document";
import { readerOf } from "../../server/src/service/corpus/readers";
import { told } from "../unit/told";
import { type Fields, fields } from "./fields";

interface Row {
  readonly file: string;
  readonly field: string;
  readonly expected: string;
}

const [folder = "", table = "", ...words] = process.argv.slice(2);
const rows: Row[] = readFileSync(table, "utf8")
  .split(/\r?\n/)
  .slice(1)
  .filter((line) => line !== "" && words.every((word) => line.includes(word)))
  .map((line) => {
    const [file = "", field = "", expected = ""] = line.split("\t");
    return { file, field, expected };
  });

const silent = () => {};
const environment = createNodeEnvironment("", { error: silent, warn: silent, info: silent });
const holding = new Map<string, { holds: number; of: number }>();
const unread = new Map<string, number>();
const unjudged = new Map<string, number>();
let wrong = 0;
for (const file of new Set(rows.map((row) => row.file))) {
  const of = rows.filter((row) => row.file === file);
  const place = file.slice(0, Math.max(0, file.indexOf("/"))) || ".";
  const read = await readSample(file);
  if (!read) {
    unread.set(place, (unread.get(place) ?? 0) + of.length);
    continue;
  }
  for (const { field, expected } of of) {
    const judge = fields[field];
    if (!judge) {
      unjudged.set(field, (unjudged.get(field) ?? 0) + 1);
      continue;
    }
    const got = judge(read, expected);
    const tally = holding.get(place) ?? { holds: 0, of: 0 };
    holding.set(place, tally);
    tally.of++;
    if (got === true) tally.holds++;
    else {
      wrong++;
      console.log(`${file}: ${field}\n  expected ${expected}\n  got      ${got.slice(0, 300)}`);
    }
  }
  for (const problem of read.problems) console.log(`${file} says: ${problem}`);
}
for (const [place, { holds, of }] of holding) console.log(`${place}: ${holds} of ${of} rows hold`);
for (const [place, count] of unread) console.log(`${place}: ${count} rows of files without a reader`);
for (const [field, count] of unjudged) console.log(`${field}: ${count} rows of a field that is not judged`);
process.exit(wrong > 0 ? 1 : 0);

/** What the registered reader makes of a file; undefined where there is none. */
async function readSample(file: string): Promise<Parameters<Fields[string]>[0] | undefined> {
  const path = join(folder, file);
  const name = file.slice(file.lastIndexOf("/") + 1);
  const bytes = new Uint8Array(readFileSync(path));
  const reader = readerOf(name, bytes);
  if (!reader) return undefined;
  const problems: string[] = [];
  const documents: CorpusDocument[] = [];
  try {
    const uri = pathToFileURL(path).toString();
    for await (const document of reader.read({ uri, name, path: file, bytes }, environment, (problem) =>
      problems.push(told(problem)),
    ))
      documents.push(document);
  } catch (error) {
    problems.push(`thrown: ${error instanceof Error ? error.stack : error}`);
  }
  return { bytes, documents, problems };
}
