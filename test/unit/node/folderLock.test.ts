import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { threadId } from "node:worker_threads";
import { freeLockOfThread, lockFolder, showLifeOfThread } from "../../../server/src/node/folderLock";
import { createFolderStorage } from "../../../server/src/node/storage";
import { openStore } from "../../../server/src/service/search/store";
import { createWorld } from "../world";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "penholder-lock-"));
  path = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Owner {
  machine: string;
  pid: number;
  started?: string;
  thread: number;
  token: string;
}

/** No process has this number: they end at 4,194,304 on Linux, and Windows numbers are multiples of 4. */
const dead = 99999999;

/** Leaves the lock that another would have written, with what it differs in from one of this process. */
async function leave(changes: Partial<Owner>, secondsAgo = 0): Promise<void> {
  const lock = await lockFolder(folder);
  const owner = JSON.parse(readFileSync(path, "utf8")) as Owner;
  await lock?.release();
  writeFileSync(path, JSON.stringify({ ...owner, token: "another", ...changes }));
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(path, then, then);
}

async function canLock(): Promise<boolean> {
  const lock = await lockFolder(folder);
  await lock?.release();
  return lock !== undefined;
}

test("one writer at a time, until it lets go, and nothing is left behind", async () => {
  const lock = await lockFolder(folder);
  assert.ok(lock);
  assert.equal(await canLock(), false);
  await lock.confirm();
  await lock.release();
  assert.equal(await canLock(), true);
  assert.deepEqual(readdirSync(folder), []);
});

test("a dead process's lock is free at once", async () => {
  await leave({ pid: dead });
  assert.equal(await canLock(), true);
});

test("of many that find a dead process's lock one gets it, keeps it, and none fails", async () => {
  let owners = 0;
  const contend = async () => {
    for (let turn = 0; turn < 40; turn++) {
      const lock = await lockFolder(folder);
      if (!lock) continue;
      owners += 1;
      assert.equal(owners, 1, "one at a time");
      await lock.confirm();
      const dies = turn % 3 === 0;
      if (dies) writeFileSync(path, readFileSync(path, "utf8").replace(/"pid":\d+/, `"pid":${dead}`));
      owners -= 1;
      await lock.release();
    }
  };
  await leave({ pid: dead });
  await Promise.all(Array.from({ length: 12 }, contend));
  assert.equal(await canLock(), true);
  assert.deepEqual(readdirSync(folder), []);
});

test("a process that dies while it removes a dead lock leaves it to the next, and nothing behind", async () => {
  await leave({ pid: dead });
  const name = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 32);
  const removing = join(folder, `lock.removal-${name}.part`);
  writeFileSync(removing, readFileSync(path));
  assert.equal(await canLock(), true);
  assert.deepEqual(readdirSync(folder), []);
  writeFileSync(removing, "");
  await (await createFolderStorage(folder).lock())?.release();
  assert.deepEqual(readdirSync(folder), []);
});

test("a number that was given again is another process: a container that is started anew is not locked out", {
  skip: process.platform !== "linux",
}, async () => {
  await leave({ started: "1" });
  assert.equal(await canLock(), true);
});

test("another computer's or container's lock is held as long as it shows life, whatever its number is here", async () => {
  await leave({ machine: "another computer", pid: dead }, 50);
  assert.equal(await canLock(), false);
  await leave({ machine: "another computer", pid: process.pid }, 50);
  assert.equal(await canLock(), false);
  await leave({ machine: "another computer", pid: dead }, 70);
  assert.equal(await canLock(), true);
});

test("a lock of an earlier version, and one that says nothing, end by their silence", async () => {
  for (const text of [`${process.pid} abc`, "", "null", "{}"]) {
    writeFileSync(path, text);
    assert.equal(await canLock(), false, text);
    const then = Date.now() / 1000 - 70;
    utimesSync(path, then, then);
    assert.equal(await canLock(), true, text);
  }
});

test("a folder or a pipe in the lock's place is nobody's", {
  skip: process.platform === "win32",
}, async () => {
  mkdirSync(join(path, "deep"), { recursive: true });
  assert.equal(await canLock(), true);
  assert.equal(spawnSync("mkfifo", [path]).status, 0);
  assert.equal(await canLock(), true);
});

test("a thread that a file holds up shows life through the thread that has started it, and no other does", async () => {
  const isSilent = () => Date.now() - statSync(path).mtimeMs > 60_000;
  await leave({ thread: threadId + 7 }, 70);
  await showLifeOfThread(folder, threadId + 8);
  assert.ok(isSilent());
  const text = readFileSync(path, "utf8");
  await showLifeOfThread(folder, threadId + 7);
  assert.ok(!isSilent());
  assert.equal(readFileSync(path, "utf8"), text);
  await leave({ thread: threadId + 7, machine: "another computer" }, 70);
  await showLifeOfThread(folder, threadId + 7);
  assert.ok(isSilent(), "another computer's lock is not kept alive");
  rmSync(path);
  await showLifeOfThread(folder, threadId + 7);
});

test("a thread that was ended frees its lock, and no other's", async () => {
  await leave({ thread: threadId + 7 });
  freeLockOfThread(folder, threadId + 8);
  assert.equal(await canLock(), false);
  freeLockOfThread(folder, threadId + 7);
  assert.equal(await canLock(), true);
});

test("whoever has lost the lock writes no more and does not free the new owner's", async () => {
  const world = { ...createWorld(), storage: createFolderStorage(folder) };
  const writer = await (await openStore(world)).writer();
  await writer?.put("file:///a.txt", [], () => ({
    uri: "file:///a.txt",
    size: 1,
    modified: 1,
    reader: "",
    documents: 0,
    passages: 0,
  }));
  writeFileSync(path, "another's");
  await assert.rejects(writer!.commit(), /another computer has taken over/);
  await writer?.close();
  assert.equal(readFileSync(path, "utf8"), "another's");
  assert.deepEqual(
    readdirSync(folder).filter((name) => name === "manifest"),
    [],
  );
});
