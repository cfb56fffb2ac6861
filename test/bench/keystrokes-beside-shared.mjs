// What a shared corpus that takes five seconds costs a keystroke: `node test/bench/keystrokes-beside-shared.mjs`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, setUp } from "../../.ci/setup.mjs";

const corpus = join(root, "../shared/corpus");
if (!existsSync(corpus)) {
  console.log(`${corpus} is not here: nothing to measure.`);
  process.exit(0);
}
setUp();
const { common } = await import("../../.ci/build.mjs");
const { build } = await import("esbuild");
const bundle = join(root, "test/dist/keystrokes-beside-shared.mjs");
await build({
  ...common,
  entryPoints: [join(root, "test/bench/keystrokes-beside-shared.ts")],
  outfile: bundle,
  platform: "node",
  format: "esm",
  packages: "external",
});
process.exitCode = spawnSync(process.execPath, [bundle, corpus], { stdio: "inherit" }).status ?? 1;
