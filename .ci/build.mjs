// Builds the data files from their TSV sources and bundles client, servers and command line.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { kernel } from "./kernel.mjs";
import { root } from "./setup.mjs";

const dataScript = join(root, "server/scripts/generate-data.mjs");

/**
 * Options common to every bundle. Data files are embedded as text and parsed on first use (but see `sharedData`), the
 * inner loops of ranking as the bytes of a WebAssembly module.
 */
export const common = {
  absWorkingDir: root,
  bundle: true,
  logLevel: "warning",
  loader: { ".tsv": "text" },
  plugins: [kernel],
  target: "es2022",
  legalComments: "none",
};

/** The bundles that ship. `engines` are the entries and the platforms they run on. */
export const bundles = [
  {
    entry: "client/src/node/extension.ts",
    out: "client/dist/extension.js",
    platform: "node",
    external: ["vscode"],
  },
  {
    entry: "client/src/browser/extension.ts",
    out: "client/dist/web.js",
    platform: "browser",
    external: ["vscode"],
  },
  {
    entry: "client/src/webview/similar.ts",
    out: "client/dist/similar.js",
    platform: "browser",
    iife: true,
  },
  { entry: "client/src/webview/similar.css", out: "client/dist/similar.css", platform: "browser" },
  { entry: "server/src/node/main.ts", out: "server/dist/server.js", platform: "node" },
  { entry: "server/src/node/indexer.ts", out: "server/dist/indexer.js", platform: "node" },
  {
    entry: "server/src/node/cli.ts",
    out: "server/dist/cli.js",
    platform: "node",
    banner: "#!/usr/bin/env node",
  },
  { entry: "server/src/browser/main.ts", out: "server/dist/browser.js", platform: "browser", iife: true },
];

export async function generateData() {
  if (existsSync(dataScript)) await import(dataScript).then((script) => script.generate());
}

const dataFolder = join(root, "server/data");
const nameOf = (path) => relative(dataFolder, path).replaceAll("\\", "/");

/** The data files as one module beside the bundles that run under Node, so that it ships once for all of them. */
function writeData() {
  const paths = readdirSync(dataFolder, { recursive: true })
    .map((path) => join(dataFolder, String(path)))
    .filter((path) => path.endsWith(".tsv"))
    .sort();
  const entries = paths.map((path) => [nameOf(path), readFileSync(path, "utf8")]);
  writeFileSync(
    join(root, "server/dist/data.js"),
    `module.exports=${JSON.stringify(Object.fromEntries(entries))};\n`,
  );
}

/** Takes data files from that module instead of copying them into the bundle. */
const sharedData = {
  name: "shared-data",
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/data\.js$/ }, ({ path }) => ({ path, external: true }));
    bundler.onLoad({ filter: /\.tsv$/ }, ({ path }) => ({
      contents: `module.exports = require("./data.js")[${JSON.stringify(nameOf(path))}];`,
      loader: "js",
    }));
  },
};

export async function build() {
  await generateData();
  mkdirSync(join(root, "server/dist"), { recursive: true });
  writeData();
  const { build: bundle } = await import("esbuild");
  await Promise.all(
    bundles
      .filter(({ entry }) => existsSync(join(root, entry)))
      .map(({ entry, out, platform, external, banner, iife }) =>
        bundle({
          ...common,
          entryPoints: [entry],
          outfile: out,
          platform,
          format: iife ? "iife" : "cjs",
          minify: true,
          keepNames: true,
          external: external ?? [],
          plugins: platform === "node" ? [...common.plugins, sharedData] : common.plugins,
          mainFields: platform === "browser" ? ["browser", "module", "main"] : ["module", "main"],
          banner: banner ? { js: banner } : {},
        }),
      ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
