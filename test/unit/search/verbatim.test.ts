import assert from "node:assert/strict";
import { test } from "node:test";
import { document, drawn, randomNumbers, storeOf } from "./reference";

const source =
  "In the valley, the elders decided that no well would be dug without the consent of those downstream, and all agreed.";

test("a run of eight words is found with its place on both sides", async () => {
  const { store } = await storeOf(
    document("a", ["Nothing here.", source]),
    document("b", ["The elders decided."]),
  );
  const query = "Let me repeat: “No well would be dug without the consent” of anyone, they said.";
  const hits = await store.search.verbatim(query);
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
  assert.deepEqual(await store.search.verbatim("they say no well would be dug without asking"), []);
});

test("the longest run comes first, and one passage may share several", async () => {
  const { store } = await storeOf(
    document("a", [source, "The elders decided that no well would be dug anywhere."]),
  );
  const hits = await store.search.verbatim(
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
  const hits = await store.search.verbatim(
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
  const hits = await store.search.verbatim(
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

/** How many words the longest run that both have takes. */
function longestShared(one: readonly string[], other: readonly string[]): number {
  let longest = 0;
  for (let i = 0; i < one.length; i += 1) {
    for (let j = 0; j < other.length; j += 1) {
      let words = 0;
      while (i + words < one.length && one[i + words] === other[j + words]) words += 1;
      longest = Math.max(longest, words);
    }
  }
  return longest;
}

for (const vocabulary of [12, 40]) {
  test(`whatever run of eight words is shared is found, in a language of ${vocabulary} words`, async () => {
    const random = randomNumbers(vocabulary);
    const word = () => `word${random(vocabulary)}`;
    const some = (count: number) => Array.from({ length: count }, word);
    const passages = Array.from({ length: 300 }, () => some(30));
    const { store } = await storeOf(
      document(
        "a",
        passages.map((words) => words.join(" ")),
      ),
    );
    for (let asked = 0; asked < 60; asked += 1) {
      const from = passages[random(passages.length)]!;
      const at = random(18);
      const run = from.slice(at, at + 8 + random(5));
      const query = [...some(random(12)), ...run, ...some(random(12))];
      const expected = passages.flatMap((words, i) => (longestShared(query, words) >= 8 ? [i] : []));
      const hits = await store.search.verbatim(query.join(" "), { limit: 1000 });
      const found = [...new Set(hits.map(({ passage }) => passage.ordinal))].sort((x, y) => x - y);
      assert.deepEqual(found, expected, query.join(" "));
    }
  });
}

test("a text that begins within a sentence, behind its full stop or an ellipsis, is looked through to its end", async () => {
  const { store } = await storeOf(document("a", [source]));
  for (const beginning of [". and no well is dug.", "... and so it is.", "? x"]) {
    const hits = await store.search.verbatim(
      `${beginning} No well would be dug without the consent of those downstream.`,
    );
    assert.equal(hits[0]?.words, 11, beginning);
  }
});
