// Random work against invariants, for as long as is wished:
//   edits     drafts typed in at random: a server that has lived through it answers as one that has just begun
//   files     damaged files of a corpus, glossaries, settings and stores: each costs only itself
//   messages  what no client should send: each request is answered, and the server stays itself
// `node test/fuzz/main.mjs [WORD...] [--seconds 20] [--seed 1]` runs the trials whose name holds a word, each so long.
// What fails tells the seed with which it fails at once.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root, setUp } from "../../.ci/setup.mjs";

const { values, positionals: words } = parseArgs({
  options: { seconds: { type: "string", default: "20" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
setUp();
const { common } = await import("../../.ci/build.mjs");
const { build } = await import("esbuild");
const out = join(root, "test/dist/fuzz");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const own = ["edits", "files"];
await build({
  ...common,
  entryPoints: own.map((name) => join(root, "test/fuzz", `${name}.ts`)),
  outdir: out,
  platform: "node",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  packages: "external",
  sourcemap: "inline",
});
const failed = [];
for (const name of [...own, "messages"]) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  const now = join(out, `${name}.seed`);
  const args =
    name === "messages"
      ? [join(root, ".ci/test.mjs"), "anyMessage"]
      : ["--enable-source-maps", join(out, `${name}.mjs`), values.seconds, values.seed, now];
  const run = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: name === "messages" ? ["ignore", "ignore", "inherit"] : "inherit",
    env: { ...process.env, FUZZ_SECONDS: values.seconds, FUZZ_SEED: values.seed },
    // Whatever hangs is a fault too.
    timeout: 1000 * Number(values.seconds) + 120_000,
  });
  if (run.status === 0) {
    if (name === "messages")
      console.log(`messages: ${values.seconds} s with seed ${values.seed}, and the server is itself.`);
    continue;
  }
  failed.push(name);
  const seed = name === "messages" ? values.seed : readFileSync(now, "utf8");
  console.error(
    `${name} failed${run.signal ? ", as it did not end" : ""}: node test/fuzz/main.mjs ${name} --seed ${seed}`,
  );
}
process.exit(failed.length > 0 ? 1 : 0);
