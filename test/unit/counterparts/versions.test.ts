import assert from "node:assert/strict";
import { test } from "node:test";
import { createPrecedents } from "../../../server/src/service/comparison/precedents";
import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import { symbolOfFileName } from "../../../server/src/service/corpus/symbols";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { findCounterparts } from "../../../server/src/service/features/counterparts";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { counterpartsMarkdown, counterpartsText } from "../../../server/src/service/render/counterparts";
import { inEnglish, worded } from "../../../server/src/service/text/say";
import { readOne } from "../corpus/corpusOf";
import { storeOf } from "../search/reference";

const english = `S/RES/2518(2020)

The Security Council,

Recalling its resolution 2185 (2014) and the report of the Secretary-General (S/2019/118) on lighthouse keepers,

1. Requests the Secretary-General to train all police of the mission before 30 June 2021;

2. Urges the Government of Mali to protect women and children who keep the lamps of the harbour;

3. Decides to remain seized of the matter.
`;
const french = `S/RES/2518(2020)

Le Conseil de sécurité,

Rappelant sa résolution 2185 (2014) et le rapport du Secrétaire général (S/2019/118) sur les gardiens de phare,

1. Prie le Secrétaire général de former toute la police de la mission avant le 30 juin 2021 ;

2. Engage vivement le Gouvernement malien à protéger les femmes et les enfants qui veillent sur les lampes du port ;

3. Décide de rester saisi de la question.
`;
const arabic = `S/RES/2518(2020)

إن مجلس الأمن،

إذ يشير إلى قراره 2185 (2014) وإلى تقرير الأمين العام (S/2019/118) عن حراس المنارات،

1 - يطلب إلى الأمين العام أن يدرب جميع أفراد شرطة البعثة قبل 30 حزيران/يونيه 2021؛

2 - يحث حكومة مالي على حماية النساء والأطفال الذين يرعون مصابيح الميناء؛

3 - يقرر أن يبقي المسألة قيد نظره.
`;

async function corpus(files: Record<string, string>): Promise<CorpusDocument[]> {
  return Promise.all(Object.entries(files).map(([name, text]) => readOne(name, text)));
}

async function ask(documents: readonly CorpusDocument[], text: string, languages?: readonly string[]) {
  const { store } = await storeOf(...documents);
  const catalogue = createCatalogue();
  const draft = createDraftAnalyser(catalogue).analyse("untitled:1", "penholder-resolution", 1, text);
  const knowledge = { catalogue, glossary: createGlossary(), index: store.search, links: { language: "en" } };
  return findCounterparts(knowledge, draft, 0, createPrecedents(), languages);
}

const all = {
  "S_RES_2518_2020.txt": english,
  "S_RES_2518_fr.txt": french,
  "S-RES-2518(2020)_ar.txt": arabic,
};
const paragraph =
  "Urges the Government of Mali to protect women and children who keep the lamps of the harbour;";

test("a file that is named after a resolution without its year belongs to the same document", () => {
  for (const name of Object.keys(all)) assert.equal(symbolOfFileName(name), "S/RES/2518(2020)", name);
});

test("the paragraph of a draft is shown in the other languages of the corpus", async () => {
  const found = await ask(await corpus(all), paragraph);
  assert.equal(found?.found, "same");
  assert.deepEqual(
    found.counterparts.map(({ language, certain, place, passages: [passage] }) => [
      language,
      certain,
      worded(place, inEnglish),
      passage?.text.split(" ")[0],
    ]),
    [
      ["ar", true, "paragraph 2", "يحث"],
      ["fr", true, "paragraph 2", "Engage"],
    ],
  );
  const page = counterpartsMarkdown(found, inEnglish);
  assert.match(page, /dir="rtl">[^<]*يحث/);
  assert.match(page, /lang="fr" dir="ltr">2\.? ?Engage vivement|lang="fr" dir="ltr">[^<]*Engage/);
});

test("only the languages asked for", async () => {
  const found = await ask(await corpus(all), paragraph, ["fr", "zh"]);
  assert.deepEqual(
    found?.counterparts.map(({ language }) => language),
    ["fr"],
  );
});

test("a paragraph that a version has not is only near another, and its text is not shown as its own", async () => {
  const without = french.replace(/2\. Engage[^\n]*\n\n/, "");
  const found = await ask(
    await corpus({ "S_RES_2518_2020.txt": english, "S_RES_2518_fr.txt": without }),
    paragraph,
  );
  const [counterpart] = found?.counterparts ?? [];
  assert.equal(counterpart?.certain, false);
  for (const shown of [counterpartsMarkdown(found!, inEnglish), counterpartsText(found!, inEnglish)]) {
    assert.match(shown, /[Nn]ear paragraph [123]/);
    assert.doesNotMatch(shown, /Décide|Prie/);
  }
});

test("a French draft finds agreed language that the corpus has in English only", async () => {
  const found = await ask(
    await corpus({ "S_RES_2518_2020.txt": english }),
    "Rappelant sa résolution 2185 (2014) et le rapport que le Secrétaire général a consacré (S/2019/118) aux gardiens,",
  );
  assert.equal(found?.found, "across");
  assert.match(found.passage.text, /^Recalling its resolution 2185/);
  assert.match(counterpartsText(found, inEnglish), /only you can tell/);
});

test("a passage that would be markup is shown as the text it is", async () => {
  const hostile = french.replace("lampes", "<img src=x onerror=alert(1)> lampes");
  const found = await ask(
    await corpus({ "S_RES_2518_2020.txt": english, "S_RES_2518_fr.txt": hostile }),
    paragraph,
  );
  assert.match(counterpartsMarkdown(found!, inEnglish), /&lt;img src=x/);
  assert.doesNotMatch(counterpartsMarkdown(found!, inEnglish), /<img/);
});
