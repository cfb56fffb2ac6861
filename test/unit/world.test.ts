import assert from "node:assert/strict";
import { test } from "node:test";
import { createWorld } from "./world";

test("a world's files are listed by folder, sorted", async () => {
  const { files } = createWorld({
    "file:///c/b.txt": "B",
    "file:///c/a.txt": "A",
    "file:///c/old/z.txt": "Z",
  });
  assert.deepEqual(await files.list("file:///c"), [
    { name: "a.txt", folder: false },
    { name: "b.txt", folder: false },
    { name: "old", folder: true },
  ]);
  assert.equal((await files.stat("file:///c/old"))?.folder, true);
  assert.equal(await files.stat("file:///d"), undefined);
});

test("storage fails after the operations it was given, and keeps what was written before", async () => {
  const { storage } = createWorld();
  storage.failAfter = 1;
  await storage.write("a", [new Uint8Array([1]), new Uint8Array([2])]);
  await assert.rejects(storage.write("b", []));
  assert.deepEqual(await storage.list(), ["a"]);
  assert.deepEqual((await storage.open("a"))?.read(0, 2), new Uint8Array([1, 2]));
});

test("one lock at a time; a dead holder's lock is free again", async () => {
  const { storage } = createWorld();
  const lock = await storage.lock();
  assert.equal(await storage.lock(), undefined);
  storage.unlock();
  assert.ok(await storage.lock());
  await lock?.release();
  assert.equal(await storage.lock(), undefined, "the dead holder's release does not free the new one's lock");
});

test("the clock moves only when told, and makes the calls that are due", () => {
  const { timer } = createWorld();
  const called: number[] = [];
  timer.after(20, () => called.push(timer.now()));
  const cancel = timer.after(10, () => called.push(-1));
  cancel();
  timer.advance(15);
  assert.deepEqual(called, []);
  timer.advance(15);
  assert.deepEqual(called, [20]);
  assert.equal(timer.now(), 30);
});
