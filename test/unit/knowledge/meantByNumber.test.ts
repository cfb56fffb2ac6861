import assert from "node:assert/strict";
import { test } from "node:test";
import { createLookup } from "../../../server/src/service/features/lookup";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { listCatalogue } from "../../../server/src/service/knowledge/documents/catalogueList";
import { createTitleSearch } from "../../../server/src/service/knowledge/documents/titleSearch";
import { createCatalogue } from "../../../server/src/service/references/catalogue";

const knowledge = { catalogue: createCatalogue(), glossary: createGlossary(), links: { language: "en" } };
const titles = createTitleSearch();
const lookup = createLookup(titles);

test("a number, an organ with a number and the beginning of a name lead to the document that is meant", async () => {
  for (const [words, symbol] of [
    ["1325", "S/RES/1325(2000)"],
    ["SC 1325", "S/RES/1325(2000)"],
    ["UNSCR 1325", "S/RES/1325(2000)"],
    ["242", "S/RES/242(1967)"],
    ["2758", "A/RES/2758(XXVI)"],
    ["A/RES/2758", "A/RES/2758(XXVI)"],
    ["A/RES/217", "A/RES/217A(III)"],
    ["79/1", "A/RES/79/1"],
    ["70/1", "A/RES/70/1"],
    ["GA Res. 70/", "A/RES/70/1"],
    ["SDGs", "A/RES/70/1"],
    ["universal declaration", "A/RES/217A(III)"],
    ["Article 99 of the Charter", "CHARTER:ART.99"],
    ["SDG 16", "SDG:16"],
    ["objectif 16", "SDG:16"],
    ["Статья 99", "CHARTER:ART.99"],
  ] as const) {
    const [first] = await listCatalogue(knowledge, titles, { words, limit: 20 });
    assert.equal(first?.symbol, symbol, `catalogue: ${words}`);
    if (words === "SDGs") continue;
    const { documents } = await lookup.find(knowledge, words, 20);
    assert.equal(documents[0]?.symbol, symbol, `palette: ${words}`);
  }
});

test("a mission's name in another language leads to the documents whose English titles name it", async () => {
  const { documents } = await lookup.find(knowledge, "MINUSS", 20);
  assert.ok(documents.length > 0);
  for (const { title } of documents) assert.match(title, /UNMISS/);
});

test("a number that is only begun leads to those that go on from it", async () => {
  const found = await listCatalogue(knowledge, titles, { words: "UNSCR 13", limit: 60 });
  const symbols = found.map(({ symbol }) => symbol ?? "");
  assert.ok(
    symbols.length > 1 && symbols.every((symbol) => symbol.startsWith("S/RES/13")),
    symbols.join(" "),
  );
  assert.ok(symbols.indexOf("S/RES/1325(2000)") < 3);
});
