import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../../../server/src/service/search/store";
import { createWorld } from "../world";
import { inventDocument, runAgainstList, writerOf } from "./model";
import { document, put, randomNumbers } from "./reference";

test("whatever is added, replaced and removed, the store says what a list would say", () =>
  runAgainstList(11, 300, 50));

test("another process sees a commit when it looks again, and not before", async () => {
  const world = createWorld();
  const writing = await openStore(world);
  const reading = await openStore(createWorld({}, { storage: world.storage }), { readOnly: true });
  const writer = await writerOf(writing);
  const one = document("file:///a", ["The well by the school is deep."]);
  await put(writer, one.uri, [one]);
  assert.equal(await reading.refresh(), false);
  await writer.commit();
  assert.equal(reading.size.passages, 0);
  assert.equal(await reading.refresh(), true);
  assert.equal(await reading.refresh(), false);
  assert.equal((await reading.similar("a deep well"))[0]?.passage.document.id, "file:///a");
  assert.equal(writing.size.passages, 1, "the store that wrote sees it at once");
});

test("one process writes at a time; when it has died another may", async () => {
  const world = createWorld();
  const store = await openStore(world);
  const writer = await writerOf(store);
  assert.equal(await store.writer(), undefined);
  await writer.close();
  await writerOf(store);
  world.storage.unlock();
  await writerOf(store);
});

test("a file that fails half-way leaves what was there before", async () => {
  const world = createWorld();
  const store = await openStore(world);
  const writer = await writerOf(store);
  const before = document("file:///a", ["The old text of the file."]);
  await put(writer, before.uri, [before]);
  function* broken() {
    yield document("file:///a", ["The new text of the file."]);
    throw new Error("The file ends in the middle of a record.");
  }
  const fail = () => assert.fail("no record is asked for");
  await assert.rejects(writer.put("file:///a", broken(), fail), /middle of a record/);
  await writer.commit();
  assert.deepEqual(
    (await store.passages("file:///a")).map(({ text }) => text),
    ["The old text of the file."],
  );
});

test("removed passages give their room back", async () => {
  const world = createWorld();
  const store = await openStore(world);
  const writer = await writerOf(store);
  const random = randomNumbers(5);
  for (let i = 0; i < 100; i += 1)
    await put(writer, `file:///${i}`, [inventDocument(random, `file:///${i}`)]);
  await writer.commit();
  const full = await writer.bytes();
  for (let i = 0; i < 90; i += 1) await writer.remove(`file:///${i}`);
  await writer.commit();
  assert.ok((await writer.bytes()) < full / 3);
  assert.equal(store.size.documents, 10);
});
