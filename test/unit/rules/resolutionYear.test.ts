import assert from "node:assert/strict";
import { test } from "node:test";
import type { Draft } from "../../../server/src/service/draft/draft";
import type { Glossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { findReferences } from "../../../server/src/service/references/find";
import { impossibleSymbol } from "../../../server/src/service/rules/impossibleSymbol";
import { resolutionYear } from "../../../server/src/service/rules/resolutionYear";
import type { Finding, Rule } from "../../../server/src/service/rules/rule";

const catalogue = createCatalogue();
const knowledge = { catalogue, glossary: {} as Glossary };

function check(rule: Rule, text: string, language = "en", part: "heading" | "body" = "body"): Finding[] {
  const references = findReferences(text, { language });
  const paragraph = { start: 0, end: text.length, text, references, introductions: [], part };
  const draft: Draft = {
    uri: "untitled:draft",
    languageId: "penholder-statement",
    version: 1,
    text,
    language,
    paragraphs: [paragraph],
    references,
    introductions: [],
  };
  return rule.check(draft, knowledge);
}

function fixed(text: string, finding: Finding | undefined, which = 0): string {
  let result = text;
  for (const edit of [...(finding?.fixes[which]?.edits ?? [])].sort((a, b) => b.start - a.start))
    result = result.slice(0, edit.start) + edit.newText + result.slice(edit.end);
  return result;
}

/** Every first fix of a text applied, last first. */
function corrected(text: string, language = "en"): string {
  return check(resolutionYear, text, language).reduceRight((result, finding) => fixed(result, finding), text);
}

test("a year that is missing is added, and the word gets its small letter", () => {
  const text = "We welcome Security Council Resolution 2518, and more.";
  const [finding, ...others] = check(resolutionYear, text);
  assert.equal(others.length, 0);
  assert.equal(text.slice(finding?.start, finding?.end), "Security Council Resolution 2518");
  assert.equal(finding?.severity, "error");
  assert.equal(
    finding?.message,
    'Security Council resolution 2518 was adopted in 2020: write "Security Council resolution 2518 (2020)".',
  );
  assert.equal(fixed(text, finding), "We welcome Security Council resolution 2518 (2020), and more.");
});

test("each item of a list gets its own year", () => {
  assert.equal(
    corrected("Security Council resolutions 1325 and 1820 on women"),
    "Security Council resolutions 1325 (2000) and 1820 (2008) on women",
  );
});

test("one year after two resolutions of that year is enough", () => {
  assert.deepEqual(check(resolutionYear, "resolutions 425 and 426 (1978)"), []);
});

test("abbreviations of the organ are written out", () => {
  assert.equal(
    corrected("in line with UNSCR 1325."),
    "in line with Security Council resolution 1325 (2000).",
  );
});

test("a year that the number contradicts is corrected, in symbols too", () => {
  assert.equal(corrected("resolution 2518 (2019)"), "resolution 2518 (2020)");
  assert.equal(corrected("S/RES/2518(2019)"), "S/RES/2518(2020)");
  assert.equal(corrected("résolution 2518 (2019)", "fr"), "résolution 2518 (2020)");
  assert.equal(corrected("第2518(2019)号决议", "zh"), "第2518(2020)号决议");
  assert.equal(corrected("القرار ٢٥١٨ (٢٠١٩)", "ar"), "القرار ٢٥١٨ (٢٠٢٠)");
});

test("a number mistyped by one digit is offered too, first where a date speaks for the year", () => {
  const text = "Security Council resolution 388 (1973) of 22 October 1973";
  const [finding] = check(resolutionYear, text);
  assert.equal(fixed(text, finding, 0), "Security Council resolution 338 (1973) of 22 October 1973");
  assert.equal(fixed(text, finding, 1), "Security Council resolution 388 (1976) of 22 October 1973");
});

test("other languages get their own form", () => {
  assert.equal(
    corrected("la résolution 2518 du Conseil de sécurité", "fr"),
    "la résolution 2518 (2020) du Conseil de sécurité",
  );
  assert.equal(
    corrected("la resolución 2518 del Consejo de Seguridad", "es"),
    "la resolución 2518 (2020) del Consejo de Seguridad",
  );
  assert.equal(corrected("安理会第2518号决议", "zh"), "安理会第2518(2020)号决议");
  assert.equal(
    corrected("резолюция 2518 Совета Безопасности", "ru"),
    "резолюция 2518 (2020) Совета Безопасности",
  );
  assert.equal(corrected("القرار 2518", "ar"), "القرار 2518 (2020)");
});

test("a later mention without the year is only a hint", () => {
  const findings = check(resolutionYear, "resolution 1701 (2006), and again resolution 1701.");
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ["hint"],
  );
});

test("what is right, another body's, in a heading or a symbol without year stays unmarked", () => {
  for (const text of [
    "resolution 2518 (2020)",
    "S/RES/2518(2020)",
    "S/RES/2518",
    "the 1540 Committee",
    "the 1267/1989/2253 sanctions regime",
    "General Assembly resolution 70/1",
    "General Assembly resolution 2758",
    "OAS resolution 1080",
    "resolution 1514 (1960)",
    "RESOLUTION 1287 (2000)",
  ])
    assert.deepEqual(check(resolutionYear, text), [], text);
  assert.deepEqual(check(resolutionYear, "Resolution 1325", "en", "heading"), []);
});

test("symbols that cannot exist are marked once", () => {
  const [finding] = check(impossibleSymbol, "as stated in A/RES/76/999.");
  assert.match(finding?.message ?? "", /no resolution 76\/999/);
  const text = "as recalled in resolution 3314 (XX) and A/RES/3314(XXIX)";
  const [session, ...none] = check(impossibleSymbol, text);
  assert.equal(none.length, 0);
  assert.equal(fixed(text, session), "as recalled in resolution 3314 (XXIX) and A/RES/3314(XXIX)");
  assert.equal(check(impossibleSymbol, "S/RES/2518(2019)").length, 0, "told by the year's own rule");
  assert.equal(check(impossibleSymbol, "S/2023/646 and A/RES/76/263").length, 0);
});
