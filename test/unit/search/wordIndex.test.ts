import assert from "node:assert/strict";
import { test } from "node:test";
import { createWordIndex } from "../../../server/src/service/search/documents/wordIndex";
import { Slices } from "../../../server/src/service/slices";

const titles = [
  "Lamps of the northern harbours",
  "Keepers of lamps and of harbours",
  "The harbour at night",
  "Déclaration sur les phares",
];
const index = await createWordIndex(titles, (title) => title);
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

test("of titles that fit alike, the one meant more often comes first", async () => {
  const weighed = await createWordIndex(
    ["on lamps", "on lamps"].map((title, at) => ({ title, at })),
    ({ title }) => title,
    ({ at }) => at * 100,
  );
  assert.equal(weighed.search("lamps", 1)[0]?.at, 1);
});

test("while many titles are prepared, others have their turn", async () => {
  let time = 0;
  let turns = 0;
  const timer = {
    now: () => ++time,
    async pause() {
      turns += 1;
    },
  };
  const many = Array.from({ length: 100 }, (_, number) => `Lamp ${number}`);
  const sliced = await createWordIndex(many, (title) => title, undefined, new Slices(timer));
  assert.ok(turns > 5, `${turns}`);
  assert.deepEqual(sliced.search("lamp 77", 1), ["Lamp 77"]);
});
