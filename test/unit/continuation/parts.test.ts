import assert from "node:assert/strict";
import { test } from "node:test";
import { closed, naturalEnds } from "../../../server/src/service/continuation/ends";
import { findPlaceNames } from "../../../server/src/service/continuation/names";
import { createOffers } from "../../../server/src/service/continuation/offers";
import { slotsOf } from "../../../server/src/service/continuation/slots";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";

const draftOf = (text: string, version = 1) =>
  createDraftAnalyser(createCatalogue()).analyse("file:///draft", "plaintext", version, text);
const names = (text: string) => findPlaceNames(text).map(({ start, end }) => text.slice(start, end));

test("a text ends naturally before a phrase, after a clause, and where a sentence ends", () => {
  const text = "the rule of law, and to report to Mr. Ban on it. Further,";
  assert.deepEqual(
    naturalEnds(text).map(({ end, kind }) => `${text.slice(0, end).split(" ").at(-1)} ${kind}`),
    ["law, clause", "report phrase", "Ban phrase", "it. sentence", "Further, clause"],
  );
});

test("what is cut does not end with a word that leads on", () => {
  assert.equal(closed("the report of the "), "the report");
  assert.equal(closed("décide de la"), "décide");
  assert.equal(closed("по вопросу о"), "по вопросу");
});

test("States and their people are found in six languages, whatever stands around them", () => {
  assert.deepEqual(names("the Government of South Sudan, Haitian police and Côte d’Ivoire’s army"), [
    "South Sudan",
    "Haitian",
    "Côte d’Ivoire",
  ]);
  assert.deepEqual(names("they had turkey and saw a niger seed"), []);
  assert.deepEqual(names("la situation en Haïti"), ["Haïti"]);
  assert.deepEqual(names("в Сирии и Мали"), ["Сирии", "Мали"]);
  assert.deepEqual(names("关于阿富汗的局势"), ["阿富汗"]);
});

test("numbers, dates and ordinals are slots unless the draft has them; the 2030 Agenda is a name", () => {
  const slots = slotsOf(draftOf("Recalling resolution 2185 (2014), for six months,"), createGlossary());
  const isSlot = (word: string, next?: string) => slots.isNumber(word, next);
  assert.equal(isSlot("1325"), true);
  assert.equal(isSlot("2185"), false);
  assert.equal(isSlot("(2014),"), false);
  assert.equal(isSlot("March", "2013"), true);
  assert.equal(isSlot("March", "and"), false);
  assert.equal(isSlot("seventy-sixth"), true);
  assert.equal(isSlot("six"), false);
  assert.equal(isSlot("twelve"), true);
  assert.equal(isSlot("2030", "Agenda"), false);
  assert.equal(isSlot("States"), false);
});

test("after offers that were passed over, more is asked of the next; one taken sets it back", () => {
  const offers = createOffers();
  const typed = "We ask the parties to meet soon";
  const at = (words: number) => typed.split(" ").slice(0, words).join(" ").length + 1;
  assert.equal(offers.missed(draftOf(typed), 0, at(1)), 0);
  offers.made(draftOf(typed), 0, at(1), "all States to agree");
  assert.ok(offers.missed(draftOf(typed), 0, at(2)) > 0);
  offers.made(draftOf(typed), 0, at(2), "the parties to meet");
  assert.equal(offers.missed(draftOf(typed), 0, at(6)), 0);
  assert.equal(offers.missed(draftOf(typed), 500, 510), 0, "another paragraph");
});
