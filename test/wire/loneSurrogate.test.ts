// Half a character (a lone surrogate), in a draft and in the corpus: everything answers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { documentUri } from "../../server/src/protocol/locations";
import type { CompareResult, SearchResult, SimilarResult } from "../../server/src/protocol/requests";
import type { StoredDocument } from "../../server/src/service/search/corpusSearch";
import { type Client, connect } from "./client";

const half = "\ud83d";
const agreed = `Calls upon all parties ${half} to protect the lighthouse keepers of the northern archipelago;`;
const record = {
  ...{ id: "S/RES/9001(2030)#1", doc: "S/RES/9001(2030)", title: `Lighthouses ${half}`, date: "2030-01-02" },
  ...{ source: "SC_resolution", lang: "en", kind: "operative", num: "1.", text: agreed },
};
const uri = "file:///work/draft.resolution.md";
const text = `Calls upon all ${half} parties to protect the lighthouse keepers of the southern archipelago${half};\n`;
const place = { textDocument: { uri }, position: { line: 0, character: 30 } };

let client: Client;
const logged: string[] = [];
before(async () => {
  client = await connect({
    files: { "file:///work/corpus/one.jsonl": JSON.stringify(record) },
    capabilities: { workspace: { textDocumentContent: {} } },
  });
  client.connection.onNotification("window/logMessage", ({ message }) => void logged.push(message));
  await client.indexed();
  await client.open(uri, text, "penholder-resolution");
});
after(() => client.close());

test("a paragraph is compared with what it is like", async () => {
  const { passages } = (await client.request<SimilarResult | null>("penholder/similar", place))!;
  // UTF-8 has no half characters: the index keeps the mark that stands for one.
  assert.equal(passages[0]?.text, agreed.replace(half, "\ufffd"));
  const compared = await client.request<CompareResult | null>("penholder/compare", place);
  assert.match(JSON.stringify(compared), /northern/);
});

test("words beside it are found, and so is it", async () => {
  for (const query of ["lighthouse keepers", `parties ${half}`, half]) {
    const { passages } = await client.request<SearchResult>("penholder/search", { query });
    if (query !== half) assert.equal(passages.length, 1, JSON.stringify(query));
  }
});

test("nothing that can be asked of the draft fails", async () => {
  for (const method of [
    "compareDraft",
    "quoted",
    "trace",
    "verifyQuotations",
    "mentions",
    "counterparts",
    "ownStatements",
  ])
    await client.request(`penholder/${method}`, { ...place, words: `parties ${half}`, text: half });
  for (const method of [
    "hover",
    "completion",
    "inlineCompletion",
    "documentSymbol",
    "documentLink",
    "semanticTokens/full",
    "codeLens",
  ])
    await client.request(`textDocument/${method}`, { ...place, context: { triggerKind: 1 } });
  assert.deepEqual(logged, []);
});

test("a document's title has an address wherever it is cut", () => {
  for (const before of [79, 80])
    assert.match(documentUri({ id: "x", title: `${"a".repeat(before)}😀` } as StoredDocument), /^penholder:/);
});
