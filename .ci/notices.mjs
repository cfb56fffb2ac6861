// The notices of the packages that are bundled: their licences want to go wherever their code goes.
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { changed } from "./pdf.mjs";
import { root } from "./setup.mjs";

const notice = /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i;

/**
 * @param inputs the files that bundles are made of, relative to the root, as esbuild's metafile names them
 * @returns each package with its version, its licence and what it asks to be kept. Throws where a package has no licence
 * to keep: then it may not be bundled, or its licence must be got by hand
 */
export function thirdPartyNotices(inputs) {
  const folders = new Set();
  for (const path of inputs) {
    const [, folder] = /^(?:.*:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    if (folder) folders.add(realpathSync(join(root, folder)));
  }
  const packages = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && notice.test(entry.name))
      .map((entry) => readFileSync(join(folder, entry.name), "utf8").trim());
    if (files.length === 0)
      throw new Error(`${name} ${version} (${license}) says nowhere what its licence is.`);
    const changes = name === changed.package ? `${changed.notice}\n\n` : "";
    packages.set(
      `${name} ${version}`,
      `${name} ${version} (${license})\n\n${changes}${files.join("\n\n")}\n`,
    );
  }
  const line = `${"-".repeat(80)}\n`;
  const texts = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return ["Penholder holds code of these packages.\n", ...texts].join(`\n${line}\n`);
}
