// The delegate's own glossary and what the corpus introduces, over the wire.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, CompletionList, Hover, WorkspaceEdit } from "vscode-languageserver";
import type { CorpusStatus, SearchResult } from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const draft = "file:///work/draft.statement.md";
const files = {
  ...corpus,
  "file:///work/corpus/rivers.txt": `Statement by Ambassador Ada Marin of Atlantia on water

3 March 2023

Madam President,

Atlantia has founded the Northern Rivers Authority (NRAX) with its neighbours, and the water has been shared in peace since then.

The people who live by the river trust the NRAX because it answers every letter that they write.
`,
};

async function hoverAt(client: Client, character: number, line = 0): Promise<string> {
  const hover = await client.request<Hover | null>("textDocument/hover", {
    textDocument: { uri: draft },
    position: { line, character },
  });
  return hover ? (hover.contents as { value: string }).value : "";
}

async function until<T>(look: () => Promise<T>, holds: (found: T) => boolean): Promise<T> {
  return patiently(look, "what is told of a glossary", holds);
}

test("a bare client is told what only the corpus introduces: name, how often, and an example", async () => {
  const client = await connect({ files });
  await client.indexed();
  await client.open(draft, "We thank the NRAX.\n");
  const value = await until(
    () => hoverAt(client, 15),
    (text) => text.includes("Northern Rivers Authority (NRAX)"),
  );
  assert.match(value, /In your corpus: 2 passages\n/);
  assert.match(
    value,
    /“Atlantia has founded the Northern Rivers Authority \(NRAX\).*” — Ada Marin \(Atlantia\), .*3 March 2023, spoken/,
  );
  assert.match(value, /Source: your corpus, which introduces it in one passage/);
  const found = await client.request<SearchResult>("penholder/search", { query: "NRAX" });
  assert.equal(found.terms[0]?.name, "Northern Rivers Authority");
  await client.open("file:///work/other.md", "Ask the NRA");
  const { items } = await client.request<CompletionList>("textDocument/completion", {
    textDocument: { uri: "file:///work/other.md" },
    position: { line: 0, character: 11 },
  });
  assert.ok(items.some(({ label }) => label === "NRAX"));
  await client.close();
});

test("the hover names the line in which the draft introduces the term", async () => {
  const client = await connect({ files });
  await client.indexed();
  await client.open(
    draft,
    "Thanks.\n\nThe United Nations Mission in South Sudan (UNMISS) is there.\n\nUNMISS stays.\n",
  );
  assert.match(
    await hoverAt(client, 2, 4),
    /Introduced in line 3 of this draft: United Nations Mission in South Sudan \(UNMISS\)/,
  );
  await client.close();
});

test("a glossary in the workspace goes before everything else, and its changes are taken up", async () => {
  const client = await connect({
    files: {
      ...files,
      "file:///work/glossary.md":
        "| Term | Full name | Definition |\n| --- | --- | --- |\n| NRAX | Night Relief Agency | Ours. |\n",
      "file:///work/corpus/glossary.csv": "term,name\nQZX,Quiet Zone Exchange\n",
    },
    capabilities: {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
    },
  });
  await client.indexed();
  await client.open(draft, "We thank the NRAX and the QZX.\n");
  const value = await until(
    () => hoverAt(client, 15),
    (text) => text.includes("also:"),
  );
  assert.match(
    value,
    /^Night Relief Agency \(NRAX\)[\s\S]*Ours\.[\s\S]*also: Northern Rivers Authority \(NRAX\)/,
  );
  assert.match(await hoverAt(client, 27), /^Quiet Zone Exchange/);
  const watched = JSON.stringify(client.registered.get("workspace/didChangeWatchedFiles"));
  assert.match(watched, /glossary\.md|corpus/);
  const status = await client.request<CorpusStatus>("penholder/status");
  assert.deepEqual(status.glossaries, ["file:///work/glossary.md", "file:///work/corpus/glossary.csv"]);
  assert.ok(!status.problems.some(({ files }) => files.some((uri) => uri.includes("glossary"))));

  client.world.files.set(
    "file:///work/glossary.md",
    "| Term | Full name |\n| --- | --- |\n| NRAX | Nice Rain Area |\n",
  );
  await client.notify("workspace/didChangeWatchedFiles", {
    changes: [{ uri: "file:///work/glossary.md", type: 2 }],
  });
  await until(
    () => hoverAt(client, 15),
    (text) => text.startsWith("Nice Rain Area"),
  );
  client.world.files.set("file:///work/water.tbx", "<martif><text>");
  await client.notify("workspace/didChangeWatchedFiles", {
    changes: [{ uri: "file:///work/water.tbx", type: 1 }],
  });
  const { problems } = await until(
    () => client.request<CorpusStatus>("penholder/status"),
    (now) => now.problems.length > 0,
  );
  assert.match(problems[0]?.reason ?? "", /^water\.tbx is damaged: .*export it again\.$/);
  await client.close();
});

test("an unknown acronym is added to a glossary that the server begins", async () => {
  const client = await connect({
    files,
    takesActions: true,
    capabilities: {
      window: { showDocument: { support: true } },
      workspace: {
        applyEdit: true,
        workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
      },
    },
  });
  await client.indexed();
  let edit: WorkspaceEdit | undefined;
  let shown: unknown;
  client.connection.onRequest("workspace/applyEdit", (params: { edit: WorkspaceEdit }) => {
    edit = params.edit;
    return { applied: true };
  });
  client.connection.onRequest("window/showDocument", (params: unknown) => {
    shown = params;
    return { success: true };
  });
  await client.open(draft, "We thank the QZVX.\n");
  const place = { start: { line: 0, character: 14 }, end: { line: 0, character: 14 } };
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: draft },
    range: place,
    context: { diagnostics: [] },
  });
  const action = actions.find(({ title }) => title === "Add “QZVX” to glossary.md");
  assert.ok(action, actions.map(({ title }) => title).join(", "));
  await client.request("workspace/executeCommand", action.command);
  assert.deepEqual(edit?.documentChanges, [
    { kind: "create", uri: "file:///work/glossary.md", options: { ignoreIfExists: true } },
    {
      textDocument: { uri: "file:///work/glossary.md", version: null },
      edits: [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          newText:
            "# Glossary\n\n| Term | Full name | Definition | See also |\n| --- | --- | --- | --- |\n| QZVX |  |  |  |\n",
        },
      ],
    },
  ]);
  const cell = { line: 4, character: 9 };
  assert.deepEqual(shown, {
    uri: "file:///work/glossary.md",
    takeFocus: true,
    selection: { start: cell, end: cell },
  });
  await client.close();
});

test("a selection is added behind the last row, with the name that the draft gives it; what is typed counts at once", async () => {
  const glossary = "file:///work/glossary.md";
  const client = await connect({
    files: {
      ...files,
      [glossary]: "| Definition | Acronym |\n| --- | --- |\n| The water. | H2O |\n\nThe end.\n",
    },
    capabilities: { workspace: { applyEdit: true } },
  });
  await client.indexed();
  let edit: WorkspaceEdit | undefined;
  client.connection.onRequest("workspace/applyEdit", (params: { edit: WorkspaceEdit }) => {
    edit = params.edit;
    return { applied: true };
  });
  await client.open(draft, "We thank the fish corridor | people.\n");
  await client.request("workspace/executeCommand", {
    command: "penholder.addToGlossary",
    arguments: [
      { uri: draft, range: { start: { line: 0, character: 13 }, end: { line: 0, character: 28 } } },
    ],
  });
  assert.deepEqual(edit, {
    changes: {
      [glossary]: [
        {
          range: { start: { line: 2, character: 20 }, end: { line: 2, character: 20 } },
          newText: "\n|  | fish corridor \\| |",
        },
      ],
    },
  });
  await client.open(
    glossary,
    "| Term | Definition |\n| --- | --- |\n| fish corridor | Typed, not saved. |\n",
    "markdown",
  );
  await until(
    () => hoverAt(client, 15),
    (text) => text.includes("Typed, not saved."),
  );
  await client.close();
});
