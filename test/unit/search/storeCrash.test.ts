import assert from "node:assert/strict";
import { test } from "node:test";
import { everyDocument } from "../../../server/src/service/search/corpusSearch";
import { openStore } from "../../../server/src/service/search/store";
import { createWorld, type World } from "../world";
import { document, put } from "./reference";

const texts = (round: number, file: number) => [
  `In round ${round} the council of village ${file} met under the old tree.`,
  `It was decided in round ${round} that village ${file} would dig well number ${round * 7 + file}.`,
];

/** Writes rounds; after each commit the round counts as acknowledged. */
async function write(
  world: World,
  rounds: { from: number; to: number },
  acknowledged: (round: number) => void,
): Promise<void> {
  const store = await openStore(world);
  const writer = await store.writer();
  assert.ok(writer);
  try {
    for (let round = rounds.from; round < rounds.to; round += 1) {
      await put(writer, `file:///${round}`, [document(`file:///${round}`, texts(round, round))]);
      await put(writer, "file:///log", [document("file:///log", texts(round, 99))]);
      if (round >= kept) await writer.remove(`file:///${round - kept}`);
      await writer.commit();
      acknowledged(round);
    }
    await writer.close();
  } finally {
    store.close();
  }
}

/** Number of rounds that are kept: enough for small segments to be joined. */
const kept = 18;
/** The process is killed in these rounds; in the first, segments are joined. */
const rounds = { from: 16, to: 20 };

/** A world whose storage holds the same as another's. */
function copyOf(world: World): World {
  const copy = createWorld();
  for (const [name, bytes] of world.storage.contents) copy.storage.contents.set(name, bytes);
  return copy;
}

/** The documents there are after a number of rounds. */
function documentsAfter(round: number): string[] {
  const count = Math.min(round + 1, kept);
  const names = Array.from({ length: count }, (_, i) => `file:///${round - i}`);
  return [...names, "file:///log"].sort();
}

test("killed at any write or removal, the store opens whole, with all that was acknowledged, and goes on", async () => {
  const before = createWorld();
  await write(before, { from: 0, to: rounds.from }, () => undefined);
  const whole = copyOf(before);
  await write(whole, rounds, () => undefined);
  const segments = [...whole.storage.contents.keys()].filter((name) => name.endsWith(".index"));
  assert.ok(segments.length < rounds.to - 10, `segments were joined: ${segments.length}`);
  for (let crash = 0; crash < whole.storage.operations; crash += 1) {
    const world = copyOf(before);
    world.storage.failAfter = crash;
    let last = rounds.from - 1;
    await write(world, rounds, (round) => {
      last = round;
    }).catch((error) => assert.match(String(error), /disk is full/));
    world.storage.failAfter = Number.POSITIVE_INFINITY;
    world.storage.unlock();

    const store = await openStore(world);
    assert.deepEqual(store.status.notices, []);
    const found = (await everyDocument(store.search)).map(({ id }) => id).sort();
    // The commit may have been made durable without having been acknowledged.
    const expected = [documentsAfter(last), documentsAfter(last + 1)].map((list) => list.join());
    assert.ok(
      expected.includes(found.join()),
      `after ${crash} operations: ${found}, not ${expected.join(" or ")}`,
    );
    const round = found.join() === expected[0] ? last : last + 1;
    assert.deepEqual(
      (await store.search.passages("file:///log")).map(({ text }) => text),
      texts(round, 99),
    );
    const writer = await store.writer();
    assert.ok(writer);
    await put(writer, "file:///after", [document("file:///after", ["Afterwards it rained."])]);
    await writer.commit();
    assert.equal(
      (await store.search.similar("it rained afterwards"))[0]?.passage.document.id,
      "file:///after",
    );
    const names = [...world.storage.contents.keys()].filter((name) => name.endsWith(".index"));
    assert.ok(names.length <= 18, "files of unfinished work are removed");
  }
});

test("where a disk is full, the same writer goes on when there is room again", async () => {
  const world = createWorld();
  const store = await openStore(world);
  const writer = await store.writer();
  assert.ok(writer);
  await put(writer, "file:///a", [document("file:///a", ["The first of the texts."])]);
  for (let room = 0; room < 6; room += 1) {
    world.storage.failAfter = world.storage.operations + room;
    await writer.commit().catch(() => undefined);
  }
  world.storage.failAfter = Number.POSITIVE_INFINITY;
  await put(writer, "file:///b", [document("file:///b", ["The second of the texts."])]);
  await writer.commit();
  const again = await openStore(world);
  assert.deepEqual((await everyDocument(again.search)).map(({ id }) => id).sort(), [
    "file:///a",
    "file:///b",
  ]);
  assert.deepEqual(await again.verify(), []);
});
