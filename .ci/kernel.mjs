// Compiles server/kernel/*.ts (AssemblyScript) where a bundle imports the .wasm of the same name, and embeds the bytes.
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const compiled = new Map();

/** The plugin for esbuild. */
export const kernel = {
  name: "kernel",
  setup(build) {
    build.onLoad({ filter: /\.wasm$/ }, async ({ path }) => {
      if (!compiled.has(path))
        compiled.set(path, compile(join(dirname(path), `${basename(path, ".wasm")}.ts`)));
      return { contents: await compiled.get(path), loader: "binary" };
    });
    // There is no file of that name: it is made from its source.
    build.onResolve({ filter: /\.wasm$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path) }));
  },
};

async function compile(source) {
  const { main } = await import("assemblyscript/asc");
  const text = await readFile(source, "utf8");
  let binary;
  const { error, stderr } = await main(
    [
      ...[basename(source), "--outFile", "out.wasm", "--runtime", "stub", "--noAssert"],
      ...["--optimizeLevel", "3", "--converge", "--enable", "simd", "--importMemory", "--noExportMemory"],
    ],
    {
      readFile: (name) => (name === basename(source) ? text : null),
      writeFile: (name, bytes) => {
        if (name === "out.wasm") binary = bytes;
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`${source} does not compile: ${stderr.toString() || error.message}`);
  return binary;
}
