// What VS Code gives to the client as `vscode`, taken once for a whole bundle.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setup.mjs";

/** Everything that VS Code 1.91 exports: types have other names, so that they do no harm. */
function names() {
  const types = readFileSync(join(root, "node_modules/@types/vscode/index.d.ts"), "utf8");
  const declared = [...types.matchAll(/^\texport (?:class|const|enum|function|namespace) (\w+)/gm)];
  return [...new Set(declared.map(([, name]) => name))];
}

/**
 * For each file that imports `vscode` esbuild copies all that is in it, some 400 properties: half the time of loading the
 * client. As one module of the bundle it is taken once, and of it what is used.
 */
export const editorOnce = {
  name: "editor-once",
  setup(bundler) {
    bundler.onResolve({ filter: /^vscode$/ }, ({ kind }) =>
      kind === "import-statement" ? { path: "vscode", namespace: "editor" } : undefined,
    );
    bundler.onLoad({ filter: /^/, namespace: "editor" }, () => ({
      contents: [
        `const vscode = require("vscode");`,
        ...names().map((name) => `export const ${name} = /* @__PURE__ */ (() => vscode.${name})();`),
      ].join("\n"),
      loader: "js",
    }));
  },
};
