import assert from "node:assert/strict";
import { test } from "node:test";
import { operativeNumber } from "../../../../server/src/service/rules/structure/operativeNumber";
import { english } from "../../../../server/src/service/text/say";
import { found, marked, mended, resolution } from "../draftChecks";

const preamble = "Recalling its earlier resolutions,";

test("operative paragraphs are numbered from 1 on", () => {
  const right = resolution(
    preamble,
    "1. Decides to meet;",
    "2. Requests a report;",
    "3. Decides to remain seized.",
  );
  assert.deepEqual(marked(operativeNumber, right), []);
});

test("a gap in the numbers is an error, and the fix closes it", () => {
  const text = resolution(
    preamble,
    "1. Decides to meet;",
    "3. Requests a report;",
    "4. Decides to remain seized.",
  );
  assert.deepEqual(marked(operativeNumber, text), ["3."]);
  assert.equal(
    mended(operativeNumber, text),
    resolution(preamble, "1. Decides to meet;", "2. Requests a report;", "3. Decides to remain seized."),
  );
});

test("a number that stands twice is told once", () => {
  const text = resolution(
    preamble,
    "1. Decides to meet;",
    "2. Urges States;",
    "2. Requests a report;",
    "3. Stresses that;",
  );
  const { findings } = found(operativeNumber, text);
  assert.deepEqual(
    findings.map(({ message }) => english(message)),
    ["There are two operative paragraphs 2."],
  );
  assert.match(mended(operativeNumber, text), /3\. Requests a report;\n\n4\. Stresses/);
});

test("one wrong number among right ones is told by itself", () => {
  const text = resolution(preamble, "1. Decides to meet;", "7. Urges States;", "3. Requests a report;");
  assert.deepEqual(marked(operativeNumber, text), ["7."]);
});

test("where many numbers are wrong it is told once, at the first, and the fix mends them all", () => {
  const text = resolution(
    preamble,
    "1. Decides to meet;",
    "3. Urges States;",
    "5. Requests a report;",
    "7. Stresses that;",
    "9. Decides to remain seized.",
  );
  const { findings } = found(operativeNumber, text);
  assert.deepEqual(
    findings.map(({ message }) => english(message)),
    ["From here on 4 operative paragraphs do not have the number of their place."],
  );
  assert.match(
    mended(operativeNumber, text),
    /2\. Urges States;\n\n3\. Requests[\s\S]*5\. Decides to remain/,
  );
});

test("a paragraph whose number is lost is told, and numbered", () => {
  const text = resolution(preamble, "1. Decides to meet;", "Urges States to help;", "3. Requests a report.");
  assert.deepEqual(marked(operativeNumber, text), ["Urges"]);
  assert.match(mended(operativeNumber, text), /2\. Urges States to help;/);
});

test("a number that is lost from text that was pasted is a hint, and all are numbered", () => {
  const text = resolution(preamble, "Decides to meet;", "Requests a report.");
  const { findings } = found(operativeNumber, text);
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ["hint"],
  );
  assert.equal(
    mended(operativeNumber, text),
    resolution(preamble, "1. Decides to meet;", "2. Requests a report."),
  );
});

test("a single operative paragraph has no number", () => {
  assert.deepEqual(marked(operativeNumber, resolution(preamble, "Decides to meet.")), []);
  const text = resolution(preamble, "1. Decides to meet.");
  assert.equal(mended(operativeNumber, text), resolution(preamble, "Decides to meet."));
});

test("citations of the draft's own paragraphs follow the numbers", () => {
  const text = resolution(
    preamble,
    "1. Decides to meet;",
    "3. Requests a report;",
    "4. Urges States to carry out paragraphs 1 and 3 above and paragraph 3 of resolution 2518 (2020).",
  );
  assert.match(
    mended(operativeNumber, text),
    /3\. Urges States to carry out paragraphs 1 and 2 above and paragraph 3 of resolution 2518 \(2020\)\./,
  );
});

test("an annex, a list inside a paragraph and a number that was put in between count for themselves", () => {
  for (const text of [
    resolution(
      preamble,
      "1. Decides to meet;",
      "2. Requests a report.",
      "Annex",
      "1. The fund is open.",
      "2. It has a board.",
    ),
    resolution(preamble, "1. Decides on this list:", "1. Bread.", "2. Salt.", "2. Requests a report."),
    resolution(preamble, "OP1. Decides to meet;", "OP1 bis. Urges States;", "OP2. Requests a report."),
  ])
    assert.deepEqual(marked(operativeNumber, text), [], text);
});

test("other languages number alike", () => {
  const french =
    "Le Conseil de sécurité,\n\nRappelant sa résolution,\n\n1. Décide de se réunir ;\n\n3. Prie le Secrétaire général de faire rapport ;\n\n4. Décide de rester saisi de la question.";
  assert.deepEqual(marked(operativeNumber, french), ["3."]);
  const arabic =
    "إن مجلس الأمن،\n\nإذ يشير إلى قراراته،\n\n1 - يقرر أن يجتمع؛\n\n3 - يطلب تقريرا؛\n\n4 - يقرر أن يبقي المسألة قيد نظره.";
  assert.match(mended(operativeNumber, arabic), /2 - يطلب/);
});

test("a number without its full stop is told there, and the next is right", () => {
  const text = resolution(
    preamble,
    "1. Decides to meet;",
    "2 Requests a report;",
    "3. Decides to remain seized.",
  );
  assert.deepEqual(marked(operativeNumber, text), ["2"]);
  assert.match(mended(operativeNumber, text), /\n2\. Requests a report;/);
});
