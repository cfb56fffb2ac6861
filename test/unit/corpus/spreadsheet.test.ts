import assert from "node:assert/strict";
import { test } from "node:test";
import { readSpreadsheet } from "../../../server/src/service/corpus/formats/spreadsheet";
import { readFile } from "./corpusOf";
import { textRow, type WorkbookParts, workbook, workbookParts } from "./spreadsheetFile";
import { archive } from "./wordFile";

const lamps = "We thank the keepers of the lamps, who light them in every harbour before the night has come.";
const tides = "The tides of the ocean concern all States, and above all those that lie low in the water.";

function rows(parts: Omit<WorkbookParts, "sheets">, source: string) {
  const [sheet] = readSpreadsheet(workbook({ ...parts, sheets: { Talks: source } }), (bytes) =>
    new TextDecoder().decode(bytes),
  );
  return sheet?.rows.map(({ number, values }) => [number, ...values]);
}

test("a sheet is a dataset: its rows are documents, and its columns are known by their names", async () => {
  const sheet = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2"><c r="A2" s="1"><v>48107</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="inlineStr"><is><t>${lamps}</t></is></c></row><row r="7"><c r="B7" t="str"><f>B2</f><v>Fiji</v></c><c r="C7" t="inlineStr"><is><r><t>${tides.slice(0, 9)}</t></r><r><t>${tides.slice(9)}</t></r></is></c></row>`;
  const shared = ["<t>date</t>", "<t>country</t>", "<r><t>te</t></r><r><t>xt</t></r>", "<t>Norway</t>"];
  const { documents, problems } = await readFile(
    "debates.xlsx",
    workbook({ sheets: { Debates: sheet }, shared, formats: [14] }),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    documents.map(({ id, title, date, delegation, kind, passages }) => [
      id,
      title,
      date,
      delegation,
      kind,
      passages[0]?.text,
    ]),
    [
      [
        "file:///corpus/debates.xlsx#Debates: row 2",
        "Norway, 2031-09-16",
        "2031-09-16",
        "Norway",
        "spoken",
        lamps,
      ],
      ["file:///corpus/debates.xlsx#Debates: row 7", "Fiji", undefined, "Fiji", "spoken", tides],
    ],
  );
});

test("a cell shows what it shows in Excel: days by their formats, the results of formulas, no errors", () => {
  const cells = [
    `<c s="1"><v>44562.75</v></c>`,
    `<c s="2"><v>44562</v></c>`,
    `<c s="3"><v>44562</v></c>`,
    `<c><v>44562</v></c>`,
    `<c t="b"><v>1</v></c>`,
    `<c t="e"><v>#REF!</v></c>`,
    `<c t="str"><f>A1&amp;"x"</f><v>a &amp; b_x000D_c</v></c>`,
    `<c t="d"><v>2031-05-09</v></c>`,
    `<c t="s"><v>7</v></c>`,
  ];
  const formats = [14, "[$-409]d mmm yyyy", "0.0 &quot;days&quot;;[Red]-0.0"];
  assert.deepEqual(rows({ formats }, `<row>${cells.join("")}</row>`), [
    [1, "2022-01-01", "2022-01-01", "44562", "44562", "TRUE", "", "a & b\rc", "2031-05-09"],
  ]);
  assert.deepEqual(rows({ formats, since1904: true }, `<row><c s="1"><v>43100</v></c></row>`), [
    [1, "2022-01-01"],
  ]);
  // 29 February 1900, which there never was, and what lies after the year 9999.
  assert.deepEqual(rows({ formats }, `<row><c s="1"><v>60</v></c><c s="1"><v>3000000</v></c></row>`), [
    [1, "60", "3000000"],
  ]);
});

test("how a text is pronounced is none of it, and a cell stands in the column that it names", () => {
  const shared = ["<t>灯塔</t><rPh><t>dengta</t></rPh>"];
  assert.deepEqual(rows({ shared }, `<row r="3"><c r="C3" t="s"><v>0</v></c></row>`), [[3, "", "", "灯塔"]]);
});

test("a title and notes above the names of the columns are passed over", async () => {
  const { documents, problems } = await readFile(
    "debates.xlsx",
    workbook({
      sheets: {
        A:
          textRow("Debates of the Council, as of May") +
          textRow("") +
          textRow("speaker", "date", "text") +
          textRow("Ana Berg", "2031-05-09", lamps),
      },
    }),
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    documents.map(({ speaker, date }) => [speaker, date]),
    [["Ana Berg", "2031-05-09"]],
  );
});

test("hidden sheets are not read, and a sheet without a text is named", async () => {
  const sheets = {
    Texts: textRow("country", "text") + textRow("Fiji", lamps),
    Old: textRow("country", "text") + textRow("Fiji", tides),
    Codes: textRow("code", "country") + textRow("FJI", "Fiji"),
  };
  const { documents, problems } = await readFile("a.xlsx", workbook({ sheets, hidden: ["Old"] }));
  assert.deepEqual(
    documents.map(({ passages }) => passages[0]?.text),
    [lamps],
  );
  assert.deepEqual(problems, [
    "a.xlsx was read but for its sheet Codes, where no column looks like a text; if one is, say which in a file a.xlsx.columns.json beside it.",
  ]);
  const { problems: none } = await readFile("a.xlsx", workbook({ sheets: { Codes: sheets.Codes } }));
  assert.match(
    none.join(),
    /^a\.xlsx has no column that looks like a text, and was left out; if one is, say which/,
  );
});

test("a workbook is known by what it is, whatever its name says", async () => {
  const bytes = workbook({ sheets: { A: textRow("country", "text") + textRow("Fiji", lamps) } });
  assert.equal((await readFile("misnamed.txt", bytes)).documents.length, 1);
});

test("one that is damaged, empty or of more cells than anybody fills is one sentence", async () => {
  const parts = workbookParts({ sheets: { A: textRow("country", "text") + textRow("Fiji", lamps) } });
  const { "xl/workbook.xml": _, ...headless } = parts;
  const same = `<row><c t="s"><v>0</v></c></row>`.repeat(1400);
  const wide = `<row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>`.repeat(300);
  for (const [bytes, said] of [
    [archive(headless), /^a\.xlsx is damaged \(its list of sheets is missing\) and cannot be read/],
    [archive({ ...parts, "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" }), /^a\.xlsx is damaged/],
    [archive({ ...parts, "xl/worksheets/sheet1.xml": "<a>".repeat(3000) }), /elements within each other/],
    [workbook({ sheets: { A: "" } }), /^a\.xlsx holds no paragraph of text\.$/],
    [
      workbook({ sheets: { A: same }, shared: [`<t>${"a".repeat(100_000)}</t>`] }),
      /^a\.xlsx holds more than 128 MB of text and was left out/,
    ],
    [workbook({ sheets: { A: wide } }), /^a\.xlsx has more than 4,000,000 cells and was left out/],
    [archive(parts).slice(0, -30), /^a\.xlsx is damaged \(its end is missing\)/],
  ] as const) {
    const { documents, problems } = await readFile("a.xlsx", bytes);
    assert.deepEqual(documents, []);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, said);
  }
});
