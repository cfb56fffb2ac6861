// Findings for a client that asks for them (textDocument/diagnostic, LSP 3.17) and takes none otherwise.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { DocumentDiagnosticReport, FullDocumentDiagnosticReport } from "vscode-languageserver";
import { patiently } from "../patiently";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const uri = "file:///work/draft.statement.md";
let client: Client;
let refreshed = 0;

before(async () => {
  client = await connect({
    files: corpus,
    capabilities: {
      workspace: { diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: {} },
    },
    refuses(method) {
      if (method === "workspace/diagnostic/refresh") refreshed += 1;
      return false;
    },
  });
  await client.indexed();
});
after(() => client.close());

let version = 1;
const write = (text: string) =>
  client.notify("textDocument/didChange", {
    textDocument: { uri, version: ++version },
    contentChanges: [{ text }],
  });
const pull = (previousResultId?: string, of = uri) =>
  client.request<DocumentDiagnosticReport>("textDocument/diagnostic", {
    textDocument: { uri: of },
    ...(previousResultId ? { previousResultId } : {}),
  });
const codes = (report: DocumentDiagnosticReport) =>
  (report as FullDocumentDiagnosticReport).items.map(({ code }) => code);

test("what it asks is answered, and it is told nothing besides", async () => {
  assert.deepEqual(client.initialized.capabilities.diagnosticProvider, {
    interFileDependencies: false,
    workspaceDiagnostics: false,
  });
  await client.open(uri, "We recall Security Council resolution 2518 (2019).", "penholder-statement");
  assert.deepEqual(codes(await pull()), ["resolution-year"]);
  assert.deepEqual(client.published, []);
});

test("what it has already is not sent again; what has changed is", async () => {
  const first = await pull();
  const second = await pull(first.resultId);
  assert.deepEqual(second, { kind: "unchanged", resultId: first.resultId });
  await write("We recall Security Council resolution 2518 (2020).");
  assert.deepEqual(codes(await pull(first.resultId)), []);
});

test("the word that is being typed is not marked until it is left, and then the client is told to ask again", async () => {
  await write("We thank them. ");
  await pull();
  await write("We thank them. We need a agreement");
  const before = refreshed;
  assert.deepEqual(codes(await pull()), []);
  await patiently(
    async () => refreshed,
    "the client to be told",
    (times) => times > before,
  );
  assert.deepEqual(codes(await pull()), ["a-or-an"]);
});

test("settings that change make it ask again", async () => {
  const before = refreshed;
  await client.notify("workspace/didChangeConfiguration", { settings: { links: { language: "fr" } } });
  await patiently(
    async () => refreshed,
    "the client to be told",
    (times) => times > before,
  );
});

test("what is not open has no findings", async () => {
  assert.deepEqual(codes(await pull(undefined, "file:///work/other.md")), []);
});

test("a client that takes findings unasked is told them and offered nothing else", async () => {
  const both = await connect({
    files: corpus,
    capabilities: { textDocument: { diagnostic: {}, publishDiagnostics: {} } },
  });
  assert.equal(both.initialized.capabilities.diagnosticProvider, undefined);
  await both.open(uri, "We recall Security Council resolution 2518 (2019).", "penholder-statement");
  await both.diagnostics(uri);
  await both.close();
});
