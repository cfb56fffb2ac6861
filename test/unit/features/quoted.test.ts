import assert from "node:assert/strict";
import { test } from "node:test";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { findQuotedPassages } from "../../../server/src/service/features/quoted";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { quotedMarkdown } from "../../../server/src/service/render/quotedReport";
import { inEnglish } from "../../../server/src/service/text/say";
import { document, storeOf } from "../search/reference";

const words = "every keeper of a lighthouse shall have a lamp, a boat and a week of rest";

test("runs of eight words or more are listed with their source, adopted text first, and how many others hold them", async () => {
  const { store } = await storeOf(
    document("speech", [`We say that ${words}.`], { date: "2022" }),
    document("resolution", [`Decides that ${words};`], {
      kind: "adopted",
      date: "2019",
      symbol: "S/RES/1(2019)",
    }),
  );
  const catalogue = createCatalogue();
  const text = `My country holds that ${words}, as it has said.\n\nNothing else is anybody's.`;
  const draft = createDraftAnalyser(catalogue).analyse("file:///draft", "plaintext", 1, text);
  const knowledge = { catalogue, glossary: createGlossary(), index: store.search, links: { language: "en" } };
  const found = await findQuotedPassages(knowledge, draft);
  assert.deepEqual(
    found.map(({ start, end, passage, others }) => [text.slice(start, end), passage.document.id, others]),
    [[`that ${words}`, "resolution", 1]],
  );
  const markdown = quotedMarkdown("draft_[1].md", found, knowledge.links, () => 1, { wording: inEnglish });
  assert.match(markdown, /^# Quoted passages of draft\\_\\\[1\\\]\.md\n/);
  assert.match(markdown, /\*\*Line 1\*\*, 17 words · \[S\/RES\/1 \(2019\)/);
});

test("names put together are no quoted passage; wording with names in it is", async () => {
  const names =
    "the 2030 Agenda, the Sendai Framework and the Paris Agreement on Climate Change of the United Nations";
  const mission =
    "the United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic (MINUSCA) and the African Union";
  const wording =
    "the maintenance of lamps by the United Nations in every harbour of the Central African Republic";
  const { store } = await storeOf(
    document("speech", [`We recall ${names}.`, `We thank ${mission}.`, `We ask for ${wording}.`]),
  );
  const catalogue = createCatalogue();
  const text = `Today ${names}.\n\nToday we mention ${mission}.\n\nToday we want ${wording}.\n`;
  const draft = createDraftAnalyser(catalogue).analyse("file:///draft", "plaintext", 1, text);
  const knowledge = { catalogue, glossary: createGlossary(), index: store.search, links: { language: "en" } };
  assert.deepEqual(
    (await findQuotedPassages(knowledge, draft)).map((one) => one.text.replace(/^for /, "")),
    [wording],
  );
});
