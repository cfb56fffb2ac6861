// What the readers find in all files of some folders: documents, paragraphs, facts found, guessed and missing, sentences,
// seconds, and the documents that tell least of themselves.
// `node test/readers/everything.mjs [--most 20] [FOLDER...]`: without folders, the samples and the corpus beside this
// repository.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../.ci/setup.mjs";
import { bundled } from "./bundle.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: "string", default: "20" } },
});
const asked =
  positionals.length > 0 ? positionals : ["samples", "corpus"].map((name) => join(root, "../shared", name));
const folders = asked.map((path) => resolve(path)).filter((path) => existsSync(path));
if (folders.length === 0) {
  console.log(`Nothing was read: there is no ${asked.join(" or ")}.`);
  process.exit(0);
}
const run = spawnSync(
  process.execPath,
  ["--enable-source-maps", await bundled("everything"), values.most, ...folders],
  { cwd: root, stdio: "inherit" },
);
process.exit(run.status ?? 1);
