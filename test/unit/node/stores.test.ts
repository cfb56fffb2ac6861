// One store for each corpus, shared by all windows; old ones are cleared away, never one that is open.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { URI } from "vscode-uri";
import { createNodeFiles } from "../../../server/src/node/files";
import { createFolderStorage } from "../../../server/src/node/storage";
import { createStores } from "../../../server/src/node/stores";
import { removeIndex } from "../../../server/src/service/search/writing/removeIndex";
import { some } from "../../some";

const log = { error() {}, warn() {}, info() {} };
const day = 24 * 60 * 60 * 1000;
let folder: string;
let root: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "penholder-stores-")));
  root = join(folder, "stores");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function made(name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return URI.file(path).toString();
}
const stores = (after = 0) => createStores(root, log, () => Date.now() + after);

test("the same folders, in whatever order, have the same store; others have another", async () => {
  const [one, two] = [made("one"), made("two")];
  const both = await stores().open([one, two]);
  assert.equal((await stores().open([two, one])).path, both.path);
  assert.notEqual((await stores().open([one])).path, both.path);
});

test("a folder reached through a link is the folder itself", async () => {
  const real = made("real");
  symlinkSync(join(folder, "real"), join(folder, "link"));
  const { real: resolved } = createNodeFiles();
  assert.equal(await resolved!(URI.file(join(folder, "link")).toString()), real);
  assert.equal(await resolved!(URI.file(join(folder, "link/not there")).toString()), `${real}/not%20there`);
});

test("a store that nobody has opened for 90 days is cleared away, one that is open never", async () => {
  const old = await stores().open([made("old")]);
  writeFileSync(join(old.path, "manifest"), "an index");
  const open = await stores().open([made("open")]);
  old.release();
  assert.deepEqual(await stores(89 * day).clear(), []);
  assert.deepEqual(await stores(91 * day).clear(), [old.path]);
  assert.ok(existsSync(open.path) && !existsSync(old.path));
  open.release();
  assert.deepEqual(await stores(91 * day).clear(), [open.path]);
});

test("a store whose folders were deleted is cleared away; one of which a folder is there stays", async () => {
  const gone = await stores().open([made("work/gone")]);
  const half = await stores().open([made("work/gone"), made("here")]);
  gone.release();
  half.release();
  assert.deepEqual(await stores().clear(), []);
  rmSync(join(folder, "work"), { recursive: true });
  assert.deepEqual(await stores().clear(), [gone.path]);
  assert.ok(existsSync(half.path));
});

test("a store of a drive that is not connected stays", async () => {
  const away = await stores().open([made("drive/corpus")]);
  away.release();
  // As where the drive was on another device than what is found in its place.
  const about = { folders: [{ uri: URI.file(join(folder, "drive/corpus")).toString(), device: 987654 }] };
  writeFileSync(join(away.path, "corpus.json"), JSON.stringify(about));
  rmSync(join(folder, "drive"), { recursive: true });
  assert.deepEqual(await stores().clear(), []);
});

test("what a process that died has left open, locked or half cleared away holds nothing up", async () => {
  const old = await stores().open([made("old")]);
  old.release();
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(join(old.path, `${dead}-1-abc.open`), "");
  writeFileSync(join(old.path, "lock"), `${dead} xyz`);
  utimesSync(join(old.path, "lock"), 1, 1);
  mkdirSync(`${old.path}.${dead}-1.gone`);
  writeFileSync(join(`${old.path}.${dead}-1.gone`, "segment-1.text"), "");
  assert.deepEqual(await stores(91 * day).clear(), [old.path]);
  assert.ok(!existsSync(`${old.path}.${dead}-1.gone`));
});

test("whoever has a store open is told apart from a process that has its number: in another container, or later", {
  skip: process.platform !== "linux",
}, async () => {
  const old = await stores().open([made("old")]);
  const mark = some(readdirSync(old.path).filter((name) => name.endsWith(".open"))).map((name) =>
    join(old.path, name),
  )[0]!;
  const owner = JSON.parse(readFileSync(mark, "utf8"));
  const left = (changes: object, days: number) => {
    writeFileSync(mark, JSON.stringify({ ...owner, ...changes }));
    const then = Date.now() / 1000 - (days * day) / 1000;
    utimesSync(mark, then, then);
  };
  // Another container has a process of this number, or none: here nobody can know whether it lives.
  for (const pid of [process.pid, 99999999]) {
    left({ machine: "another container", pid }, -2);
    assert.deepEqual(await stores(91 * day).clear(), []);
  }
  left({ started: "1" }, 0);
  assert.deepEqual(await stores(91 * day).clear(), [old.path]);
  const again = await stores().open([made("old")]);
  writeFileSync(join(again.path, "1-1-x.open"), JSON.stringify({ ...owner, machine: "another container" }));
  again.release();
  assert.deepEqual(
    await stores(91 * day).clear(),
    [again.path],
    "its mark ends with the time that stores are kept",
  );
});

test("a store that is being written stays, however old", async () => {
  const old = await stores().open([made("old")]);
  old.release();
  const lock = await createFolderStorage(old.path).lock();
  assert.deepEqual(await stores(91 * day).clear(), []);
  await lock!.release();
  assert.deepEqual(await stores(91 * day).clear(), [old.path]);
});

test("a store opened at the moment at which it is cleared away is there whole, or begun anew", async () => {
  const corpus = made("old");
  for (let round = 0; round < 10; round++) {
    (await stores().open([corpus])).release();
    const clearing = stores(91 * day);
    const [opened] = await Promise.all([stores().open([corpus]), clearing.clear(), clearing.clear()]);
    assert.ok(existsSync(join(opened.path, "corpus.json")));
    // It is open now: nobody clears it away.
    assert.deepEqual(await stores(91 * day).clear(), []);
    opened.release();
  }
});

test("the index that an earlier version kept in a workspace is removed, what else lies there is not", async () => {
  const storage = createFolderStorage(join(folder, "workspace"));
  for (const name of ["manifest", "segment-1.text", "sources-2", "ignored.json"])
    await storage.write(name, []);
  await removeIndex(storage);
  assert.deepEqual(await storage.list(), ["ignored.json"]);
});
