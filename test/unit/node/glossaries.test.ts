import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readGlossaryApart } from "../../../server/src/node/glossaries";
import { told } from "../told";

/** What is read by a thread that does this. */
async function read(script: string, milliseconds: number) {
  const folder = mkdtempSync(join(tmpdir(), "penholder-glossaries-"));
  const path = join(folder, "thread.js");
  writeFileSync(path, `const { parentPort, workerData } = require("node:worker_threads");\n${script}`);
  try {
    return await readGlossaryApart(path, "a.csv", "term", { milliseconds, heapMegabytes: 24 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test("a large glossary is read in a thread of its own", { timeout: 5000 }, async () => {
  const script = "parentPort.postMessage({ entries: [], problem: JSON.stringify(workerData) });";
  assert.deepEqual(await read(script, 4000), {
    entries: [],
    problem: '{"glossary":{"name":"a.csv","content":"term"}}',
  });
});

test("its terms come a part at a time, in their order", { timeout: 5000 }, async () => {
  const script = `let given = 0;
const give = () => {
  given += 1;
  parentPort.postMessage({ entries: [{ term: given }], ...(given < 3 ? { more: true } : { problem: "no more" }) });
};
parentPort.on("message", () => (given < 3 ? give() : undefined));
give();
setTimeout(() => process.exit(), 50);`;
  assert.deepEqual(await read(script, 4000), {
    entries: [{ term: 1 }, { term: 2 }, { term: 3 }],
    problem: "no more",
  });
});

test("a glossary that takes too long, or too much memory, is named with what to do", {
  timeout: 20_000,
}, async () => {
  const slow = await read("for (;;);", 200);
  assert.deepEqual(slow.entries, []);
  assert.equal(told(slow.problem), "a.csv takes longer than 1 seconds to read: split it into several files.");
  const much = "const held = []; for (;;) held.push(Array.from({ length: 1000 }, (_, at) => ({ at })));";
  assert.equal(
    told((await read(much, 15_000)).problem),
    "a.csv takes more than 24 MB of memory to read: split it into several files.",
  );
});
