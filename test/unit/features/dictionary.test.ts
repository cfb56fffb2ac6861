import assert from "node:assert/strict";
import { test } from "node:test";
import { dictionary, dictionaryFormats } from "../../../server/src/service/features/dictionary";
import { createGlossary } from "../../../server/src/service/glossary/glossary";

const entries = createGlossary()
  .withLearned([["NRA", "Northern Rivers Authority", "en", 3, 2]])
  .entries();

test("a dictionary has each word of names once, with those that the corpus introduces, and a word a line", () => {
  const { text, words } = dictionary(entries, "text");
  const lines = text.trimEnd().split("\n");
  assert.equal(lines.length, words);
  assert.equal(new Set(lines).size, words);
  for (const word of ["UNMISS", "peacekeeping", "Secretary-General", "NRA"])
    assert.ok(lines.includes(word), word);
  assert.deepEqual(
    lines.filter((word) => /[\s/’]/.test(word)),
    [],
    "spaces and slashes mean something else in a dictionary",
  );
});

test("only Hunspell's begins with a number, only cSpell's with a comment", () => {
  const plain = dictionary(entries, "text");
  for (const format of dictionaryFormats) {
    const { text } = dictionary(entries, format);
    const head = text.slice(0, text.length - plain.text.length);
    assert.equal(text.slice(head.length), plain.text, format);
    assert.match(
      head,
      { hunspell: /^\d+\n$/, cspell: /^# .+\n$/, text: /^$/, harper: /^$/, ltex: /^$/ }[format],
    );
    if (format === "hunspell") assert.equal(Number(head), plain.words);
  }
});
