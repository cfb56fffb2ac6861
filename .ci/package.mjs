// `npm run package`: builds, makes penholder.vsix, holds its size and contents against what was agreed, and sees that the
// package for npm installs and runs.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { definitionScripts } from "./definitions.mjs";
import { tryNpmPackage } from "./npmPackage.mjs";
import { root, setUp } from "./setup.mjs";

/**
 * The largest extension that is still quick to install over a mission's connection, in bytes. Reading every format of
 * document was agreed to cost 1.2 MB of it.
 */
const limit = 4.5 * 1024 * 1024;
export const vsix = join(root, "penholder.vsix");

/** Bytes, as a column of a list. */
function size(bytes) {
  return `${(bytes / 1024).toFixed(0).padStart(6)} kB`;
}

/**
 * The extension's page in the editor. Without pictures: a current VS Code shows only those that lie on a web server.
 * The walkthrough has them.
 */
const page = "docs/extension-page.md";

/**
 * When what is packed was made, in seconds since 1970, as other tools are told it: the time of the commit. The same commit
 * gives the same bytes. Undefined where this is no clone.
 */
function madeAt() {
  if (process.env.SOURCE_DATE_EPOCH) return process.env.SOURCE_DATE_EPOCH;
  const { status, stdout } = spawnSync("git", ["log", "-1", "--format=%ct"], { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Builds and packs; returns the path of the .vsix. Throws where it is too large, a bundle is missing or the packer has
 * something to complain of.
 */
export async function pack() {
  setUp();
  const { build, bundles } = await import("./build.mjs");
  await build();
  for (const out of [...bundles.map(({ out }) => out), "server/dist/data.js", ...definitionScripts()]) {
    if (!existsSync(join(root, out))) throw new Error(`${out} was not built.`);
    console.log(`${size(statSync(join(root, out)).size)}  ${out}`);
  }
  const vsce = join(root, "node_modules/@vscode/vsce/vsce");
  const options = [
    "--no-dependencies",
    "--allow-missing-repository",
    "--no-rewrite-relative-links",
    "--readme-path",
    page,
    "--out",
    vsix,
  ];
  const epoch = madeAt();
  // A ZIP tells local times, without their zone.
  const env = { ...process.env, TZ: "UTC", ...(epoch ? { SOURCE_DATE_EPOCH: epoch } : {}) };
  const stdio = ["ignore", "inherit", "pipe"];
  const said = spawnSync(process.execPath, [vsce, "package", ...options], {
    cwd: root,
    env,
    stdio,
    encoding: "utf8",
  });
  if (said.status !== 0 || said.stderr.trim() !== "") throw new Error(`vsce complains: ${said.stderr}`);
  const bytes = statSync(vsix).size;
  console.log(`${size(bytes)}  penholder.vsix (at most ${size(limit).trim()})`);
  if (bytes > limit) throw new Error("The extension has grown too large.");
  return vsix;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await pack();
  const { file, bytes } = await tryNpmPackage();
  console.log(`${size(bytes)}  ${file}`);
}
