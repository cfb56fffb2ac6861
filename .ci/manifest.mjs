// `npm run manifest`: writes what package.json, package.nls.json and the pages under docs say of rules, readers,
// settings, requests and commands, from the registries in the code.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

setUp();
const { common } = await import("./build.mjs");
const esbuild = await import("esbuild");
const { outputFiles } = await esbuild.build({
  ...common,
  entryPoints: [".ci/manifest/written.ts"],
  platform: "node",
  format: "esm",
  write: false,
});
const code = Buffer.from(outputFiles[0].contents).toString("base64");
const { written } = await import(`data:text/javascript;base64,${code}`);
const read = (path) => readFileSync(join(root, path), "utf8");
for (const [path, text] of Object.entries(written(read))) {
  if (text === read(path)) continue;
  writeFileSync(join(root, path), text);
  console.log(`written: ${path}`);
}
