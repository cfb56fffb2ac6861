// `npm test`: sets up, builds, runs the unit, wire, manifest and boundary tests. Arguments narrow the run:
// `npm test -- references` runs only the test files whose path holds that word.
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { root, setUp } from "./setup.mjs";

setUp();
const { build } = await import("./build.mjs");
const { bundleTests } = await import("./testBundles.mjs");
await build();
const words = process.argv.slice(2);
const files = await bundleTests(words, words.length === 0 ? "all" : words.join("-").replaceAll("/", "-"));
const run = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--test", `--test-concurrency=${availableParallelism()}`, ...files],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.exit(run.status ?? 1);
