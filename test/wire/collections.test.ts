// The Corpus view's requests: what the corpus is made of, and what delegates say of its documents.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type {
  CollectionResult,
  ColumnsResult,
  CorrectParams,
  CorrectResult,
  DocumentsResult,
} from "../../server/src/protocol/requests";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const folder = "file:///work/corpus";
const capabilities = { workspace: { textDocumentContent: {} } };

async function opened(): Promise<Client> {
  const client = await connect({ files: corpus, capabilities });
  await client.indexed();
  return client;
}

const collections = (client: Client) => client.request<CollectionResult[]>("penholder/collections");
const documents = (client: Client, of: object = {}) =>
  client.request<DocumentsResult>("penholder/documents", { collection: folder, ...of });

/** Says something of documents, writes it as the client does, and waits until it is taken up. */
async function say(client: Client, params: CorrectParams, holds: () => Promise<boolean>) {
  const { files } = await client.request<CorrectResult>("penholder/correct", params);
  for (const { uri, text } of files) client.world.files.set(uri, text);
  await client.request("penholder/reread", { uris: [] });
  for (let tries = 0; tries < 400 && !(await holds()); tries++) await wait(5);
  assert.ok(await holds(), "it was taken up");
  return files;
}

test("a collection tells its documents by year, the latest first, some at a time", async () => {
  const client = await opened();
  const [only, ...others] = await collections(client);
  assert.equal(others.length, 0);
  assert.deepEqual(only, {
    uri: folder,
    documents: 3,
    passages: 9,
    years: [
      { year: "2023", documents: 1 },
      { year: "2017", documents: 1 },
      { year: "2014", documents: 1 },
    ],
    leftOut: [],
  });
  const { documents: listed, total } = await documents(client, { from: 1, limit: 1 });
  assert.equal(total, 3);
  assert.deepEqual(
    listed.map(({ name, when, who, kind, uri }) => [name, when, who, kind, uri]),
    [
      [
        "S/RES/2382 (2017)",
        "6 November 2017",
        "Security Council",
        "adopted",
        `${folder}/S_RES_2382_2017.txt`,
      ],
    ],
  );
  assert.match(listed[0]!.location, /^penholder:\/S-RES-2382/);
  assert.equal((await documents(client, { year: "2014" })).total, 1);
  assert.deepEqual(await documents(client, { collection: "file:///elsewhere" }), { documents: [], total: 0 });
  await client.close();
});

test("facts that were corrected by hand stay, and the folder itself keeps them", async () => {
  const client = await opened();
  const latest = async () => (await documents(client)).documents[0]!;
  const { id, uri } = await latest();
  const written = await say(
    client,
    { documents: [{ id, uri }], correction: { title: "On trust", speaker: "" } },
    async () => (await latest()).title === "On trust",
  );
  assert.deepEqual(
    written.map((file) => file.uri),
    [`${folder}/.penholder-corpus.json`],
  );
  const { documents: corrected, contents } = JSON.parse(written[0]!.text);
  assert.deepEqual(corrected, { "atlantia.txt": { title: "On trust", speaker: "" } });
  assert.match(contents["atlantia.txt"], new RegExp(`^${Buffer.byteLength(corpus[uri]!)}-[0-9a-f]{8}$`));
  assert.deepEqual((await latest()).corrected, ["title", "speaker"]);
  await client.request("penholder/rebuild");
  await client.indexed();
  assert.equal((await latest()).title, "On trust");
  // It goes with the file, and what is said next is said of it where it is now.
  client.world.files.delete(uri);
  client.world.files.set(`${folder}/talks/trust.txt`, corpus[uri]!);
  const after = await say(
    client,
    { documents: [], correction: {} },
    async () => (await latest()).uri.endsWith("/talks/trust.txt") && (await latest()).title === "On trust",
  );
  assert.deepEqual(after, []);
  const moved = await latest();
  const [again] = await say(
    client,
    { documents: [{ id: moved.id, uri: moved.uri }], correction: { organ: "Security Council" } },
    async () => (await latest()).organ === "Security Council",
  );
  assert.deepEqual(JSON.parse(again!.text).documents, {
    "talks/trust.txt": { title: "On trust", organ: "Security Council", speaker: "" },
  });
  await client.close();
});

test("the columns of a dataset are told as they were read; of a text there are none", async () => {
  const table = `${folder}/talks.csv`;
  const said = "The keepers of the lamps are thanked by every harbour of the sea.";
  const client = await connect({
    files: { ...corpus, [table]: `who,words said\nMoana,${said}\n` },
    capabilities,
  });
  await client.indexed();
  const told = await client.request<ColumnsResult>("penholder/columns", { uri: table });
  assert.deepEqual(
    [told.columns, told.taken, told.file],
    [
      [
        { name: "who", example: "Moana" },
        { name: "words said", example: said },
      ],
      { text: "words said" },
      `${table}.columns.json`,
    ],
  );
  assert.equal(await client.request("penholder/columns", { uri: `${folder}/atlantia.txt` }), null);
  await client.close();
});

test("a whole collection is kept out of suggestions; a document is left out and named", async () => {
  const client = await opened();
  await say(client, { documents: [], folders: [folder], correction: { suggested: false } }, async () =>
    (await documents(client)).documents.every(({ notSuggested }) => notSuggested),
  );
  assert.equal((await collections(client))[0]!.suggestsNothing, true);
  const { id, uri } = (await documents(client)).documents[0]!;
  await say(
    client,
    { documents: [{ id, uri }], correction: { read: false } },
    async () => (await documents(client)).total === 2,
  );
  const [{ leftOut }] = (await collections(client)) as [CollectionResult];
  assert.deepEqual(leftOut, [{ id, uri }]);
  await say(
    client,
    { documents: leftOut, correction: { read: true } },
    async () => (await documents(client)).total === 3,
  );
  await client.close();
});

test("what lies outside of the corpus is not written beside, and a file that cannot be understood is kept", async () => {
  const client = await opened();
  const outside = { id: "file:///etc/a.txt", uri: "file:///etc/a.txt" };
  const ask = (documents: CorrectParams["documents"]) =>
    client.request<CorrectResult>("penholder/correct", { documents, correction: { title: "A" } });
  assert.deepEqual(await ask([outside]), { files: [] });
  client.world.files.set(`${folder}/.penholder-corpus.json`, "[");
  const { files, refused } = await ask([{ id: `${folder}/atlantia.txt`, uri: `${folder}/atlantia.txt` }]);
  assert.deepEqual(files, []);
  assert.match(refused!, /cannot be used/);
  await client.close();
});
