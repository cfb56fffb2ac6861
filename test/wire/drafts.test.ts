// Penholder in other people's workspaces: where nothing is a draft it is not there.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { DraftsResult } from "../../server/src/protocol/requests";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

/** Everything that a drafts folder's reader would be told of: citations, acronyms, a wrong year, quotation marks. */
const readme = `# API

The API of UNMISS follows resolution 2518 (2019) and S/2023/646. Resolution 1080 displays are supported.

We ask for a mandate that is clear, that can be achieved and that is resourced, for every component.
`;

const repository = {
  "file:///code/package.json": "{}",
  "file:///code/README.md": readme,
  "file:///code/reference/api.md":
    "UNMISS is the United Nations Mission in South Sudan. A second sentence follows it here.",
  "file:///code/glossary.md": "| Term | Name |\n|---|---|\n| API | advance passenger information |\n",
};

/** What each request answers that an editor asks by itself or is told to by its user, in words. */
async function answers(client: Client, uri: string): Promise<Record<string, unknown>> {
  const textDocument = { uri };
  const position = { line: 2, character: 14 };
  const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 20 } };
  const asked: [string, object][] = [
    ["textDocument/hover", { position }],
    ["textDocument/definition", { position }],
    ["textDocument/references", { position, context: { includeDeclaration: true } }],
    ["textDocument/documentHighlight", { position }],
    ["textDocument/documentLink", {}],
    ["textDocument/documentSymbol", {}],
    ["textDocument/codeLens", {}],
    ["textDocument/semanticTokens/full", {}],
    ["textDocument/completion", { position }],
    ["textDocument/inlineCompletion", { position: { line: 4, character: 40 }, context: { triggerKind: 1 } }],
    ["textDocument/codeAction", { range, context: { diagnostics: [] } }],
    ["textDocument/prepareRename", { position }],
    ["penholder/similar", { position: { line: 4, character: 5 } }],
    ["penholder/compare", { position: { line: 4, character: 5 } }],
    ["penholder/mentions", { position }],
  ];
  const said: Record<string, unknown> = {};
  for (const [method, params] of asked) {
    const answer = await client.request<unknown>(method, { textDocument, ...params });
    if (!isEmpty(answer)) said[method] = answer;
  }
  return said;
}

/** Null, nothing, or an object that holds nothing but such (and texts that say where one stands). */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (value === null || typeof value !== "object")
    return typeof value !== "number" && typeof value !== "string";
  return Object.entries(value).every(
    ([key, inner]) => ["version", "resultId"].includes(key) || isEmpty(inner),
  );
}

test("a code repository is left alone: no answer, no finding, no index, nothing watched", async () => {
  const client = await connect({
    files: repository,
    folders: ["file:///code"],
    capabilities: {
      textDocument: { inlineCompletion: {}, rename: { prepareSupport: true } },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    initializationOptions: { settings: { agreedLanguage: { codeLens: true } } },
  });
  const published: string[] = [];
  client.connection.onNotification("textDocument/publishDiagnostics", ({ uri }) => void published.push(uri));
  await client.open("file:///code/README.md", readme, "markdown");
  await client.open("file:///code/drafts/notes.txt", readme, "plaintext");
  assert.deepEqual(await answers(client, "file:///code/README.md"), {});
  assert.deepEqual(await answers(client, "file:///code/drafts/notes.txt"), {});
  const drafts = await client.request<DraftsResult>("penholder/drafts");
  assert.deepEqual(drafts, { drafts: [], leftAlone: true });
  await wait(60);
  assert.deepEqual(published, []);
  const status = await client.request<{ documents: number; folders: string[]; glossaries: string[] }>(
    "penholder/status",
  );
  assert.deepEqual([status.documents, status.folders, status.glossaries], [0, [], []]);
  assert.equal(client.registered.has("workspace/didChangeWatchedFiles"), false);
  await client.close();
});

test("twenty documents of real packages are left alone: in their repository, by themselves, and beside a corpus", async () => {
  const readmes = readdirSync("node_modules")
    .map((name) => `node_modules/${name}/README.md`)
    .filter((path) => existsSync(path))
    .slice(0, 20);
  assert.equal(readmes.length, 20);
  const texts = readmes.map((path) => readFileSync(path, "utf8"));
  for (const [files, place] of [
    [repository, (at: number) => `file:///code/packages/${at}/README.md`],
    [{}, (at: number) => `file:///code/${at}/README.md`],
    [{ "file:///code/corpus/a.txt": "A statement." }, (at: number) => `file:///code/${readmes[at]}`],
  ] as const) {
    const client = await connect({ files, folders: ["file:///code"], capabilities: { workspace: {} } });
    const published: string[] = [];
    client.connection.onNotification(
      "textDocument/publishDiagnostics",
      ({ uri }) => void published.push(uri),
    );
    for (const [at, text] of texts.entries()) {
      await client.open(place(at), text, "markdown");
      assert.deepEqual(await answers(client, place(at)), {}, readmes[at]);
    }
    await wait(40);
    assert.deepEqual(published, []);
    await client.close();
  }
});

test("the same text beside a corpus is a draft, and gets every answer", async () => {
  const client = await connect({ files: corpus, capabilities: { textDocument: { inlineCompletion: {} } } });
  await client.indexed();
  await client.open("file:///work/README.md", readme, "markdown");
  const said = Object.keys(await answers(client, "file:///work/README.md"));
  for (const method of ["hover", "documentLink", "semanticTokens/full", "codeAction", "completion"])
    assert.ok(said.includes(`textDocument/${method}`), method);
  assert.ok((await client.diagnostics("file:///work/README.md")).length > 0);
  await client.close();
});

test("a draft in a language of ours brings its code repository's corpus in, and nothing else of it", async () => {
  const client = await connect({ files: repository, folders: ["file:///code"] });
  await client.open("file:///code/README.md", readme, "markdown");
  await client.open("file:///code/police.statement.md", readme, "penholder-statement");
  await client.indexed();
  assert.deepEqual(await client.request("penholder/drafts"), {
    drafts: ["file:///code/police.statement.md"],
    leftAlone: false,
  });
  assert.deepEqual(await answers(client, "file:///code/README.md"), {});
  assert.ok((await client.diagnostics("file:///code/police.statement.md")).length > 0);
  await client.close();
});

test("a folder is one of drafts as soon as it has a corpus, or the setting names it", async () => {
  const uri = "file:///work/speech.txt";
  const client = await connect({ files: {}, capabilities: { workspace: {} } });
  const told: DraftsResult[] = [];
  client.connection.onNotification(
    "penholder/draftsChanged",
    (result: DraftsResult) => void told.push(result),
  );
  await client.open(uri, readme);
  assert.deepEqual(await client.request("penholder/drafts"), { drafts: [], leftAlone: false });
  client.world.files.set(
    "file:///work/corpus/a.txt",
    "A statement that is long enough to be read and to be found.",
  );
  await client.notify("workspace/didChangeWatchedFiles", {
    changes: [{ uri: "file:///work/corpus/a.txt", type: 1 }],
  });
  assert.ok((await client.diagnostics(uri)).length > 0);
  assert.deepEqual(told.at(-1), { drafts: [uri], leftAlone: false });
  await client.close();

  const named = await connect({ files: {}, capabilities: { workspace: {} } });
  await named.open(uri, readme);
  await named.notify("workspace/didChangeConfiguration", { settings: { penholder: { drafts: ["*.txt"] } } });
  assert.ok((await named.diagnostics(uri)).length > 0);
  await named.notify("workspace/didChangeConfiguration", { settings: { penholder: { drafts: [] } } });
  await named.diagnostics(uri, (found) => found.length === 0);
  assert.deepEqual(await answers(named, uri), {});
  await named.close();
});

test("an editor without a folder: what lies beside a corpus, or is named, is a draft; a new document is none", async () => {
  const client = await connect({ files: corpus, folders: [] });
  for (const [uri, language] of [
    ["file:///work/speech.txt", "plaintext"],
    ["file:///elsewhere/speech.txt", "plaintext"],
    ["file:///elsewhere/speech.statement.md", "markdown"],
    ["untitled:Untitled-1", "plaintext"],
    ["untitled:Untitled-2", "penholder-statement"],
  ])
    await client.open(uri!, readme, language);
  const { drafts } = await client.request<DraftsResult>("penholder/drafts");
  assert.deepEqual(drafts, [
    "file:///work/speech.txt",
    "file:///elsewhere/speech.statement.md",
    "untitled:Untitled-2",
  ]);
  await client.close();
});
