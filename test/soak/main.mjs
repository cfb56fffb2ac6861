// A working day in a few minutes: one server on the whole corpus of ../shared, asked and changed without a rest while
// drafts open and close, files and folders of the corpus change and settings toggle. The first tenth is compared with the
// last. `node test/soak/main.mjs [--minutes 30] [--seed 7]`; what is found stands in test/dist/soak/result.json too.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, setUp } from "../../.ci/setup.mjs";

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "30" }, seed: { type: "string", default: "7" } },
});
const corpus = join(root, "../shared/data/passages_en.jsonl.gz");
if (!existsSync(corpus)) {
  console.log(`The soak runs on ${corpus}, which is not there: skipped.`);
  process.exit(0);
}
setUp();
const { build, common } = await import("../../.ci/build.mjs");
await build();
const { build: bundle } = await import("esbuild");
const outfile = join(root, "test/dist/soak/soak.mjs");
await bundle({
  ...common,
  entryPoints: [join(root, "test/soak/soak.ts")],
  outfile,
  platform: "node",
  format: "esm",
  packages: "external",
  sourcemap: "inline",
});
const folder = mkdtempSync(join(tmpdir(), "penholder-soak-"));
const task = { root, folder, corpus, minutes: Number(values.minutes), seed: Number(values.seed) };
const run = spawnSync(process.execPath, ["--enable-source-maps", outfile, JSON.stringify(task)], {
  cwd: root,
  stdio: "inherit",
});
rmSync(folder, { recursive: true, force: true });
process.exit(run.status ?? 1);
