// A store that the command line has filled.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { SearchResult } from "../../server/src/protocol/requests";
import { indexCorpus } from "../../server/src/service/knowledge/indexCorpus";
import { patiently } from "../patiently";
import { connect } from "./client";
import { corpus } from "./corpus";

async function filled(keepsOthers: boolean) {
  const client = await connect({
    files: { ...corpus },
    folders: ["file:///elsewhere"],
    keepsOthers,
    async prepare(environment) {
      await indexCorpus(environment, { folders: ["file:///work/corpus"], report() {} });
    },
  });
  const status = () => client.request<{ indexing?: object; documents: number }>("penholder/status", {});
  await patiently(status, "the end of the run", ({ indexing }) => !indexing);
  const found = await client.request<SearchResult>("penholder/search", {
    query: "training of police officers",
  });
  await client.close();
  return found.passages.length;
}

test("a store named on the command line keeps what was indexed into it, whatever folder is open", async () => {
  assert.ok((await filled(true)) > 0);
});

test("a workspace's own store forgets what is no longer in its folders", async () => {
  assert.equal(await filled(false), 0);
});

test("a store is asked for nothing before initialize has been answered: a client that keeps it could not answer", async () => {
  let answers = () => {};
  const client = await connect({
    async prepare({ storage }) {
      const open = storage.open.bind(storage);
      storage.open = async (name) => {
        await new Promise<void>((resolve) => {
          answers = resolve;
        });
        return open(name);
      };
    },
  });
  answers();
  await client.close();
});
