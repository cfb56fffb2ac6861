// How the time grows with the size of a text, whatever is in it: eight times as much of a hostile text must not take much
// longer than eight such texts. Half a minute. `node test/growth/main.mjs [WORD...]` tries what has a word in its name.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root, setUp } from "../../.ci/setup.mjs";

setUp();
const { common } = await import("../../.ci/build.mjs");
const { build } = await import("esbuild");
const outfile = join(root, "test/dist/growth/trials.mjs");
await build({
  ...common,
  entryPoints: [join(root, "test/growth/trials.ts")],
  outfile,
  platform: "node",
  format: "esm",
  packages: "external",
  sourcemap: "inline",
});
const run = spawnSync(process.execPath, ["--enable-source-maps", outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exit(run.status ?? 1);
