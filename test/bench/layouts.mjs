// One corpus, one answer: ../shared/corpus is written in five layouts (order, sizes of segments, joined or not, with
// removals) and asked the same questions on every surface; every answer is compared to the letter. What is said of
// formulas (how often, first, last) is compared with a plain scan of all texts too.
// `node test/bench/layouts.mjs [texts]`: how many texts of the corpus questions are made of, 200 where not given. Ends with
// exit code 1 where an answer differs.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, setUp } from "../../.ci/setup.mjs";

const corpus = join(root, "../shared/corpus");
if (!existsSync(corpus)) {
  console.log(`Layouts are compared on ${corpus}, which is not there: skipped.`);
  process.exit(0);
}
setUp();
const { common } = await import("../../.ci/build.mjs");
const { build } = await import("esbuild");
const bundle = join(root, "test/dist/layouts/main.mjs");
await build({
  ...common,
  entryPoints: ["test/bench/layouts/main.ts"],
  outfile: bundle,
  platform: "node",
  format: "esm",
  packages: "external",
  sourcemap: "inline",
});
const texts = process.argv[2] ?? "200";
const run = spawnSync(
  process.execPath,
  [
    "--enable-source-maps",
    "--max-old-space-size=6144",
    bundle,
    corpus,
    join(root, "test/dist/layouts/work"),
    texts,
  ],
  { stdio: "inherit" },
);
process.exit(run.status ?? 1);
