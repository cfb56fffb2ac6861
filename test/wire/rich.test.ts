// What a client like VS Code gets beyond plain LSP.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Hover, LocationLink } from "vscode-languageserver";
import type { SearchResult, SimilarResult } from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const draft = "untitled:Untitled-1";
let client: Client;

before(async () => {
  const hostile = "file:///work/corpus/hostile.txt";
  client = await connect({
    files: {
      ...corpus,
      [hostile]: `A title with <script>alert(1)</script> and [a link](command:evil)

The hostile paragraph says <img src=x onerror=alert(1)> and **shouts** at [everyone](command:workbench.action.quit) who reads it aloud.
`,
    },
    capabilities: {
      workspace: {
        workspaceFolders: true,
        textDocumentContent: { dynamicRegistration: true },
        didChangeConfiguration: { dynamicRegistration: true },
      },
      textDocument: {
        hover: { contentFormat: ["markdown", "plaintext"] },
        definition: { linkSupport: true },
        inlineCompletion: { dynamicRegistration: true },
      },
    },
  });
  await client.indexed();
});
after(() => client.close());

let version = 1;
async function write(text: string) {
  await client.notify("textDocument/didChange", {
    textDocument: { uri: draft, version: ++version },
    contentChanges: [{ text }],
  });
}

test("an untitled draft is helped like any other", async () => {
  await client.open(draft, "Our police serve in UNMISS.", "penholder-statement");
  const hover = await client.request<Hover>("textDocument/hover", {
    textDocument: { uri: draft },
    position: { line: 0, character: 22 },
  });
  assert.match((hover.contents as { value: string }).value, /\*\*United Nations Mission in South Sudan\*\*/);
});

test("definition opens the corpus document read-only, at the paragraph", async () => {
  await write("paragraph 2 of resolution 2185 (2014)");
  const [link] = await client.request<LocationLink[]>("textDocument/definition", {
    textDocument: { uri: draft },
    position: { line: 0, character: 28 },
  });
  assert.ok(link?.targetUri.startsWith("penholder:/S-RES-2185"));
  const { text } = await client.request<{ text: string }>("workspace/textDocumentContent", {
    uri: link!.targetUri,
  });
  const line = text.split("\n")[link!.targetRange.start.line];
  assert.match(
    line!.slice(link!.targetRange.start.character),
    /^Requests the Secretary-General to report every year/,
  );
});

test("a document that is not in the corpus opens as a card with its official address", async () => {
  await write("see resolution 1325 (2000)");
  const [link] = await client.request<LocationLink[]>("textDocument/definition", {
    textDocument: { uri: draft },
    position: { line: 0, character: 17 },
  });
  const { text } = await client.request<{ text: string }>("workspace/textDocumentContent", {
    uri: link!.targetUri,
  });
  assert.match(text, /31 October 2000/);
  assert.match(text, /https:\/\/docs\.un\.org\/en\/S\/RES\/1325%282000%29/);
});

test("similar passages carry who, when, symbol, the matching words and a quotation", async () => {
  await write(
    "Atlantia believes that trust between the police and the people of the host country is built slowly.",
  );
  const result = await client.request<SimilarResult>("penholder/similar", {
    textDocument: { uri: draft },
    position: { line: 0, character: 10 },
  });
  const [best] = result.passages;
  assert.match(best!.text, /^Atlantia believes that trust/);
  assert.match(best!.source.who, /Ada Marin/);
  assert.equal(best!.source.date, "14 November 2023");
  assert.equal(best!.source.kind, "spoken");
  const marked = best!.matches.map(([start, end]) => best!.text.slice(start, end)).join(" ");
  for (const word of ["Atlantia", "trust", "police", "host", "country"])
    assert.match(marked, new RegExp(word));
  assert.ok(best!.matches.every(([start, end]) => /^[\p{L}\p{N}]/u.test(best!.text.slice(start, end))));
  assert.match(best!.quotation, /^“Atlantia believes.*” \(/);
});

test("text from the corpus is escaped in a hover", async () => {
  await write("The hostile paragraph says something and shouts at everyone who reads it aloud.");
  const hover = await client.request<Hover>("textDocument/hover", {
    textDocument: { uri: draft },
    position: { line: 0, character: 10 },
  });
  const { value } = hover.contents as { value: string };
  assert.match(value, /hostile/);
  assert.doesNotMatch(value, /<img/);
  assert.doesNotMatch(value, /\]\(command:/);
  assert.doesNotMatch(value, /(?<!\\)\*\*shouts/);
});

test("the palette finds terms, documents and passages, typos forgiven", async () => {
  const found = await client.request<SearchResult>("penholder/search", { query: "training polise officers" });
  assert.match(found.passages[0]!.text, /training of police officers/);
  const terms = await client.request<SearchResult>("penholder/search", { query: "UNMISS" });
  assert.equal(terms.terms[0]?.name, "United Nations Mission in South Sudan");
  const documents = await client.request<SearchResult>("penholder/search", { query: "S/RES/2185" });
  assert.equal(documents.documents[0]?.symbol, "S/RES/2185 (2014)");
});

test("inline suggestions are registered, and truly unregistered by the setting", async () => {
  const waitFor = (there: boolean) =>
    patiently(() => client.registered.has("textDocument/inlineCompletion") === there, `registered: ${there}`);
  await waitFor(true);
  const set = (enabled: boolean) =>
    client.notify("workspace/didChangeConfiguration", {
      settings: { penholder: { inlineSuggestions: { enabled } } },
    });
  await set(false);
  await waitFor(false);
  await set(true);
  await waitFor(true);
});

test("a corpus file that changes is read again, and one that goes is forgotten", async () => {
  const uri = "file:///work/corpus/new.txt";
  const search = async (query: string) =>
    (await client.request<SearchResult>("penholder/search", { query })).passages;
  client.world.files.set(
    uri,
    "A new statement\n\nThe lighthouse keepers of the archipelago support every word of this paragraph.\n",
  );
  await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 1 }] });
  await patiently(
    () => search("lighthouse keepers"),
    "the new paragraph",
    ({ length }) => length === 1,
  );
  client.world.files.delete(uri);
  await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 3 }] });
  await patiently(
    () => search("lighthouse keepers"),
    "its end",
    ({ length }) => length === 0,
  );
});
