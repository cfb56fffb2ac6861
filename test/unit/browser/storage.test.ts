// What a browser keeps, and what happens where it does not: everything is found in the session, and the report says that
// it will not be kept.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { createBrowserStorage } from "../../../server/src/browser/storage";
import { openCorpusStorage } from "../../../server/src/browser/stores";
import { createCorpusKeeper } from "../../../server/src/protocol/corpusKeeper";
import { indexCorpus } from "../../../server/src/service/knowledge/indexCorpus";
import { openStore } from "../../../server/src/service/search/store";
import { some } from "../../some";
import { createWorld, type World } from "../world";
import { type Behaviour, FakeDatabase, FakeLocks } from "./database";

const statement = (lamp: string) =>
  `Mr. President, the keepers of the ${lamp} lamps ask this Council to hear what the harbours of the north have to say.`;
const lamps = ["green", "amber", "crimson", "violet"];
const corpus = Object.fromEntries(
  lamps.map((lamp) => [`file:///corpus/statements/${lamp}.txt`, statement(lamp)]),
);

let database: FakeDatabase;
beforeEach(() => {
  database = new FakeDatabase();
  withBrowser(database.factory, new FakeLocks());
});

/** Stands for the browser that the server runs in. */
function withBrowser(indexedDB: unknown, locks: FakeLocks | undefined) {
  Object.defineProperty(globalThis, "indexedDB", { value: indexedDB, configurable: true });
  Object.defineProperty(globalThis, "navigator", { value: { locks }, configurable: true });
}

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
  database.behaviour = before;
  const found: string[] = [];
  let read = 0;
  const keeper = createCorpusKeeper(
    world,
    async (folders) => {
      const { storage, release } = await openCorpusStorage("stores", folders, world);
      const environment = { ...world, storage };
      return {
        openStore: () => openStore(environment),
        indexing: {
          async run(run) {
            database.behaviour = after;
            const summary = await indexCorpus(environment, run);
            read = summary?.read ?? 0;
            return summary;
          },
          cancel() {},
          async dispose() {},
        },
        release,
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
  const problems = keeper.status().problems.map(({ reason }) => reason);
  await keeper.dispose();
  return { found, read, problems, logged: world.logged };
}

test("what was read in one session is there in the next", async () => {
  assert.deepEqual(await session({}), { found: lamps, read: 4, problems: [], logged: [] });
  assert.deepEqual(await session({}), { found: lamps, read: 0, problems: [], logged: [] });
});

for (const [what, before, after, why] of [
  ["cannot be opened", { closed: true }, {}, /a private window/],
  ["refuses every write", { quota: 0 }, { quota: 0 }, /quota has been exceeded/],
  ["is full in the middle of the reading", {}, { quota: 2500 }, /quota has been exceeded/],
  ["never answers", { silent: true }, { silent: true }, /does not answer/],
  ["answers no more in the middle of the reading", {}, { silent: true }, /does not answer/],
] satisfies [string, Behaviour, Behaviour, RegExp][])
  test(`where the browser's storage ${what} everything is found in the session, and that it is not kept is said`, async () => {
    const { found, problems, logged } = await session(before, after);
    assert.deepEqual(found, lamps);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^The browser does not keep what is read of the corpus \(/);
    assert.match(problems[0]!, why);
    assert.deepEqual(some(logged), [`warn: ${problems[0]}`]);
  });

test("where two windows cannot be kept apart nothing is written that the other might read", async () => {
  withBrowser(database.factory, undefined);
  const { found, problems } = await session({});
  assert.deepEqual(found, lamps);
  assert.match(problems.join(), /cannot keep two windows apart/);
  assert.deepEqual(
    [...database.files.keys()].filter((name) => name !== "corpus.json"),
    [],
  );
});

test("what was kept before is read where nothing more can be kept", async () => {
  await session({});
  const kept = [...database.files.keys()];
  const { found, read } = await session({ quota: 0 });
  assert.deepEqual(found, lamps);
  assert.equal(read, 0);
  assert.deepEqual([...database.files.keys()], kept);
});

test("a file that is removed in memory is gone, and is there again when it is written", async () => {
  const world = createWorld();
  const storage = createBrowserStorage("workspace", world);
  await storage.write("ignored.json", [new Uint8Array([1])]);
  database.behaviour = { quota: 0 };
  await storage.write("other", [new Uint8Array([2])]);
  await storage.remove("ignored.json");
  assert.deepEqual(await storage.list(), ["other"]);
  assert.equal(await storage.open("ignored.json"), undefined);
  await storage.write("ignored.json", [new Uint8Array([3])]);
  assert.deepEqual((await storage.open("ignored.json"))?.read(0, 1), new Uint8Array([3]));
  assert.deepEqual((await storage.list()).sort(), ["ignored.json", "other"]);
});
