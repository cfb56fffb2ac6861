// Builds the data files from their TSV sources and bundles client, servers and command line.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { kernel } from "./kernel.mjs";
import { root } from "./setup.mjs";

const dataScript = join(root, "server/scripts/generate-data.mjs");

/**
 * Options common to every bundle. Data files are embedded as text and parsed on first use, the inner loops of ranking as
 * the bytes of a WebAssembly module.
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

export async function build() {
  await generateData();
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
          mainFields: platform === "browser" ? ["browser", "module", "main"] : ["module", "main"],
          banner: banner ? { js: banner } : {},
        }),
      ),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
