import assert from "node:assert/strict";
import { test } from "node:test";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { findHistory } from "../../../server/src/service/features/history";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { historyMarkdown, historyText } from "../../../server/src/service/render/historyReport";
import { inEnglish } from "../../../server/src/service/text/say";
import { document, storeOf } from "../search/reference";

const catalogue = createCatalogue();
const adopted = (symbol: string, date: string, text: string) =>
  document(symbol, [{ text, line: 0, number: "7" }, "Decides to remain seized of the matter of the tides."], {
    kind: "adopted",
    organ: "Security Council",
    symbol,
    date,
  });
const { store } = await storeOf(
  adopted(
    "S/RES/2436(2018)",
    "2018-09-21",
    "Urges all ports of the coast to light their lamps before sunset and to report any lamp that fails, as appropriate;",
  ),
  adopted(
    "S/RES/1325(2000)",
    "2000-10-31",
    "Invites all ports of the coast to light their lamps before sunset and to report any lamp that fails;",
  ),
  adopted(
    "S/RES/1894(2009)",
    "2009-11-11",
    "Invites all ports of the coast to light their lamps before sunset and to report any lamp that fails.",
  ),
  adopted(
    "S/RES/2518(2020)",
    "2020-03-30",
    "Welcomes the harvest of the inland towns and thanks the farmers;",
  ),
  document("speech", [
    "Invites all ports of the coast to light their lamps before sunset and to report any lamp that fails;",
  ]),
);
const knowledge = { catalogue, glossary: createGlossary(), index: store.search, links: { language: "en" } };

async function traced(text: string) {
  const draft = createDraftAnalyser(catalogue).analyse("file:///d.md", "penholder-resolution", 1, text);
  const found = await findHistory(knowledge, draft, text.length - 1);
  assert.ok(found);
  return found;
}

test("a paragraph's history: first use, use again word for word, what changed, organ and vote; speeches are none of it", async () => {
  const history = await traced(
    "1. Calls upon all ports of the coast to light their lamps before sunset and to report any lamp that fails;",
  );
  assert.equal(
    historyText(history, inEnglish),
    `2 wordings in 3 documents, from 2000 to 2018

S/RES/1325 (2000), paragraph 7 (31 October 2000)
    Security Council · vote 15-0-0 · first use
    Invites all ports of the coast to light their lamps before sunset and to report any lamp that fails;
    Word for word again in S/RES/1894 (2009)

S/RES/2436 (2018), paragraph 7 (21 September 2018)
    Security Council · vote 15-0-0 · 10 % of the words changed since S/RES/1894 (2009)
    [-Invites-]{+Urges+} all ports of the coast to light their lamps before sunset and to report any lamp that fails{+, as appropriate+};
    - “Invites” became “Urges” (usually read as stronger)
    - “as appropriate” added (leaves room)

The text given: 12 % of the words differ from the latest version
    [-Urges-]{+Calls upon+} all ports of the coast to light their lamps before sunset and to report any lamp that fails[-, as appropriate-];
    - “Urges” became “Calls upon” (usually read as weaker)
    - “as appropriate” dropped (leaves room)`,
  );
  const markdown = historyMarkdown(history, { language: "en" }, inEnglish);
  assert.match(markdown, /## 31 October 2000 · \[Security Council resolution 1325 \(2000\), para\. 7\]/);
  assert.match(markdown, /> ~~Invites~~ \*\*Urges\*\* all ports/);
  assert.match(markdown, /## Your draft/);
});

test("a paragraph that nobody has adopted has no history, and says so", async () => {
  const history = await traced("Urges every gardener of the inland towns to water the roses at dusk.");
  assert.deepEqual(history.versions, []);
  assert.match(historyText(history, inEnglish), /^No adopted text of the corpus resembles it\.$/);
});
