import assert from "node:assert/strict";
import { test } from "node:test";
import { openStore } from "../../../server/src/service/search/store";
import { createWorld } from "../world";
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
  const { total, passages } = await store.tagged("S/RES/1(1999)");
  assert.equal(total, 2);
  assert.deepEqual(
    passages.map(({ document: { id }, line }) => [id, line]),
    [
      ["new", 9],
      ["old", 3],
    ],
  );
  assert.deepEqual(await store.tagged("S/RES/2"), { total: 0, passages: [] });
  assert.equal((await store.tagged("S/RES/1(1999)", { limit: 1 })).passages.length, 1);
});

test("a phrase is found in any case and spacing, in these words only", async () => {
  const { store } = await corpus();
  const { total, passages } = await store.phrase("host country");
  assert.equal(total, 3);
  assert.deepEqual(passages.map(({ document: { id }, ordinal }) => `${id}${ordinal}`).sort(), [
    "new0",
    "new1",
    "old1",
  ]);
  assert.equal((await store.phrase("country")).total, 3);
  assert.equal((await store.phrase("countries")).total, 1);
  assert.equal((await store.phrase("the host country shall")).total, 1);
  assert.equal((await store.phrase("host mission")).total, 0);
  assert.equal((await store.phrase("")).total, 0);
});

test("a document is known by its identity and by its symbol", async () => {
  const { store } = await corpus();
  const stored = await store.document("new");
  assert.equal(stored?.length, 2);
  assert.equal(stored?.speaker, "Ms. Writer");
  assert.deepEqual(stored?.guessed, ["date"]);
  assert.equal(await store.document("none"), undefined);
  assert.deepEqual(
    (await store.documentsWithSymbol("S/RES/5(2001)")).map(({ id }) => id),
    ["old"],
  );
  assert.deepEqual(
    (await store.documents()).map(({ id }) => id),
    ["old", "new"],
  );
});

test("a document's passages come in order, with all that was known of them", async () => {
  const { store } = await corpus();
  const [first, second] = await store.passages("old");
  assert.equal(first?.part, "preambular");
  assert.equal(first?.number, undefined);
  assert.deepEqual([second?.part, second?.number, second?.ordinal, second?.line], ["operative", "1", 1, 5]);
  const [third] = await store.passages("new");
  assert.equal(third?.id, "n#1");
  assert.equal(third?.text, "We recall that text, and what the Host  Country promised.");
  assert.deepEqual(store.size, { documents: 2, passages: 4 });
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
    (await reader.documents()).map(({ id }) => id),
    ["b"],
  );
  assert.ok(turns > 1, "others had their turn");
});
