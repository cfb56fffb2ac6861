import assert from "node:assert/strict";
import { test } from "node:test";
import { otherSpellings, rootOf } from "../../../server/src/service/text/families";

test("words that are made of one another have the same root", () => {
  for (const family of [
    ["promote", "promotion", "promoting"],
    ["geographic", "geographical", "geography"],
    ["represent", "representation", "representative"],
    ["coordinate", "coordination"],
    ["assess", "assessment", "assessments"],
    ["implement", "implementation"],
    ["prevent", "prevention", "preventive", "preventative"],
    ["notify", "notification"],
    ["peacekeeper", "peacekeepers", "peacekeeping"],
  ]) {
    const roots = new Set(family.map(rootOf));
    assert.equal(roots.size, 1, family.join(", "));
    assert.notEqual(rootOf(family[0]!), undefined, family[0]);
  }
});

test("words that only look akin have no root in common", () => {
  for (const [one, other] of [
    ["police", "policy"],
    ["general", "generation"],
    ["information", "informal"],
    ["international", "internal"],
    ["important", "import"],
    ["community", "communication"],
  ] as const) {
    assert.ok(rootOf(one) === undefined || rootOf(one) !== rootOf(other), `${one}, ${other}`);
  }
});

test("a short word, a number and a word of another script have no root", () => {
  for (const word of ["act", "aid", "2518", "мандат", "權利"]) assert.equal(rootOf(word), undefined, word);
});

test("British and American spellings lead to each other", () => {
  for (const [british, american] of [
    ["organisation", "organization"],
    ["demobilise", "demobilize"],
    ["neighbouring", "neighboring"],
    ["defence", "defense"],
    ["programmes", "programs"],
    ["judgement", "judgment"],
    ["centre", "center"],
    ["travelling", "traveling"],
    ["fulfil", "fulfill"],
  ] as const) {
    assert.ok(otherSpellings(british).includes(american), `${british}: ${otherSpellings(british)}`);
    assert.ok(otherSpellings(american).includes(british), `${american}: ${otherSpellings(american)}`);
  }
  assert.deepEqual(otherSpellings("mandate"), []);
});
