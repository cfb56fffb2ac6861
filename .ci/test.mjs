// `npm test`: sets up, builds, runs the unit, wire, manifest and boundary tests. Arguments narrow the run:
// `npm test -- references` runs only the test files whose path holds that word.
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { root, setUp } from "./setup.mjs";

setUp();
const { build } = await import("./build.mjs");
const { bundleTests, testPaths } = await import("./testBundles.mjs");
const words = process.argv.slice(2);
// Without any file Node would look for tests by itself, and run the wrong ones.
const unmet = words.filter((word) => testPaths([word]).length === 0);
for (const word of unmet) console.error(`No test file's path holds “${word}”.`);
if (words.length > 0 && unmet.length === words.length) process.exit(1);
await build();
const files = await bundleTests(words, words.length === 0 ? "all" : words.join("-").replaceAll("/", "-"));
const run = spawnSync(
  process.execPath,
  ["--enable-source-maps", "--test", `--test-concurrency=${availableParallelism()}`, ...files],
  {
    cwd: root,
    stdio: "inherit",
    // What the tests expect is in English, whatever the system speaks.
    env: { ...process.env, LC_ALL: "C" },
  },
);
process.exit(run.status ?? 1);
