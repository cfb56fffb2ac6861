// Whether the passage index survives: killed at random moments, full disks and unreadable files, ten thousand random
// changes against a list, flipped bytes, two writers and a reader at once, two windows and the
// command line. A few minutes.
// `node test/survival/main.mjs [WORD...]` runs the trials whose name holds a word.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, setUp } from "../../.ci/setup.mjs";

setUp();
const { build, common } = await import("../../.ci/build.mjs");
await build();
const { build: bundle } = await import("esbuild");
const out = join(root, "test/dist/survival");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
// The longest first.
const trials = ["windows", "kill", "faults", "model", "writers", "flips"];
const parts = [...trials, "killedWriter", "sharingWriter", "sharingReader"];
await bundle({
  ...common,
  entryPoints: parts.map((name) => `test/survival/${name}.ts`),
  outdir: out,
  platform: "node",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  packages: "external",
  sourcemap: "inline",
});
const words = process.argv.slice(2);
const wanted = trials.filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
const failed = [];
const begun = performance.now();
// Two at a time, as some mostly wait; what each prints comes in one piece.
const waiting = [...wanted];
await Promise.all([lane(), lane()]);
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
if (failed.length > 0) {
  console.error(`The index did not survive: ${failed.join(", ")}.`);
  process.exit(1);
}
console.log(`The index survived everything: ${wanted.join(", ")}, in ${seconds} s.`);

async function lane() {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const folder = mkdtempSync(join(tmpdir(), `penholder-${name}-`));
    const trial = spawn(process.execPath, ["--enable-source-maps", join(out, `${name}.mjs`), folder], {
      cwd: root,
      timeout: 10 * 60_000,
    });
    const said = [];
    for (const stream of [trial.stdout, trial.stderr]) stream.on("data", (data) => said.push(data));
    const [status] = await once(trial, "close");
    rmSync(folder, { recursive: true, force: true });
    process.stdout.write(Buffer.concat(said));
    if (status !== 0) failed.push(name);
  }
}
