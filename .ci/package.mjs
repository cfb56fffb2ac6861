// `npm run package`: builds, makes penholder.vsix, and holds its size and contents against what was agreed.
import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, setUp } from "./setup.mjs";

/** The largest extension that is still quick to install over a mission's connection, in bytes. */
const limit = 4 * 1024 * 1024;
export const vsix = join(root, "penholder.vsix");

function size(bytes) {
  return `${(bytes / 1024).toFixed(0).padStart(6)} kB`;
}

/** Builds and packs; returns the path of the .vsix. Throws where it is too large or a bundle is missing. */
export async function pack() {
  setUp();
  const { build, bundles } = await import("./build.mjs");
  await build();
  for (const { out } of [...bundles, { out: "server/dist/data.js" }]) {
    if (!existsSync(join(root, out))) throw new Error(`${out} was not built.`);
    console.log(`${size(statSync(join(root, out)).size)}  ${out}`);
  }
  const vsce = join(root, "node_modules/@vscode/vsce/vsce");
  const options = [
    "--no-dependencies",
    "--allow-missing-repository",
    "--skip-license",
    "--no-rewrite-relative-links",
    "--out",
    vsix,
  ];
  execFileSync(process.execPath, [vsce, "package", ...options], { cwd: root, stdio: "inherit" });
  const bytes = statSync(vsix).size;
  console.log(`${size(bytes)}  penholder.vsix (at most ${size(limit).trim()})`);
  if (bytes > limit) throw new Error("The extension has grown too large.");
  return vsix;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await pack();
