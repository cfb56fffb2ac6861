// Sets up what is missing: the packages named in package-lock.json. Does nothing, fast, when they are there.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs npm in `cwd` with inherited output; throws when it fails. */
export function npm(args, cwd = root) {
  const windows = process.platform === "win32";
  execFileSync(windows ? "npm.cmd" : "npm", args, { cwd, stdio: "inherit", shell: windows });
}

function versionAt(path) {
  const file = join(root, path, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}

/** Installs the locked packages unless node_modules already holds exactly them. */
export function setUp() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) {
    console.error(
      `Penholder needs Node 20 or newer; this is ${process.versions.node}. Install a newer Node and try again.`,
    );
    process.exit(2);
  }
  const installed = join(root, "node_modules", ".package-lock.json");
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  if (existsSync(installed)) {
    const have = JSON.parse(readFileSync(installed, "utf8")).packages;
    const missing = Object.entries(wanted).filter(
      ([path, entry]) =>
        path !== "" &&
        !entry.optional &&
        have[path]?.version !== entry.version &&
        // The list is npm's own; where it is behind, what lies there counts.
        versionAt(path) !== entry.version,
    );
    if (missing.length === 0) return;
  }
  console.log("Setting up: installing packages (once) …");
  // Their own scripts are not needed, and ours would build before anybody asks for it.
  npm(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
