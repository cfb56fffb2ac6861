import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../../../server/src/service/search/store";
import { createWorld, type World } from "../world";
import { document, drawn, put } from "./reference";
import { align, learnt, numbers, resolution, sentence, taught, untaught, wanted } from "./translated";

test("a French paragraph finds its English counterpart, which the corpus has in English only", async () => {
  const { store } = await learnt([...taught, ...untaught]);
  assert.ok(!taught.some(({ passages }) => passages.some(({ text }) => text === sentence(wanted, "fr"))));
  const [hit, second] = await store.search.across(sentence(wanted, "fr"), { language: "fr" });
  assert.equal(hit?.passage.text, sentence(wanted, "en"));
  assert.equal(hit?.passage.document.language, "en");
  assert.equal(hit.coverage, 1);
  assert.ok(second && second.coverage < 1 && second.score < hit.score);
});

test("it goes the other way too, and only the languages asked for are looked in", async () => {
  const french = numbers(20, 32).map((number) => resolution(number, "fr"));
  const { store } = await learnt([...taught, ...french]);
  const asked = { language: "en", languages: ["fr"] };
  const [hit] = await store.search.across(sentence(wanted, "en"), asked);
  assert.equal(hit?.passage.text, sentence(wanted, "fr"));
  assert.deepEqual(
    await store.search.across(sentence(wanted, "en"), { language: "en", languages: ["es"] }),
    [],
  );
});

test("the words of the passage that correspond are marked", async () => {
  const { store } = await learnt([...taught, ...untaught]);
  const [hit] = await store.search.across("réparer les ponts avant l'hiver", { language: "fr" });
  assert.ok(hit);
  assert.equal(
    drawn(hit.passage.text, hit.matches),
    "Reminds the ferrymen to [repair] the [bridges] before [winter];",
  );
});

test("two languages that share no document meet in English", async () => {
  const spanish = numbers(0, 12).flatMap((number) => [
    resolution(number + 40, "en"),
    resolution(number + 40, "es"),
  ]);
  const { store } = await learnt([...taught, ...spanish]);
  const number = 37 * 44 + 11 * 2;
  const [hit] = await store.search.across(sentence(number, "fr"), { language: "fr", languages: ["es"] });
  assert.equal(hit?.passage.text, sentence(number, "es"));
});

test("two languages that share documents need no English", async () => {
  const both = numbers(0, 12).flatMap((number) => [resolution(number, "es"), resolution(number, "fr")]);
  const { store } = await learnt([...both, resolution(25, "es")]);
  const [hit] = await store.search.across(sentence(wanted, "fr"), { language: "fr" });
  assert.equal(hit?.passage.text, sentence(wanted, "es"));
});

test("what is found in the text's own language is the same, passage by passage, whether anything was learnt", async () => {
  const documents = [...taught, ...untaught];
  const { store } = await learnt(documents);
  const world = createWorld();
  const plain = await openStore(world);
  const writer = await plain.writer();
  assert.ok(writer);
  for (const one of documents) await put(writer, one.uri, [one]);
  await writer.commit();
  for (const text of [sentence(wanted, "fr"), sentence(wanted, "en"), "repair the bridges"]) {
    assert.deepEqual(await store.search.similar(text), await plain.search.similar(text));
  }
  assert.deepEqual(await plain.search.across(sentence(wanted, "fr"), { language: "fr" }), []);
});

test("the conditions on documents hold, and those left out are not found", async () => {
  const { store } = await learnt([...taught, ...untaught]);
  const text = sentence(wanted, "fr");
  const asked = { language: "fr" };
  const ids = (hits: { passage: { document: { id: string } } }[]) =>
    hits.map(({ passage }) => passage.document.id);
  const [first] = ids(await store.search.across(text, asked));
  assert.ok(first);
  const without = await store.search.across(text, { ...asked, excludeDocuments: [first] });
  assert.ok(without.length > 0 && !ids(without).includes(first));
  assert.deepEqual(await store.search.across(text, { ...asked, kinds: ["spoken"] }), []);
  const filters = [{ field: "year", value: "1999", negative: false }] as const;
  assert.deepEqual(await store.search.across(text, { ...asked, filters }), []);
  assert.equal((await store.search.across(text, { ...asked, limit: 2 })).length, 2);
});

test("the same documents teach the same, in whatever order they were read", async () => {
  const documents = [...taught, ...untaught];
  const { store } = await learnt(documents);
  const { store: other } = await learnt([...documents].reverse());
  for (const number of [wanted, 37 * 21, 37 * 30 + 11]) {
    const ask = { language: "fr" };
    assert.deepEqual(
      await store.search.across(sentence(number, "fr"), ask),
      await other.search.across(sentence(number, "fr"), ask),
    );
  }
});

test("documents that come later teach more; nothing is learnt again where none has come", async () => {
  const { store, world } = await learnt([...numbers(20, 32).map((number) => resolution(number, "en"))]);
  const files = () => [...world.storage.contents.keys()].filter((name) => name.startsWith("translations"));
  assert.deepEqual(files(), []);
  const ask = () => store.search.across(sentence(wanted, "fr"), { language: "fr" });
  assert.deepEqual(await ask(), []);
  await learnt(taught, world);
  await store.refresh();
  assert.equal((await ask())[0]?.passage.text, sentence(wanted, "en"));
  const before = files();
  assert.equal(before.length, 1);
  const writer = await store.writer();
  assert.ok(writer);
  const last = resolution(33, "en");
  await put(writer, last.uri, [last]);
  await writer.commit();
  await writer.learnTranslations({ align: () => assert.fail("nothing is aligned"), names: () => [] });
  await writer.close();
  assert.deepEqual(files(), before);
});

test("learning that is cancelled leaves all as it was", async () => {
  const { store, world } = await learnt(taught);
  const writer = await store.writer();
  assert.ok(writer);
  for (const number of numbers(12, 20))
    for (const one of [resolution(number, "en"), resolution(number, "fr")]) await put(writer, one.uri, [one]);
  await writer.commit();
  const before = new Map(world.storage.contents);
  await writer.learnTranslations({ align, names: () => [] }, () => true);
  assert.deepEqual(world.storage.contents, before);
  await writer.learnTranslations({ align, names: () => [] });
  assert.notDeepEqual(world.storage.contents, before);
  await writer.close();
});

test("killed at any write or removal while it learns, the store opens whole, and learns at the next run", async () => {
  const before = createWorld();
  await learnt(taught, before);
  const added = numbers(12, 14).flatMap((number) => [resolution(number, "en"), resolution(number, "fr")]);
  const copyOf = (world: World) => {
    const copy = createWorld();
    for (const [name, bytes] of world.storage.contents) copy.storage.contents.set(name, bytes);
    return copy;
  };
  const whole = copyOf(before);
  await learnt(added, whole);
  assert.ok(whole.storage.operations > 5);
  for (let crash = 0; crash < whole.storage.operations; crash += 1) {
    const world = copyOf(before);
    world.storage.failAfter = crash;
    await learnt(added, world).catch((error) => assert.match(String(error), /disk is full/));
    world.storage.failAfter = Number.POSITIVE_INFINITY;
    world.storage.unlock();
    const store = await openStore(world);
    assert.deepEqual(await store.verify(), [], `after ${crash} operations`);
    const [hit] = await store.search.across(sentence(37 * 3, "fr"), { language: "fr" });
    assert.equal(hit?.passage.text, sentence(37 * 3, "en"));
    await learnt(added, world);
    const names = [...world.storage.contents.keys()].filter((name) => name.startsWith("translations"));
    assert.equal(names.length, 1, `after ${crash} operations`);
  }
});

test("a damaged table is told by verifying, answers nothing false, and is learnt anew", async () => {
  const { world } = await learnt([...taught, ...untaught]);
  const file = [...world.storage.contents.keys()].find((name) => name.startsWith("translations"));
  assert.ok(file);
  const sound = new Map(world.storage.contents);
  const { length } = sound.get(file)!;
  for (const at of [0, 40, length >> 1, length - 3]) {
    world.storage.contents.clear();
    for (const [name, bytes] of sound) world.storage.contents.set(name, bytes);
    const bytes = sound.get(file)!.slice();
    bytes[at]! ^= 4;
    world.storage.contents.set(file, bytes);
    const store = await openStore(world);
    assert.deepEqual(await store.search.across(sentence(wanted, "fr"), { language: "fr" }), []);
    assert.ok((await store.search.similar(sentence(wanted, "en"))).length > 0);
    assert.deepEqual(
      (await store.verify()).map(({ name, sources }) => [name, sources]),
      [[file, []]],
    );
    const writer = await store.writer();
    assert.ok(writer);
    await writer.learnTranslations({ align, names: () => [] });
    await writer.close();
    const [hit] = await store.search.across(sentence(wanted, "fr"), { language: "fr" });
    assert.equal(hit?.passage.text, sentence(wanted, "en"));
    assert.deepEqual(await store.verify(), []);
    for (const name of world.storage.contents.keys()) assert.doesNotMatch(name, /^damaged/);
    store.close();
  }
});

test("known names alone find a passage before any document is there in two languages", async () => {
  const names = [
    { en: "bridge bridges", fr: "pont ponts" },
    { en: "repair", fr: "réparer répare" },
    { en: "winter", fr: "hiver" },
  ];
  const { store } = await learnt(untaught, createWorld(), names);
  const [hit] = await store.search.across("réparer les ponts avant l'hiver", { language: "fr" });
  assert.ok(hit);
  assert.equal(
    drawn(hit.passage.text, hit.matches),
    "Reminds the ferrymen to [repair] the [bridges] before [winter];",
  );
  const { store: without } = await learnt(untaught);
  assert.deepEqual(await without.search.across("réparer les ponts avant l'hiver", { language: "fr" }), []);
});

test("Chinese pairs of signs that reach from one word into the next tell nothing", async () => {
  const names = [
    { en: "bridges", fr: "ponts", zh: "桥梁" },
    { en: "repair", fr: "réparer", zh: "修理" },
    { en: "winter", fr: "hiver", zh: "冬季" },
  ];
  const { store } = await learnt(untaught, createWorld(), names);
  const [hit] = await store.search.across("修理桥梁冬季", { language: "zh" });
  assert.match(hit?.passage.text ?? "", /repair the bridges .* winter/);
  const [french] = await store.search.across("réparer ponts hiver", { language: "fr" });
  assert.equal(hit?.coverage, french?.coverage);
});

test("what names alone teach is kept in no store, and worked out for a text in another language only", async () => {
  const world = createWorld();
  let asked = 0;
  const names = () => {
    asked += 1;
    return [{ en: "bridge bridges", fr: "pont ponts", es: "puente puentes" }];
  };
  const store = await openStore(world, { names });
  const writer = await store.writer();
  assert.ok(writer);
  for (const one of untaught) await put(writer, one.uri, [one]);
  await writer.commit();
  await writer.learnTranslations({ align, names });
  await writer.close();
  assert.ok(![...world.storage.contents.keys()].some((name) => name.startsWith("translations")));
  assert.deepEqual(await store.search.across("repair the bridges before winter", { language: "en" }), []);
  assert.equal(asked, 0);
  for (const text of ["les ponts avant mars", "les ponts avant avril"])
    await store.search.across(text, { language: "fr" });
  assert.equal(asked, 1);
});

test("two languages meet in English by known names", async () => {
  const names = [
    { en: "bridges", fr: "ponts", es: "puentes" },
    { en: "repair", fr: "réparer", es: "reparar" },
    { en: "winter", fr: "hiver", es: "invierno" },
  ];
  const spanish = numbers(20, 32).map((number) => resolution(number, "es"));
  const { store } = await learnt(spanish, createWorld(), names);
  const [hit] = await store.search.across("réparer les ponts avant l'hiver", { language: "fr" });
  assert.match(hit?.passage.text ?? "", /reparar los puentes .* invierno/);
});

test("what is not in the table of two languages is looked up by way of English", async () => {
  const both = numbers(0, 12).flatMap((number) => [resolution(number, "es"), resolution(number, "fr")]);
  const names = [{ en: "donkeys", fr: "ânes", es: "burros" }];
  const text = "Agradece a los barqueros que protegen los burros";
  const { store } = await learnt(
    [...both, document("file:///es/donkeys.txt", [text], { language: "es" })],
    createWorld(),
    names,
  );
  const asked = "Remercie les passeurs qui protègent les ânes";
  const [hit] = await store.search.across(asked, { language: "fr", languages: ["es"] });
  assert.equal(hit?.passage.text, text);
  assert.ok(drawn(text, hit.matches).includes("[burros]"), drawn(text, hit.matches));
});

test("other known names are learnt anew beside documents, though none has come", async () => {
  const { world } = await learnt([...taught, ...untaught], createWorld(), [{ en: "bridges", fr: "ponts" }]);
  const names = [
    { en: "bridges", fr: "passerelles" },
    { en: "repair", fr: "réparer" },
    { en: "winter", fr: "hiver" },
  ];
  const { store } = await learnt([], world, names);
  const [hit] = await store.search.across("réparer les passerelles avant l'hiver", { language: "fr" });
  assert.match(hit?.passage.text ?? "", /repair the bridges .* winter/);
});

test("a store without tables, as an older version has left it, learns when it is next written to", async () => {
  const { world } = await learnt([]);
  const store = await openStore(world);
  const older = await store.writer();
  assert.ok(older);
  for (const one of [...taught, ...untaught]) await put(older, one.uri, [one]);
  await older.commit();
  await older.close();
  assert.deepEqual(await store.search.across(sentence(wanted, "fr"), { language: "fr" }), []);
  const writer = await store.writer();
  assert.ok(writer);
  await writer.learnTranslations({ align, names: () => [] });
  await writer.close();
  const [hit] = await store.search.across(sentence(wanted, "fr"), { language: "fr" });
  assert.equal(hit?.passage.text, sentence(wanted, "en"));
});
