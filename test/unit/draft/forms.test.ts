import assert from "node:assert/strict";
import { test } from "node:test";
import { draftForms, formText, plainForm } from "../../../server/src/service/draft/forms";
import { structureOf } from "../../../server/src/service/draft/structure/structure";
import { findDiagnostics } from "../../../server/src/service/features/diagnostics";
import { languages } from "../../../server/src/service/text/language";
import { draftOf, knowledge } from "../features/draftOf";

const today = new Date(Date.UTC(2026, 10, 29));
const each = draftForms.flatMap((form) => languages.map((language) => ({ form, language })));

test("every form is there in each of the six languages, with the same things to fill in", () => {
  for (const { form, language } of each) {
    const snippet = formText(form, language, today);
    const places = new Set([...snippet.matchAll(/\$\{(\d+)[:|]/g)].map(([, number]) => Number(number)));
    const english = new Set(
      [...formText(form, "en", today).matchAll(/\$\{(\d+)[:|]/g)].map(([, number]) => Number(number)),
    );
    assert.deepEqual([...places].sort(), [...english].sort(), `${form} ${language}`);
    assert.ok(places.size >= 8, `${form} ${language}: ${places.size} places to fill in`);
    assert.doesNotMatch(plainForm(snippet), /[${}|]|\n\n\n/, `${form} ${language}`);
  }
});

test("a new draft is in its language, and has nothing for the checker to mark", () => {
  for (const { form, language } of each) {
    const languageId = /statement/.test(form) ? "penholder-statement" : "penholder-resolution";
    const draft = draftOf(plainForm(formText(form, language, today)), languageId);
    assert.equal(draft.language, language, `${form} ${language}`);
    const findings = findDiagnostics(knowledge, draft, { severities: {}, ignored: [] });
    assert.deepEqual(findings, [], `${form} ${language}`);
  }
});

test("a new resolution has its organ, a preamble and an operative part", () => {
  for (const { form, language } of each) {
    if (/statement/.test(form)) continue;
    const draft = draftOf(plainForm(formText(form, language, today)), "penholder-resolution");
    const parts = structureOf(draft).places.map(({ part }) => part);
    assert.deepEqual(
      [...new Set(parts.filter((part) => part !== "paragraph" && part !== "heading"))],
      ["organ", "preambular", "operative"],
      `${form} ${language}: ${parts}`,
    );
  }
});

test("a statement of the Council's President is known as one in every language, and a delegation's is not taken for one", () => {
  for (const language of languages) {
    const kind = (form: "statement" | "council-presidential-statement", languageId: string) =>
      structureOf(draftOf(plainForm(formText(form, language, today)), languageId)).kind;
    assert.equal(
      kind("council-presidential-statement", "penholder-statement"),
      "presidential statement",
      language,
    );
    assert.equal(kind("council-presidential-statement", "markdown"), "presidential statement", language);
    assert.equal(kind("statement", "penholder-statement"), "statement", language);
  }
});

test("the symbol has the year, or the session of the General Assembly, that it is now", () => {
  assert.match(formText("council-resolution", "en", today), /^S\/2026\//);
  assert.match(formText("assembly-resolution", "fr", today), /^A\/81\/L\./);
  assert.match(formText("assembly-resolution", "en", new Date(Date.UTC(2026, 7, 31))), /^A\/80\/L\./);
});
