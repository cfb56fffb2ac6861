import assert from "node:assert/strict";
import { test } from "node:test";
import { completeFilter, type Reason, whyNothing } from "../../../server/src/service/features/searchFilters";
import { reasonSentence } from "../../../server/src/service/render/nothingFound";
import { inEnglish } from "../../../server/src/service/text/say";
import { document, storeOf } from "../search/reference";

const { store } = await storeOf(
  ...(
    [
      { date: "2019-09-20", delegation: "France", speaker: "Ada Marin" },
      { date: "2021", delegation: "France", speaker: "Jon Berg" },
      { language: "es", date: "2021-03", delegation: "Finland" },
      { kind: "adopted", date: "2000-10-31", organ: "Security Council" },
      { kind: "adopted", date: "2001-10-31", organ: "Security Council" },
      { kind: "adopted", organ: "General Assembly" },
    ] as const
  ).map((facts, at) => document(String(at), [], facts)),
);
const facets = await store.search.facets();
const completions = (query: string) =>
  completeFilter(facets, query).map(({ value, documents }) => `${value} ${documents}`);
const why = (query: string, fitting = false) =>
  whyNothing(facets, query, fitting).map((reason) => reasonSentence(reason, inEnglish));

test("values are counted exactly, the most frequent first", () => {
  assert.deepEqual(facets.organ, [
    { value: "Security Council", documents: 2 },
    { value: "General Assembly", documents: 1 },
  ]);
  assert.deepEqual(
    facets.year.map(({ value }) => value),
    ["2021", "2000", "2001", "2019"],
  );
});

test("the value of a filter is completed as it is typed, the most frequent first", () => {
  assert.deepEqual(completions("police by:F"), ["France 2", "Finland 1"]);
  assert.deepEqual(completions("police by:fran"), ["France 2"]);
  assert.deepEqual(completions("by:mar"), ["Ada Marin 1"]);
  assert.deepEqual(completions("-lang:"), ["en 5", "es 1"]);
  assert.deepEqual(completions("lang:span"), ["es 1"]);
  assert.deepEqual(completions("year:202"), ["2021 2"]);
  assert.deepEqual(completions("kind:ad"), ["adopted 3"]);
});

test("nothing is completed where no filter is being typed, or its value is whole", () => {
  for (const query of ["", "police", "by:France ", "by:Fr police", "by:France", "note:F", "in:F", "by:xyz"])
    assert.deepEqual(completions(query), [], query);
});

test("a value of several words is put in quotation marks, and what was typed before stays", () => {
  assert.equal(completeFilter(facets, "police -by:secu")[0]?.query, 'police -by:"Security Council" ');
  assert.equal(completeFilter(facets, 'police by:"security c')[0]?.query, 'police by:"Security Council" ');
  assert.equal(completeFilter(facets, "police by:fra")[0]?.query, "police by:France ");
});

const reasons: readonly (readonly [query: string, reason: string])[] = [
  ["police by:Frnace", "no speaker or organ is called Frnace: France?"],
  ['organ:"Securty Council"', "no organ is called Securty Council: Security Council?"],
  ["by:Qqqqqqqq", "no speaker or organ is called Qqqqqqqq"],
  ["lang:fr police", "your corpus has nothing in French, only in English and Spanish"],
  ["lang:French", "your corpus has nothing in French, only in English and Spanish"],
  ["kind:report", "your corpus has nothing of the kind report, only adopted and spoken"],
  ["kind:poem", "your corpus has nothing of the kind poem, only adopted and spoken"],
  ["year:1950", "your corpus has nothing from 1950: its documents are from 2000 to 2021"],
  ["by:France kind:adopted", "no document fits all these filters together"],
];
for (const [query, reason] of reasons)
  test(`“${query}” finds nothing: ${reason}`, () => assert.deepEqual(why(query), [reason]));

test("where documents fit the filters, the words are what is missing", () => {
  assert.deepEqual(why("qqqq by:France", true), ["no document that fits the filters holds these words"]);
  assert.deepEqual(why("qqqq", true), []);
});

test("what may have been meant is put in the place of what was typed", () => {
  const [first] = whyNothing(facets, "police by:Frnace year:2021", false) as Extract<
    Reason,
    { field: string }
  >[];
  assert.equal(first?.meant?.query, "police by:France year:2021");
});
