import assert from "node:assert/strict";
import { test } from "node:test";
import { clauseEnding } from "../../../../server/src/service/rules/structure/clauseEnding";
import { clauseVerb } from "../../../../server/src/service/rules/structure/clauseVerb";
import { paragraphCited } from "../../../../server/src/service/rules/structure/paragraphCited";
import { subparagraphMark } from "../../../../server/src/service/rules/structure/subparagraphMark";
import { found, marked, mended, resolution } from "../draftChecks";

const right = resolution(
  "Recalling its earlier resolutions,",
  "*Noting* the report,[^1]",
  "1. Decides to set up a fund;",
  "2. Requests its members:",
  "(a) To meet; and",
  "(b) To report;",
  "3. Decides to remain seized of the matter.",
);

test("a resolution that ends its paragraphs as the organs do is left alone", () => {
  assert.deepEqual(marked(clauseEnding, right), []);
});

for (const [what, from, to] of [
  ["a semicolon in the preamble", "resolutions,", "resolutions;"],
  ["a full stop in the preamble", "the report,", "the report."],
  ["a comma in the operative part", "a fund;", "a fund,"],
  ["a full stop before the end", "a fund;", "a fund."],
  ["no sign at all", "a fund;", "a fund"],
  ["a list without its colon", "its members:", "its members"],
  ["a semicolon at the very end", "the matter.", "the matter;"],
] as const)
  test(`the ending of a paragraph: ${what}`, () => {
    const wrong = right.replace(from, to);
    assert.equal(found(clauseEnding, wrong).findings.length, 1);
    assert.equal(mended(clauseEnding, wrong), right);
  });

test("a paragraph that is being written has no end yet", () => {
  const text = resolution(
    "Noting the need,",
    "1. Requests its members to ensure that",
    "2. Decides to meet",
    "3. Decides to",
  );
  assert.deepEqual(marked(clauseEnding, text), ["meet"]);
  assert.deepEqual(marked(clauseEnding, `${text} remain seized of the matter`), ["meet", "matter"]);
});

test("the paragraphs of an annex are sentences", () => {
  const text = resolution(
    "Recalling the need,",
    "1. Decides to meet.",
    "Annex",
    "1. The fund is open to all.",
    "2. It has a board.",
  );
  assert.deepEqual(marked(clauseEnding, text), []);
});

test("a statement's paragraphs are no clauses", () => {
  assert.deepEqual(
    marked(
      clauseEnding,
      "Mr. President,\n\nRecalling the past is easy.\n\nLet us act.",
      "penholder-statement",
    ),
    [],
  );
});

test("in French a space stands before the semicolon", () => {
  const text =
    "Le Conseil de sécurité,\n\nRappelant sa résolution,\n\n1. Décide de se réunir,\n\n2. Décide de rester saisi de la question.";
  assert.match(mended(clauseEnding, text), /se réunir\u00a0;\n/);
});

test("a verb of the operative part in the preamble is told, with its participle", () => {
  const text = resolution(
    "Recalls the report,",
    "Noting the need,",
    "1. Decides to meet;",
    "2. Requests a report.",
  );
  assert.deepEqual(marked(clauseVerb, text), ["Recalls"]);
  assert.match(mended(clauseVerb, text), /^Recalling the report,$/m);
});

test("a numbered paragraph that says nothing but its grounds is told, with its verb", () => {
  const text = resolution(
    "Noting the need,",
    "1. Decides to meet;",
    "2. Reaffirming its support for the fund;",
    "3. Requests a report.",
  );
  assert.deepEqual(marked(clauseVerb, text), ["Reaffirming"]);
  assert.match(mended(clauseVerb, text), /^2\. Reaffirms its support/m);
});

test("grounds before the verb of an operative paragraph are left alone", () => {
  const text = resolution(
    "Noting the need,",
    "1. Recalling paragraph 5 of its last resolution, requests a report;",
    "2. Decides to meet.",
  );
  assert.deepEqual(marked(clauseVerb, text), []);
});

test("a paragraph is cited that the resolution does not have", () => {
  const text = resolution(
    "Noting the need,",
    "1. Decides to meet;",
    "2. Requests a report on paragraph 5 above;",
    "3. Urges States to carry out paragraph 1 above.",
  );
  assert.deepEqual(marked(paragraphCited, text), ["5"]);
  const other = resolution(
    "Noting the need,",
    "1. Decides to meet;",
    "2. Requests a report on paragraph 9 of resolution 2518 (2020).",
  );
  assert.deepEqual(marked(paragraphCited, other), []);
});

test("what is cited as above and stands below is told", () => {
  const text = resolution(
    "Noting the need,",
    "1. Decides to act as set out in paragraph 3 above;",
    "2. Urges States;",
    "3. Requests a report.",
  );
  assert.deepEqual(marked(paragraphCited, text), ["3"]);
  assert.match(mended(paragraphCited, text), /paragraph 3 below;/);
});

for (const [language, text] of [
  [
    "fr",
    "Le Conseil de sécurité,\n\nRappelant sa résolution,\n\n1. Décide de se réunir ;\n\n2. Prie le Secrétaire général d’appliquer le paragraphe 9 ci-dessus.",
  ],
  [
    "es",
    "El Consejo de Seguridad,\n\nRecordando su resolución,\n\n1. Decide reunirse;\n\n2. Solicita al Secretario General que aplique el párrafo 9 supra.",
  ],
  [
    "ru",
    "Совет Безопасности,\n\nссылаясь на свою резолюцию,\n\n1. постановляет провести заседание;\n\n2. просит Генерального секретаря выполнить пункт 9 выше.",
  ],
  ["zh", "安全理事会，\n\n回顾其决议，\n\n1. 决定举行会议；\n\n2. 请秘书长执行上文第9段。"],
  [
    "ar",
    "إن مجلس الأمن،\n\nإذ يشير إلى قراره،\n\n1 - يقرر أن يجتمع؛\n\n2 - يطلب إلى الأمين العام أن ينفذ الفقرة 9 أعلاه.",
  ],
] as const)
  test(`a paragraph that is not there, cited in ${language}`, () => {
    assert.deepEqual(marked(paragraphCited, text), ["9"]);
  });

test("letters of subparagraphs follow each other, and Roman numerals beneath them", () => {
  const list = (...marks: string[]) =>
    resolution(
      "Noting the need,",
      "1. Requests its members:",
      ...marks.map((mark) => `${mark} To do a thing;`),
      "2. Decides to meet.",
    );
  for (const marks of [
    ["(a)", "(b)", "(c)"],
    ["(a)", "(i)", "(ii)", "(b)"],
    ["(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)"],
    ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)", "(g)", "(h)", "(i)", "(j)"],
    ["(c)", "(d)"],
  ])
    assert.deepEqual(marked(subparagraphMark, list(...marks)), [], marks.join());
  assert.deepEqual(marked(subparagraphMark, list("(a)", "(b)", "(d)")), ["(d)"]);
  assert.equal(mended(subparagraphMark, list("(a)", "(b)", "(b)", "(c)")), list("(a)", "(b)", "(c)", "(d)"));
  assert.equal(
    mended(subparagraphMark, list("(a)", "(i)", "(iii)", "(b)")),
    list("(a)", "(i)", "(ii)", "(b)"),
  );
});

test("verbs of a declaration, which has no numbers, are no slips in a preamble", () => {
  const one = resolution(
    "Recalling its earlier resolutions,",
    "Urges all States to help,",
    "1. Decides to meet.",
  );
  assert.deepEqual(marked(clauseVerb, one), ["Urges"]);
  const declaration = resolution(
    "Recalling its earlier resolutions,",
    "Urges all States to help,",
    "Stresses the need,",
    "Requests a report,",
    "1. Decides to meet.",
  );
  assert.deepEqual(marked(clauseVerb, declaration), []);
});
