import assert from "node:assert/strict";
import { test } from "node:test";
import { createCorpusKeeper } from "../../../server/src/protocol/corpusKeeper";
import { indexCorpus } from "../../../server/src/service/knowledge/indexCorpus";
import { openStore } from "../../../server/src/service/search/store";
import { NewerStore } from "../../../server/src/service/search/writing/manifest";
import { say } from "../../../server/src/service/text/say";
import { corpus } from "../../wire/corpus";
import { createWorld } from "../world";

const folders = ["file:///work/corpus"];
const all = Object.keys(corpus).length + 1;

/** Whether it comes true while the clock goes on for some minutes. */
async function comesTrue(advance: (milliseconds: number) => void, holds: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 60 && !holds(); tries++) {
    advance(10_000);
    for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
  }
  return holds();
}

/**
 * A session in which a corpus is read and grows by a file, and one opening of the manifest or one run fails.
 * @param fault what each opening or run throws, if anything, by its number from 1
 */
async function session(fault: (what: "manifest" | "run", nth: number) => Error | undefined) {
  const world = createWorld({ ...corpus });
  const times = { manifest: 0, run: 0 };
  const meet = (what: keyof typeof times) => {
    times[what] += 1;
    const error = fault(what, times[what]);
    if (error) throw error;
  };
  const open = world.storage.open.bind(world.storage);
  world.storage.open = async (name) => {
    if (name === "manifest") meet("manifest");
    return open(name);
  };
  const keeper = createCorpusKeeper(
    world,
    async () => ({
      openStore: () => openStore(world),
      indexing: {
        async run(run) {
          meet("run");
          return indexCorpus(world, run);
        },
        cancel() {},
        async dispose() {},
      },
      release() {},
    }),
    false,
  );
  await keeper.sync(folders);
  world.files.set("file:///work/corpus/late.txt", "Statement by Atlantia\n\nThe lamps are lit again.\n");
  await keeper.sync(folders);
  const isWell = () => {
    const { documents, indexing, problems, reading } = keeper.status();
    return documents === all && !indexing && !reading && problems.length === 0;
  };
  const well = await comesTrue((by) => world.timer.advance(by), isWell);
  const status = keeper.status();
  await keeper.dispose();
  return { well, times, status };
}

const faults = {
  "a disk error": Object.assign(new Error("EIO: i/o error, read"), { code: "EIO" }),
  "a file that another holds": Object.assign(new Error("EBUSY: resource busy or locked"), { code: "EBUSY" }),
  "too many open files": Object.assign(new Error("EMFILE: too many open files"), { code: "EMFILE" }),
  "a newer Penholder's store, for a while": new NewerStore(99),
};

for (const [what, error] of Object.entries(faults)) {
  test(`${what} at any one reading of the manifest ends nothing: all is read in the end`, async () => {
    const { times, well, status } = await session(() => undefined);
    assert.ok(well && times.manifest > 4, JSON.stringify({ times, status }));
    for (let nth = 1; nth <= times.manifest; nth++) {
      const met = await session((where, place) =>
        where === "manifest" && place === nth ? error : undefined,
      );
      assert.ok(met.well, `reading ${nth} of ${times.manifest}: ${JSON.stringify(met.status)}`);
    }
  });
}

test("a run that fails is tried again, and again later where it goes on failing", async () => {
  const met = await session((where, nth) =>
    where === "run" && nth < 5 ? new Error("a thread ended") : undefined,
  );
  assert.ok(met.well, JSON.stringify(met.status));
  const never = await session((where) => (where === "run" ? new Error("a thread ended") : undefined));
  assert.equal(never.well, false);
  // Ten minutes: what fails every time is not tried thirty times.
  assert.ok(never.times.run > 4 && never.times.run < 12, `${never.times.run} runs`);
});

/** A keeper whose runs are ended by hand. */
async function heldKeeper() {
  const world = createWorld({ ...corpus });
  const runs: { folders: readonly string[]; rebuild: boolean; end(): void }[] = [];
  let cancelled = 0;
  const keeper = createCorpusKeeper(
    world,
    async () => ({
      openStore: () => openStore(world),
      indexing: {
        async run(run) {
          await new Promise<void>((resolve) => {
            runs.push({ folders: run.folders, rebuild: run.rebuild === true, end: resolve });
          });
          return indexCorpus(world, run);
        },
        cancel() {
          cancelled += 1;
        },
        async dispose() {},
      },
      release() {},
    }),
    false,
  );
  return {
    keeper,
    runs,
    cancelled: () => cancelled,
    /** Ends when so many runs have begun; false where they do not. */
    begun: (count: number) =>
      comesTrue(
        () => {},
        () => runs.length >= count,
      ),
  };
}

test("what is wanted during a run is done after it, once and in its latest form", async () => {
  const { keeper, runs, begun, cancelled } = await heldKeeper();
  const first = keeper.sync(folders);
  assert.ok(await begun(1));
  const others = [keeper.sync(folders), keeper.sync(folders, true), keeper.sync(folders)];
  assert.equal(runs.length, 1, "one run at a time");
  runs[0]!.end();
  assert.ok(await begun(2));
  assert.deepEqual([runs[1]!.folders, runs[1]!.rebuild], [folders, true], "nobody's rebuilding is forgotten");
  runs[1]!.end();
  await Promise.all([first, ...others]);
  assert.equal(runs.length, 2);
  assert.equal(cancelled(), 0, "the same corpus is read to its end");
  assert.equal(keeper.status().documents, all - 1);
  await keeper.dispose();
});

test("a corpus that is read counts as read while Penholder still learns from it", async () => {
  const world = createWorld({ ...corpus });
  let learnt = () => {};
  const learning = new Promise<void>((resolve) => {
    learnt = resolve;
  });
  const keeper = createCorpusKeeper(
    world,
    async () => ({
      openStore: () => openStore(world),
      indexing: {
        async run(run) {
          const summary = await indexCorpus(world, run);
          await learning;
          return summary;
        },
        cancel() {},
        async dispose() {},
      },
      release() {},
    }),
    false,
  );
  const done = keeper.sync(folders);
  const isRead = () => {
    const { documents, indexing, reading } = keeper.status();
    return documents === all - 1 && !indexing && !reading;
  };
  assert.ok(await comesTrue(() => {}, isRead));
  learnt();
  await done;
  assert.ok(isRead());
  await keeper.dispose();
});

test("a run for another corpus is given up, and the one that is wanted follows", async () => {
  const { keeper, runs, begun, cancelled } = await heldKeeper();
  const done = keeper.sync(["file:///elsewhere"]);
  assert.ok(await begun(1));
  const wanted = keeper.sync(folders);
  assert.equal(cancelled(), 1);
  runs[0]!.end();
  assert.ok(await begun(2));
  assert.deepEqual([runs[1]!.folders, runs[1]!.rebuild], [folders, false]);
  runs[1]!.end();
  await Promise.all([done, wanted]);
  assert.deepEqual(keeper.status().folders, folders);
  await keeper.dispose();
});

test("nothing is read any more once the session has ended", async () => {
  const { keeper, runs, begun } = await heldKeeper();
  const done = keeper.sync(folders);
  assert.ok(await begun(1));
  const wanted = keeper.sync(folders);
  await keeper.dispose();
  runs[0]!.end();
  await Promise.all([done, wanted]);
  assert.equal(runs.length, 1);
});

test("a corpus that is more than its place is known to bear is read whole, and looked at with what is said of it", async () => {
  const world = createWorld({ ...corpus });
  const asked: number[] = [];
  const keeper = createCorpusKeeper(
    world,
    async () => ({
      openStore: () => openStore(world),
      indexing: { run: (run) => indexCorpus(world, run), cancel() {}, async dispose() {} },
      tooLarge(passages) {
        asked.push(passages);
        return passages > 3 ? say`It is large.` : undefined;
      },
      release() {},
    }),
    false,
  );
  await keeper.sync(folders);
  const { documents, passages, problems, reading } = keeper.status();
  assert.deepEqual([documents, reading], [all - 1, undefined]);
  assert.equal(asked.at(-1), passages);
  assert.deepEqual(problems, [{ reason: say`It is large.`, files: [], partly: true }]);
  await keeper.dispose();
});
