// Each folder of the workspace has its own settings, as the editor keeps them.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeAction, DocumentLink } from "vscode-languageserver";
import type { CorpusStatus, SimilarResult } from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const texts = Object.entries(corpus);
/** Two folders of one workspace, each with a corpus under its own name. */
const files = {
  ...Object.fromEntries(
    texts.map(([uri, text]) => [uri.replace("/work/corpus/", "/missions/corpus/"), text]),
  ),
  "file:///capital/textes/one.txt":
    "The keepers of the harbours thank all who have brought oil to their lamps in this long winter.\n",
  "file:///capital/glossary.md": "| Term | Full name |\n| --- | --- |\n| NRA | Northern Rivers Authority |\n",
};
const folders = ["file:///missions", "file:///capital"];

async function opened(settings: (scope: string | undefined) => unknown) {
  const scopes: (string | undefined)[] = [];
  const client = await connect({
    takesActions: true,
    files,
    folders,
    capabilities: { workspace: { configuration: true } },
    settings(scope) {
      scopes.push(scope);
      return settings(scope);
    },
  });
  return { client, scopes };
}

async function status(client: Client, holds: (now: CorpusStatus) => boolean): Promise<CorpusStatus> {
  return patiently(() => client.request<CorpusStatus>("penholder/status"), "the status", holds);
}

const text = "We recall resolution 2185 (2014), Security Council Resolution 2518, and UNMISS.";

/** What is said of the same draft in a folder. */
async function saidIn(client: Client, folder: string) {
  const textDocument = { uri: `${folder}/draft.md` };
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: text.length } };
  const context = { diagnostics: [] };
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
    textDocument,
    range,
    context,
  });
  const links = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument });
  return {
    language: /docs\.un\.org\/(\w+)/.exec(links[0]?.target ?? "")?.[1],
    fixes: actions.filter(({ kind }) => kind === "quickfix").length > 0,
    notes: actions.some(({ title }) => title.endsWith("as notes")),
  };
}

test("each folder's settings hold for its drafts and its corpus, and the client is asked once for each", async () => {
  const { client, scopes } = await opened((scope) =>
    scope === "file:///capital"
      ? {
          corpus: { folders: ["textes"] },
          links: { language: "fr" },
          documentsCited: { form: "notes" },
          check: { "resolution-year": "off", "acronym-not-introduced": "off", "reference-form": "off" },
        }
      : {},
  );
  const { folders: read } = await status(client, ({ documents, reading }) => documents === 4 && !reading);
  assert.deepEqual([...read].sort(), ["file:///capital/textes", "file:///missions/corpus"]);
  assert.deepEqual(scopes, [undefined, ...folders]);
  for (const folder of folders) await client.open(`${folder}/draft.md`, text, "markdown");
  assert.deepEqual(await saidIn(client, "file:///missions"), { language: "en", fixes: true, notes: false });
  assert.deepEqual(await saidIn(client, "file:///capital"), { language: "fr", fixes: false, notes: true });
  assert.equal(scopes.length, 3, "what was told is remembered");
  await client.close();
});

test("settings that change are asked for anew, of every folder", async () => {
  let limit = 1;
  let language = "es";
  const { client, scopes } = await opened((scope) =>
    scope === "file:///missions" ? { links: { language }, similarPassages: { limit } } : {},
  );
  await status(client, ({ documents, reading }) => documents === 3 && !reading);
  const uri = "file:///missions/draft.md";
  const draft = `${text}\n\nRequests the Secretary-General to report every year on the training of police officers;\n`;
  await client.open(uri, draft, "markdown");
  const said = async () =>
    (await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } }))[0]?.target;
  assert.match((await said()) ?? "", /\/es\//);
  language = "ru";
  limit = 2;
  await client.notify("workspace/didChangeConfiguration", { settings: null });
  await status(client, () => scopes.length === 6);
  assert.match((await said()) ?? "", /\/ru\//);
  const similar = await client.request<SimilarResult>("penholder/similar", {
    textDocument: { uri },
    position: { line: 2, character: 20 },
  });
  assert.ok(similar.passages.length > 0 && similar.passages.length <= 2);
  await client.close();
});

test("a draft outside of all folders has the window's settings, and the innermost folder's go before the outer's", async () => {
  const inner = "file:///missions/geneva";
  const client = await connect({
    files,
    folders: ["file:///missions", inner],
    capabilities: { workspace: { configuration: true } },
    settings: (scope) => ({ links: { language: scope === inner ? "ar" : scope ? "zh" : "fr" } }),
  });
  await status(client, ({ documents, reading }) => documents === 3 && !reading);
  for (const folder of ["file:///elsewhere", "file:///missions", inner]) {
    await client.open(`${folder}/draft.md`, text, "penholder-statement");
  }
  assert.equal((await saidIn(client, "file:///elsewhere")).language, "fr");
  assert.equal((await saidIn(client, "file:///missions")).language, "zh");
  assert.equal((await saidIn(client, inner)).language, "ar");
  await client.close();
});

test("a folder that is named beside the usual ones makes none of them missed; one that is named for itself is", async () => {
  const problemsWith = async (names: string[]) => {
    const { client } = await opened((scope) =>
      scope === "file:///capital" ? { corpus: { folders: names } } : {},
    );
    const { problems } = await status(client, ({ reading, documents }) => !reading && documents > 0);
    await client.close();
    return problems.map(({ reason }) => reason);
  };
  assert.deepEqual(await problemsWith(["corpus", "reference", "textes"]), []);
  assert.match((await problemsWith(["reference", "textes"])).join(), /^reference cannot be reached/);
});

test("files that the editor leaves out are no part of the corpus; when that changes, it is asked for anew", async () => {
  const left: Record<string, unknown> = { "**/notes": true, "**/*.txt": { when: "$(basename).pdf" } };
  const client = await connect({
    files: { ...files, "file:///missions/corpus/notes/own.txt": "The Council recalls its resolutions.\n" },
    folders: ["file:///missions"],
    capabilities: {
      workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
    },
    editorSettings: (section, scope) => (section === "files.exclude" && scope ? { ...left } : {}),
  });
  const { problems, documents } = await status(client, (now) => now.problems.length > 0 && !now.reading);
  assert.match(problems.map(({ reason }) => reason).join(), /passed over, because the editor's setting/);
  delete left["**/notes"];
  await client.notify("workspace/didChangeConfiguration", { settings: { files: { exclude: left } } });
  await status(client, (now) => now.documents === documents + 1 && !now.reading);
  await client.close();
});
