import assert from "node:assert/strict";
import { test } from "node:test";
import { diverse } from "../../../server/src/service/knowledge/passages/diversity";
import { ownStatements, saidBy } from "../../../server/src/service/knowledge/passages/ownStatements";
import {
  type CorpusSearch,
  placeOf,
  type StoredPassage,
} from "../../../server/src/service/search/corpusSearch";
import { filtersOf } from "../../../server/src/service/search/filters";
import { document, storeOf } from "./reference";

const lamp = "The keepers of the northern lighthouse shall light every lamp an hour before sunset";

async function corpus() {
  const { store } = await storeOf(
    document("norway.txt", [`${lamp} and wait for the tide.`], {
      speaker: "Kari Lund",
      delegation: "Norway",
      date: "2019-05-02",
    }),
    document("norway-later.txt", [`${lamp} in every storm.`], { delegation: "Norway", date: "2022-01-10" }),
    document("chile.txt", [`${lamp} as the treaty of ports demands.`], { delegation: "Chile", date: "2020" }),
    document("resolution.txt", [`${lamp}, and decides to pay for the oil;`], {
      kind: "adopted",
      organ: "General Assembly",
      date: "2021-12-08",
    }),
    document("fr.txt", ["Les gardiens du phare du nord allument every lamp lighthouse keepers sunset"], {
      language: "fr",
      delegation: "Norway",
      date: "2018",
    }),
  );
  return store.search;
}

const found = async (index: CorpusSearch, choice: Parameters<typeof filtersOf>[0]) =>
  (await index.similar(lamp, { filters: filtersOf(choice) }))
    .map(({ passage }) => passage.document.uri)
    .sort();

test("similar passages are narrowed by speaker or delegation, organ, kind, years and language", async () => {
  const index = await corpus();
  assert.deepEqual(await found(index, { by: "norway", lang: "en" }), ["norway-later.txt", "norway.txt"]);
  assert.deepEqual(await found(index, { by: "Lund" }), ["norway.txt"]);
  assert.deepEqual(await found(index, { by: "Chile, Lund" }), ["chile.txt", "norway.txt"]);
  assert.deepEqual(await found(index, { organ: "Assembly" }), ["resolution.txt"]);
  assert.deepEqual(await found(index, { kind: "adopted" }), ["resolution.txt"]);
  assert.deepEqual(await found(index, { year: "2020-2021" }), ["chile.txt", "resolution.txt"]);
  assert.deepEqual(await found(index, { year: "2022-", kind: "spoken" }), ["norway-later.txt"]);
  assert.deepEqual(await found(index, { lang: "fr" }), ["fr.txt"]);
  assert.deepEqual(await found(index, { by: "Atlantis" }), []);
});

test("the same filters hold for every query of the index", async () => {
  const index = await corpus();
  const options = { filters: filtersOf({ kind: "adopted" }) };
  const only = (passages: readonly { document: { uri: string } }[]) =>
    passages.map((one) => one.document.uri);
  assert.deepEqual(only((await index.verbatim(lamp, options)).map(({ passage }) => passage)), [
    "resolution.txt",
  ]);
  assert.deepEqual(only((await index.keyword("lighthouse lamp", options)).map(({ passage }) => passage)), [
    "resolution.txt",
  ]);
  assert.deepEqual(only((await index.phrase("northern lighthouse", options)).passages), ["resolution.txt"]);
});

test("what is no year and no kind is told, and filters nothing", () => {
  const wrong: string[] = [];
  const filters = filtersOf({ year: "soon", kind: "poem", by: " ", lang: "fr" }, (field, value) =>
    wrong.push(`${field} ${value}`),
  );
  assert.deepEqual(wrong, ["kind poem", "year soon"]);
  assert.deepEqual(filters, [{ field: "lang", value: "fr", negative: false }]);
});

test("a delegation's own statements come newest first; adopted text is nobody's own", async () => {
  const index = await corpus();
  const own = await ownStatements(index, "Norway", lamp, { limit: 10 });
  assert.deepEqual(
    own.map(({ passage }) => passage.document.date),
    ["2022-01-10", "2019-05-02"],
  );
  assert.equal(
    own.every(({ passage }) => saidBy("norway", passage.document)),
    true,
  );
  assert.deepEqual(await ownStatements(index, "", lamp, { limit: 10 }), []);
  assert.equal(saidBy("", own[0]!.passage.document), false);
});

test("ten copies of one formula are one hit, and what says something else follows", async () => {
  const formula = (year: number) =>
    `Decides to extend the mandate of the mission in the valley of the lamps until 30 June ${year} and to review it`;
  const { store } = await storeOf(
    ...Array.from({ length: 10 }, (_, place) =>
      document(`${2001 + place}.txt`, [formula(2001 + place)], { kind: "adopted", date: `${2000 + place}` }),
    ),
    document("other.txt", ["The mandate of the mission must end when the valley can keep its own lamps"]),
    document("third.txt", [
      "Review of every mission in June tells whether to extend what it does in the valley",
    ]),
  );
  const hits = await store.search.similar(formula(2012), { limit: 30 });
  const shown = diverse(hits, 3);
  assert.equal(shown[0]!.passage.text, hits[0]!.passage.text, "the first stays first");
  assert.equal(shown[0]!.variants.length, 9);
  assert.deepEqual(
    shown
      .slice(1)
      .map(({ passage }) => passage.document.uri)
      .sort(),
    ["other.txt", "third.txt"],
  );
});

test("none is lost below the limit, and the first stays first", async () => {
  const { store } = await storeOf(
    document("a.txt", ["The keepers light the lamps of the harbour at sunset"]),
    document("b.txt", ["The lamps burn oil which the harbour pays for"]),
    document("c.txt", ["Sunset comes early where keepers sleep"]),
  );
  const hits = await store.search.similar("keepers of harbour lamps at sunset", { limit: 10 });
  const order = (list: readonly { passage: StoredPassage }[]) => list.map(({ passage }) => placeOf(passage));
  assert.equal(hits.length, 3);
  assert.equal(order(diverse(hits, 10))[0], order(hits)[0]);
  assert.deepEqual(order(diverse(hits, 10)).sort(), order(hits).sort());
  assert.deepEqual(diverse([], 10), []);
});
