// Pages, lists and reasons in the reader's language.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCompleter } from "../../../server/src/service/features/completion";
import { findOpenings } from "../../../server/src/service/features/openings";
import { findRename } from "../../../server/src/service/features/rename";
import { createTitleSearch } from "../../../server/src/service/knowledge/documents/titleSearch";
import { citedLine } from "../../../server/src/service/render/citedList";
import { openingDetail } from "../../../server/src/service/render/continuationMarkdown";
import { counterpartsMarkdown } from "../../../server/src/service/render/counterparts";
import { reasonSentence } from "../../../server/src/service/render/nothingFound";
import { ownStatementsMarkdown } from "../../../server/src/service/render/ownStatements";
import { renderingsMarkdown } from "../../../server/src/service/render/renderings";
import { say, worded } from "../../../server/src/service/text/say";
import { draftOf, knowledge } from "../features/draftOf";
import { document, storeOf } from "../search/reference";
import { wordingIn } from "../wordings";

const french = wordingIn("fr");
const russian = wordingIn("ru");
const arabic = wordingIn("ar");

test("a list tells in French what a term is, and its name as it is written", async () => {
  const text = "We thank the peacekeeping oper";
  const completer = createCompleter(createTitleSearch());
  const [first] = await completer.find(knowledge, draftOf(text), text.length, { asked: true });
  assert.equal(first?.label, "peacekeeping operation");
  assert.equal(worded(say`${first?.detail ?? ""}`, french), "maintien de la paix");
});

test("verbs are counted in Russian as Russian counts, with their strength", () => {
  const [first] = findOpenings(draftOf("The Security Council,\n\n1. Dec", "penholder-resolution"), 29);
  const told = (count: number) => openingDetail({ ...first!, count }, russian).split(" · ")[1];
  assert.deepEqual([1, 2, 5, 22].map(told), ["1 раз", "2 раза", "5 раз", "22 раза"]);
  assert.match(
    openingDetail(first!, russian),
    /^постановляющая часть · .* · просит или постановляет, сила \d из \d/,
  );
});

test("why a search found nothing is told in French, languages by their French names", () => {
  const has = ["en", "es", "ar"];
  assert.equal(
    reasonSentence({ why: "no such value", field: "lang", value: "ru", has }, french),
    "votre corpus n’a rien en russe, seulement en anglais, espagnol et arabe",
  );
});

test("what a delegation has said is headed in Arabic; its own words and the name stand as they are", async () => {
  const { store } = await storeOf(
    document("speech", ["The lamps of the harbour were lit."], { delegation: "Atlantia", title: "On lamps" }),
  );
  const hits = await store.search.similar("The lamps of the harbour were lit.");
  const page = ownStatementsMarkdown("Atlantia", hits, arabic);
  assert.match(page, /^# ما قاله وفد Atlantia في هذا الشأن\n\nالأحدث أولا\./);
  assert.match(page, /\n\nThe \*\*lamps of the harbour were lit\*\*\.\n/);
});

test("a passage beside its other languages is introduced in French, with French names of the languages", async () => {
  const { store } = await storeOf(
    document("r", ["Decides to light the lamps;"], { kind: "adopted", symbol: "S/RES/2436(2018)" }),
  );
  const [hit] = await store.search.similar("Decides to light the lamps");
  const page = counterpartsMarkdown({ passage: hit!.passage, found: "same", counterparts: [] }, french);
  assert.equal(
    page.split("\n\n").slice(0, 3).join("\n"),
    "# S/RES/2436 (2018) dans d’autres langues\n" +
      "Chaque version linguistique d’un texte adopté fait foi.\n" +
      "Votre corpus n’a ce document qu’en anglais.",
  );
});

test("a term in other languages: paragraphs are counted in Russian, 2 and 21", async () => {
  const page = (paragraphs: number) =>
    renderingsMarkdown(
      { term: "lamps", language: "en", languages: [{ language: "fr", paragraphs, renderings: [] }] },
      russian,
    );
  assert.match(page(2), /^# «lamps» на других языках\n[\s\S]*## французский\n\nВ 2 пунктах:/);
  assert.match(page(21), /В 21 пункте:/);
});

test("a name that cannot be given is refused in French", () => {
  const text = "We recall resolution 1325 (2000).";
  const refused = findRename(knowledge, draftOf(text), text.indexOf("1325"), "nonsense");
  assert.ok("refused" in refused);
  assert.equal(worded(refused.refused, french), "« nonsense » n’est ni le numéro ni la cote d’un document.");
});

test("in a French draft's list of documents the days are French, whatever the reader's language", () => {
  const facts = knowledge.catalogue.entry("S/RES/1540(2004)")!;
  const line = citedLine(
    { symbol: facts.symbol, organ: facts.organ, facts, citations: [] },
    { markdown: false, language: "fr" },
  );
  assert.match(line, /, 28 avril 2004\.$/);
});
