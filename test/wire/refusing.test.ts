// Whatever the server asks its client, the client may refuse: nothing ends, and the draft is helped on.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Hover } from "vscode-languageserver";
import type { CompareDraftResult, CorpusStatus } from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import { connect } from "./client";
import { corpus } from "./corpus";
import { heldAfterTwo } from "./indexing";

/** Every request that the server sends. */
const everyRequest = [
  "client/registerCapability",
  "client/unregisterCapability",
  "penholder/list",
  "penholder/read",
  "penholder/stat",
  "window/showDocument",
  "window/workDoneProgress/create",
  "workspace/applyEdit",
  "workspace/codeLens/refresh",
  "workspace/configuration",
  "workspace/semanticTokens/refresh",
  "workspace/textDocumentContent/refresh",
];

const capabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    textDocumentContent: {},
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  textDocument: {
    codeLens: { dynamicRegistration: true },
    inlineCompletion: { dynamicRegistration: true },
  },
};

const uri = "file:///work/draft.resolution.md";
const textDocument = { uri };

/**
 * A session in which the server asks all that it ever asks; what was asked, and what the corpus became.
 * @param expected what it goes on for
 */
async function liveThrough(refuses: (method: string) => boolean, expected: readonly string[] = []) {
  const { indexing, release } = heldAfterTwo();
  // Files that the client does not give are not read.
  const reads = !everyRequest.some((method) => method.startsWith("penholder/") && refuses(method));
  const marks = { agreedLanguage: { codeLens: true } };
  let settings: object = marks;
  const client = await connect({
    files: { ...corpus },
    capabilities,
    initializationOptions: { clientFiles: true, settings: marks },
    settings: () => settings,
    indexing,
    refuses,
  });
  const status = () => client.request<CorpusStatus>("penholder/status");
  const hover = async (character: number) => {
    const at = { textDocument, position: { line: 0, character } };
    return JSON.stringify(await client.request<Hover | null>("textDocument/hover", at));
  };
  await client.open(uri, "Thanks UNMISS, and recalls resolution 2185 (2014).", "penholder-resolution");
  await client.open("file:///elsewhere/notes.md", "Notes", "markdown");
  if (reads) await patiently(status, "two documents", ({ documents }) => documents === 2);
  const report = await client.request<CompareDraftResult>("penholder/compareDraft", { textDocument });
  await client.request("workspace/textDocumentContent", { uri: report.uri });
  await wait(40);
  release();
  if (reads) await patiently(status, "all documents", ({ documents }) => documents === 3);
  const command = (name: string, argument: object) =>
    client.request("workspace/executeCommand", { command: name, arguments: [argument] });
  await command("penholder.listCited", { uri, as: "annex" });
  const from = (start: number, end: number) => ({
    uri,
    range: { start: { line: 0, character: start }, end: { line: 0, character: end } },
  });
  await command("penholder.addToGlossary", from(7, 13));
  await command("penholder.addToGlossary", from(13, 14));
  const { documents } = await status();
  settings = {
    ...marks,
    corpus: { folders: ["other"] },
    drafts: ["/elsewhere/**"],
    inlineSuggestions: { enabled: false },
  };
  await client.notify("workspace/didChangeConfiguration", { settings: { penholder: settings } });
  await wait(40);
  assert.match(await hover(9), /South Sudan/, "a hover is answered");
  const top = { line: 0, character: 0 };
  await client.notify("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: top, end: top }, text: "Warmly: " }],
  });
  assert.match(await hover(17), /South Sudan/, "and so it is after one has typed");
  await patiently(
    () => expected.filter((method) => !client.asked.has(method)),
    "what is to be asked",
    ({ length }) => length === 0,
  );
  await client.notify("textDocument/didClose", { textDocument });
  await client.close();
  return { asked: [...client.asked].sort(), documents };
}

test("a client that takes everything is asked everything", async () => {
  assert.deepEqual(await liveThrough(() => false, everyRequest), { asked: everyRequest, documents: 3 });
});

for (const method of everyRequest) {
  test(`a client that refuses ${method} alone is helped on`, async () => {
    const { asked, documents } = await liveThrough((other) => other === method, [method]);
    assert.ok(asked.includes(method));
    // Everything but its files is no matter of the corpus.
    assert.equal(documents, method.startsWith("penholder/") ? 0 : 3);
  });
}

test("a client that refuses everything is helped on", async () => {
  const { asked, documents } = await liveThrough(() => true);
  assert.ok(asked.length > 5);
  assert.equal(documents, 0);
});

test("a client that refuses everything but its files gets its corpus", async () => {
  const { documents } = await liveThrough((method) => !method.startsWith("penholder/"));
  assert.equal(documents, 3);
});
