import assert from "node:assert/strict";
import { test } from "node:test";
import { spacedSymbol } from "../../../server/src/service/knowledge/passages/passageSource";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import {
  impossibleProvision,
  provisionFacts,
  provisionSymbols,
} from "../../../server/src/service/references/facts/provisionFacts";
import { documentMarkdown } from "../../../server/src/service/render/hoverMarkdown";
import { impossibleSymbol } from "../../../server/src/service/rules/impossibleSymbol";
import { english, inEnglish } from "../../../server/src/service/text/say";
import { some } from "../../some";
import { check } from "../rules/checking";
import { told } from "../told";

test("the box has all 111 Articles, 19 Chapters, 17 Goals and 169 targets, each with what it says", () => {
  const all = [...provisionSymbols()];
  const count = (form: RegExp) => all.filter((symbol) => form.test(symbol)).length;
  assert.deepEqual(
    [count(/:ART/), count(/CH\./), count(/^SDG:\d+$/), count(/^SDG:\d+\./)],
    [111, 19, 17, 169],
  );
  for (const symbol of some(all)) {
    const facts = provisionFacts(symbol);
    assert.ok(facts && english(facts.gist).length > 15, symbol);
    assert.doesNotMatch(`${facts.name} ${english(facts.heading)}`, /CHARTER|SDG:|undefined/);
  }
});

test("a part of the Charter and a Goal are called by their names, not by ours", () => {
  assert.equal(spacedSymbol("CHARTER:ART.2(4)"), "Article 2 (4) of the Charter of the United Nations");
  assert.equal(spacedSymbol("CHARTER:CH.VII"), "Chapter VII of the Charter of the United Nations");
  assert.equal(spacedSymbol("SDG:16.a"), "target 16.a of the Sustainable Development Goals");
  assert.equal(told(provisionFacts("CHARTER:ART.99")?.heading), "Chapter XV: The Secretariat");
  const facts = createCatalogue().entry("CHARTER:ART.51");
  assert.ok(facts);
  const card = documentMarkdown(
    { symbol: facts.symbol, facts, mentions: { total: 0, passages: [] } },
    inEnglish,
  );
  assert.match(card, /^\*\*Article 51 of the Charter of the United Nations\*\*/);
  assert.match(card, /self.{1,2}defence.*\*\(in our own words\)\*/);
  assert.doesNotMatch(card, /CHARTER:/);
});

test("what the Charter and the Goals do not have is told, in every language that finds it", () => {
  const told = (text: string, language = "en") =>
    check(impossibleSymbol, text, { language }).map(({ message, severity }) => {
      assert.equal(severity, "error");
      return english(message);
    });
  assert.deepEqual(told("Article 112 of the Charter, Chapter XX of the Charter, SDG 18"), [
    "The Charter of the United Nations has 111 Articles: there is no Article 112.",
    "The Charter of the United Nations has 19 Chapters: there is no Chapter XX.",
    "There are 17 Sustainable Development Goals: there is no Goal 18 for all States.",
  ]);
  assert.deepEqual(told("target 5.z of the Sustainable Development Goals, and SDG 3.14"), [
    "There is no target 5.z: Goal 5 has the targets 5.1–5.6, 5.a–5.c.",
    "There is no target 3.14: Goal 3 has the targets 3.1–3.9, 3.a–3.d.",
  ]);
  assert.match(told("Article 2 (9) of the Charter")[0] ?? "", /has 7 paragraphs/);
  assert.match(told("Article 51 (2) of the Charter")[0] ?? "", /no numbered paragraphs/);
  assert.match(told("l’Article 112 de la Charte des Nations Unies", "fr")[0] ?? "", /no Article 112/);
  assert.match(told("el Artículo 112 de la Carta de las Naciones Unidas", "es")[0] ?? "", /no Article 112/);
  assert.match(told("статья 112 Устава", "ru")[0] ?? "", /no Article 112/);
  assert.match(told("《联合国宪章》第一百一十二条", "zh")[0] ?? "", /no Article 112/);
  assert.match(told("المادة 112 من الميثاق", "ar")[0] ?? "", /no Article 112/);
});

test("other charters, other goals and numbers that count something are left alone", () => {
  for (const text of [
    "Article 112 of the African Charter on Human and Peoples' Rights",
    "Article 112 of the Convention, and the Charter of the United Nations",
    "under the Charter, as chapter XX of the report says",
    "our national SDG 18, Lives Safe",
    "пункт 4 статьи 14 Устава Механизма",
    "the SDGs 20 years on",
    "SDG 25 per cent",
    "Goal 18 of the national plan and the Sustainable Development Goals",
    "Article 2 (4) of the Charter, Chapter VII, SDG 16.3 and SDG 17",
  ])
    assert.deepEqual(check(impossibleSymbol, text), [], text);
  assert.equal(impossibleProvision("S/RES/2518(2020)"), undefined);
});
