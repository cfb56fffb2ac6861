// What a module and all that it stands on do, as a hash: `import version from "./indexCorpus.version"` stands for
// indexCorpus.ts beside it. What depends on it is made anew when any of it has changed, and nobody has to remember that.
import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";

const hashes = new Map();

/** The plugin for esbuild. @param options those of every bundle, with the plugins that stand beside this one */
export function version(options) {
  return {
    name: "version",
    setup(build) {
      build.onResolve({ filter: /\.version$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path),
        namespace: "version",
      }));
      build.onLoad({ filter: /.*/, namespace: "version" }, async ({ path }) => {
        if (!hashes.has(path)) hashes.set(path, hashOf(build.esbuild, path, options));
        return { contents: await hashes.get(path), loader: "text" };
      });
    },
  };
}

async function hashOf(esbuild, path, options) {
  const entry = join(dirname(path), `${basename(path, ".version")}.ts`);
  const { outputFiles } = await esbuild.build({
    ...options,
    entryPoints: [entry],
    platform: "browser",
    mainFields: ["browser", "module", "main"],
    format: "esm",
    // Comments and the layout of the source do nothing.
    minify: true,
    external: ["*.version"],
    write: false,
  });
  return createHash("sha256").update(outputFiles[0].contents).digest("hex").slice(0, 16);
}
