import assert from "node:assert/strict";
import { test } from "node:test";
import { StandIns } from "../../../server/src/service/search/terms/standIns";

function applied(standIns: StandIns, ...terms: number[]) {
  const term1 = Uint32Array.from(terms);
  const shares = new Float32Array(terms.length);
  standIns.apply(term1, terms.length, shares);
  return { terms: [...term1], shares: [...shares] };
}

test("an expression is read as what it stands for, over a function word, and counts for its share", () => {
  const standIns = new StandIns();
  standIns.add({ terms: [5, 6], as: [1, 2], shares: [0.5, 0.5] });
  assert.deepEqual(applied(standIns, 9, 5, 0, 6, 7), {
    terms: [9, 1, 0, 2, 7],
    shares: [1, 0.5, 1, 0.5, 1],
  });
  assert.deepEqual(applied(standIns, 5, 0, 0, 0, 6).terms, [5, 0, 0, 0, 6], "too far from each other");
  assert.deepEqual(applied(standIns, 6, 5).terms, [6, 5], "in another order");
  assert.deepEqual(applied(standIns, 9, 5).terms, [9, 5], "the text ends within it");
});

test("the longer expression comes first, and of the same expression what was added first", () => {
  const standIns = new StandIns();
  standIns.add({ terms: [5], as: [1], shares: [0.5] });
  standIns.add({ terms: [5, 6], as: [2, 2], shares: [0.25, 0.25] });
  standIns.add({ terms: [5], as: [3], shares: [1] });
  assert.deepEqual(applied(standIns, 5, 6, 5), { terms: [2, 2, 1], shares: [0.25, 0.25, 0.5] });
});
