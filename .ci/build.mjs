// Builds the data files from their TSV sources and bundles client, servers and command line. `--debug`: readable
// bundles with source maps, for breakpoints in the sources.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDefinitions } from "./definitions.mjs";
import { editorOnce } from "./editorModule.mjs";
import { kernel } from "./kernel.mjs";
import { thirdPartyNotices } from "./notices.mjs";
import { pdfBeside, pdfBuilt, pdfBundle, pdfInWorker, pdfOptions, pdfReplacements } from "./pdf.mjs";
import { root } from "./setup.mjs";
import { version } from "./version.mjs";

/** Papa Parse can also read Node's streams, which is not asked of it: nothing takes the place of what it needs for that. */
const withoutStreams = {
  name: "without-streams",
  setup(bundler) {
    bundler.onResolve({ filter: /^stream$/ }, ({ importer }) =>
      importer.includes("papaparse") ? { path: "stream", namespace: "nothing" } : undefined,
    );
    bundler.onLoad({ filter: /^/, namespace: "nothing" }, () => ({ contents: "", loader: "js" }));
  },
};

const plain = {
  absWorkingDir: root,
  bundle: true,
  logLevel: "warning",
  loader: { ".tsv": "text" },
  plugins: [kernel, withoutStreams],
  target: "es2022",
  legalComments: "none",
};

/**
 * Options common to every bundle. Data files are embedded as text and parsed on first use (but see `sharedData`), the
 * inner loops of ranking as the bytes of a WebAssembly module.
 */
export const common = { ...plain, plugins: [...plain.plugins, version(plain), pdfBuilt] };

/** The bundles that ship. `engines` are the entries and the platforms they run on. */
export const bundles = [
  {
    entry: "client/src/node/extension.ts",
    out: "client/dist/extension.js",
    platform: "node",
    external: ["vscode"],
    // The editor gives `vscode` to what is required, in whatever way it was found.
    supported: { "dynamic-import": false },
  },
  {
    entry: "client/src/node/library.ts",
    out: "client/dist/library.js",
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
  { entry: "server/src/service/parsers.ts", out: "server/dist/parsers.js", platform: "node" },
  { entry: "server/src/service/corpus/formats/index.ts", out: "server/dist/formats.js", platform: "node" },
  { entry: "server/src/service/corpus/pdfLibrary.ts", out: pdfBundle, ...pdfOptions },
  { entry: "server/src/service/tables.ts", out: "server/dist/tables.js", platform: "node" },
  { entry: "server/src/node/main.ts", out: "server/dist/server.js", platform: "node" },
  { entry: "server/src/node/indexer.ts", out: "server/dist/indexer.js", platform: "node" },
  {
    entry: "server/src/node/cli.ts",
    out: "server/dist/cli.js",
    platform: "node",
    banner: "#!/usr/bin/env node",
  },
  {
    entry: "server/src/browser/main.ts",
    out: "server/dist/browser.js",
    platform: "browser",
    iife: true,
    // It runs in a worker, where packages must not take what only a page has.
    conditions: ["worker", "module"],
  },
];

const dataFolder = join(root, "server/data");
const nameOf = (path) => relative(dataFolder, path).replaceAll("\\", "/");

/**
 * The data files as one script beside the bundles, so that it ships once for all of them: a module under Node, and
 * `penholderData` in a browser's worker, which loads it before the server.
 */
function writeData() {
  const paths = readdirSync(dataFolder, { recursive: true })
    .map((path) => join(dataFolder, String(path)))
    .filter((path) => path.endsWith(".tsv"))
    .sort();
  const entries = paths.map((path) => [nameOf(path), readFileSync(path, "utf8")]);
  writeFileSync(
    join(root, "server/dist/data.js"),
    `(data=>{if(typeof module==="object")module.exports=data;else self.penholderData=data})(${JSON.stringify(Object.fromEntries(entries))});\n`,
  );
}

/** Takes data files from there instead of copying them into the bundle. @param where an expression for all of them */
const sharedData = (where) => ({
  name: "shared-data",
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/data\.js$/ }, ({ path }) => ({ path, external: true }));
    bundler.onLoad({ filter: /\.tsv$/ }, ({ path }) => ({
      contents: `module.exports = ${where}[${JSON.stringify(nameOf(path))}];`,
      loader: "js",
    }));
  },
});

/** The example workspace as one file that the extension copies out: a browser cannot list an extension's folders. */
function writeExample() {
  const folder = join(root, "examples");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((path) => [relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]);
  writeFileSync(join(root, "client/dist/example.json"), JSON.stringify(Object.fromEntries(files)));
}

/** Takes what reads documents' formats from the bundles that hold it: the libraries, and what few files need. */
const sharedParsers = {
  name: "shared-parsers",
  setup(bundler) {
    bundler.onResolve({ filter: /\/(?:parsers|formats|tables)$/ }, ({ path, importer }) =>
      importer.startsWith(join(root, "server/src"))
        ? { path: `./${path.slice(path.lastIndexOf("/") + 1)}.js`, external: true }
        : undefined,
    );
  },
};

/** Takes the library that speaks with the server from the first bundle of the client: it is loaded when it is needed. */
const libraryBeside = {
  name: "library-beside",
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/library$/ }, ({ importer }) =>
      importer === join(root, "client/src/node/extension.ts")
        ? { path: "./library.js", external: true }
        : undefined,
    );
  },
};

/** @param debug bundles with source maps and not minified; the maps of an earlier build are removed otherwise */
export async function build({ debug = false } = {}) {
  for (const folder of ["server/dist", "client/dist"]) {
    mkdirSync(join(root, folder), { recursive: true });
    if (debug) continue;
    const maps = readdirSync(join(root, folder)).filter((name) => name.endsWith(".map"));
    for (const name of maps) rmSync(join(root, folder, name));
  }
  writeData();
  writeExample();
  await writeDefinitions(common);
  const { build: bundle } = await import("esbuild");
  const built = await Promise.all(
    bundles.map(({ entry, out, platform, external, banner, iife, conditions, ...others }) =>
      bundle({
        ...common,
        entryPoints: [entry],
        outfile: out,
        platform,
        format: iife ? "iife" : "cjs",
        minify: !debug,
        sourcemap: debug && "linked",
        metafile: true,
        keepNames: true,
        external: external ?? [],
        plugins: [
          pdfReplacements,
          editorOnce,
          ...(platform === "node"
            ? [pdfBeside, sharedData('require("./data.js")'), sharedParsers, libraryBeside]
            : [pdfInWorker, sharedData("self.penholderData")]),
          ...common.plugins,
        ],
        mainFields: platform === "browser" ? ["browser", "module", "main"] : ["module", "main"],
        ...(conditions ? { conditions } : {}),
        banner: banner ? { js: banner } : {},
        ...others,
      }),
    ),
  );
  const inputs = built
    .flatMap(({ metafile }) => Object.values(metafile.outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
  writeFileSync(join(root, "ThirdPartyNotices.txt"), thirdPartyNotices(inputs));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await build({ debug: process.argv.includes("--debug") });
