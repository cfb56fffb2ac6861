// How well the passage index finds, on sets made by script from ../shared/data: each figure beside its target.
// `node test/bench/search-quality.mjs [--gate] [--only NAME] [--keep]`
//   --gate  a target that is missed ends the run with exit code 1
//   --only  one set: fragments, duplicates, exact, phrases, paraphrases, probes, languages, planted (which builds a million passages), renderings, learning, translated-none, translated-few, translated, translated-back
//   --keep  uses the stores that an earlier run has left in .cache/quality
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { root, setUp } from "../../.ci/setup.mjs";

const { values: options } = parseArgs({
  options: { gate: { type: "boolean" }, only: { type: "string" }, keep: { type: "boolean" } },
});
const data = join(root, "../shared/data");
if (!existsSync(join(data, "passages_en.jsonl.gz"))) {
  console.log(`Search quality is measured on ${data}, which is not there: skipped.`);
  process.exit(0);
}
setUp();
const { common } = await import("../../.ci/build.mjs");
const { build } = await import("esbuild");
const bundle = join(root, "test/dist/quality/main.mjs");
await build({
  ...common,
  entryPoints: ["main", "learnApart"].map((name) => `test/bench/quality/${name}.ts`),
  outdir: dirname(bundle),
  outExtension: { ".js": ".mjs" },
  platform: "node",
  format: "esm",
  packages: "external",
  sourcemap: "inline",
});
const work = join(root, ".cache/quality");
if (!options.keep) rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const run = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--max-old-space-size=6144", bundle, data, work, options.only ?? "all"],
  { stdio: "inherit" },
);
process.exit(options.gate || run.status !== 1 ? (run.status ?? 1) : 0);
