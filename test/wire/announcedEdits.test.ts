// Edits and fixes come in the form that the client has announced.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, Command, WorkspaceEdit } from "vscode-languageserver";
import { some } from "../some";
import { asking, range, textDocument, uri } from "./announcing";
import type { Client } from "./client";

const actionsAt = (client: Client, at = range) =>
  client.request<(CodeAction | Command)[]>("textDocument/codeAction", {
    textDocument,
    range: at,
    context: { diagnostics: [] },
  });
const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };

test("a client that knows commands only gets its fixes as commands of the server, and makes their edits", async () => {
  const edits: WorkspaceEdit[] = [];
  await asking(
    { workspace: { applyEdit: true } },
    async (client) => {
      assert.equal(client.initialized.capabilities.codeActionProvider, true);
      const actions = some((await actionsAt(client)) as Command[]);
      for (const { command } of actions) assert.equal(typeof command, "string");
      const fix = actions.find(({ title }) => /2020/.test(title))!;
      await client.request("workspace/executeCommand", { command: fix.command, arguments: fix.arguments });
      assert.deepEqual(
        edits.at(-1)!.changes![uri]!.map(({ newText }) => newText),
        ["r", " (2020)"],
      );
      await client.notify("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: "Another." }],
      });
      await client.request("workspace/executeCommand", { command: fix.command, arguments: fix.arguments });
      assert.equal(edits.length, 1, "what was offered for another text is not done in this one");
    },
    { applied: (edit) => edits.push(edit) },
  );
  const nothingTaken = await asking({}, async (client) => some((await actionsAt(client)) as Command[]));
  for (const { command } of nothingTaken) assert.equal(command, "penholder.ignoreFinding");
});

test("a client that takes no edits of the server makes them itself, in a glossary too", async () => {
  await asking({ textDocument: { codeAction: literals } }, async (client) => {
    const adding = (await actionsAt(client)).find(({ title }) => /^Add “NRAX”/.test(title)) as CodeAction;
    assert.equal(adding.command, undefined);
    assert.match(adding.edit!.changes!["file:///work/glossary.md"]![0]!.newText, /NRAX/);
  });
  await asking({ workspace: { applyEdit: true }, textDocument: { codeAction: literals } }, async (client) => {
    const adding = (await actionsAt(client)).find(({ title }) => /^Add “NRAX”/.test(title)) as CodeAction;
    assert.equal((adding.command as Command).command, "penholder.addToGlossary");
    assert.equal(adding.edit, undefined);
  });
});

test("what is preferred and the version of a text are said where that is read", async () => {
  const preferred = (codeAction: object) =>
    asking(
      { textDocument: { codeAction } },
      async (client) =>
        (await actionsAt(client)).filter((action) => (action as CodeAction).isPreferred).length,
    );
  assert.equal(await preferred(literals), 0);
  assert.ok((await preferred({ ...literals, isPreferredSupport: true })) > 0);

  const versioned = (workspaceEdit: object) =>
    asking({ workspace: { workspaceEdit }, textDocument: { codeAction: literals } }, async (client) =>
      (await actionsAt(client)).flatMap(
        (action) => (/2020|Ignore/.test(action.title) && (action as CodeAction).edit) || [],
      ),
    );
  for (const edit of some(await versioned({}))) assert.equal(edit.documentChanges, undefined);
  for (const edit of some(await versioned({ documentChanges: true }))) {
    assert.equal(edit.changes, undefined);
    assert.deepEqual((edit.documentChanges![0] as { textDocument: object }).textDocument, {
      uri,
      version: 1,
    });
  }
  await asking({}, async (client) => {
    await client.diagnostics(uri);
    assert.equal(client.published.at(-1)?.version, undefined);
  });
  await asking({ textDocument: { publishDiagnostics: { versionSupport: true } } }, async (client) => {
    await client.diagnostics(uri);
    assert.equal(client.published.at(-1)?.version, 1);
  });
});
