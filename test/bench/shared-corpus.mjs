// How well a shared corpus finds beside the index on this machine, and what loading it and a question cost.
// `node test/bench/shared-corpus.mjs [--passages 10000] [--questions 300] [--shared-only]`; more passages than the data holds are recombined of
// its sentences; needs Java, its compiler and Maven (see .ci/opensearch).
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { lackForCluster, startCluster } from "../../.ci/opensearch/cluster.mjs";
import { root, setUp } from "../../.ci/setup.mjs";

const { values } = parseArgs({
  options: {
    passages: { type: "string", default: "10000" },
    questions: { type: "string", default: "300" },
    "shared-only": { type: "boolean", default: false },
    file: { type: "string", default: "passages_en.jsonl.gz" },
  },
});
const data = join(root, "../shared/data", values.file);
const lack = lackForCluster() ?? (existsSync(data) ? undefined : `${data} is not there`);
if (lack) {
  console.log(`Skipped: ${lack}.`);
  process.exit(0);
}
setUp();
const { common } = await import("../../.ci/build.mjs");
const { build } = await import("esbuild");
const bundle = join(root, "test/dist/shared-corpus.mjs");
await build({
  ...common,
  entryPoints: [join(root, "test/bench/shared-corpus.ts")],
  outfile: bundle,
  platform: "node",
  format: "esm",
  packages: "external",
});
const cluster = await startCluster(mkdtempSync(join(tmpdir(), "penholder-cluster-")));
try {
  const pids = cluster.nodes.map(({ pid }) => pid).join(",");
  const only = values["shared-only"] ? ["shared-only"] : [];
  const asked = [
    "--max-old-space-size=8192",
    bundle,
    cluster.url,
    pids,
    data,
    values.passages,
    values.questions,
    ...only,
  ];
  const { status } = spawnSync(process.execPath, asked, { stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  await cluster.stop();
}
