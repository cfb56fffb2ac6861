import assert from "node:assert/strict";
import { test } from "node:test";
import { isConfidential, maySayConfidential } from "../../../server/src/service/draft/confidential";

const path = "/home/ada/drafts/harbours.statement.md";

test("a line of the beginning says that a draft is confidential, in six languages and whatever marks", () => {
  const lines = ["CONFIDENTIAL", "**Confidential**", "Classification: confidential", "confidential: true"];
  lines.push("> STRICTLY CONFIDENTIAL", "Confidentiel", "CONFIDENCIAL", "Конфиденциально", "سري", "机密");
  for (const line of lines)
    assert.ok(isConfidential(`# Harbours\n${line}\n\nWe thank the keepers.`, path, []), line);
});

test("a sentence that speaks of what is confidential is none", () => {
  for (const text of [
    "We value confidential talks.",
    "The confidential report\nof the Council",
    "Confidentiality",
  ])
    assert.ok(!isConfidential(text, path, []), text);
});

test("what such a line begins with is known while it is typed", () => {
  for (const said of [
    "Co",
    "**confide",
    "# CLASSIFICATION: s",
    "Strictement conf",
    "Конфид",
    "سر",
    "机",
    "We thank.\nConf",
  ])
    assert.ok(maySayConfidential(said), said);
  for (const said of ["", "12.", "Confidence grows.", "The Council", "Co-operation", "Police"])
    assert.ok(!maySayConfidential(said), said);
});

test("a comment says it anywhere", () => {
  assert.ok(isConfidential(`${"We thank. ".repeat(500)}<!-- penholder-confidential -->`, path, []));
});

test("folders, files and patterns name drafts that are confidential", () => {
  for (const pattern of ["drafts", "/home/ada", "*.statement.md", "**/harbours.*", "ada/drafts"])
    assert.ok(isConfidential("", path, [pattern]), pattern);
  for (const pattern of ["confidential", "harbours", "draft"])
    assert.ok(!isConfidential("", path, [pattern]), pattern);
});
