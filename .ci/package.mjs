// `npm run package`: builds, makes penholder.vsix, holds its size and contents against what was agreed, and sees that the
// package for npm installs and runs.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm, root, setUp } from "./setup.mjs";

/**
 * The largest extension that is still quick to install over a mission's connection, in bytes. Reading every format of
 * document was agreed to cost 1.2 MB of it.
 */
const limit = 4.5 * 1024 * 1024;
export const vsix = join(root, "penholder.vsix");

function size(bytes) {
  return `${(bytes / 1024).toFixed(0).padStart(6)} kB`;
}

/**
 * The extension's page in the editor. Without pictures: a current VS Code shows only those that lie on a web server.
 * The walkthrough has them.
 */
const page = "docs/extension-page.md";

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
    "--no-rewrite-relative-links",
    "--readme-path",
    page,
    "--out",
    vsix,
  ];
  execFileSync(process.execPath, [vsce, "package", ...options], { cwd: root, stdio: "inherit" });
  const bytes = statSync(vsix).size;
  console.log(`${size(bytes)}  penholder.vsix (at most ${size(limit).trim()})`);
  if (bytes > limit) throw new Error("The extension has grown too large.");
  return vsix;
}

/** Packs the command line for npm and runs it as whoever installs it would. Throws where it does not say its version. */
function tryNpmPackage() {
  const folder = mkdtempSync(join(tmpdir(), "penholder-npm-"));
  try {
    npm(["pack", "--silent", "--ignore-scripts", "--pack-destination", folder]);
    const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const file = join(folder, `${name}-${version}.tgz`);
    writeFileSync(join(folder, "package.json"), "{}");
    npm(["install", "--silent", "--offline", "--no-audit", "--no-fund", file], folder);
    const windows = process.platform === "win32";
    const command = join(folder, "node_modules/.bin", windows ? `${name}.cmd` : name);
    const run = (...args) => execFileSync(command, args, { encoding: "utf8", shell: windows }).trim();
    if (run("--version") !== version) throw new Error("The package for npm does not say its version.");
    // What is asked for here comes from the files that ship beside the command line.
    if (!run("define", "UNMISS").includes("South Sudan"))
      throw new Error("The package for npm knows nothing.");
    console.log(`${size(statSync(file).size)}  ${name}-${version}.tgz`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await pack();
  tryNpmPackage();
}
