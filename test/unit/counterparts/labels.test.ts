import assert from "node:assert/strict";
import { test } from "node:test";
import { readLabel } from "../../../server/src/service/counterparts/label";

test("the number of a paragraph is the same in six languages", () => {
  for (const printed of ["7.", "7 -", "٧ -", "7"])
    assert.deepEqual(readLabel(printed), { paragraph: true, values: [7] }, printed);
});

test("an item is counted with letters, Roman numerals, abjad or ideographs", () => {
  const second = ["(b)", "b)", "(ب)", "б)", "㈡", "ii)", "’2‘", "(二)"];
  for (const printed of second) {
    const label = readLabel(printed);
    assert.equal(label?.paragraph, false, printed);
    assert.ok(label?.values.includes(2), printed);
  }
  assert.deepEqual(readLabel("(i)")?.values, [9, 1], "(i) is a letter or a Roman numeral");
  assert.deepEqual(readLabel("(十一)")?.values, [11]);
  assert.ok(readLabel("с)")?.values.includes(3), "a Cyrillic с typed for a Latin c");
  assert.ok(readLabel("(هـ)")?.values.includes(5));
});

test("bullets and dashes number nothing", () => {
  for (const printed of ["–", "•", "-", "", undefined]) assert.equal(readLabel(printed), undefined);
});
