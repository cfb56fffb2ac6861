// The stage "Shared corpus": starts a real cluster, runs the tests that need one, and ends it. Where Java or Maven is
// missing it says that it was skipped.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, setUp } from "../setup.mjs";
import { lackForCluster, startCluster } from "./cluster.mjs";

const lack = lackForCluster();
if (lack) {
  console.log(`Skipped: ${lack}.`);
  process.exit(0);
}
setUp();
const { bundleTests } = await import("../testBundles.mjs");
const began = performance.now();
const seconds = () => Math.round((performance.now() - began) / 1000);
const tests = await bundleTests(["shared/conformance", "shared/nodes"], "shared-cluster");
const cluster = await startCluster(mkdtempSync(join(tmpdir(), "penholder-cluster-")));
/** Kills and starts nodes when a test says so: POST /kill/node-2. */
const control = createServer(async ({ url = "" }, answer) => {
  const [, what, name] = url.split("/");
  const node = cluster.nodes.find((one) => one.name === name);
  if (what === "kill") await node?.kill();
  if (what === "start") node?.start();
  answer.writeHead(node ? 200 : 404).end();
});
try {
  console.log(`${cluster.nodes.length} nodes answer after ${seconds()} s.`);
  control.listen(0, "127.0.0.1");
  await once(control, "listening");
  // One file after the other: the last one kills nodes.
  const run = spawn(
    process.execPath,
    ["--enable-source-maps", "--test", "--test-concurrency=1", ...tests.sort()],
    {
      cwd: root,
      stdio: "inherit",
      env: {
        ...process.env,
        PENHOLDER_TRIAL_CLUSTER: cluster.url,
        PENHOLDER_TRIAL_SECOND: cluster.nodes[1].url,
        PENHOLDER_TRIAL_CONTROL: `http://127.0.0.1:${control.address().port}`,
      },
    },
  );
  const [status] = await once(run, "exit");
  if (status !== 0) process.exitCode = 1;
} finally {
  control.close();
  await cluster.stop();
  console.log(`The stage took ${seconds()} s.`);
}
