import assert from "node:assert/strict";
import { test } from "node:test";
import type { CorpusStatus, SearchResult } from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import { type Client, connect } from "./client";

const files = {
  "file:///work/corpus/one.txt": "Statement by Atlantia\n\nThe lamps of the coast are lit at dusk.\n",
  "file:///work/archive/two.txt": "Statement by Borduria\n\nThe wells of the valley are full again.\n",
};

/** The status, once this folder is the corpus and has so many documents, all read. */
async function read(client: Client, folder: string, documents: number): Promise<CorpusStatus> {
  return patiently(
    () => client.request<CorpusStatus>("penholder/status"),
    `${documents} documents of ${folder}`,
    (status) =>
      !status.reading &&
      !status.indexing &&
      status.documents === documents &&
      status.folders.join() === folder,
  );
}

test("a folder that is corpus no longer is watched no longer, and its files are not read", async () => {
  let folders = ["corpus"];
  const client = await connect({
    files,
    capabilities: {
      workspace: {
        configuration: true,
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      },
    },
    settings: () => ({ corpus: { folders } }),
  });
  const add = async (uri: string) => {
    client.world.files.set(uri, "Statement by Syldavia\n\nThe bridges of the north stand firm.\n");
    await client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 1 }] });
  };
  await read(client, "file:///work/corpus", 1);
  assert.deepEqual(client.watched(), ["file:///work/corpus"]);
  folders = ["archive"];
  await client.notify("workspace/didChangeConfiguration", { settings: null });
  await read(client, "file:///work/archive", 1);
  assert.deepEqual(client.watched(), ["file:///work/archive"]);
  await add("file:///work/corpus/three.txt");
  await add("file:///work/archive/three.txt");
  await read(client, "file:///work/archive", 2);
  assert.deepEqual(client.watched(), ["file:///work/archive"], "what stays is not watched anew");
  await client.close();
});

test("a client that watches no files: a new file, a changed one and a removed one are noticed all the same", async () => {
  const client = await connect({
    files: { ...files },
    async prepare(environment) {
      const { timer } = environment;
      const after: typeof timer.after = (milliseconds, callback) =>
        timer.after(milliseconds === 45_000 ? 20 : milliseconds, callback);
      Object.assign(environment, { timer: { ...timer, after } });
    },
  });
  const finds = (words: string, there: boolean) =>
    patiently(
      () => client.request<SearchResult>("penholder/search", { query: words }),
      words,
      ({ passages }) => passages.length > 0 === there,
    );
  await read(client, "file:///work/corpus", 1);
  const uri = "file:///work/corpus/three.txt";
  client.world.files.set(uri, "Statement by Syldavia\n\nThe bridges of the north stand firm.\n");
  await finds("bridges of the north", true);
  client.world.files.set(uri, "Statement by Syldavia\n\nThe harbours of the south are open to all.\n");
  await finds("harbours of the south", true);
  await finds("bridges of the north", false);
  client.world.files.delete(uri);
  await finds("harbours of the south", false);
  await client.close();
});

test("any client can have the corpus read again: it is a command of the server", async () => {
  const client = await connect({ files: { ...files } });
  await read(client, "file:///work/corpus", 1);
  client.world.files.set(
    "file:///work/corpus/three.txt",
    "Statement by Syldavia\n\nThe bridges stand firm.\n",
  );
  await client.request("workspace/executeCommand", { command: "penholder.rebuild" });
  await read(client, "file:///work/corpus", 2);
  await client.close();
});
