// What a browser keeps, and what happens where it does not: everything is found in the session, and the report says that
// it will not be kept.

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { createEditorStorage } from "../../../server/src/browser/editorStorage";
import { orInMemory } from "../../../server/src/browser/orInMemory";
import { clearOldStores, corpusFolder } from "../../../server/src/browser/stores";
import { createCorpusKeeper } from "../../../server/src/protocol/corpusKeeper";
import { indexCorpus } from "../../../server/src/service/knowledge/indexCorpus";
import { openStore } from "../../../server/src/service/search/store";
import { some } from "../../some";
import { reasonsOf } from "../told";
import { createWorld, type World } from "../world";
import { type Behaviour, FakeEditor, FakeLocks } from "./editor";

const statement = (lamp: string) =>
  `Mr. President, the keepers of the ${lamp} lamps ask this Council to hear what the harbours of the north have to say.`;
const lamps = ["green", "amber", "crimson", "violet"];
const corpus = Object.fromEntries(
  lamps.map((lamp) => [`file:///corpus/statements/${lamp}.txt`, statement(lamp)]),
);

let editor: FakeEditor;
beforeEach(() => {
  editor = new FakeEditor();
  withBrowser("https://one.example", new FakeLocks());
});

/** Stands for the browser that the server runs in. */
function withBrowser(origin: string, locks: FakeLocks | undefined) {
  Object.defineProperty(globalThis, "location", { value: { origin }, configurable: true });
  Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true });
}

const stores = "vscode-userdata:/corpora";
const storageIn = (folder: string, world: World) =>
  orInMemory((notKept) => createEditorStorage(editor, folder, world, notKept), world);

/** The clock goes on until the work is done. */
async function inTime<T>(world: World, work: Promise<T>): Promise<T> {
  let done = false;
  const end = () => {
    done = true;
  };
  work.then(end, end);
  while (!done) {
    await new Promise((resolve) => setImmediate(resolve));
    world.timer.advance(500);
  }
  return work;
}

/** One session: the corpus is read and asked, with the storage as the behaviour says from the given moment on. */
async function session(before: Behaviour, after: Behaviour = before) {
  const world = createWorld(corpus);
  editor.behaviour = before;
  const found: string[] = [];
  let read = 0;
  const keeper = createCorpusKeeper(
    world,
    async (folders) => {
      const storage = storageIn(corpusFolder(editor, stores, folders, world), world);
      const environment = { ...world, storage };
      return {
        openStore: () => openStore(environment),
        indexing: {
          async run(run) {
            editor.behaviour = after;
            const summary = await indexCorpus(environment, run);
            read = summary?.read ?? 0;
            return summary;
          },
          cancel() {},
          async dispose() {},
        },
        release() {},
        notKept: storage.notKept,
      };
    },
    false,
  );
  await inTime(world, keeper.sync(["file:///corpus"]));
  const search = await keeper.opened();
  for (const lamp of lamps) {
    const [hit] = (await search?.similar(statement(lamp))) ?? [];
    if (hit?.passage.text === statement(lamp)) found.push(lamp);
  }
  const problems = reasonsOf(keeper.status().problems);
  await keeper.dispose();
  const logged = world.logged.filter((line) => !line.startsWith("info: "));
  return { found, read, problems, logged };
}

test("what was read in one session is there in the next", async () => {
  assert.deepEqual(await session({}), { found: lamps, read: 4, problems: [], logged: [] });
  assert.deepEqual(await session({}), { found: lamps, read: 0, problems: [], logged: [] });
});

for (const [what, before, after, why] of [
  ["refuses everything", { refuses: "no access" }, { refuses: "no access" }, /no access/],
  ["refuses without a reason", { refuses: "" }, { refuses: "" }, /it does not say why/],
  ["is full from the beginning", { quota: 0 }, { quota: 0 }, /its storage is full/],
  ["is full in the middle of the reading", {}, { quota: 2500 }, /its storage is full/],
  ["has all in memory", { forgets: true }, { forgets: true }, /this site may not store data/],
  ["never answers", { silent: true }, { silent: true }, /does not answer/],
  ["answers no more in the middle of the reading", {}, { silent: true }, /does not answer/],
] satisfies [string, Behaviour, Behaviour, RegExp][])
  test(`where the editor's storage ${what} everything is found in the session, and that it is not kept is said`, async () => {
    const { found, problems, logged } = await session(before, after);
    assert.deepEqual(found, lamps);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^The browser does not keep what is read of the corpus \(/);
    assert.match(problems[0]!, why);
    assert.deepEqual(some(logged), [`warn: ${problems[0]}`]);
  });

test("the files of an index that are in memory are not read again for those who write to it", async () => {
  await session({});
  editor.asked.length = 0;
  await session({});
  const read = some(editor.asked).filter((name) => /^segment-.*(texts|grams)$/.test(name));
  assert.deepEqual([...some(read)].sort(), [...new Set(read)].sort());
});

test("a file that is written anew while it is open has its old content for those who have it open, and its new for others", async () => {
  const storage = createEditorStorage(editor, stores, createWorld(), () => {});
  await storage.write("facts", [new Uint8Array([1])]);
  const before = await storage.open("facts");
  const beside = await storage.open("facts");
  await storage.write("facts", [new Uint8Array([2])]);
  const after = await storage.open("facts");
  beside?.close();
  assert.deepEqual([before?.read(0, 1)[0], after?.read(0, 1)[0]], [1, 2]);
  assert.throws(() => beside?.read(0, 1), /closed/);
  before?.close();
  assert.deepEqual(after?.read(0, 1)[0], 2);
});

test("of two windows one writes; that it was closed is known at once in its own origin, elsewhere after eight seconds", async () => {
  const world = createWorld();
  const locks = new FakeLocks();
  const lock = () => inTime(world, storageIn(`${stores}/1`, world).lock());
  withBrowser("https://one.example", locks);
  const first = await lock();
  assert.ok(first);
  assert.equal(await lock(), undefined);
  withBrowser("https://another.example", locks);
  assert.equal(await lock(), undefined);
  // While it lives it shows so.
  for (let second = 0; second < 60; second++) {
    world.timer.advance(1000);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  assert.equal(await lock(), undefined);
  await first.confirm();
  await first.release();
  assert.ok(await lock());
  locks.closeAll();
  withBrowser("https://one.example", locks);
  assert.equal(await lock(), undefined, "that of another origin cannot be asked for");
});

test("a window that shows no life keeps the writing as long as the browser says that it lives", async () => {
  const world = createWorld();
  const locks = new FakeLocks();
  withBrowser("https://one.example", locks);
  const lock = (clock: World) => inTime(clock, storageIn(`${stores}/1`, clock).lock());
  const first = await lock(world);
  // Its own clock stands still, that of the other goes on.
  const later = createWorld();
  later.timer.advance(60_000);
  assert.ok(later.timer.today() - world.timer.today() > 50_000);
  assert.equal(await lock(later), undefined);
  await first?.confirm();
});

test("a window that was closed while it was reading leaves the writing to the next of its origin", async () => {
  const world = createWorld();
  const locks = new FakeLocks();
  withBrowser("https://one.example", locks);
  const lost = await inTime(world, storageIn(`${stores}/1`, world).lock());
  locks.closeAll();
  assert.ok(await inTime(world, storageIn(`${stores}/1`, world).lock()));
  await assert.rejects(async () => lost?.confirm(), /another window has taken over/);
});

test("stores that nobody has opened for three months are cleared away, and no others", async () => {
  const world = createWorld();
  const old = corpusFolder(editor, stores, ["file:///old"], world);
  await editor.write(`${old}/manifest`, new Uint8Array(1));
  const day = 24 * 60 * 60 * 1000;
  world.timer.advance(80 * day);
  corpusFolder(editor, stores, ["file:///b", "file:///a"], world);
  const same = corpusFolder(editor, stores, ["file:///a", "file:///b"], world);
  await clearOldStores(editor, stores, world);
  assert.equal((await editor.list(stores)).length, 2);
  world.timer.advance(11 * day);
  await clearOldStores(editor, stores, world);
  assert.deepEqual(await editor.list(stores), [same.slice(stores.length + 1)]);
});

test("what was kept before is read where nothing more can be kept", async () => {
  await session({});
  const kept = editor.kept();
  const { found, read } = await session({ quota: 0 });
  assert.deepEqual(found, lamps);
  assert.equal(read, 0);
  assert.deepEqual(editor.kept(), kept);
});

test("a file that is removed in memory is gone, and is there again when it is written", async () => {
  const world = createWorld();
  const storage = storageIn("vscode-userdata:/workspace", world);
  await storage.write("ignored.json", [new Uint8Array([1])]);
  editor.behaviour = { quota: 0 };
  await storage.write("other", [new Uint8Array([2])]);
  await storage.remove("ignored.json");
  assert.deepEqual(await storage.list(), ["other"]);
  assert.equal(await storage.open("ignored.json"), undefined);
  await storage.write("ignored.json", [new Uint8Array([3])]);
  assert.deepEqual((await storage.open("ignored.json"))?.read(0, 1), new Uint8Array([3]));
  assert.deepEqual((await storage.list()).sort(), ["ignored.json", "other"]);
});
