import assert from "node:assert/strict";
import { test } from "node:test";
import { readFilters } from "../../../server/src/service/search/filters";
import { document, drawn, storeOf } from "./reference";

const corpus = () =>
  storeOf(
    document("a", ["Peacekeeping operations protect civilians under threat of physical violence."]),
    document("b", [
      "Civilians need water; operations of relief bring it.",
      "Threats to peace must be named.",
    ]),
    document("c", ["The peacekeepers planted trees."]),
    document("d", ["The safety and the security of staff.", "Security and safety of staff come first."]),
  );

const found = async (query: string) => {
  const { store } = await corpus();
  return (await store.search.keyword(query)).map(({ passage }) => `${passage.document.id}${passage.ordinal}`);
};

test("words count in any order, and more of them for more", async () => {
  assert.deepEqual(await found("civilians operations threat"), ["a0", "b0", "b1"]);
});

test("the last word may be unfinished", async () => {
  assert.deepEqual((await found("peacek")).sort(), ["a0", "c0"]);
  assert.deepEqual(await found("trees peacek"), ["c0", "a0"]);
  // In the middle it is a mistake for "peace".
  assert.deepEqual(await found("peacek trees"), ["c0", "b1"]);
});

test("a mistyped word is forgiven: a letter more, less, another, or two exchanged", async () => {
  for (const typo of ["civillians", "civlians", "civiliens", "icvilians", "cviilians"]) {
    assert.deepEqual((await found(`${typo} `)).sort(), ["a0", "b0"], typo);
  }
  assert.deepEqual(await found("peecekeepng "), ["a0"]);
  assert.deepEqual(await found("car "), []);
});

test("a phrase in quotation marks is taken at its word", async () => {
  assert.deepEqual(await found('"security and safety"'), ["d1"]);
  assert.deepEqual(await found("staff “safety and the security”"), ["d0"]);
  assert.deepEqual(await found("«physical violence» civilians"), ["a0"]);
  assert.deepEqual(await found('"safety of the'), []);
});

test("what was found is marked, typed letters or whole words", async () => {
  const { store } = await corpus();
  const [hit] = await store.search.keyword("civlians water");
  assert.equal(
    drawn(hit?.passage.text ?? "", hit?.matches ?? []),
    "[Civilians] need [water]; operations of relief bring it.",
  );
});

test("an empty store and an empty query find nothing", async () => {
  const { store } = await storeOf();
  assert.deepEqual(await store.search.keyword("peace"), []);
  assert.deepEqual(await found(""), []);
  assert.deepEqual(await found('""'), []);
});

const filtersCorpus = () =>
  storeOf(
    document("a", ["The harvest was poor."], {
      kind: "adopted",
      date: "2017-03-01",
      organ: "Council of Elders",
      symbol: "C/RES/7",
    }),
    document("b", ["The harvest was rich."], {
      date: "2018",
      delegation: "Ruritania",
      speaker: "Ms. Anna Writer",
    }),
    document("c", ["The harvest was late."], {
      date: "2021-12-31",
      delegation: "Graustark",
      title: "General debate, day two",
    }),
    document("d", ["La harvest, la récolte, fut bonne."], {
      date: "2019",
      language: "fr",
      title: "Statement by Borduria",
    }),
    document("e", ["The harvest has no date."], { kind: "report" }),
  );

test("filters narrow the documents: who, where, when, in which language, of which kind", async () => {
  const { store } = await filtersCorpus();
  const found = async (query: string) =>
    (await store.search.keyword(query))
      .map(({ passage }) => passage.document.id)
      .sort()
      .join("");
  assert.equal(await found("harvest"), "abcde");
  assert.equal(await found("harvest by:ruritania"), "b");
  assert.equal(await found('by:"anna writer" harvest'), "b");
  assert.equal(await found("harvest by:elders"), "a");
  assert.equal(await found("harvest by:borduria"), "d", "the title names who spoke where nothing else does");
  assert.equal(await found('harvest in:"general debate"'), "c");
  assert.equal(await found("harvest in:C/RES/7"), "a");
  assert.equal(await found("harvest year:2018"), "b");
  assert.equal(await found("harvest year:2018-2021"), "bcd");
  assert.equal(await found("harvest year:2019-"), "cd");
  assert.equal(await found("harvest year:-2018"), "ab");
  assert.equal(await found("harvest lang:fr"), "d");
  assert.equal(await found("harvest kind:adopted"), "a");
  assert.equal(await found("harvest kind:resolution"), "a");
  assert.equal(await found("harvest kind:adopted kind:report"), "ae", "of one field, one must hold");
  assert.equal(await found("harvest kind:spoken year:2018-2021 -lang:fr"), "bc");
  assert.equal(await found("harvest -by:ruritania -by:graustark"), "ade");
});

test("a filter alone lists the latest; one that is only begun leaves out nothing; what is none is a word", async () => {
  const { store } = await filtersCorpus();
  const found = async (query: string) =>
    (await store.search.keyword(query)).map(({ passage }) => passage.document.id);
  assert.deepEqual(await found("kind:spoken"), ["c", "d", "b"]);
  assert.deepEqual((await found("harvest by:")).length, 5);
  assert.deepEqual(await found("year:soon late"), ["c"]);
  assert.deepEqual(await found("year:2018"), ["b"]);
  assert.deepEqual(await found("by:nobody"), []);
});

test("a condition typed twice is one, and a pasted text brings no more of them than anybody would type", () => {
  const { filters, rest } = readFilters("by:China by:china -by:China wells");
  assert.deepEqual(
    filters.map(({ value, negative }) => [value, negative]),
    [
      ["china", false],
      ["china", true],
    ],
  );
  assert.equal(rest.trim(), "wells");
  const pasted = Array.from({ length: 500 }, (_, i) => `-by:village${i}`).join(" ");
  assert.equal(readFilters(pasted).filters.length, 16);
});
