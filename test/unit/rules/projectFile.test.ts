import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { formText, plainForm } from "../../../server/src/service/draft/forms";
import { changedProjectFile } from "../../../server/src/service/rules/project/changes";
import { profileOf } from "../../../server/src/service/rules/project/chosenSeverities";
import { readProjectFile } from "../../../server/src/service/rules/project/projectFile";
import { languages } from "../../../server/src/service/text/language";

test("a change keeps what else the file holds, its order and its indentation", () => {
  const text = '{\n\t"words": ["Atlantia"],\n\t"$schema": "x",\n\t"checks": {}\n}\n';
  const changed = changedProjectFile(text, { ignore: { code: "ize", text: "organise" } });
  assert.deepEqual(Object.keys(JSON.parse(changed)), ["words", "$schema", "checks", "ignored"]);
  assert.match(changed, /^\{\n\t"words": \[\n\t\t"Atlantia"\n\t\],/);
});

test("what is said already is not said twice, and what is restored is gone", () => {
  const ignore = { code: "ize", text: "organise" };
  const once = changedProjectFile(undefined, { ignore });
  assert.equal(changedProjectFile(once, { ignore }), once);
  assert.deepEqual(readProjectFile(changedProjectFile(once, { restore: ignore })).ignored, []);
  const allowed = changedProjectFile(once, { allow: "Sub-regional" });
  assert.equal(changedProjectFile(allowed, { allow: "sub-regional" }), allowed);
});

test("nothing is written into a file that is wrong", () => {
  assert.throws(() => changedProjectFile("{", { allow: "x" }), /it is no JSON/);
  assert.throws(() => changedProjectFile('{"words": 1}', { allow: "x" }), /"words" is a list/);
});

test("a paper of a Model UN conference is known by its signatories in every language, a draft of an organ is none", () => {
  const of = (form: "model-un-working-paper" | "council-resolution", language: (typeof languages)[number]) =>
    profileOf({ text: plainForm(formText(form, language, new Date("2023-11-14"))) });
  for (const language of languages) {
    assert.equal(of("model-un-working-paper", language), "model-un", language);
    assert.equal(of("council-resolution", language), "default", language);
  }
  assert.equal(profileOf({ text: "The signatories: they met.\n" }), "default");
});

test("the schema knows the members that are read, and no others", () => {
  const { properties } = JSON.parse(readFileSync("syntaxes/penholder.schema.json", "utf8"));
  assert.deepEqual(Object.keys(properties), ["$schema", "profile", "checks", "ignored", "words"]);
  for (const name of Object.keys(properties)) {
    const value = { $schema: "x", profile: "auto", checks: {}, ignored: [], words: [] }[name];
    assert.doesNotThrow(() => readProjectFile(JSON.stringify({ [name]: value })), name);
  }
});
