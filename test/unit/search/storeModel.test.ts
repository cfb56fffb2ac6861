import assert from "node:assert/strict";
import { test } from "node:test";
import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import type { PassageWriter } from "../../../server/src/service/search/passageIndex";
import { openStore, type PassageStore } from "../../../server/src/service/search/store";
import { createWorld } from "../world";
import { document, put, randomNumbers } from "./reference";

const syllables = ["wa", "ter", "ri", "ver", "mo", "un", "tain", "de", "lta", "se", "ko", "pa"];

/** Invented documents: words of three syllables, so that some are shared and most are not. */
function inventDocument(random: (below: number) => number, uri: string): CorpusDocument {
  const word = () => [0, 0, 0].map(() => syllables[random(syllables.length)]).join("");
  const texts = Array.from({ length: 1 + random(4) }, () =>
    Array.from({ length: 5 + random(12) }, word).join(" "),
  );
  return document(uri, texts, { date: `20${10 + random(10)}`, symbol: `X/${uri.slice(-1)}/${random(50)}` });
}

/** What the store must say, compared with what it does say. */
async function compare(store: PassageStore, expected: ReadonlyMap<string, CorpusDocument>): Promise<void> {
  const passages = [...expected.values()].flatMap((one) => one.passages.map(({ text }) => text));
  assert.deepEqual(store.size, { documents: expected.size, passages: passages.length });
  assert.deepEqual((await store.documents()).map(({ id }) => id).sort(), [...expected.keys()].sort());
  for (const [uri, { passages: own, symbol }] of expected) {
    assert.deepEqual(
      (await store.passages(uri)).map(({ text, ordinal }) => [text, ordinal]),
      own.map(({ text }, ordinal) => [text, ordinal]),
    );
    assert.ok((await store.documentsWithSymbol(symbol ?? "")).some(({ id }) => id === uri));
    const [hit] = await store.similar(own[0]!.text);
    assert.equal(hit?.passage.text, own[0]!.text);
    const words = own[0]!.text.split(" ").slice(1, 4).join(" ");
    const holding = passages.filter((text) => ` ${text} `.includes(` ${words} `)).length;
    assert.equal((await store.phrase(words)).total, holding);
  }
}

async function writerOf(store: PassageStore): Promise<PassageWriter> {
  const writer = await store.writer();
  assert.ok(writer, "nobody else writes");
  return writer;
}

test("whatever is added, replaced and removed, the store says what a list would say", async () => {
  const random = randomNumbers(11);
  const world = createWorld();
  let store = await openStore(world);
  let writer = await writerOf(store);
  const expected = new Map<string, CorpusDocument>();
  for (let step = 0; step < 300; step += 1) {
    const uri = `file:///${random(60)}`;
    const choice = random(10);
    if (choice < 6) {
      const one = inventDocument(random, uri);
      await put(writer, uri, [one]);
      expected.set(uri, one);
    } else if (choice < 8) {
      await writer.remove(uri);
      expected.delete(uri);
    } else if (choice < 9) {
      await writer.commit();
    } else {
      // The process ends and another begins.
      await writer.commit();
      await writer.close();
      store.close();
      store = await openStore(world);
      writer = await writerOf(store);
    }
    assert.deepEqual([...writer.sources().keys()].sort(), [...expected.keys()].sort());
    if (step % 50 !== 49) continue;
    await writer.commit();
    await compare(store, expected);
    const segments = [...world.storage.contents.keys()].filter((name) => name.endsWith(".index"));
    assert.ok(segments.length <= 18, `${segments.length} segments: small ones are joined`);
  }
});

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
