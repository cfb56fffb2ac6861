import assert from "node:assert/strict";
import { test } from "node:test";
import { findFolding } from "../../../server/src/service/features/folding";
import { findSelections } from "../../../server/src/service/features/selection";
import { draftOf, drawn } from "./draftOf";

const resolution = [
  "The Security Council,",
  "Recalling the need,",
  "Noting the report,",
  "1. Requests its members:",
  "(a) To meet;",
  "(i) In one place;",
  "(b) To report;",
  "2. Decides to remain seized.",
].join("\n\n");

test("a resolution folds to its parts and to the paragraphs that hold a list", () => {
  const folded = findFolding(draftOf(resolution, "penholder-resolution")).map(({ start, end }) =>
    resolution
      .slice(start, end)
      .split("\n\n")
      .map((paragraph) => paragraph.slice(0, 5)),
  );
  assert.deepEqual(folded, [
    ["Recal", "Notin"],
    ["1. Re", "(a) T", "(i) I", "(b) T", "2. De"],
    ["1. Re", "(a) T", "(i) I", "(b) T"],
    ["(a) T", "(i) I"],
  ]);
});

test("a statement folds to its headings", () => {
  const text = "# One\n\nFirst words.\n\n## Two\n\nMore words.\n\n# Three\n\nLast words.";
  const folded = findFolding(draftOf(text)).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(folded, [
    "# One\n\nFirst words.\n\n## Two\n\nMore words.",
    "## Two\n\nMore words.",
    "# Three\n\nLast words.",
  ]);
});

test("a selection grows from the sentence to the paragraph, the section and the draft", () => {
  const { draft, offset } = drawn("# One\n\nWe agree. We █thank you.\n\nIt ends.\n\n# Two\n\nMore.");
  assert.deepEqual(
    findSelections(draft, offset).map(({ start, end }) => draft.text.slice(start, end)),
    ["We thank you.", "We agree. We thank you.", "# One\n\nWe agree. We thank you.\n\nIt ends.", draft.text],
  );
});

test("in a resolution it grows over the number, the list beneath and the part", () => {
  const offset = resolution.indexOf("its members");
  const ranges = findSelections(draftOf(resolution, "penholder-resolution"), offset);
  assert.deepEqual(
    ranges.map(({ start, end }) => [resolution.slice(start, start + 5), resolution.slice(end - 5, end)]),
    [
      ["Reque", "bers:"],
      ["1. Re", "bers:"],
      ["1. Re", "port;"],
      ["1. Re", "ized."],
      ["The S", "ized."],
    ],
  );
});

test("where nothing is written the whole draft is what there is to select", () => {
  assert.deepEqual(findSelections(draftOf("We agree.\n\n\n\nYes."), 11), [{ start: 0, end: 17 }]);
  assert.deepEqual(findSelections(draftOf(""), 0), []);
});
