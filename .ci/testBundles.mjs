// Bundles the tests that run under Node: the unit, wire, manifest and boundary tests.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { common } from "./build.mjs";
import { root } from "./setup.mjs";

/** Client code meets a small editor of ours where it asks for `vscode`, which only a real one has. */
const fakeEditor = {
  name: "fake-editor",
  setup(bundler) {
    bundler.onResolve({ filter: /^vscode$/ }, () => ({ path: join(root, "test/unit/client/vscode.ts") }));
    // The library of the language client needs a whole one.
    bundler.onResolve({ filter: /^vscode-languageclient$/ }, () => ({
      path: join(root, "test/unit/client/languageClient.ts"),
    }));
  },
};

/** The test files, by their paths below test/, whose path holds one of the words; all where there is none. */
export function testPaths(words) {
  return readdirSync(join(root, "test"), { recursive: true })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".test.ts") && !/^(dist|editor)\//.test(path))
    .filter((path) => words.length === 0 || words.some((word) => path.includes(word)));
}

/**
 * Bundles the test files whose path holds one of the words; all where there is none.
 * @param words parts of paths below test/
 * @param folder below test/dist; what is there goes
 * @param apart whether each file is a bundle of its own; otherwise the unit tests of a folder share one
 * @returns the bundles' paths, relative to the project
 */
export async function bundleTests(words, folder, apart = false) {
  const tests = testPaths(words);
  const out = join(root, "test/dist", folder);
  rmSync(out, { recursive: true, force: true });
  // Starting a process for each file would take longer than its tests.
  const together = {};
  for (const path of tests) {
    const [, unit] = /^unit\/(\w+)\//.exec(path) ?? [];
    const entry = unit && !apart ? `unit-${unit}.test` : path.replace(/\.ts$/, "").replaceAll("/", "-");
    together[entry] = [...(together[entry] ?? []), path];
  }
  const entries = join(out, "entries");
  mkdirSync(entries, { recursive: true });
  for (const [entry, paths] of Object.entries(together)) {
    const imports = paths.map((path) => `import ${JSON.stringify(join(root, "test", path))};\n`);
    writeFileSync(join(entries, `${entry}.ts`), imports.join(""));
  }
  const esbuild = await import("esbuild");
  await esbuild.build({
    ...common,
    entryPoints: Object.keys(together).map((entry) => join(entries, `${entry}.ts`)),
    outdir: out,
    outbase: entries,
    platform: "node",
    format: "esm",
    outExtension: { ".js": ".mjs" },
    packages: "external",
    plugins: [fakeEditor, ...common.plugins],
    splitting: true,
    sourcemap: "linked",
    sourcesContent: false,
  });
  return readdirSync(out, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(".test.mjs"))
    .map((path) => relative(root, join(out, path)));
}
