// What is said while the corpus is being read: what was found so far, and nothing that could not be said of the whole.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodeLens, Hover, MessageConnection } from "vscode-languageserver";
import type { Indexing } from "../../server/src/protocol/host";
import type {
  CompareDraftResult,
  CompareResult,
  CorpusStatus,
  ExportCatalogueResult,
  HistoryResult,
  SearchResult,
  SimilarResult,
} from "../../server/src/protocol/requests";
import type { Environment } from "../../server/src/service/environment";
import { indexCorpus } from "../../server/src/service/knowledge/indexCorpus";
import { patiently } from "../patiently";
import { some } from "../some";
import { createWorld, type WorldStorage } from "../unit/world";
import { type Client, type ClientOptions, connect } from "./client";
import { corpus } from "./corpus";
import { held, heldAfterTwo } from "./indexing";

const uri = "file:///work/draft.resolution.md";
const draft = `The Security Council,

1. Recalls its resolution 2185 (2014);

2. Requests the Secretary-General to report every year on the training of police officers before they deploy;

3. Urges every lighthouse of the archipelago to burn its lamp until the morning watch has come;

4. Thanks UNMISS.
`;
const at = (line: number, character = 14) => ({ textDocument: { uri }, position: { line, character } });
const whole = { textDocument: { uri } };

const capabilities = {
  workspace: { textDocumentContent: {}, codeLens: { refreshSupport: true } },
  textDocument: { hover: { contentFormat: ["markdown"] }, codeLens: { dynamicRegistration: true } },
};
const initializationOptions = { settings: { agreedLanguage: { codeLens: true } } };

async function opened(options: ClientOptions): Promise<Client> {
  const client = await connect({ files: corpus, capabilities, initializationOptions, ...options });
  await client.open(uri, draft, "penholder-resolution");
  return client;
}

async function until(client: Client, what: string, holds: (status: CorpusStatus) => boolean) {
  return patiently(() => client.request<CorpusStatus>("penholder/status"), what, holds);
}

const twoRead = (client: Client) =>
  until(client, "two documents", ({ documents, reading }) => documents === 2 && reading !== undefined);

/** Everything that is said of the draft, in words. */
async function said(client: Client): Promise<Record<string, string>> {
  const hover = async (line: number, character: number) => {
    const shown = await client.request<Hover | null>("textDocument/hover", at(line, character));
    return (shown?.contents as { value: string } | undefined)?.value ?? "";
  };
  const words = (value: unknown) => JSON.stringify(value);
  return {
    document: await hover(2, 25),
    found: await hover(4, 40),
    notFound: await hover(6, 40),
    term: await hover(8, 12),
    compared: (await client.request<CompareResult>("penholder/compare", at(4))).markdown,
    comparedNotFound: (await client.request<CompareResult>("penholder/compare", at(6))).markdown,
    report: (await client.request<CompareDraftResult>("penholder/compareDraft", whole)).markdown,
    marks: words(
      (await client.request<CodeLens[]>("textDocument/codeLens", whole)).map((mark) => mark.command?.title),
    ),
    traced: (await client.request<HistoryResult>("penholder/trace", at(4))).markdown,
    summary: words((await client.request<HistoryResult>("penholder/trace", at(4))).summary),
    tracedNotFound: (await client.request<HistoryResult>("penholder/trace", at(6))).markdown,
  };
}

/** What may only be said of a corpus that is wholly read. */
const ofTheWhole =
  /\bnew\b|first use|latest|no adopted|nothing|neither|\d+ (?:corpus )?(?:passages?|documents?|wordings?|more|identical)/i;

test("while the corpus is read nothing is called new, first or last, and nothing is counted", async () => {
  const { indexing, release } = heldAfterTwo();
  const client = await opened({ indexing });
  const status = await twoRead(client);
  assert.deepEqual(status.reading, { percent: 66 });
  for (const [what, words] of some(Object.entries(await said(client)))) {
    assert.match(words, /reading the corpus, 66 %/i, what);
    const own = words.replace(/3 documents? |resolution 2185/g, "");
    assert.doesNotMatch(own, ofTheWhole, `${what}: ${words}`);
  }
  const unknown = await client.request<CompareResult>("penholder/compare", at(6));
  assert.deepEqual([unknown.status, unknown.lack], ["unknown", { kind: "reading", percent: 66 }]);
  const nothing = await client.request<SimilarResult>("penholder/similar", at(6, 40));
  assert.ok(nothing.paragraph, "the cursor is in a paragraph, and that is said");
  assert.deepEqual(nothing.lack, { kind: "reading", percent: 66 });
  const search = await client.request<SearchResult>("penholder/search", { query: "training of police" });
  assert.deepEqual(search.reading, { percent: 66 });
  const list = await client.request<ExportCatalogueResult>("penholder/exportCatalogue", { format: "csv" });
  assert.deepEqual(list.reading, { percent: 66 });

  release();
  await until(client, "the corpus to be read", ({ reading, documents }) => !reading && documents === 3);
  const now = await said(client);
  for (const [what, words] of some(Object.entries(now)))
    assert.doesNotMatch(words, /reading the corpus/i, what);
  assert.match(now.document!, /2 corpus passages refer to it/);
  assert.match(now.notFound!, /New.*no adopted paragraph of the corpus resembles it/);
  assert.match(now.traced!, /first use/);
  assert.match(now.summary!, /1 wording in 2 documents, from 2014 to 2017/);
  assert.match(now.report!, /1 identical · \d changed · \d new/);
  assert.equal((await client.request<SimilarResult>("penholder/similar", at(6, 40))).lack, undefined);
  await client.close();
});

test("a session over a corpus that was read before is calm at once, while its files are looked at", async () => {
  const first = await opened({});
  await first.indexed();
  await first.close();
  const client = await opened({
    storage: first.world.storage,
    indexing: () => ({ run: () => new Promise(() => {}), cancel() {}, async dispose() {} }),
  });
  const words = await said(client);
  for (const [what, one] of some(Object.entries(words)))
    assert.doesNotMatch(one, /reading the corpus/i, what);
  assert.match(words.document!, /2 corpus passages refer to it/);
  assert.equal((await client.request<CorpusStatus>("penholder/status")).reading, undefined);
  await client.close();
});

test("of a corpus of which a part is damaged nothing is concluded until it has been read again", async () => {
  const first = await opened({});
  await first.indexed();
  await first.close();
  const { storage } = first.world;
  const index = [...storage.contents.keys()].find((name) => name.endsWith(".index"))!;
  storage.contents.set(index, storage.contents.get(index)!.slice(0, 100));
  const { indexing, release } = held();
  const client = await opened({ storage, indexing });
  const words = await said(client);
  assert.match(words.notFound!, /Reading the corpus, 0 %/);
  release();
  await until(client, "the corpus to be read again", ({ documents, reading }) => documents === 3 && !reading);
  assert.match((await said(client)).notFound!, /New/);
  await client.close();
});

test("a report that was opened while the corpus was read is made anew when it is read", async () => {
  const { indexing, release } = heldAfterTwo();
  const client = await opened({ indexing });
  const renewed: string[] = [];
  client.connection.onRequest("workspace/textDocumentContent/refresh", ({ uri: page }) => {
    renewed.push(page);
    return null;
  });
  await twoRead(client);
  const report = await client.request<CompareDraftResult>("penholder/compareDraft", whole);
  const page = async () =>
    (await client.request<{ text: string }>("workspace/textDocumentContent", { uri: report.uri })).text;
  assert.match(await page(), /Reading the corpus, 66 %/);
  release();
  await until(client, "the corpus to be read", ({ reading }) => !reading);
  await patiently(() => renewed.length > 0, "the page to be renewed");
  assert.deepEqual(renewed, [report.uri]);
  assert.match(await page(), /1 identical/);
  await client.close();
});

test("the progress of a run is one, and ends in words", async () => {
  const { indexing, release } = heldAfterTwo();
  const client = await opened({
    indexing,
    capabilities: { ...capabilities, window: { workDoneProgress: true } },
  });
  const told: { kind: string; message?: string; percentage?: number }[] = [];
  (client.connection as unknown as MessageConnection).onUnhandledProgress(({ value }) => told.push(value));
  await twoRead(client);
  await patiently(() => told.length > 0, "the beginning of the run to be told");
  release();
  await patiently(() => told.at(-1)?.kind === "end", "its end to be told");
  assert.deepEqual(
    told.filter(({ kind }) => kind !== "report").map(({ kind }) => kind),
    ["begin", "end"],
  );
  assert.deepEqual(told.at(-2), { kind: "report", message: "3 documents", percentage: 100 });
  await client.close();
});

test("of a corpus whose reading was ended it is said how much has been read", async () => {
  const ended = (own: Environment): Indexing => ({
    run(run) {
      let done = 0;
      return indexCorpus(own, {
        ...run,
        cancelled: () => done >= 1,
        report(now) {
          done = now.done;
          run.report(now);
        },
      });
    },
    cancel() {},
    async dispose() {},
  });
  const client = await opened({ indexing: ended });
  const status = await until(client, "the end", ({ reading }) => reading?.stopped === true);
  assert.deepEqual(status.reading, { percent: 66, stopped: true });
  assert.match((await said(client)).notFound!, /Only 66 % of your corpus has been read/);
  await client.close();
});

test("of two windows over one store one reads, and the other knows how far it is", async () => {
  const { indexing, release } = heldAfterTwo();
  const reads = await opened({
    indexing: (own) => {
      const held = indexing!(own);
      // Held with the right to write, as while it reads.
      return {
        ...held,
        async run(run) {
          const result = held.run(run);
          return result;
        },
      };
    },
  });
  await twoRead(reads);
  const lock = await reads.world.storage.lock();
  assert.ok(lock);
  const waits = await opened({ storage: reads.world.storage });
  const status = await until(
    waits,
    "the other window",
    ({ otherWindowIndexes }) => otherWindowIndexes === true,
  );
  assert.deepEqual(status.reading, { percent: 66 });
  assert.match((await said(waits)).notFound!, /Reading the corpus, 66 %/);
  await lock.release();
  release();
  await until(waits, "all documents", ({ reading, documents }) => !reading && documents === 3);
  assert.match((await said(waits)).notFound!, /New/);
  await Promise.all([reads.close(), waits.close()]);
});

test("another corpus has another store; the one before is there at once when it is chosen again", async () => {
  const stores = new Map<string, WorldStorage>();
  const client = await opened({
    files: { ...corpus, "file:///work/other/one.txt": corpus["file:///work/corpus/S_RES_2382_2017.txt"]! },
    storageFor(folders) {
      const key = [...folders].sort().join("\n");
      if (!stores.has(key)) stores.set(key, createWorld().storage);
      return stores.get(key)!;
    },
  });
  const choose = (folders: string[]) =>
    client.notify("workspace/didChangeConfiguration", { settings: { penholder: { corpus: { folders } } } });
  await until(client, "the first corpus", ({ documents, reading }) => documents === 3 && !reading);
  await choose(["other"]);
  await until(client, "the other corpus", ({ documents, reading }) => documents === 1 && !reading);
  const before = stores.get("file:///work/corpus")!.operations;
  await choose(["corpus"]);
  await until(client, "the first corpus again", ({ documents, reading }) => documents === 3 && !reading);
  assert.equal(stores.get("file:///work/corpus")!.operations, before, "nothing was read or written again");
  assert.equal(stores.size, 2);
  await choose([]);
  const none = await until(client, "no corpus", ({ folders }) => folders.length === 0);
  assert.deepEqual([none.documents, none.reading], [0, undefined]);
  await client.close();
});

test("a store that cannot be read for a moment ends nothing: it is told, tried again, and indexing goes on", async () => {
  let fault: Error | undefined;
  const client = await opened({
    async prepare(environment) {
      const { storage } = environment;
      const open = storage.open.bind(storage);
      storage.open = async (name) => {
        if (fault && name === "manifest") throw fault;
        return open(name);
      };
    },
  });
  await client.indexed();
  await until(client, "the end of the first run", ({ indexing }) => !indexing);
  fault = Object.assign(new Error("EIO: i/o error, open 'manifest'"), { code: "EIO" });
  const addition = "file:///work/corpus/late.txt";
  client.world.files.set(addition, "Statement by Atlantia\n\nThe lamps of the archipelago are lit again.\n");
  await client.notify("textDocument/didSave", { textDocument: { uri: addition } });
  await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: addition, type: 1 }] });
  const broken = await until(client, "the fault to be told", ({ problems }) => problems.length > 0);
  assert.match(broken.problems[0]!.reason, /EIO/);
  assert.match((await said(client)).found!, /identical/, "what was known is still answered");
  fault = undefined;
  const mended = await until(client, "the new file", ({ documents }) => documents === 4);
  assert.equal(mended.documents, 4);
  await until(client, "all well", ({ problems }) => problems.length === 0);
  await client.close();
});

test("a store that a newer Penholder has taken over in mid-session is told, and nothing ends", async () => {
  const client = await opened({});
  await client.indexed();
  // What is learnt at its end is written too.
  await until(client, "the end of the first run", ({ indexing }) => !indexing);
  const { contents } = client.world.storage;
  const manifest = new TextDecoder().decode(contents.get("manifest"));
  contents.set("manifest", new TextEncoder().encode(manifest.replace(/ \d+ /, " 99999 ")));
  await client.notify("workspace/didChangeWatchedFiles", {
    changes: [{ uri: "file:///work/corpus/atlantia.txt", type: 2 }],
  });
  const status = await until(client, "the newer version", ({ problems }) => problems.length > 0);
  assert.match(JSON.stringify(status.problems), /newer version of Penholder/);
  assert.match((await said(client)).found!, /identical/);
  await client.close();
});
