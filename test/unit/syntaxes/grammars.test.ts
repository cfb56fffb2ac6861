import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { outstanding } from "./grammar";

const resolution = "text.penholder.resolution";
const statement = "text.penholder.statement";

test("the grammars are what the generator makes of the openings", async () => {
  const script = pathToFileURL(resolve("client/scripts/generate-grammars.mjs")).href;
  const { grammars } = await import(script);
  const made = grammars(readFileSync("server/data/openings.tsv", "utf8"));
  for (const [name, content] of Object.entries(made)) {
    const kept = JSON.parse(readFileSync(`syntaxes/${name}`, "utf8"));
    assert.deepEqual(kept, content, `${name}: run node client/scripts/generate-grammars.mjs`);
  }
});

test("a draft resolution: organ, openings, numbers and references stand out", async () => {
  assert.deepEqual(
    await outstanding(
      resolution,
      [
        "The Security Council,",
        "Recalling also its resolution 2518 (2020),",
        "1. Decides to extend the mandate set out in S/RES/2436(2018);",
        "(a) Training;",
      ].join("\n"),
    ),
    [
      "The Security Council = markup.heading.organ",
      "Recalling also = keyword.control.preambular",
      "resolution 2518 (2020) = entity.name.type.citation",
      "1. = constant.numeric.paragraph",
      "Decides = keyword.control.operative",
      "S/RES/2436(2018) = entity.name.type.symbol",
      "(a) = constant.numeric.paragraph",
    ],
  );
});

test("openings in the five languages that run from left to right", async () => {
  const lines: [string, string][] = [
    ["Noting with concern the reports,", "Noting with concern = keyword.control.preambular"],
    ["Rappelant également le rapport,", "Rappelant également = keyword.control.preambular"],
    ["Recordando el informe,", "Recordando = keyword.control.preambular"],
    ["Ссылаясь также на доклад,", "Ссылаясь также = keyword.control.preambular"],
    ["回顾其报告,", "回顾 = keyword.control.preambular"],
  ];
  for (const [line, expected] of lines) {
    const found = await outstanding(resolution, line);
    assert.equal(found.length, 1, `${line}: ${found}`);
    assert.ok(found[0]?.startsWith(expected.split(" = ")[0]!.slice(0, 6)), `${line}: ${found}`);
    assert.ok(found[0]?.endsWith("keyword.control.preambular"), `${line}: ${found}`);
  }
  const operative = [
    "2. Demande un rapport;",
    "2. Solicita un informe;",
    "2. просит доклад;",
    "2. 请提出报告;",
  ];
  for (const line of operative) {
    const found = await outstanding(resolution, line);
    assert.equal(found[0], "2. = constant.numeric.paragraph", line);
    assert.ok(found[1]?.endsWith("keyword.control.operative"), `${line}: ${found}`);
  }
});

test("openings of several words stand out whole", async () => {
  const openings = [
    "Calls upon",
    "Bearing in mind",
    "Noting with deep concern",
    "Takes note",
    "Taking into account",
  ];
  for (const opening of openings) {
    const [first] = await outstanding(resolution, `${opening} the reports of the missions`);
    assert.equal(first?.split(" = ")[0], opening);
  }
});

test("a word that only begins like an opening is none", async () => {
  assert.deepEqual(await outstanding(resolution, "Recallings of old"), []);
});

test("document symbols in any text, whole and without the full stop after them", async () => {
  const symbols = [
    "S/2023/646",
    "S/RES/242 (1967)",
    "A/RES/3314(XXIX)",
    "A/C.3/78/L.5/Rev.1",
    "A/77/CRP.1/Add.8",
    "CEDAW/C/GC/30",
    "E/CN.6/2023/L.5",
    "S/PV.9484",
  ];
  for (const symbol of symbols) {
    for (const scope of [statement, resolution]) {
      assert.deepEqual(
        await outstanding(scope, `as stated in ${symbol}.`),
        [`${symbol} = entity.name.type.symbol`],
        `${symbol} in ${scope}`,
      );
    }
  }
});

test("a line from right to left has one colour, with everything that stands in it", async () => {
  const lines = [
    "وإذ تشير إلى قراريها 2518 (2020) و 1325 (2000)،",
    "2. تطلب تقريرا عن S/2023/646؛",
    "إن مجلس الأمن،",
    "(أ) “القرار 2518 (2020)” و *التقرير*",
    "Recalling resolution 2518 (2020) (القرار 2518),",
    "מזכירה את החלטה 242 (1967)",
  ];
  for (const scope of [statement, resolution])
    for (const line of lines) assert.deepEqual(await outstanding(scope, line), [], line);
  assert.deepEqual(await outstanding(statement, "# عنوان S/2023/646"), [
    "# عنوان S/2023/646 = markup.heading",
  ]);
});

test("citations in prose, in the five languages that run from left to right", async () => {
  const citations = [
    "Security Council resolution 2518 (2020)",
    "resolutions 1325 (2000), 1820 (2008) and 2242 (2015)",
    "General Assembly resolution 46/182",
    "résolution 2518 (2020)",
    "resoluciones 1325 (2000) y 1820 (2008)",
    "резолюции 2518 (2020)",
    "第2518(2020)号决议",
  ];
  for (const citation of citations) {
    assert.deepEqual(
      await outstanding(statement, `see ${citation} on this`),
      [`${citation} = entity.name.type.citation`],
      citation,
    );
  }
});

test("what only looks like a reference is left alone", async () => {
  for (const text of ["and/or", "s/he", "A/C", "24/7", "N/A", "km/h 50"]) {
    assert.deepEqual(await outstanding(statement, text), [], text);
  }
});

test("in a statement, an opening counts only in a paragraph that ends like one", async () => {
  assert.deepEqual(await outstanding(statement, "Noting that this works, we went on."), []);
  assert.equal((await outstanding(statement, "Recalling the report of the meeting,")).length, 1);
});

test("quotations keep their references", async () => {
  assert.deepEqual(await outstanding(statement, "“as in S/2023/646 above”"), [
    "“ = string.quoted.double",
    "as in  = string.quoted.double",
    "S/2023/646 = entity.name.type.symbol",
    " above = string.quoted.double",
    "” = string.quoted.double",
  ]);
});
