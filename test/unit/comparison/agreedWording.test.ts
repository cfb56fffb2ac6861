import assert from "node:assert/strict";
import { test } from "node:test";
import { createPrecedents } from "../../../server/src/service/comparison/precedents";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { agreedWordingFixes } from "../../../server/src/service/features/agreedWording";
import { compareParagraph } from "../../../server/src/service/features/compare";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { english } from "../../../server/src/service/text/say";
import { document, storeOf } from "../search/reference";

const catalogue = createCatalogue();
const agreed =
  "Requests the harbour master to publish the tables of the tides every spring, within existing resources;";

/** The fixes offered at █, each with the paragraph that it leaves. */
async function offered(drawn: string) {
  const { store } = await storeOf(
    document("agreed", [{ text: agreed, line: 0, number: "4" }], {
      kind: "adopted",
      symbol: "S/RES/9001(2031)",
      date: "2031-02-03",
    }),
    document("said", ["Requests the harbour master to publish the tables of the tides every autumn;"]),
  );
  const text = drawn.replace("█", "");
  const offset = drawn.indexOf("█");
  const draft = createDraftAnalyser(catalogue).analyse("file:///d.md", "penholder-resolution", 1, text);
  const knowledge = { catalogue, glossary: createGlossary(), index: store.search, links: { language: "en" } };
  const compared = await compareParagraph(knowledge, draft, offset, createPrecedents());
  if (!compared) return [];
  return agreedWordingFixes(draft, compared, { start: offset, end: offset }).map(({ title, edits }) => {
    let result = text;
    for (const { start, end, newText } of [...edits].reverse())
      result = result.slice(0, start) + newText + result.slice(end);
    return [english(title), result] as const;
  });
}

test("at a change: take only that one, or all of them, or quote; emphasis and the last mark stay the draft's", async () => {
  assert.deepEqual(
    await offered("1. *Inv█ites* the harbour master to publish the tables of the tides every spring."),
    [
      [
        "Take only this change: “Requests” for “Invites”",
        "1. *Requests* the harbour master to publish the tables of the tides every spring.",
      ],
      [
        "Take the agreed wording of S/RES/9001 (2031), paragraph 4 (3 February 2031)",
        "1. *Requests* the harbour master to publish the tables of the tides every spring, within existing resources.",
      ],
      [
        "Quote S/RES/9001 (2031), paragraph 4 (3 February 2031) below, with its source",
        `1. *Invites* the harbour master to publish the tables of the tides every spring.\n\n“${agreed}” (Security Council resolution 9001 (2031), para. 4)`,
      ],
    ],
  );
});

test("where nothing differs only the quotation is offered, where nothing resembles it nothing", async () => {
  const titles = (await offered(agreed.replace("tides", "ti█des"))).map(([title]) => title);
  assert.deepEqual(titles, ["Quote S/RES/9001 (2031), paragraph 4 (3 February 2031) below, with its source"]);
  assert.deepEqual(
    await offered("Urges every gar█dener of the inland towns to water the roses at dusk;"),
    [],
  );
});
