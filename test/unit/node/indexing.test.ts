import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { createNodeEnvironment } from "../../../server/src/node/environment";
import { beatEvery, lockFolder } from "../../../server/src/node/folderLock";
import { createThreadIndexing } from "../../../server/src/node/indexing";
import type { Said } from "../../../server/src/service/text/say";
import { patiently } from "../../patiently";
import { told } from "../told";
import { createWorld } from "../world";

test("a run can be stopped that began before the thread of the run before was gone", {
  timeout: 5000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "penholder-indexing-"));
  const script = join(folder, "indexer.js");
  // Where it is to rebuild it answers at once and lingers; otherwise it answers when it is stopped.
  writeFileSync(
    script,
    `const { parentPort, workerData } = require("node:worker_threads");
const answer = (files) => parentPort.postMessage({ summary: { files } });
if (workerData.rebuild) { answer(1); setTimeout(() => {}, 60); }
else {
  parentPort.postMessage({ progress: {} });
  parentPort.once("message", () => answer(2));
  setTimeout(() => process.exit(), 3000);
}`,
  );
  const indexing = createThreadIndexing(script, folder, createWorld());
  const run = { folders: ["file:///c"], report() {} };
  assert.equal((await indexing.run({ ...run, rebuild: true }))?.files, 1);
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const second = indexing.run({ ...run, report: begin });
  await begun;
  await wait(120);
  indexing.cancel();
  assert.equal((await second)?.files, 2);
  rmSync(folder, { recursive: true, force: true });
});

/** What a thread does that has read `bad.txt` before anything else, unless it is to leave it out. */
async function indexingWith(reading: string, milliseconds = 10_000) {
  const folder = mkdtempSync(join(tmpdir(), "penholder-indexing-"));
  const script = join(folder, "indexer.js");
  writeFileSync(
    script,
    `const { parentPort, workerData } = require("node:worker_threads");
const { rebuild, first, leftOut } = workerData;
parentPort.postMessage({ progress: { rebuild, first: first ?? "nothing" } });
if (leftOut.size > 0) parentPort.postMessage({ summary: { problems: [...leftOut] } });
else {
  if (first) parentPort.postMessage({ sign: "committed" });
  parentPort.postMessage({ sign: { uri: "file:///c/bad.txt", size: 1 } });
  ${reading}
}`,
  );
  const environment = { ...createWorld(), timer: createNodeEnvironment(folder, createWorld().log).timer };
  const limits = { milliseconds, perMegabyte: 0, heapMegabytes: 24 };
  const begun: unknown[] = [];
  const summary = await createThreadIndexing(script, folder, environment, limits).run({
    folders: ["file:///c"],
    rebuild: true,
    report: (progress) => begun.push(progress),
  });
  rmSync(folder, { recursive: true, force: true });
  const problems = summary?.problems as unknown as [string, Said][];
  return { begun, problems: problems.map(([uri, said]) => [uri, told(said)]) };
}

test("a file that never ends is tried once more before all others, then left out and named", {
  timeout: 10_000,
}, async () => {
  assert.deepEqual(await indexingWith("for (;;);", 200), {
    begun: [
      { rebuild: true, first: "nothing" },
      { rebuild: true, first: "file:///c/bad.txt" },
      // What was committed in between is not read again.
      { rebuild: false, first: "nothing" },
    ],
    problems: [
      [
        "file:///c/bad.txt",
        "bad.txt takes longer than 1 seconds to read and was left out; split it, or save it as plain text.",
      ],
    ],
  });
});

test("a file that takes too much memory, or ends its thread, costs only itself", {
  timeout: 20_000,
}, async () => {
  const much = await indexingWith(
    "const held = []; for (;;) held.push(Array.from({ length: 1000 }, (_, at) => ({ at })));",
  );
  assert.match(String(much.problems), /bad\.txt takes more than 24 MB of memory to read and was left out;/);
  const thrown = await indexingWith('throw new Error("all wrong");');
  assert.match(String(thrown.problems), /bad\.txt ends the reading \(all wrong\) and was left out;/);
});

test("the lock of a thread that a file holds up stays alive", async () => {
  const folder = mkdtempSync(join(tmpdir(), "penholder-indexing-"));
  const path = join(folder, "lock");
  const lock = await lockFolder(folder);
  const owner = JSON.parse(readFileSync(path, "utf8"));
  await lock?.release();
  const script = join(folder, "indexer.js");
  // It says that it has begun, and then nothing at all.
  writeFileSync(
    script,
    `const { parentPort, threadId } = require("node:worker_threads");
const { writeFileSync, utimesSync } = require("node:fs");
writeFileSync(${JSON.stringify(path)}, JSON.stringify({ ...${JSON.stringify(owner)}, thread: threadId }));
utimesSync(${JSON.stringify(path)}, 1, 1);
parentPort.postMessage({ progress: {} });
setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0), 20);`,
  );
  const world = createWorld();
  const indexing = createThreadIndexing(script, folder, world);
  await new Promise<void>((begun) => {
    indexing.run({ folders: ["file:///c"], report: () => begun() }).catch(() => {});
  });
  for (let beats = 0; beats < 2; beats += 1) {
    utimesSync(path, 1, 1);
    await patiently(() => {
      world.timer.advance(beatEvery);
      return statSync(path).mtimeMs > 2000;
    }, "a sign of life");
  }
  await indexing.dispose();
  rmSync(folder, { recursive: true, force: true });
});

test("when the indexing is disposed of its thread is gone, and so is the lock that it held", {
  timeout: 10_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "penholder-indexing-"));
  const path = join(folder, "lock");
  const lock = await lockFolder(folder);
  const owner = JSON.parse(readFileSync(path, "utf8"));
  await lock?.release();
  const script = join(folder, "indexer.js");
  writeFileSync(
    script,
    `const { parentPort, threadId } = require("node:worker_threads");
const owner = { ...${JSON.stringify(owner)}, thread: threadId };
require("node:fs").writeFileSync(${JSON.stringify(path)}, JSON.stringify(owner));
parentPort.postMessage({ progress: {} });
setInterval(() => {}, 1000);`,
  );
  const indexing = createThreadIndexing(script, folder, createWorld());
  const run = new Promise<void>((begun) => {
    indexing.run({ folders: ["file:///c"], report: () => begun() }).catch(() => {});
  });
  await run;
  assert.ok(existsSync(path));
  await indexing.dispose();
  assert.equal(existsSync(path), false);
  rmSync(folder, { recursive: true, force: true });
});
