import assert from "node:assert/strict";
import { test } from "node:test";
import { createPrecedents } from "../../../server/src/service/comparison/precedents";
import { compareDraft } from "../../../server/src/service/features/compare";
import { findQuotedPassages } from "../../../server/src/service/features/quoted";
import type { CorpusSearch } from "../../../server/src/service/search/corpusSearch";
import { draftOf, knowledge } from "../features/draftOf";
import { document, storeOf } from "../search/reference";

const harbour = (of: string) =>
  `Requests the keepers of ${of} to light the lamps of the harbour before the storms;`;

/** A corpus that notes what it is asked in batches. */
async function noting(): Promise<{ search: CorpusSearch; asked: (readonly string[])[] }> {
  const { store } = await storeOf(document("resolution", [harbour("Lumeria")], { kind: "adopted" }));
  const asked: (readonly string[])[] = [];
  const search: CorpusSearch = {
    ...store.search,
    similarToEach(texts, options) {
      asked.push(texts);
      return store.search.similarToEach(texts, options);
    },
    verbatimInEach(texts, options) {
      asked.push(texts);
      return store.search.verbatimInEach(texts, options);
    },
  };
  return { search, asked };
}

test("paragraphs are asked about together, each once, and remembered", async () => {
  const { search, asked } = await noting();
  const precedents = createPrecedents();
  const [first, second, again] = await precedents.ofEach(
    search,
    [harbour("Atlantia"), "Zyx qwv ghj.", harbour("Atlantia")],
    "draft",
  );
  assert.equal(first?.[0]?.passage.text, harbour("Lumeria"));
  assert.deepEqual(second, []);
  assert.equal(again, first);
  assert.equal((await precedents.of(search, harbour("Atlantia"), "draft"))[0], first?.[0]);
  assert.deepEqual(asked, [[harbour("Atlantia"), "Zyx qwv ghj."]]);
});

test("a draft of twenty paragraphs is compared and searched for quotations in three questions each", async () => {
  const { search, asked } = await noting();
  const places = Array.from({ length: 20 }, (_, at) => harbour(`Port${"abcdefghijklmnopqrst"[at]}`));
  const draft = draftOf(places.join("\n\n"), "penholder-resolution");
  const compared = await compareDraft({ ...knowledge, index: search }, draft, createPrecedents());
  assert.equal(compared.filter(({ status }) => status === "changed").length, 20);
  assert.deepEqual(
    asked.splice(0).map(({ length }) => length),
    [8, 8, 4],
  );
  assert.equal((await findQuotedPassages({ ...knowledge, index: search }, draft)).length, 20);
  assert.deepEqual(
    asked.map(({ length }) => length),
    [8, 8, 4],
  );
});
