import assert from "node:assert/strict";
import { test } from "node:test";
import { document, drawn, storeOf } from "./reference";

const source =
  "In the valley, the elders decided that no well would be dug without the consent of those downstream, and all agreed.";

test("a run of eight words is found with its place on both sides", async () => {
  const { store } = await storeOf(
    document("a", ["Nothing here.", source]),
    document("b", ["The elders decided."]),
  );
  const query = "Let me repeat: “No well would be dug without the consent” of anyone, they said.";
  const hits = await store.verbatim(query);
  assert.equal(hits.length, 1);
  assert.equal(hits[0]?.words, 9);
  assert.equal(
    drawn(source, [hits[0]!.range]),
    "In the valley, the elders decided that [no well would be dug without the consent] of those downstream, and all agreed.".replace(
      "[no well would be dug without the consent] of",
      "[no well would be dug without the consent of]",
    ),
  );
  assert.equal(
    query.slice(hits[0]!.query.start, hits[0]!.query.end),
    "No well would be dug without the consent” of",
  );
});

test("seven words are not enough", async () => {
  const { store } = await storeOf(document("a", [source]));
  assert.deepEqual(await store.verbatim("they say no well would be dug without asking"), []);
});

test("the longest run comes first, and one passage may share several", async () => {
  const { store } = await storeOf(
    document("a", [source, "The elders decided that no well would be dug anywhere."]),
  );
  const hits = await store.verbatim(
    "The elders decided that no well would be dug without the consent of anybody. " +
      "In the valley the elders decided that no well would be dug.",
  );
  assert.deepEqual(
    hits.map(({ words, passage }) => [words, passage.ordinal]),
    [
      [13, 0],
      [12, 0],
      [9, 1],
    ],
  );
});

test("a run is found in a formula that stands in very many passages too", async () => {
  const formula = "Requests the Secretary to report to the Assembly at its next session on the progress made";
  const { store } = await storeOf(
    document(
      "formula",
      Array.from({ length: 200 }, (_, i) => `${formula} in matter ${i};`),
    ),
    document("source", [
      "Requests the Secretary to report to the Assembly at its next session on the progress of wells;",
    ]),
  );
  const hits = await store.verbatim(
    "We ask that he report to the Assembly at its next session on the progress of wells.",
  );
  assert.equal(hits[0]?.passage.document.id, "source");
});

test("where many passages share a formula, the rare run keeps its place among the few that are asked for", async () => {
  const formula = "bearing in mind the wishes of the elders of each village along the old river";
  const { store } = await storeOf(
    document(
      "formula",
      Array.from({ length: 40 }, (_, i) => `Village ${i}, ${formula}, has voted.`),
    ),
    document("source", [source]),
  );
  const hits = await store.verbatim(
    `We act ${formula}, so that no well would be dug without the consent of any.`,
    {
      limit: 3,
    },
  );
  assert.deepEqual(
    hits.map(({ words, passage }) => [words, passage.document.id]),
    [
      [15, "formula"],
      [15, "formula"],
      [10, "source"],
    ],
  );
});
