import assert from "node:assert/strict";
import { test } from "node:test";
import { createPrecedents } from "../../../server/src/service/comparison/precedents";
import { createUseInCorpus } from "../../../server/src/service/completion/use";
import { createFollowedFinder } from "../../../server/src/service/continuation/followedDocuments";
import { createQuotationCheck } from "../../../server/src/service/features/quotations";
import { createTermUsages } from "../../../server/src/service/knowledge/terms/termUsage";
import { createRemembered } from "../../../server/src/service/remembered";
import type { CorpusSearch } from "../../../server/src/service/search/corpusSearch";
import { draftOf, knowledge } from "../features/draftOf";
import { document, put, storeOf } from "./reference";

/** Counts what is worked out. */
function counting(most = 10) {
  const made: string[] = [];
  const remembered = createRemembered<string>(most);
  const of = (generation: string | undefined, key: string) =>
    remembered.of(generation === undefined ? undefined : { generation }, key, async () => {
      made.push(key);
      return `${key} of ${generation}`;
    });
  return { made, of, remembered };
}

test("what was worked out is worked out once, and anew when the content is another", async () => {
  const { made, of } = counting();
  assert.deepEqual([await of("1", "a"), await of("1", "a")], ["a of 1", "a of 1"]);
  assert.equal(await of("2", "a"), "a of 2");
  assert.equal(await of("1", "a"), "a of 1", "of the one before nothing is kept");
  assert.equal(await of(undefined, "a"), "a of undefined");
  assert.equal(made.length, 4);
});

test("what is under way when the content changes is not taken for the new content's", async () => {
  const { remembered } = counting();
  let answer = (_: string) => {};
  const before = remembered.of(
    { generation: "1" },
    "a",
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  const after = remembered.of({ generation: "2" }, "a", async () => "new");
  answer("old");
  assert.deepEqual([await before, await after], ["old", "new"]);
  assert.equal(await remembered.of({ generation: "2" }, "a", async () => "asked again"), "new");
});

test("what failed is asked again", async () => {
  const { of, remembered } = counting();
  const failing = () => Promise.reject(new Error("unreachable"));
  await assert.rejects(remembered.of({ generation: "1" }, "a", failing), /unreachable/);
  assert.equal(await of("1", "a"), "a of 1");
});

test("of many only those not known are worked out, in one go, each once", async () => {
  const { of, remembered } = counting();
  await of("1", "b");
  const asked: (readonly string[])[] = [];
  const all = (keys: string[]) =>
    remembered.ofEach({ generation: "1" }, keys, async (unknown) => {
      asked.push(unknown);
      return unknown.map((key) => key.toUpperCase());
    });
  assert.deepEqual(await all(["a", "b", "a", "c"]), ["A", "b of 1", "A", "C"]);
  assert.deepEqual(await all(["c", "a"]), ["C", "A"]);
  assert.deepEqual(asked, [["a", "c"]]);
});

test("the oldest goes first where there is too much to remember", async () => {
  const { made, of } = counting(2);
  for (const key of ["a", "b", "c", "b", "a"]) await of("1", key);
  assert.deepEqual(made, ["a", "b", "c", "a"]);
});

const lamps = "Requests the keepers of the coast to light the lamps of the harbour before the winter storms;";
const ropes = "Requests the keepers of the coast to mend the ropes of the ferries before the spring flood;";
const facts = { kind: "adopted", symbol: "S/RES/2518(2020)", date: "2020-03-30" } as const;
const corrected = document("one", [ropes.padEnd(lamps.length, ";")], facts);

/** Everything that remembers answers of an index, by what it says of the first corpus and of its correction. */
const rememberers: Record<string, () => (index: CorpusSearch) => Promise<unknown>> = {
  precedents() {
    const precedents = createPrecedents();
    return async (index) => (await precedents.of(index, lamps, "draft")).map(({ passage }) => passage.text);
  },
  "uses of a term"() {
    const use = createUseInCorpus();
    return (index) => use.ofTerms(index, ["lamps of the harbour"]);
  },
  "what hovers tell of a term"() {
    const usages = createTermUsages();
    const [entry] = knowledge.glossary.lookup("UNMISS");
    const lampsEntry = { ...entry!, term: "lamps of the harbour", name: "lamps of the harbour" };
    return async (index) => (await usages.of(index, lampsEntry))?.passages;
  },
  quotations() {
    const check = createQuotationCheck();
    const draft = draftOf(
      "It asked “the keepers of the coast to light the lamps of the harbour before the winter storms” (S/RES/2518 (2020)).",
    );
    return async (index) => (await check.findings({ ...knowledge, index }, draft)).length;
  },
  "documents that a draft follows"() {
    const followed = createFollowedFinder();
    const draft = draftOf(`${lamps}\n\nUrges`, "penholder-resolution");
    return async (index) => (await followed.find(index, draft, draft.text.indexOf("Urges"))).size;
  },
};

for (const [what, create] of Object.entries(rememberers)) {
  test(`${what}: a document that was corrected and kept its length is read as it is now`, async () => {
    const { store, writer } = await storeOf(document("one", [lamps], facts));
    const said = create();
    const before = await said(store.search);
    await put(writer, "one", [corrected]);
    await writer.commit();
    const after = await said(store.search);
    assert.notDeepEqual(after, before);
    assert.deepEqual(after, await create()(store.search));
  });
}
