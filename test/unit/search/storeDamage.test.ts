import assert from "node:assert/strict";
import { test } from "node:test";
import { NewerStore, openStore } from "../../../server/src/service/search/store";
import { createWorld, type World } from "../world";
import { document, put, randomNumbers } from "./reference";

const places = ["Adler", "Birk", "Corvo", "Dunes", "Elster"];
const texts = places.flatMap((place, i) => [
  `The people of ${place} ask that the road to the coast be open in every season of the year.`,
  `In ${place} there are ${i + 3} schools, and each of them has asked for two teachers of mathematics.`,
]);

async function world(): Promise<World> {
  const made = createWorld();
  const store = await openStore(made);
  const writer = await store.writer();
  assert.ok(writer);
  for (const half of [0, 1]) {
    for (const [i, place] of places.entries()) {
      const uri = `file:///${place}`;
      if (i % 2 !== half) continue;
      await put(writer, uri, [
        document(uri, [
          ...texts.slice(2 * i, 2 * i + 2).map((text, line) => ({ text, line, tags: [place] })),
        ]),
      ]);
    }
    await writer.commit();
  }
  await writer.close();
  store.close();
  return made;
}

/** Asks for everything in every way; whatever is answered must be what was written. */
async function askAll(storage: World): Promise<number> {
  const store = await openStore(storage);
  const answered: string[] = [];
  const titles: string[] = [];
  const show = (hits: readonly { passage: { text: string; document: { title: string } } }[]) => {
    for (const { passage } of hits) {
      answered.push(passage.text);
      titles.push(passage.document.title);
    }
  };
  for (const text of texts) {
    show(await store.similar(text));
    show(await store.verbatim(text));
    show(await store.continuations(text.split(" ").slice(0, 5).join(" ")));
  }
  show(await store.keyword("scools coast mathem"));
  show(await store.keyword('"open in every season"'));
  for (const place of places) {
    show((await store.tagged(place)).passages.map((passage) => ({ passage })));
    show((await store.passages(`file:///${place}`)).map((passage) => ({ passage })));
  }
  show((await store.phrase("the people of")).passages.map((passage) => ({ passage })));
  for (const { title } of await store.documents()) titles.push(title);
  for (const text of answered) assert.ok(texts.includes(text), text);
  for (const title of titles) assert.match(title, /^Title of file:\/\/\/(Adler|Birk|Corvo|Dunes|Elster)$/);
  store.close();
  return answered.length;
}

test("whatever byte is damaged, no wrong text is shown and nothing breaks", async () => {
  const random = randomNumbers(3);
  const sound = await world();
  const whole = new Map([...sound.storage.contents].map(([name, bytes]) => [name, bytes.slice()]));
  const names = [...whole.keys()].sort();
  for (let trial = 0; trial < 120; trial += 1) {
    const name = names[trial % names.length]!;
    const bytes = whole.get(name)!.slice();
    if (trial % 17 === 16) sound.storage.contents.set(name, bytes.slice(0, random(bytes.length)));
    else {
      bytes[random(bytes.length)]! ^= 1 << random(8);
      sound.storage.contents.set(name, bytes);
    }
    await askAll(sound);
    for (const extra of [...sound.storage.contents.keys()]) {
      if (!whole.has(extra)) sound.storage.contents.delete(extra);
    }
    sound.storage.contents.set(name, whole.get(name)!);
  }
  assert.ok((await askAll(sound)) > 50);
});

test("the sources of a damaged part are read again, the rest goes on answering", async () => {
  const damaged = await world();
  const segment = [...damaged.storage.contents.keys()].find((name) => name.endsWith(".texts"))!;
  const bytes = damaged.storage.contents.get(segment)!.slice();
  bytes[bytes.length - 1]! ^= 1;
  bytes[bytes.indexOf(0x54, 400)]! ^= 1;
  damaged.storage.contents.set(segment, bytes);

  const store = await openStore(damaged);
  await askAll(damaged);
  const before = await store.documents();
  assert.ok(before.length > 0);
  const writer = await store.writer();
  assert.ok(writer);
  const missing = places.filter((place) => !writer.sources().has(`file:///${place}`));
  assert.ok(missing.length > 0 && missing.length < places.length, `${missing}`);
  for (const place of missing) {
    const i = places.indexOf(place);
    await put(writer, `file:///${place}`, [document(`file:///${place}`, texts.slice(2 * i, 2 * i + 2))]);
  }
  await writer.commit();
  assert.equal(store.size.documents, places.length);
  assert.equal(store.size.passages, texts.length);
  assert.deepEqual(await store.verify(), []);
});

test("a missing part counts as damaged", async () => {
  const damaged = await world();
  const [name] = [...damaged.storage.contents.keys()].filter((file) => file.endsWith(".grams"));
  damaged.storage.contents.delete(name!);
  const store = await openStore(damaged);
  assert.equal(store.notices.length, 1);
  assert.ok(store.size.passages > 0 && store.size.passages < texts.length);
});

test("a manifest of a newer version is refused and left alone", async () => {
  const newer = await world();
  const manifest = new TextDecoder().decode(newer.storage.contents.get("manifest"));
  const raised = new TextEncoder().encode(
    manifest.replace(/^penholder-passages \d+/, "penholder-passages 99"),
  );
  newer.storage.contents.set("manifest", raised);
  const files = [...newer.storage.contents.keys()];
  await assert.rejects(openStore(newer), NewerStore);
  await assert.rejects(openStore(newer), /newer version of Penholder \(format 99/);
  assert.deepEqual([...newer.storage.contents.keys()], files);
});

test("an older or damaged manifest means: built anew, and said so", async () => {
  for (const [from, to] of [
    [/^penholder-passages \d+/, "penholder-passages 0"],
    [/generation/, "gxneration"],
    [/^penholder/, "pencolder"],
  ] as const) {
    const old = await world();
    const manifest = new TextDecoder().decode(old.storage.contents.get("manifest"));
    old.storage.contents.set("manifest", new TextEncoder().encode(manifest.replace(from, to)));
    const store = await openStore(old);
    assert.equal(store.size.passages, 0);
    assert.match(store.notices[0] ?? "", /built anew/);
    const writer = await store.writer();
    assert.equal(writer?.sources().size, 0);
    await put(writer!, "file:///a", [document("file:///a", ["A new beginning."])]);
    await writer!.commit();
    assert.deepEqual(store.notices, []);
    assert.equal(store.size.passages, 1);
    const segments = [...old.storage.contents.keys()].filter((name) => name.endsWith(".index"));
    assert.equal(segments.length, 1, "the old files are gone");
  }
});
