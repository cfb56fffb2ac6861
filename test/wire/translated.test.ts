// What the server says of a draft in the language of the editor.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { CodeAction } from "vscode-languageserver";
import { connect } from "./client";

const uri = "file:///work/drafts/talk.md";
const text = "We thank the the briefers for the well-prepared brief.\n";

async function saidIn(initializationOptions: object) {
  const client = await connect({ takesActions: true, initializationOptions });
  await client.open(uri, text, "markdown");
  const [problem] = await client.diagnostics(uri);
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: problem!.range,
    context: { diagnostics: [problem] },
  });
  await client.close();
  return { problem: problem?.message, fixes: actions.map(({ title }) => title) };
}

test("problems and their fixes are told with the editor's own words for its language", async () => {
  const words = JSON.parse(readFileSync("l10n/bundle.l10n.fr.json", "utf8"));
  const { problem, fixes } = await saidIn({ locale: "fr", words });
  assert.equal(problem, "« the » figure deux fois.");
  assert.equal(fixes[0], "Écrire « the »");
  assert.ok(fixes.includes("Ignorer « the the » dans ce projet"), fixes.join("; "));
});

test("without words, or with what are none, they are told in English", async () => {
  for (const options of [
    {},
    { locale: "fr" },
    { locale: "fr", words: null },
    { locale: "xx", words: { a: 1 } },
  ])
    assert.equal((await saidIn(options)).problem, "“the” stands twice.");
});
