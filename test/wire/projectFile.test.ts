// What a folder of drafts says of its checks for everybody: `.penholder.json`, followed in an editor.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import type { IgnoredFinding } from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import type { World } from "../unit/world";
import { type Client, type ClientOptions, connect } from "./client";

const uri = "file:///work/drafts/talk.md";
const text =
  "We thank the the briefers, and recall the ship-yard plan, the shipyard force and a shipyard office.\n";
const ours = "file:///work/drafts/.penholder.json";

async function opened(said: unknown, options: ClientOptions = {}) {
  const client = await connect({
    takesActions: true,
    capabilities: { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } },
    files: said === undefined ? {} : { [ours]: typeof said === "string" ? said : JSON.stringify(said) },
    ...options,
  });
  await client.open(uri, text, "markdown");
  return client;
}

const codesOf = async (client: Client, holds: (codes: string[]) => boolean) => {
  const found = await client.diagnostics(uri, (all) => holds(all.map(({ code }) => String(code))));
  return found.map(({ code, severity }) => `${code} ${severity}`);
};

async function fileBecomes(client: Client, said: string) {
  client.world.files.set(ours, said);
  await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: ours, type: 2 }] });
}

test("the nearest file decides what is told of a draft, from when it is opened and whenever it is saved", async () => {
  const client = await opened({ checks: { "doubled-word": "hint" } });
  assert.ok((await codesOf(client, (codes) => codes.length > 0)).includes("doubled-word 4"));
  await fileBecomes(client, JSON.stringify({ checks: { "doubled-word": "off" } }));
  await codesOf(client, (codes) => codes.length > 0 && !codes.includes("doubled-word"));
  client.world.files.set(
    "file:///work/.penholder.json",
    JSON.stringify({ checks: { "two-spellings": "off" } }),
  );
  client.world.files.delete(ours);
  await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: ours, type: 3 }] });
  await codesOf(client, (codes) => codes.includes("doubled-word") && !codes.includes("two-spellings"));
  await client.close();
});

test("what the delegate has set goes before the file, and null and the defaults that editors send erase nothing", async () => {
  const told: { settings: unknown } = { settings: { check: { profile: "auto", "doubled-word": "default" } } };
  const client = await opened(
    { checks: { "doubled-word": "hint" } },
    { capabilities: { workspace: { configuration: true } }, settings: () => told.settings },
  );
  assert.ok((await codesOf(client, (codes) => codes.length > 0)).includes("doubled-word 4"));
  for (const [settings, severity] of [
    [{ check: { "doubled-word": "information" } }, 3],
    [null, 4],
    [{ check: { "doubled-word": "warning" } }, 2],
  ] as const) {
    told.settings = settings;
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.diagnostics(uri, (found) =>
      found.some((one) => one.code === "doubled-word" && one.severity === severity),
    );
  }
  await client.close();
});

test("the profile is the delegate's, else the file's, else that of the draft's form", async () => {
  const paper = "file:///work/drafts/paper.md";
  const words = "We recognise the plan, of which 10 percent is done.\n";
  const of = async (settings: unknown, file: unknown, head = "") => {
    const client = await opened(file, {
      ...(settings ? { initializationOptions: { settings } } : {}),
    });
    await client.open(paper, `${head}${words}`, "markdown");
    // An error that no profile changes tells when the draft has been checked.
    await client.diagnostics(uri, (found) => found.some(({ code }) => code === "doubled-word"));
    const found = await patiently(
      () => client.published.filter((one) => one.uri === paper).at(-1),
      "findings for the paper",
    );
    await client.close();
    return found!.diagnostics.map(({ code, severity }) => `${code} ${severity}`);
  };
  assert.ok((await of({ check: { profile: "resolution" } }, { profile: "model-un" })).includes("per-cent 2"));
  assert.ok(!(await of(undefined, { profile: "model-un" })).join().includes("per-cent"));
  assert.ok((await of(undefined, {})).join().includes("per-cent"));
  const signed = "Committee: Plenary\nSponsors: Atlantia\nSignatories: Borduria, Syldavia\n\n";
  assert.ok(!(await of(undefined, {}, signed)).join().includes("per-cent"));
});

test("a file that is wrong is marked with what is wrong; what it said before stays, and the mark goes when it is mended", async () => {
  const client = await opened({ checks: { "doubled-word": "off" } });
  await codesOf(client, (codes) => codes.length > 0 && !codes.includes("doubled-word"));
  await fileBecomes(client, '{"checks": {"doubled-wrod": "off"}}');
  const [mark] = await client.diagnostics(ours);
  assert.equal(mark?.message, '.penholder.json: there is no check "doubled-wrod"');
  await fileBecomes(client, JSON.stringify({ checks: { "two-spellings": "off" } }));
  assert.deepEqual(await client.diagnostics(ours, (found) => found.length === 0), []);
  await codesOf(client, (codes) => codes.includes("doubled-word"));
  await client.close();
});

/** The client makes edits on disk, as VS Code does with this file. */
function made(edit: WorkspaceEdit, world: World) {
  for (const change of edit.documentChanges ?? []) {
    const { textDocument, edits } = change as TextDocumentEdit;
    world.files.set(textDocument.uri, (edits[0] as { newText: string }).newText);
  }
}

async function choose(client: Client, beginning: string) {
  const lines = text.split("\n").length;
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } },
    context: { diagnostics: [] },
  });
  const action = actions.find(({ title }) => title.startsWith(beginning));
  assert.ok(action?.command, `${beginning} among ${actions.map(({ title }) => title).join("; ")}`);
  await client.request("workspace/executeCommand", action.command);
}

test("what is ignored for everybody, and a word that is allowed, are written into the file and no longer told", async () => {
  const client: Client = await opened(
    { checks: { ize: "off" }, words: ["Atlantia"] },
    { applied: (edit) => made(edit, client.world) },
  );
  await codesOf(client, (codes) => codes.includes("doubled-word") && codes.includes("two-spellings"));
  await choose(client, "Ignore “the the” for everybody");
  await codesOf(client, (codes) => !codes.includes("doubled-word"));
  await choose(client, "Add “ship-yard” to the allowed words");
  await codesOf(client, (codes) => codes.length === 0);
  const written = Buffer.from(await client.world.files.read(ours, 1000)).toString();
  const ignored = [{ code: "doubled-word", text: "the the" }];
  assert.deepEqual(JSON.parse(written), {
    checks: { ize: "off" },
    words: ["Atlantia", "ship-yard"],
    ignored,
  });
  const listed = await client.request<IgnoredFinding[]>("penholder/ignored");
  assert.deepEqual(listed, [{ ...ignored[0], file: ours }]);
  await client.request("penholder/restoreIgnored", listed[0]);
  await codesOf(client, (codes) => codes.includes("doubled-word"));
  await client.close();
});

test("where there is no such file yet it is begun in the workspace folder, and holds before anybody has saved it", async () => {
  const edits: WorkspaceEdit[] = [];
  const client = await opened(undefined, { applied: (edit) => edits.push(edit) });
  await codesOf(client, (codes) => codes.includes("doubled-word"));
  await choose(client, "Ignore “the the” for everybody");
  await codesOf(client, (codes) => codes.length > 0 && !codes.includes("doubled-word"));
  const [change] = edits[0]?.documentChanges ?? [];
  assert.equal((change as TextDocumentEdit).textDocument.uri, "file:///work/.penholder.json");
  await client.close();
});

test("a client that makes no edits ignores for the workspace, as before", async () => {
  const client = await opened(undefined, { capabilities: {} });
  await codesOf(client, (codes) => codes.includes("doubled-word"));
  await choose(client, "Ignore “the the” in this workspace");
  await codesOf(client, (codes) => !codes.includes("doubled-word"));
  await client.close();
});
