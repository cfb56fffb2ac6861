// What the readers make of real files, against facts that people have verified by eye: which rows of a table hold, which
// do not, and which formats have no reader. Without options the samples beside this repository are read; a table has a
// heading and the columns file, field, expected.
// `node test/readers/main.mjs [--folder FOLDER] [--table FILE] [WORD...]`: rows that hold a word, "xml_akn" or "date".
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../.ci/setup.mjs";
import { bundled } from "./bundle.mjs";

const shared = resolve(root, "../shared");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: "string", default: join(shared, "samples") },
    table: { type: "string", default: join(shared, "cases/readers.tsv") },
  },
});
for (const path of [values.folder, values.table]) {
  if (existsSync(path)) continue;
  console.log(`Nothing was read: there is no ${path}.`);
  process.exit(0);
}
const outfile = await bundled("judge");
const run = spawnSync(
  process.execPath,
  ["--enable-source-maps", outfile, resolve(values.folder), resolve(values.table), ...positionals],
  { cwd: root, stdio: "inherit" },
);
process.exit(run.status ?? 1);
