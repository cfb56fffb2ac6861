// The package for npm as whoever installs it meets it: packed, installed into an empty folder, run.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { hoverOverStdio } from "../test/web/hoverOverStdio.mjs";
import { npm, root } from "./setup.mjs";

const windows = process.platform === "win32";
const npmCommand = windows ? "npm.cmd" : "npm";

/** How many files it may hold: bundles and what goes with them, no sources. */
const mostFiles = 25;

/**
 * Packs what is built, installs it and runs it. Throws where it holds too much, does not run or npm would refuse to
 * publish it.
 * @returns the file's name, and its size in bytes
 */
export async function tryNpmPackage() {
  const folder = mkdtempSync(join(tmpdir(), "penholder-npm-"));
  try {
    const { file, files } = packInto(folder);
    if (files > mostFiles) throw new Error(`The package for npm holds ${files} files, not ${mostFiles}.`);
    writeFileSync(join(folder, "package.json"), "{}");
    npm(["install", "--silent", "--offline", "--no-audit", "--no-fund", file], folder);
    runCommandLine(folder);
    await askLanguageServer(folder);
    publishForShow();
    return { file: basename(file), bytes: statSync(file).size };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Packs what is built into `folder`: the file's path, and how many files it holds. */
export function packInto(folder) {
  const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
  const answer = execFileSync(npmCommand, args, { cwd: root, encoding: "utf8", shell: windows });
  const [{ filename, entryCount }] = JSON.parse(answer);
  return { file: join(folder, filename), files: entryCount };
}

function runCommandLine(folder) {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const npx = (...args) =>
    execFileSync(npmCommand, ["exec", "--offline", "--", "penholder", ...args], {
      cwd: folder,
      encoding: "utf8",
      shell: windows,
    }).trim();
  if (npx("--version") !== version) throw new Error("The package for npm does not say its version.");
  if (!npx("--help").includes("penholder check"))
    throw new Error("The package for npm does not say what it can do.");
  // What is asked for here comes from the files that ship beside the command line.
  if (!npx("define", "UNMISS").includes("South Sudan")) throw new Error("The package for npm knows nothing.");
}

/** The language server answers as other editors start it. */
async function askLanguageServer(folder) {
  const drafts = join(folder, "drafts");
  cpSync(join(root, "examples"), drafts, { recursive: true });
  const cli = join(folder, "node_modules/penholder/server/dist/cli.js");
  await hoverOverStdio(drafts, "un-police.statement.md", "UNMISS", "South Sudan", cli);
}

/** What npm says where it would publish this; that nobody is logged in is of this machine, not of the package. */
function publishForShow() {
  const args = ["publish", "--dry-run", "--offline", "--ignore-scripts"];
  const { status, stderr } = spawnSync(npmCommand, args, { cwd: root, encoding: "utf8", shell: windows });
  const complaints = stderr
    .split("\n")
    .filter((line) => /^npm (warn|error)/i.test(line) && !line.includes("requires you to be logged in"));
  if (status !== 0 || complaints.length > 0)
    throw new Error(`npm would not publish this: ${complaints.join("\n") || stderr}`);
}
