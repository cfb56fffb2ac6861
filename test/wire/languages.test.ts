// A paragraph in a language in which the corpus has no adopted text is not new: nothing follows from not finding it.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeLens, Hover } from "vscode-languageserver";
import type {
  CompareDraftResult,
  CompareResult,
  HistoryResult,
  SimilarResult,
} from "../../server/src/protocol/requests";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const paragraphs: Record<string, [name: string, text: string]> = {
  en: [
    "English",
    "Urges every lighthouse of the archipelago to burn its lamp until the morning watch has come;",
  ],
  fr: [
    "French",
    "Demande à chaque phare de l’archipel de garder sa lampe allumée jusqu’à la relève du matin ;",
  ],
  es: [
    "Spanish",
    "Insta a todos los faros del archipiélago a que mantengan su lámpara encendida hasta el alba;",
  ],
  ru: ["Russian", "Призывает каждый маяк архипелага не гасить свою лампу до наступления утренней вахты;"],
  zh: ["Chinese", "敦促群岛上的每一座灯塔在早班守望到来之前保持灯火长明，并向秘书长报告情况；"],
  ar: ["Arabic", "تحث كل منارة في الأرخبيل على إبقاء مصباحها مضاء حتى حلول نوبة الحراسة الصباحية؛"],
};
const uri = "file:///work/draft.resolution.md";
const whole = { textDocument: { uri } };

async function opened(files: Record<string, string>, text: string): Promise<Client> {
  const client = await connect({
    files,
    capabilities: {
      workspace: { codeLens: { refreshSupport: true } },
      textDocument: { hover: { contentFormat: ["markdown"] }, codeLens: { dynamicRegistration: true } },
    },
    initializationOptions: { settings: { agreedLanguage: { codeLens: true } } },
  });
  client.connection.onRequest("workspace/codeLens/refresh", () => null);
  await client.indexed();
  await client.open(uri, text, "penholder-resolution");
  return client;
}

/** What each of the five says of the paragraph at a line. */
async function told(client: Client, line: number) {
  const at = { textDocument: { uri }, position: { line, character: 30 } };
  const hover = await client.request<Hover>("textDocument/hover", at);
  const compared = await client.request<CompareResult>("penholder/compare", at);
  const marks = await client.request<CodeLens[]>("textDocument/codeLens", whole);
  return {
    hover: (hover.contents as { value: string }).value,
    compared: compared.markdown,
    report: (await client.request<CompareDraftResult>("penholder/compareDraft", whole)).markdown,
    mark: marks.find(({ range }) => range.start.line === line)?.command?.title ?? "",
    traced: (await client.request<HistoryResult>("penholder/trace", at)).summary,
    status: compared.status,
    lack: compared.lack,
    similar: (await client.request<SimilarResult>("penholder/similar", at)).lack,
  };
}

for (const [language, [name, text]] of Object.entries(paragraphs)) {
  if (language === "en") continue;
  test(`beside an English corpus a paragraph in ${name} is not new: the corpus has nothing in ${name}`, async () => {
    const client = await opened(corpus, `The Security Council,\n\n1. ${text}\n`);
    const { status, lack, similar, ...words } = await told(client, 2);
    for (const [what, said] of Object.entries(words)) {
      assert.match(said, new RegExp(`your corpus has no adopted text in ${name}`, "i"), `${what}: ${said}`);
      assert.doesNotMatch(said, /\bnew\b(?! · 1 not compared)/i, `${what}: ${said}`);
    }
    assert.deepEqual(
      [status, lack],
      ["unknown", { kind: "text", of: "adopted", language, languageName: name }],
    );
    assert.deepEqual(similar, { kind: "text", of: "any", language, languageName: name });
    await client.close();
  });
}

test("an English paragraph beside a French corpus, and in a draft in French, is told from the French ones", async () => {
  const french = {
    "file:///work/corpus/S_RES_2185_2014.txt": `Nations Unies
Conseil de sécurité
S/RES/2185(2014)
20 novembre 2014

Le Conseil de sécurité,

Rappelant que les policiers des missions méritent des mandats clairs et qui puissent être exécutés,

1. Décide de donner à chaque composante de police un mandat clair, réalisable et doté de moyens suffisants ;

2. Décide de rester saisi de la question.
`,
  };
  const client = await opened(
    french,
    `Le Conseil de sécurité,\n\n1. ${paragraphs.fr![1]}\n\n2. ${paragraphs.en![1]}\n`,
  );
  assert.equal((await told(client, 2)).status, "new", "the corpus has adopted text in French");
  const english = await told(client, 4);
  assert.match(english.hover, /Your corpus has no adopted text in English/);
  assert.match(
    english.report,
    /0 identical · 0 changed · \d new · 1 not compared: your corpus has no adopted text in English/,
  );
  await client.close();
});

test("a draft that lies in the corpus is no evidence for itself", async () => {
  const own = "file:///work/corpus/S_RES_2999_2031.txt";
  const text = `Nations Unies
Conseil de sécurité
S/RES/2999(2031)
3 mars 2031

Le Conseil de sécurité,

1. ${paragraphs.fr![1]}
`;
  const client = await opened({ ...corpus, [own]: text }, "The Security Council,\n");
  await client.open(own, text, "penholder-resolution");
  const at = { textDocument: { uri: own }, position: { line: 7, character: 30 } };
  const { lack } = await client.request<CompareResult>("penholder/compare", at);
  assert.deepEqual(lack, { kind: "text", of: "adopted", language: "fr", languageName: "French" });
  await client.open(uri.replace("draft", "other"), text, "penholder-resolution");
  const other = { ...at, textDocument: { uri: uri.replace("draft", "other") } };
  assert.equal((await client.request<CompareResult>("penholder/compare", other)).status, "identical");
  await client.close();
});

test("without any corpus the comparison says that there is no adopted text, and no hover is in the way", async () => {
  const client = await connect({});
  await client.open(uri, `The Security Council,\n\n1. ${paragraphs.en![1]}\n`, "penholder-resolution");
  const at = { textDocument: { uri }, position: { line: 2, character: 30 } };
  const { status, lack } = await client.request<CompareResult>("penholder/compare", at);
  assert.deepEqual([status, lack], ["unknown", { kind: "text", of: "adopted" }]);
  const { markdown } = await client.request<CompareDraftResult>("penholder/compareDraft", whole);
  assert.match(markdown, /1 not compared: your corpus has no adopted text/);
  assert.equal(await client.request("textDocument/hover", at), null);
  await client.close();
});

test("statements alone are no adopted text", async () => {
  const statement = corpus["file:///work/corpus/atlantia.txt"]!;
  const client = await opened(
    { "file:///work/corpus/atlantia.txt": statement },
    `The Security Council,\n\n1. ${paragraphs.en![1]}\n`,
  );
  const { lack, similar, hover } = await told(client, 2);
  assert.match(hover, /Your corpus has no adopted text\./);
  assert.deepEqual([lack, similar], [{ kind: "text", of: "adopted" }, undefined]);
  await client.close();
});
