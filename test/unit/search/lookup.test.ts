import assert from "node:assert/strict";
import { test } from "node:test";
import { everyDocument } from "../../../server/src/service/search/corpusSearch";
import { openStore } from "../../../server/src/service/search/store";
import { some } from "../../some";
import { createWorld } from "../world";
import { layouts } from "./layouts";
import { document, storeOf } from "./reference";

const corpus = () =>
  storeOf(
    document(
      "old",
      [
        { text: "Recalling resolution 1 (1999),", line: 3, tags: ["S/RES/1(1999)"], part: "preambular" },
        {
          text: "Decides that the host country shall provide water;",
          line: 5,
          part: "operative",
          number: "1",
        },
      ],
      { kind: "adopted", date: "2001-02-03", symbol: "S/RES/5(2001)" },
    ),
    document(
      "new",
      [
        {
          text: "We recall that text, and what the Host  Country promised.",
          line: 9,
          id: "n#1",
          tags: ["S/RES/1(1999)", "X"],
        },
        "Countries that host missions, like the host-country of ours, know.",
      ],
      { date: "2020", speaker: "Ms. Writer", delegation: "Ruritania", guessed: ["date"] },
    ),
  );

test("passages that refer to a document are found by its symbol, the latest first", async () => {
  const { store } = await corpus();
  const { total, passages } = await store.search.tagged("S/RES/1(1999)");
  assert.equal(total, 2);
  assert.deepEqual(
    passages.map(({ document: { id }, line }) => [id, line]),
    [
      ["new", 9],
      ["old", 3],
    ],
  );
  assert.deepEqual(await store.search.tagged("S/RES/2"), { total: 0, passages: [] });
  assert.equal((await store.search.tagged("S/RES/1(1999)", { limit: 1 })).passages.length, 1);
});

test("a phrase is found in any case and spacing, in these words only", async () => {
  const { store } = await corpus();
  const { total, passages } = await store.search.phrase("host country");
  assert.equal(total, 3);
  assert.deepEqual(passages.map(({ document: { id }, ordinal }) => `${id}${ordinal}`).sort(), [
    "new0",
    "new1",
    "old1",
  ]);
  assert.equal((await store.search.phrase("country")).total, 3);
  assert.equal((await store.search.phrase("countries")).total, 1);
  assert.equal((await store.search.phrase("the host country shall")).total, 1);
  assert.equal((await store.search.phrase("host mission")).total, 0);
  assert.equal((await store.search.phrase("")).total, 0);
});

test("a phrase may go from one sentence to the next, where it does so in the passage", async () => {
  const { store } = await storeOf(
    document("over", ["We light the lamps of the harbour. Keepers sweep the stairs of the tower."]),
    document("within", ["The harbour keepers sweep the stairs."]),
  );
  const ids = async (words: string) =>
    (await store.search.phrase(words)).passages.map((passage) => passage.document.id).sort();
  assert.deepEqual(await ids("the lamps of the harbour. Keepers sweep"), ["over"]);
  assert.deepEqual(await ids("harbour. Keepers sweep the stairs"), ["over", "within"]);
  assert.deepEqual(await ids("harbour. Keepers"), ["over", "within"]);
  assert.deepEqual(await ids("harbour keepers"), ["within"]);
  assert.deepEqual(await ids("tower. Keepers"), []);
});

test("a passage keeps its page, its language and what it is, through the merging of segments too", async () => {
  const passages = [
    { text: "The lamps are lit at dusk.", line: 0, page: 2, number: "3" },
    { text: "Les lampes sont allumées au crépuscule.", line: 0, page: 2, language: "fr" },
    { text: "See the register of lamps.", line: 0, page: 3, part: "footnote", number: "1" },
    { text: "Harbour – Lamps", line: 7, part: "table" },
    { text: "The stairs are swept at dawn.", line: 9, id: "x#1" },
  ] as const;
  for (const layout of some(layouts)) {
    const { store, writer } = await storeOf();
    const file = (name: string) => ({
      uri: name,
      documents: [document(name, [...passages], { scanned: true, meeting: "S/PV.12" })],
      record: { uri: name, size: 1, modified: 1, reader: "", documents: 1, passages: 5 },
    });
    await layout.write(writer, [file("a"), file("b"), file("c")]);
    await store.refresh();
    const found = await store.search.passages("a");
    assert.deepEqual(
      found.map(({ document: _, ordinal: __, ...passage }) => passage),
      passages,
      layout.name,
    );
    const { scanned, meeting } = found[0]!.document;
    assert.deepEqual([scanned, meeting], [true, "S/PV.12"]);
  }
});

test("a document is known by its identity and by its symbol", async () => {
  const { store } = await corpus();
  const stored = await store.search.document("new");
  assert.equal(stored?.length, 2);
  assert.equal(stored?.speaker, "Ms. Writer");
  assert.deepEqual(stored?.guessed, ["date"]);
  assert.equal(await store.search.document("none"), undefined);
  assert.deepEqual(
    (await store.search.documentsWithSymbol("S/RES/5(2001)")).map(({ id }) => id),
    ["old"],
  );
  assert.deepEqual(
    (await everyDocument(store.search)).map(({ id }) => id),
    ["new", "old"],
  );
});

test("a document's passages come in order, with all that was known of them", async () => {
  const { store } = await corpus();
  const [first, second] = await store.search.passages("old");
  assert.equal(first?.part, "preambular");
  assert.equal(first?.number, undefined);
  assert.deepEqual([second?.part, second?.number, second?.ordinal, second?.line], ["operative", "1", 1, 5]);
  const [third] = await store.search.passages("new");
  assert.equal(third?.id, "n#1");
  assert.equal(third?.text, "We recall that text, and what the Host  Country promised.");
  assert.deepEqual(await store.search.size(), { documents: 2, passages: 4 });
});

test("a list of documents that takes long is that of the index as it is in the end", async () => {
  const { writer, world } = await storeOf(document("a", ["One."]), document("b", ["Two."]));
  let time = 0;
  let turns = 0;
  const timer = {
    ...world.timer,
    // Whenever it is asked, so much time has passed that others are due.
    now: () => (time += 1000),
    async pause() {
      if (++turns > 1) return;
      await writer.remove("a");
      await writer.commit();
      await reader.refresh();
    },
  };
  const reader = await openStore({ ...createWorld({}, { storage: world.storage }), timer });
  assert.deepEqual(
    (await everyDocument(reader.search)).map(({ id }) => id),
    ["b"],
  );
  assert.ok(turns > 1, "others had their turn");
});
