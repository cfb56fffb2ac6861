// The stage "Shared corpus": starts a real cluster of two nodes, runs the tests that need one, and ends it. Where Java or
// Maven is missing it says that it was skipped.
import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lackForCluster, startCluster } from "./cluster.mjs";

const lack = lackForCluster();
if (lack) {
  console.log(`Skipped: ${lack}.`);
  process.exit(0);
}
const began = performance.now();
const cluster = await startCluster(mkdtempSync(join(tmpdir(), "penholder-cluster-")));
try {
  console.log(`Two nodes answer after ${Math.round((performance.now() - began) / 1000)} s.`);
  const test = join(import.meta.dirname, "..", "test.mjs");
  const { status } = spawnSync(process.execPath, [test, "shared/conformance"], {
    stdio: "inherit",
    env: { ...process.env, PENHOLDER_TRIAL_CLUSTER: cluster.url },
  });
  if (status !== 0) process.exitCode = 1;
} finally {
  await cluster.stop();
}
