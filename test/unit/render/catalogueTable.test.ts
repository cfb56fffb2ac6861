import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogueCsv, catalogueJson, catalogueRow } from "../../../server/src/service/render/catalogueTable";

const row = (title: string) =>
  catalogueRow(
    {
      symbol: "S/2024/9105",
      title,
      document: {
        id: "x",
        uri: "file:///x",
        title,
        date: "2024-03-02",
        kind: "report",
        language: "en",
        length: 1,
        guessed: ["date"],
      },
    },
    "en",
  );

/** The title's cell in the CSV of one row. */
const cell = (title: string) =>
  catalogueCsv([row(title)])
    .split("\n")
    .slice(1)
    .join("\n")
    .split(",2024-03-02,")[1];

test("cells with commas and quotation marks are quoted, and each stands on one line", () => {
  assert.match(cell("On lamps, and towers") ?? "", /^"On lamps, and towers",/);
  assert.match(cell('The "tall" tower') ?? "", /^"The ""tall"" tower",/);
  assert.match(cell("two\nlines") ?? "", /^two lines,/);
});

test("a title that a spreadsheet would run as a formula is text", () => {
  for (const title of ["=1+1", "+1", "-1", "@SUM(A1)"])
    assert.ok(cell(title)?.startsWith(`'${title}`), title);
  assert.match(cell('=HYPERLINK("https://x.test")') ?? "", /^"'=HYPERLINK/);
});

test("what a reader guessed is named in a column of its own, and JSON leaves out what is not known", () => {
  const [parsed] = JSON.parse(catalogueJson([row("On lamps")]));
  assert.deepEqual(parsed, {
    symbol: "S/2024/9105",
    date: "2024-03-02",
    title: "On lamps",
    address: "https://docs.un.org/en/S/2024/9105",
    source: "corpus",
    guessed: "date",
  });
  assert.equal(catalogueJson([]), "[]\n");
});
