import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsOf } from "../cases/answers";

const codes = (text: string) => findingsOf(text).map(({ code }) => code);
const wrong = "Recalling resolution 1325 (2001),";

test("a comment keeps the checker from the next line, for the rule that it names", () => {
  assert.deepEqual(codes(wrong), ["resolution-year"]);
  assert.deepEqual(codes(`<!-- penholder-ignore-next resolution-year -->\n${wrong}`), []);
  assert.deepEqual(codes(`<!-- penholder-ignore-next -->\n\n${wrong}`), []);
  assert.deepEqual(codes(`<!-- penholder-ignore-next reference-form, resolution-year -->\n${wrong}`), []);
  assert.deepEqual(codes(`<!-- penholder-ignore-next resolution-date -->\n${wrong}`), ["resolution-year"]);
});

test("within a line it is for what follows in the line, and never for the next paragraph", () => {
  assert.deepEqual(
    codes(`Recalling <!-- penholder-ignore-next resolution-year --> resolution 1325 (2001),`),
    [],
  );
  assert.deepEqual(codes(`<!-- penholder-ignore-next resolution-year -->\n${wrong}\n\n${wrong}`), [
    "resolution-year",
  ]);
});

test("what stands in a comment is not the draft's", () => {
  assert.deepEqual(codes(`<!-- ${wrong}\n\n${wrong} -->`), []);
});
