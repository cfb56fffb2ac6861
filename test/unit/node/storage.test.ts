import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { createFolderStorage } from "../../../server/src/node/storage";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "penholder-storage-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

test("what was written is read back by range, and the folder is made when needed", async () => {
  const storage = createFolderStorage(join(folder, "deep", "store"));
  assert.equal(await storage.open("a"), undefined);
  assert.deepEqual(await storage.list(), []);
  await storage.write("a", [bytes("agreed "), bytes("language")]);
  const source = await storage.open("a");
  assert.equal(source?.size, 15);
  assert.equal(new TextDecoder().decode(source!.read(7, 8)), "language");
  assert.throws(() => source!.read(10, 10), /ends at 15/);
  source!.close();
});

test("writing replaces the file as a whole and leaves nothing aside", async () => {
  const storage = createFolderStorage(folder);
  await storage.write("a", [bytes("first")]);
  await storage.write("a", [bytes("second")]);
  assert.deepEqual(readdirSync(folder), ["a"]);
  await storage.remove("a");
  await storage.remove("a");
  assert.deepEqual(await storage.list(), []);
});

test("a file that was being read stays readable when it is replaced", async () => {
  const storage = createFolderStorage(folder);
  await storage.write("a", [bytes("old")]);
  const source = await storage.open("a");
  await storage.write("a", [bytes("new words")]);
  assert.equal(new TextDecoder().decode(source!.read(0, 3)), "old");
  source!.close();
});

test("a folder or a pipe in a part's place is a missing part, and is written over", {
  skip: process.platform === "win32",
  timeout: 5000,
}, async () => {
  const storage = createFolderStorage(folder);
  mkdirSync(join(folder, "a", "deep"), { recursive: true });
  assert.equal(spawnSync("mkfifo", [join(folder, "b")]).status, 0);
  for (const name of ["a", "b"]) {
    assert.equal(await storage.open(name), undefined);
    await storage.write(name, [bytes("whole")]);
    const source = await storage.open(name);
    assert.equal(source?.size, 5);
    source?.close();
    await storage.remove(name);
    mkdirSync(join(folder, name, "deep"), { recursive: true });
    await storage.remove(name);
  }
  assert.deepEqual(readdirSync(folder), []);
});

test("what a dead process was writing is cleared away by the next writer, what a living one writes is not", async () => {
  const storage = createFolderStorage(folder);
  writeFileSync(join(folder, "segment-7.texts.99999999-3.part"), "half of a te");
  writeFileSync(join(folder, `segment-8.texts.${process.pid}-3.part`), "half of a te");
  const lock = await storage.lock();
  await lock!.release();
  assert.deepEqual(readdirSync(folder), [`segment-8.texts.${process.pid}-3.part`]);
  assert.deepEqual(await storage.list(), []);
});
