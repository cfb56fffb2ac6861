import assert from "node:assert/strict";
import { test } from "node:test";
import { terminalLine, terminalText } from "../../../server/src/service/render/terminal";

test("what would act on a terminal is seen instead", () => {
  assert.equal(
    terminalText("\u001b[2J\u009b31m\u0007\u202eabc\u2069\u007f"),
    "\\u001b[2J\\u009b31m\\u0007\\u202eabc\\u2069\\u007f",
  );
  assert.equal(terminalText("title\u001b]0;x\u0007\rover"), "title\\u001b]0;x\\u0007\\u000dover");
});

test("lines, tabs and all writing are left as they are", () => {
  const text = "Résolution 2185\t(2014)\nقرار\u200f № 1 — 决议 👍\n";
  assert.equal(terminalText(text), text);
});

test("JSON says the same to a program", () => {
  const value = { title: "a\u001b[0m\u202eb\u0085" };
  assert.deepEqual(JSON.parse(terminalText(JSON.stringify(value))), value);
});

test("within a line no other begins: a file may be named so", () => {
  assert.equal(terminalLine("a\r\nb\u2028c\td"), "a\\u000d\\u000ab\\u2028c\td");
});
