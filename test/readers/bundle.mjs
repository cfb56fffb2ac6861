// Bundles a script of this folder for Node.
import { join } from "node:path";
import { root, setUp } from "../../.ci/setup.mjs";

/** @returns the path of what was made of `test/readers/NAME.ts` */
export async function bundled(name) {
  setUp();
  const { common, build: buildAll } = await import("../../.ci/build.mjs");
  await buildAll();
  const { build } = await import("esbuild");
  const outfile = join(root, `test/dist/readers/${name}.mjs`);
  await build({
    ...common,
    entryPoints: [join(root, `test/readers/${name}.ts`)],
    outfile,
    platform: "node",
    format: "esm",
    packages: "external",
    sourcemap: "inline",
  });
  return outfile;
}
