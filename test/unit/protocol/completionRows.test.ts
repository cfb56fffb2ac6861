import assert from "node:assert/strict";
import { test } from "node:test";
import { type CompletionRow, toItems } from "../../../server/src/protocol/handlers/completionRows";
import { lineTable } from "../../../server/src/protocol/lineTable";

// A place to write in, as it stands in a snippet.
const place = ["${1", "…}"].join(":");
const text = "We thank the special repr";
const row = (typed: string, label: string, newText = label, snippet?: string): CompletionRow => ({
  range: { start: text.length - typed.length, end: text.length },
  newText,
  shown: { label },
  ...(snippet === undefined ? {} : { snippet }),
});
const items = (rows: CompletionRow[], oneStart = false) =>
  toItems(text, lineTable(text), rows, oneStart).map(({ label, filterText, sortText, textEdit }) => ({
    label,
    compared: filterText ?? label,
    sortText,
    from: (textEdit as { range: { start: { character: number } } }).range.start.character,
    newText: textEdit?.newText,
  }));

test("a label that goes on from what was typed is compared itself; another line by what was typed and what goes in", () => {
  assert.deepEqual(
    items([
      row("repr", "representative"),
      row("repr", "Representative"),
      row("repr", "reprs", "reprisals"),
    ]).map(({ compared }) => compared),
    ["representative", "repr Representative", "reprs"],
  );
});

test("lines keep their order, and replace what each of them continues", () => {
  const found = items([
    row("special repr", "Special Representative"),
    row("repr", "representative"),
    row("", "s"),
  ]);
  assert.deepEqual(
    found.map(({ from }) => text.slice(from)),
    ["special repr", "repr", ""],
  );
  const order = found.map(({ sortText }) => sortText);
  assert.deepEqual([...order].sort(), order);
});

test("where all lines replace from one place, what stands before is put in again, and all are compared with the same words", () => {
  const found = items(
    [
      row("special repr", "Special Representative"),
      row("repr", "representative"),
      row("", "esentatives $1", "esentatives $1", `esentatives \\$1 ${place}`),
    ],
    true,
  );
  assert.deepEqual(
    found.map(({ newText }) => newText),
    ["Special Representative", "special representative", `special representatives \\$1 ${place}`],
  );
  assert.deepEqual(
    found.map(({ compared }) => compared),
    ["special repr Special Representative", "special representative", "special representatives $1"],
  );
  assert.ok(found.every(({ from }) => text.slice(from) === "special repr"));
});
