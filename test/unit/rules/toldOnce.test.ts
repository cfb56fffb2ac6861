import assert from "node:assert/strict";
import { test } from "node:test";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { findDiagnostics } from "../../../server/src/service/features/diagnostics";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { told } from "../told";
import { fixed } from "./checking";

const catalogue = createCatalogue();
const knowledge = { catalogue, glossary: createGlossary(), links: { language: "en" } };

function check(text: string, severities = {}) {
  const draft = createDraftAnalyser(catalogue).analyse("untitled:draft", "penholder-statement", 1, text);
  return findDiagnostics(knowledge, draft, { severities, ignored: [] });
}

const broken = "A long- term plan, a well- known rule, the peace- keeping force and a cross- border road.";
const whole = "A long-term plan, a well-known rule, the peace-keeping force and a cross-border road.";

test("of a text whose hyphens were broken the first is told, with a fix for all; the others are hints", () => {
  const findings = check(broken).filter(({ code }) => code === "hyphen-space");
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ["warning", "hint", "hint", "hint"],
  );
  assert.match(told(findings[0]?.message), /In this draft: spaces beside hyphens, 4 in all/);
  assert.equal(told(findings[0]?.fixes.at(-1)?.title), "Correct all 4: spaces beside hyphens");
  assert.equal(fixed(broken, findings[0], 1), whole);
  assert.equal(fixed(broken, findings[0]), broken.replace("long- term", "long-term"));
});

test("three alike are told one by one", () => {
  const three = check(broken.replace("long- term", "long-term")).filter(
    ({ code }) => code === "hyphen-space",
  );
  assert.deepEqual(
    three.map(({ severity, fixes }) => [severity, fixes.length]),
    [
      ["warning", 1],
      ["warning", 1],
      ["warning", 1],
    ],
  );
});

test("a severity that somebody has chosen is that of each finding", () => {
  const chosen = check(broken, { "hyphen-space": "error" }).filter(({ code }) => code === "hyphen-space");
  assert.deepEqual(
    chosen.map(({ severity }) => severity),
    ["error", "error", "error", "error"],
  );
});

test("the short forms that are not introduced are one cause, whatever their names", () => {
  const findings = check("The work of FARDC, UNOCA, MONUSCO and UNODC goes on.").filter(
    ({ code }) => code === "acronym-not-introduced",
  );
  assert.equal(findings.filter(({ severity }) => severity === "warning").length, 1);
  assert.match(told(findings[0]?.message), /short forms that are not introduced, 4 in all/);
});

test("what two checks would mend alike is told by one of them", () => {
  const text = "Their cooperation, the cooperation of all and a co-operation agreement of the two.";
  const there = check(text).filter(({ start, end }) => text.slice(start, end) === "co-operation");
  assert.equal(there.length, 1);
});
