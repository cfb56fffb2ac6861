// A workspace that the delegate has not said to trust reaches nothing outside of itself, until it is trusted.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { DocumentLink } from "vscode-languageserver";
import type { CorpusStatus } from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import { connect } from "./client";
import { corpus } from "./corpus";

const settings = {
  corpus: { folders: ["corpus", "/private/texts", "../secret"] },
  glossary: { files: ["/private/*.md"] },
  links: { address: "https://mirror.example/{symbol}" },
};
const files = {
  ...corpus,
  "file:///private/texts/one.txt":
    "We shall never say in public what we think of the ceasefire in the north.",
  "file:///private/glossary.md": "| Term | Full name |\n| --- | --- |\n| NRA | Northern Rivers Authority |\n",
};
const uri = "file:///work/draft.md";

test("folders, glossaries and addresses outside wait for trust, and the report names them", async () => {
  const client = await connect({
    files,
    capabilities: {
      textDocument: { documentLink: { tooltipSupport: true } },
      workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    },
    settings: () => settings,
    initializationOptions: { trusted: false, settings },
  });
  const status = () => client.request<CorpusStatus>("penholder/status");
  const link = async () => {
    const textDocument = { uri };
    const [first] = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument });
    return `${first?.target} ${first?.tooltip}`;
  };
  await client.indexed();
  await client.open(uri, "We recall resolution 2185 (2014).", "penholder-statement");
  const before = await status();
  assert.deepEqual(before.folders, ["file:///work/corpus"]);
  assert.deepEqual(before.glossaries, []);
  const [{ reason } = { reason: "" }] = before.problems;
  assert.match(reason, /until you trust it.*“\/private\/texts”, “\.\.\/secret”, “\/private\/\*\.md”/);
  assert.match(await link(), /^https:\/\/docs\.un\.org\/.*\(official document\)/);
  assert.doesNotMatch(JSON.stringify([...client.registered]), /private|secret/, "nothing outside is watched");

  await client.notify("penholder/trusted", undefined);
  const now = await patiently(status, "what lies outside", ({ documents }) => documents > before.documents);
  assert.ok(now.folders.includes("file:///private/texts"));
  assert.deepEqual(now.glossaries, ["file:///private/glossary.md"]);
  assert.match(await link(), /^https:\/\/mirror\.example\/.*\(at mirror\.example\)/);
  assert.doesNotMatch(JSON.stringify(now.problems), /trust/);
  await client.close();
});
