import assert from "node:assert/strict";
import { test } from "node:test";
import { splitParagraphs } from "../../../server/src/service/text/paragraphs";

const cut = (text: string) =>
  splitParagraphs(text).map(({ start, end, line }) => `${line}: ${text.slice(start, end)}`);

test("blank lines part paragraphs; line breaks within do not", () => {
  assert.deepEqual(cut("One\ntwo.\n\n\nThree.\n"), ["0: One\ntwo.", "4: Three."]);
});

test("CR LF and lone CR end lines as editors count them", () => {
  assert.deepEqual(cut("One.\r\n\r\nTwo.\r\rThree."), ["0: One.", "2: Two.", "4: Three."]);
});

test("a line of no-break spaces or with a form feed is blank", () => {
  assert.deepEqual(cut("One.\n\u00a0\u00a0\nTwo.\n\f\nThree.\n\u200b\ufeff\nFour."), [
    "0: One.",
    "2: Two.",
    "4: Three.",
    "6: Four.",
  ]);
});

test("an empty text has none", () => {
  assert.deepEqual(cut(""), []);
  assert.deepEqual(cut(" \n\u00a0\n\t"), []);
});
