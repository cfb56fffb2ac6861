// An answer is made of one moment: the draft is typed in while it is worked out, and nothing is torn.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { CodeAction, Range, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { QuotedResult } from "../../server/src/protocol/requests";
import { some } from "../some";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const uri = "file:///work/draft.txt";

/** Types lines at the top of a draft. */
function addLines(client: Client, version: number, lines: string) {
  const top = { line: 0, character: 0 };
  return client.notify("textDocument/didChange", {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: top, end: top }, text: lines }],
  });
}

const wordsAt = (text: string, range: Range) => TextDocument.create(uri, "plaintext", 0, text).getText(range);

test("findings are published for the text that they were found in, or not at all", async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const client = await connect({
    files: corpus,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    async prepare({ storage }) {
      const open = storage.open.bind(storage);
      // Nothing is known of the corpus until the store opens: the first check waits for it.
      storage.open = (name) => (name === "manifest" ? gate : Promise.resolve()).then(() => open(name));
    },
  });
  const cited = "resolution 2518";
  const first = `We support Security Council ${cited}, fully.`;
  const second = `Mr. President,\n\nThank you.\n\n${first}`;
  await client.open(uri, first);
  await wait(60);
  await addLines(client, 2, "Mr. President,\n\nThank you.\n\n");
  // Messages are taken in their order: what comes after the edit is answered when it has been taken.
  await assert.rejects(client.request("textDocument/unknown"));
  release();
  await client.diagnostics(uri);
  await wait(60);
  const texts = new Map([
    [1, first],
    [2, second],
  ]);
  const found = client.published.filter(({ diagnostics }) => diagnostics.length > 0);
  for (const { version, diagnostics } of some(found)) {
    assert.equal(version, 2, "the text of version 1 is gone when it has been checked");
    for (const { range } of some(diagnostics)) assert.match(wordsAt(texts.get(version!)!, range), /2518/);
  }
  await client.close();
});

const quoting =
  "My country says that trust between the police of a mission and the people of the host country grows.";

test("what is quoted is placed in the text as it is now, though lines were added while it was looked for", async () => {
  const client = await connect({ files: corpus });
  await client.indexed();
  const text = Array.from({ length: 12 }, (_, at) => `${at + 1}. ${quoting}`).join("\n\n");
  await client.open(uri, text);
  const asked = client.request<QuotedResult>("penholder/quoted", { textDocument: { uri } });
  await addLines(client, 2, "One\n\nTwo\n\n");
  const { version, passages } = await asked;
  assert.equal(version, 2);
  assert.equal(passages.length, 12);
  for (const passage of passages) assert.equal(wordsAt(`One\n\nTwo\n\n${text}`, passage.range), passage.text);
  await client.close();
});

test("edits name the version they were worked out on, where the client takes that", async () => {
  const client = await connect({
    takesActions: true,
    files: corpus,
    capabilities: {
      workspace: { workspaceEdit: { documentChanges: true }, applyEdit: true },
      textDocument: { rename: { prepareSupport: true } },
    },
  });
  await client.indexed();
  const text = "We support Security Council Resolution 2518, and resolution 2185 (2014).";
  await client.open(uri, text);
  await addLines(client, 7, "Thank you.\n\n");
  const textDocument = { uri };
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range: everywhere,
    context: { diagnostics: [] },
  });
  const edits = actions.flatMap(({ edit }) => edit ?? []);
  const renamed = await client.request<WorkspaceEdit>("textDocument/rename", {
    textDocument,
    position: { line: 2, character: 42 },
    newName: "2519",
  });
  const applied: WorkspaceEdit[] = [];
  client.connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
    applied.push(edit);
    return { applied: true };
  });
  await client.request("workspace/executeCommand", {
    command: "penholder.listCited",
    arguments: [{ uri, as: "annex" }],
  });
  assert.ok(edits.length > 2);
  assert.equal(applied.length, 1);
  for (const { changes, documentChanges } of [...edits, renamed, ...applied]) {
    assert.equal(changes, undefined);
    assert.deepEqual(
      documentChanges?.map((change) => "textDocument" in change && change.textDocument),
      [{ uri, version: 7 }],
    );
  }
  await client.close();
});
