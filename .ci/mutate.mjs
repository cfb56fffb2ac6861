// `npm run mutate -- <files> [--tests <words of paths>]`: builds small faults into the files, one at a time, and tells
// which of them no unit test notices. Without files: those that differ from the branch main. By default the tests are
// those of the folder of the same name (service/rules: unit/rules). Takes a second or so for each fault.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, setUp } from "./setup.mjs";

const bundlesOnly = "--bundle";
const [first, ...rest] = process.argv.slice(2);
if (first === bundlesOnly) {
  // Asked for by the run below, in its copy of the project with the faults.
  const { bundleTests } = await import("./testBundles.mjs");
  await bundleTests(rest, "mutate", true);
} else {
  setUp();
  process.exit(await mutate(first === undefined ? [] : [first, ...rest]));
}

async function mutate(args) {
  const at = args.indexOf("--tests");
  const named = at < 0 ? args : args.slice(0, at);
  const files = named.length > 0 ? named : changedFiles();
  if (files.length === 0) {
    console.error("No file to look at: name some, or change some.");
    return 2;
  }
  const tests = at < 0 ? [...new Set(files.flatMap(testsOf))] : args.slice(at + 1);
  const { build } = await import("./build.mjs");
  const { mutation } = await import("./cache.mjs");
  await build();
  const { stryker, runner } = mutation();
  const folder = join(root, "test/dist/mutation");
  mkdirSync(folder, { recursive: true });
  const config = {
    mutate: files,
    testRunner: "tap",
    plugins: [pathToFileURL(runner).href],
    tap: {
      testFiles: ["test/dist/mutate/*.test.mjs"],
      nodeArgs: ["--test-reporter=tap", "-r", "{{hookFile}}", "{{testFile}}"],
    },
    buildCommand: `node .ci/mutate.mjs ${bundlesOnly} ${tests.join(" ")}`,
    coverageAnalysis: "perTest",
    // Types are looked at by nobody here, and the compiler is none that the tool knows.
    tsconfigFile: "none.json",
    disableTypeChecks: false,
    // A sentence with other words is no fault that a test should hold.
    mutator: { excludedMutations: ["StringLiteral"] },
    ignoreStatic: true,
    ignorePatterns: [".cache", "docs", "examples", "test/bench", "test/editor", "test/dist"],
    tempDirName: "test/dist/mutation/copy",
    jsonReporter: { fileName: "test/dist/mutation/report.json" },
    reporters: ["clear-text", "json", "progress-append-only"],
    logLevel: "error",
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    allowEmpty: false,
  };
  const path = join(folder, "config.json");
  writeFileSync(path, JSON.stringify(config));
  return spawnSync(process.execPath, [stryker, "run", path], { cwd: root, stdio: "inherit" }).status ?? 1;
}

function changedFiles() {
  const changed = execFileSync("git", ["diff", "--name-only", "main", "--", "server/src", "client/src"], {
    cwd: root,
    encoding: "utf8",
  });
  return changed.split("\n").filter((path) => path.endsWith(".ts") && existsSync(join(root, path)));
}

/** The folder of unit tests that is called like the file's, or all of them. */
function testsOf(file) {
  const folders = file.split("/").slice(0, -1).reverse();
  const own = folders.find((folder) => existsSync(join(root, "test/unit", folder)));
  return [own ? `unit/${own}/` : "unit/"];
}
