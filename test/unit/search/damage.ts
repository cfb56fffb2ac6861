import assert from "node:assert/strict";
import { everyDocument } from "../../../server/src/service/search/corpusSearch";
import { openStore } from "../../../server/src/service/search/store";
import { createWorld, type World } from "../world";
import { document, put, randomNumbers } from "./reference";

export const places = ["Adler", "Birk", "Corvo", "Dunes", "Elster"];
export const texts = places.flatMap((place, i) => [
  `The people of ${place} ask that the road to the coast be open in every season of the year.`,
  `In ${place} there are ${i + 3} schools, and each of them has asked for two teachers of mathematics.`,
]);

export async function soundWorld(): Promise<World> {
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
export async function askAll(storage: World): Promise<number> {
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
    show(await store.search.similar(text));
    show(await store.search.verbatim(text));
    for (const { text: rest, passage } of await store.search.continuations(
      text.split(" ").slice(0, 5).join(" "),
    )) {
      assert.ok(
        texts.some((whole) => whole.endsWith(rest)),
        rest,
      );
      titles.push(passage.document.title);
    }
  }
  show(await store.search.keyword("scools coast mathem"));
  show(await store.search.keyword('"open in every season"'));
  for (const place of places) {
    show((await store.search.tagged(place)).passages.map((passage) => ({ passage })));
    show((await store.search.passages(`file:///${place}`)).map((passage) => ({ passage })));
  }
  show((await store.search.phrase("the people of")).passages.map((passage) => ({ passage })));
  for (const { title } of await everyDocument(store.search)) titles.push(title);
  for (const text of answered) assert.ok(texts.includes(text), text);
  for (const title of titles) assert.match(title, /^Title of file:\/\/\/(Adler|Birk|Corvo|Dunes|Elster)$/);
  store.close();
  return answered.length;
}

/**
 * Damages one file after the other, a bit of it or its end, and asks for everything.
 * @returns how many trials there were for each kind of file
 */
export async function flipAndAsk(seed: number, trials: number): Promise<Map<string, number>> {
  const random = randomNumbers(seed);
  const sound = await soundWorld();
  const whole = new Map([...sound.storage.contents].map(([name, bytes]) => [name, bytes.slice()]));
  const names = [...whole.keys()].sort();
  const kinds = new Map<string, number>();
  for (let trial = 0; trial < trials; trial += 1) {
    const name = names[trial % names.length]!;
    const kind = name.replace(/^.*\./, "").replace(/-\d+$/, "");
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
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
  return kinds;
}
