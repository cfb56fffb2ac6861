// `npm test`: sets up, builds, runs the unit, wire, manifest and boundary tests. Arguments narrow the run:
// `npm test -- references` runs only the test files whose path holds that word.
import { spawnSync } from "node:child_process";

import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { root, setUp } from "./setup.mjs";

setUp();
const { build, common } = await import("./build.mjs");
await build();
const esbuild = await import("esbuild");

const words = process.argv.slice(2);
const tests = readdirSync(join(root, "test"), { recursive: true })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".test.ts") && !/^(dist|editor)\//.test(path))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)));
const out = join(root, "test/dist", words.length === 0 ? "all" : words.join("-").replaceAll("/", "-"));
rmSync(out, { recursive: true, force: true });
// Starting a process for each file would take longer than its tests: the unit tests of a folder share one.
const together = {};
for (const path of tests) {
  const [, folder] = /^unit\/(\w+)\//.exec(path) ?? [];
  const entry = folder ? `unit-${folder}.test` : path.replace(/\.ts$/, "").replaceAll("/", "-");
  together[entry] = [...(together[entry] ?? []), path];
}
const entries = join(out, "entries");
mkdirSync(entries, { recursive: true });
for (const [entry, paths] of Object.entries(together)) {
  const imports = paths.map((path) => `import ${JSON.stringify(join(root, "test", path))};\n`);
  writeFileSync(join(entries, `${entry}.ts`), imports.join(""));
}
await esbuild.build({
  ...common,
  entryPoints: Object.keys(together).map((entry) => join(entries, `${entry}.ts`)),
  outdir: out,
  outbase: entries,
  platform: "node",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  packages: "external",
  splitting: true,
  sourcemap: "linked",
  sourcesContent: false,
});
const files = readdirSync(out, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith(".test.mjs"))
  .map((path) => relative(root, join(out, path)));
const run = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--test", `--test-concurrency=${availableParallelism()}`, ...files],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.exit(run.status ?? 1);
