// Two clones of the commit that is checked out give the same two packages, byte by byte: whoever doubts what was published
// can make it again. The first clone begins with nothing, as a newcomer's does.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { root } from "./setup.mjs";

const windows = process.platform === "win32";
const folder = mkdtempSync(join(tmpdir(), "penholder-clones-"));
try {
  const first = packagesOf("first");
  const second = packagesOf("a second one", join(folder, "first/node_modules"));
  for (const [name, hash] of Object.entries(first)) {
    if (second[name] !== hash) throw new Error(`${name} differs between two clones of one commit.`);
    console.log(`${hash.slice(0, 16)}  ${name}, the same from two clones`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The hash of each package that a fresh clone makes, by file name. Takes what it is built with from `modules`, if given. */
function packagesOf(name, modules) {
  const clone = join(folder, name);
  execFileSync("git", ["clone", "--quiet", root, clone], { stdio: "inherit" });
  if (modules) symlinkSync(modules, join(clone, "node_modules"), "junction");
  const made = join(clone, "made");
  mkdirSync(made);
  const { SOURCE_DATE_EPOCH, ...env } = process.env;
  // Its `prepare` sets up and builds.
  execFileSync(windows ? "npm.cmd" : "npm", ["pack", "--silent", "--pack-destination", made], {
    cwd: clone,
    env,
    stdio: "inherit",
    shell: windows,
  });
  const script = `import("./.ci/package.mjs").then(({ pack }) => pack()).catch((error) => { console.error(error); process.exit(1); })`;
  execFileSync(process.execPath, ["-e", script], { cwd: clone, env, stdio: ["ignore", "ignore", "inherit"] });
  const packed = readdirSync(made).map((file) => join(made, file));
  const files = [...packed, join(clone, "penholder.vsix")];
  if (files.length !== 2) throw new Error(`${clone} made ${files.join(" and ")}.`);
  return Object.fromEntries(
    files.map((file) => [basename(file), createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
}
