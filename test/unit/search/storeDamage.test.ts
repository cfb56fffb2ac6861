import assert from "node:assert/strict";
import { test } from "node:test";
import { everyDocument } from "../../../server/src/service/search/corpusSearch";
import { openStore } from "../../../server/src/service/search/store";
import { NewerStore } from "../../../server/src/service/search/writing/manifest";
import { some } from "../../some";
import { told } from "../told";
import { askAll, flipAndAsk, places, soundWorld, texts } from "./damage";
import { document, put } from "./reference";

test("whatever byte is damaged, no wrong text is shown and nothing breaks", async () => {
  await flipAndAsk(3, 120);
});

test("the sources of a damaged part are read again, the rest goes on answering", async () => {
  const damaged = await soundWorld();
  const segment = [...damaged.storage.contents.keys()].find((name) => name.endsWith(".texts"))!;
  const bytes = damaged.storage.contents.get(segment)!.slice();
  bytes[bytes.length - 1]! ^= 1;
  bytes[bytes.indexOf(0x54, 400)]! ^= 1;
  damaged.storage.contents.set(segment, bytes);

  const store = await openStore(damaged);
  await askAll(damaged);
  const before = await everyDocument(store.search);
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
  assert.equal(store.status.documents, places.length);
  assert.equal(store.status.passages, texts.length);
  assert.deepEqual(await store.verify(), []);
});

test("a file that cannot be read just now is tried again, and never taken for damage", async () => {
  const sound = await soundWorld();
  const files = [...sound.storage.contents.keys()].sort();
  for (const failing of ["manifest", "sources", ".index", ".texts", ".grams", ".words"]) {
    let broken = true;
    const world = {
      ...sound,
      storage: {
        ...sound.storage,
        async open(name: string) {
          if (broken && name.includes(failing)) throw new Error("EMFILE: too many open files");
          return sound.storage.open(name);
        },
      },
    };
    const store = await openStore(world).catch(() => undefined);
    await assert.rejects(
      openStore(world).then((one) => one.writer()),
      /EMFILE/,
    );
    broken = false;
    await store?.refresh();
    const again = store ?? (await openStore(world));
    assert.equal(again.status.passages, texts.length, failing);
    assert.deepEqual(again.status.notices, []);
    assert.equal((await again.search.similar(texts[0]!))[0]?.passage.text, texts[0]);
    assert.deepEqual([...sound.storage.contents.keys()].sort(), files, "nothing is removed, nothing marked");
  }
});

test("a missing part counts as damaged", async () => {
  const damaged = await soundWorld();
  const [name] = [...damaged.storage.contents.keys()].filter((file) => file.endsWith(".grams"));
  damaged.storage.contents.delete(name!);
  const store = await openStore(damaged);
  assert.equal(store.status.notices.length, 1);
  assert.ok(store.status.passages > 0 && store.status.passages < texts.length);
});

test("a manifest of a newer version is refused and left alone", async () => {
  const newer = await soundWorld();
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
    const old = await soundWorld();
    const manifest = new TextDecoder().decode(old.storage.contents.get("manifest"));
    old.storage.contents.set("manifest", new TextEncoder().encode(manifest.replace(from, to)));
    const store = await openStore(old);
    assert.equal(store.status.passages, 0);
    assert.match(told(store.status.notices[0]), /built anew/);
    const writer = await store.writer();
    assert.equal(writer?.sources().size, 0);
    await put(writer!, "file:///a", [document("file:///a", ["A new beginning."])]);
    await writer!.commit();
    assert.deepEqual(store.status.notices, []);
    assert.equal(store.status.passages, 1);
    const segments = [...old.storage.contents.keys()].filter((name) => name.endsWith(".index"));
    assert.equal(segments.length, 1, "the old files are gone");
  }
});

test("another file of the store in the manifest's place, or the manifest in another's, is damage", async () => {
  for (const [from, to] of [
    ["sources", "manifest"],
    ["manifest", "sources"],
  ]) {
    const world = await soundWorld();
    const { contents } = world.storage;
    const named = (beginning: string) =>
      some([...contents.keys()].filter((name) => name.startsWith(beginning)))[0]!;
    contents.set(named(to!), contents.get(named(from!))!);
    const store = await openStore(world);
    const writer = await store.writer();
    assert.ok(writer, "it can be written to again");
    await writer.commit();
    await writer.close();
    store.close();
  }
});
