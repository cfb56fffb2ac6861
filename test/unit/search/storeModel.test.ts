import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../../../server/src/service/search/store";
import { createWorld } from "../world";
import { inventDocument, runAgainstList, writerOf } from "./model";
import { document, put, randomNumbers, storeOf } from "./reference";

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
  assert.equal(reading.status.passages, 0);
  assert.equal(await reading.refresh(), true);
  assert.equal(await reading.refresh(), false);
  assert.equal((await reading.search.similar("a deep well"))[0]?.passage.document.id, "file:///a");
  assert.equal(writing.status.passages, 1, "the store that wrote sees it at once");
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
    (await store.search.passages("file:///a")).map(({ text }) => text),
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
  assert.equal(store.status.documents, 10);
});

test("the generation is another one after every change of the content, and only then", async () => {
  const { store, writer } = await storeOf(document("a", ["One lamp."]));
  const other = await storeOf(document("a", ["One lamp."]));
  const first = store.search.generation;
  assert.notEqual(other.store.search.generation, first);
  await store.refresh();
  assert.equal(store.search.generation, first);
  // As many documents, passages and letters as before.
  await put(writer, "a", [document("a", ["One lamb."])]);
  await writer.commit();
  const second = store.search.generation;
  assert.notEqual(second, first);
  store.close();
  assert.notEqual(store.search.generation, second);
});

test("who listens hears of what another process writes, of what goes wrong, and when it is over", async () => {
  const { writer, world } = await storeOf(document("a", ["One lamp."]));
  const other = createWorld({}, { storage: world.storage });
  const { open } = other.storage;
  let broken = false;
  const storage = {
    ...world.storage,
    open: (name: string) => (broken ? Promise.reject(new Error("EIO")) : open(name)),
  };
  const reader = await openStore({ ...other, storage });
  const heard: string[] = [];
  const looks = async () => {
    other.timer.advance(1500);
    for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate);
    return heard.splice(0);
  };
  await put(writer, "b", [document("b", ["Two lamps."])]);
  await writer.commit();
  assert.deepEqual(await looks(), [], "nobody listens, nothing is looked at");
  assert.equal(reader.status.documents, 1);
  const stop = reader.onDidChange((error) =>
    heard.push(error === undefined ? `${reader.status.documents} documents` : String(error)),
  );
  assert.deepEqual(await looks(), ["2 documents"]);
  assert.deepEqual(await looks(), []);
  broken = true;
  assert.match((await looks()).join(), /EIO/);
  broken = false;
  assert.deepEqual(await looks(), ["2 documents"]);
  stop();
  await writer.remove("b");
  await writer.commit();
  assert.deepEqual(await looks(), []);
  await reader.refresh();
  assert.equal(reader.status.documents, 1);
});
