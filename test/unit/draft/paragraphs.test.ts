import assert from "node:assert/strict";
import { test } from "node:test";
import { longestParagraph, splitDraft } from "../../../server/src/service/draft/paragraphs";

function paragraphs(text: string): string[] {
  return splitDraft(text).map(({ start, end }) => text.slice(start, end));
}

test("blank lines part paragraphs, and lines wrapped by hand stay together", () => {
  assert.deepEqual(
    paragraphs("Madam President,\n\nWe thank the briefers\nfor their statements.\n\n\nI thank you.\n"),
    ["Madam President,", "We thank the briefers\nfor their statements.", "I thank you."],
  );
});

test("a paragraph is its words, without number, list mark or heading mark", () => {
  assert.deepEqual(
    paragraphs("# Policing\n\n1. Calls upon States;\n2. Decides to act:\n   (a) at once;\n   - and well."),
    ["Policing", "Calls upon States;", "Decides to act:", "at once;", "and well."],
  );
});

test("an Arabic operative paragraph loses its number, and a range of numbers is no paragraph number", () => {
  assert.deepEqual(paragraphs("1 - تقرر أن تعمل؛\n٢ – تطلب تقريرا.\n\n12 - 14 March, in Geneva."), [
    "تقرر أن تعمل؛",
    "تطلب تقريرا.",
    "12 - 14 March, in Geneva.",
  ]);
});

test("long lines pasted from a word processor are paragraphs of their own", () => {
  const first = `${"The police of a mission protect civilians every day. ".repeat(4)}`.trim();
  assert.deepEqual(paragraphs(`${first}\nThe second paragraph follows at once.`), [
    first,
    "The second paragraph follows at once.",
  ]);
});

test("code in Markdown is kept apart, and headings too", () => {
  const text = "## A heading\nWords.\n```\ncode S/2023/646\n```\nMore.";
  assert.deepEqual(
    splitDraft(text).map(({ start, end, part }) => [part, text.slice(start, end)]),
    [
      ["heading", "A heading"],
      ["body", "Words."],
      ["code", "code S/2023/646"],
      ["body", "More."],
    ],
  );
});

test("Windows line ends, no-break spaces and an empty text are no paragraphs", () => {
  assert.deepEqual(paragraphs("First.\r\n\r\n\u00a0 \r\nSecond.\r\n"), ["First.", "Second."]);
  assert.deepEqual(paragraphs(""), []);
  assert.deepEqual(paragraphs("\n \n\t\n"), []);
});

test("of a line of a million characters the beginning is a paragraph, which ends with a word, and what follows is none", () => {
  const line = "Recalling its resolution 2185 (2014) on the police, ".repeat(20_000);
  const [first, second, ...others] = splitDraft(`${line}\nA paragraph behind it.\n`);
  assert.ok(first && second);
  assert.ok(first.end <= longestParagraph && first.end > longestParagraph - 200);
  assert.match(line.slice(0, first.end), /\w$|,$/);
  assert.match(line.slice(first.end), /^ /);
  assert.equal(second.start, line.length + 1);
  assert.deepEqual(others, []);
  const unbroken = splitDraft("x".repeat(3 * longestParagraph));
  assert.deepEqual(unbroken, [{ start: 0, end: longestParagraph, part: "body" }]);
});
