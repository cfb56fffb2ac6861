import assert from "node:assert/strict";
import { test } from "node:test";
import { findReferences } from "../../../server/src/service/references/find";
import { randomNumbers } from "../search/reference";
import { hostileReferences } from "./hostileText";

test("references never overlap and stand in order, in any text", () => {
  const random = randomNumbers(42);
  const more = ["S/RES/", "(XXIX) ", "Human Rights Council ", "，", "\u200f", "et ", "قرار ", "S-10/2 "];
  const pieces = [...hostileReferences, ...more];
  for (let round = 0; round < 150; round++) {
    let text = "";
    for (let count = random(30); count >= 0; count--) text += pieces[random(pieces.length)];
    let end = 0;
    for (const reference of findReferences(text)) {
      assert.ok(reference.start >= end && reference.end > reference.start, text);
      assert.equal(text.slice(reference.start, reference.end), reference.text);
      end = reference.end;
    }
  }
});
