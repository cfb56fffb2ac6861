// What the checker finds, measured on the texts of ../shared. By hand, from a clone that has ../shared beside it:
// `node test/checker/main.mjs planted [KIND...]`   slips planted into clean text, and what is found of them
// `node test/checker/main.mjs real [RULE...]`      findings per 1,000 words of real text; with rules, each finding of them
// `node test/checker/main.mjs drawn [N]`           N errors and warnings of the same texts, drawn at random, to be judged
// `node test/checker/main.mjs fixed`               drafts with slips: what all preferred fixes, in any order, leave of them
// `node test/checker/main.mjs seed`                the statement that an editor has marked, row by row
// `node test/checker/main.mjs speed`               a draft of 10,000 words, and one edit in it
// `node test/checker/main.mjs harper`              the same statements in one run of harper.js (installed into .cache) and of the checks
// `--seed N` draws other texts, `--texts N` so many of each kind (200), `--items N` slips of each kind, `--language fr` (or es) plants into French or Spanish.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { harper } from "../../.ci/cache.mjs";
import { root, setUp } from "../../.ci/setup.mjs";

const shared = join(root, "../shared");
if (!existsSync(join(shared, "corpus"))) {
  console.log("test/checker: skipped, ../shared/corpus is not there");
  process.exit(0);
}
setUp();
const peer = process.argv[2] === "harper" ? harper() : "";
const { common } = await import("../../.ci/build.mjs");
const { build } = await import("esbuild");
const outfile = join(root, "test/dist/checker/measure.mjs");
await build({
  ...common,
  entryPoints: [join(root, "test/checker/measure.ts")],
  outfile,
  platform: "node",
  format: "esm",
  packages: "external",
  sourcemap: "inline",
});
const run = spawnSync(
  process.execPath,
  ["--enable-source-maps", outfile, shared, ...process.argv.slice(2), `--peer=${peer}`],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.exit(run.status ?? 1);
