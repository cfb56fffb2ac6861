// `npm test`: sets up, builds, runs the unit, wire, manifest and boundary tests. Arguments narrow the run:
// `npm test -- references` runs only the test files whose path holds that word.
import { spawnSync } from "node:child_process";

import { readdirSync, rmSync } from "node:fs";
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
await esbuild.build({
  ...common,
  entryPoints: tests.map((path) => join("test", path)),
  outdir: out,
  outbase: "test",
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
