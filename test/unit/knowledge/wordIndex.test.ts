import assert from "node:assert/strict";
import { test } from "node:test";
import { createWordIndex } from "../../../server/src/service/knowledge/wordIndex";

const titles = [
  "Lamps of the northern harbours",
  "Keepers of lamps and of harbours",
  "The harbour at night",
  "Déclaration sur les phares",
];
const index = createWordIndex(titles, (title) => title);
const find = (words: string, limit = 9) => index.search(words, limit);

test("words are found in any order, the last one only begun", () => {
  assert.deepEqual(find("harbours keep"), ["Keepers of lamps and of harbours"]);
  assert.deepEqual(find("lamps").length, 2);
});

test("case, accents and function words do not matter", () => {
  assert.deepEqual(find("declaration PHARES"), ["Déclaration sur les phares"]);
  assert.deepEqual(find("the lamps of the north"), ["Lamps of the northern harbours"]);
  assert.deepEqual(find("of the"), []);
});

test("a typing error is forgiven", () => {
  assert.deepEqual(find("keepres lamps")[0], "Keepers of lamps and of harbours");
});

test("where no title holds all the words, those that hold all but one are found", () => {
  assert.deepEqual(find("lamps harbours submarine"), [
    "Lamps of the northern harbours",
    "Keepers of lamps and of harbours",
  ]);
  assert.deepEqual(find("night submarine"), []);
});

test("of titles that fit alike, the one meant more often comes first", () => {
  const weighed = createWordIndex(
    ["on lamps", "on lamps"].map((title, at) => ({ title, at })),
    ({ title }) => title,
    ({ at }) => at * 100,
  );
  assert.equal(weighed.search("lamps", 1)[0]?.at, 1);
});
