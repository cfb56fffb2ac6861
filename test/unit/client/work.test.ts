import assert from "node:assert/strict";
import { test } from "node:test";
import * as vscode from "vscode";
import { openDraft, session, settled } from "./session";
import { close, configure, create, Document, fake, open, workspace } from "./vscode";

/** A window on /work with these files, in which nothing is open; and Penholder, which something has activated. */
function windowOn(...files: string[]) {
  return session({}, undefined, () => {
    workspace.workspaceFolders = [{ uri: vscode.Uri.parse("file:///work") as never, name: "work" }];
    for (const file of files) fake.files.set(`file:///work/${file}`, new Uint8Array());
  });
}

const document = (path: string, languageId: string) =>
  new Document(vscode.Uri.parse(path) as never, languageId, "Words.\n");

test("in a workspace without drafts, glossary or corpus no server runs, whatever is open there", async () => {
  const { starts } = windowOn("README.md", "package.json", "main.js");
  open(document("file:///work/README.md", "markdown"));
  open(document("file:///work/notes.txt", "plaintext"));
  open(document("file:///work/main.js", "javascript"));
  open(document("untitled:1", "plaintext"));
  await settled();
  assert.equal(starts(), 0);
});

test("a corpus, a glossary or choices for drafts in the workspace start the server, once", async () => {
  for (const name of ["corpus", "reference", "glossary.md", "terms.tbx", ".penholder.json", "drafts"]) {
    const { starts } = windowOn(name);
    await settled();
    open(document("file:///work/note.md", "markdown"));
    await settled();
    assert.equal(starts(), 1, name);
  }
});

test("a draft starts the server wherever it lies, and a note that lies beside a corpus or among drafts", async () => {
  for (const [path, language] of [
    ["file:///elsewhere/speech", "penholder-statement"],
    ["untitled:1", "penholder-resolution"],
    ["penholder:/mandates", "markdown"],
    ["file:///elsewhere/drafts/2024/speech.md", "markdown"],
    ["file:///mission/speech.txt", "plaintext"],
  ] as const) {
    const { starts } = windowOn("README.md");
    fake.files.set("file:///mission/corpus", new Uint8Array());
    await settled();
    assert.equal(starts(), 0);
    open(document(path, language));
    await settled();
    assert.equal(starts(), 1, path);
  }
});

test("a setting that names a corpus starts the server, at once or when it is set", async () => {
  const { starts } = windowOn("README.md");
  await settled();
  configure("penholder.similarPassages.limit", 5);
  assert.equal(starts(), 0);
  configure("penholder.corpus.folders", ["/ministry/corpus"]);
  assert.equal(starts(), 1);
});

test("a corpus folder that is made while notes are open starts the server", async () => {
  const { starts } = windowOn("README.md");
  await settled();
  create("file:///work/corpus");
  await settled();
  assert.equal(starts(), 1);
});

test("a command and a view that is looked at start the server; one that has ended is not started again", async () => {
  const asked = windowOn("README.md");
  await asked.run("showCorpusStatus");
  await asked.run("showCorpusStatus");
  assert.equal(asked.starts(), 1);
  const looked = windowOn("README.md");
  const rows = fake.trees.get("penholder.corpus")?.treeDataProvider as vscode.TreeDataProvider<unknown>;
  await rows.getChildren();
  assert.equal(looked.starts(), 1);
  const over = windowOn("README.md");
  over.end();
  const draft = openDraft();
  close(draft.document);
  assert.equal(over.starts(), 0);
});
