// With a made-up language that puts each of Penholder's sentences between marks, nothing that it tells stands outside of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Hover } from "vscode-languageserver";
import type {
  CompareDraftResult,
  CompareResult,
  CorpusStatus,
  HistoryResult,
  QuotedResult,
  VerifyQuotationsResult,
} from "../../server/src/protocol/requests";
import { marked, outside } from "../marked";
import { textsBy } from "../unit/wordings";
import { connect } from "./client";
import { corpus } from "./corpus";

const files = {
  ...corpus,
  "file:///work/corpus/empty.txt": "",
  "file:///work/corpus/picture.txt": "\u0089PNG\u0000\u0000\u0000\r",
  "file:///work/corpus/slides.ppt": "x",
};
const uri = "file:///work/draft.md";
const text = [
  "Urges the Secretary-General to report every year on the training of police officers, as appropriate, before they deploy;",
  "Recalls resolution 2185 (2014), “that the men and women of police components deserve clear orders that can be carried out”.",
].join("\n\n");

/** What stands outside of the marks, without quotations (lines with ">") and what is filled in or cited. */
const own = (told: string) =>
  outside(told.replace(/^>.*$/gm, ""))
    .replace(/\[[^\]]*\]\([^)]*\)/g, "")
    .replace(/S\/RES\/\d+ ?\(\d+\)/g, "");

test("a sentence that stands outside of the marks is met", () => {
  assert.match(own("⟦one ⟦two⟧ three⟧, and four words more"), /and four words more/);
  assert.equal(own("⟦one ⟦two⟧ three⟧\n> quoted words here"), "\n");
});

test("what the server tells in a language that it has words for is in that language alone", async () => {
  const client = await connect({
    files,
    capabilities: { workspace: { textDocumentContent: {} } },
    initializationOptions: { locale: "fr", words: marked },
    translatedTexts: () => textsBy((words) => `⟦${words}⟧`),
  });
  await client.indexed();
  await client.open(uri, text, "penholder-resolution");
  const at = { textDocument: { uri }, position: { line: 0, character: 3 } };
  const whole = { textDocument: { uri } };
  const status = await client.request<CorpusStatus>("penholder/status");
  const compared = await client.request<CompareResult>("penholder/compare", at);
  const history = await client.request<HistoryResult>("penholder/trace", at);
  const findings = await client.diagnostics(uri);
  const hover = await client.request<Hover | null>("textDocument/hover", at);
  assert.equal(compared.status, "changed");
  assert.equal(history.versions.length, 1);
  const told: Record<string, string[]> = {
    status: status.problems.map(({ reason }) => reason),
    compare: [compared.markdown],
    compareDraft: [(await client.request<CompareDraftResult>("penholder/compareDraft", whole)).markdown],
    history: [history.summary, history.markdown, ...history.versions.map(({ change }) => change)],
    quotations: [
      (await client.request<VerifyQuotationsResult>("penholder/verifyQuotations", whole)).markdown,
    ],
    quoted: [(await client.request<QuotedResult>("penholder/quoted", whole)).markdown],
    findings: findings.map(({ message }) => String(message)),
    hover: [(hover!.contents as { value: string }).value],
    gone: [
      (
        await client.request<{ text: string }>("workspace/textDocumentContent", {
          textDocument: { uri: "penholder:/nothing" },
          uri: "penholder:/nothing",
        })
      ).text,
    ],
  };
  for (const [what, sentences] of Object.entries(told)) {
    assert.ok(sentences.length > 0 && sentences.join("").includes("⟦"), `${what} says something`);
    for (const sentence of sentences)
      assert.doesNotMatch(own(sentence), /\p{L}{2,} \p{L}{2,}/u, `${what}: ${sentence}`);
  }
  await client.close();
});
