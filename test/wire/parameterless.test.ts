// Requests that are documented as having no parameters are answered when a client sends none at all.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CorpusStatus, IgnoredFinding } from "../../server/src/protocol/requests";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

let client: Client;
before(async () => {
  client = await connect({ files: corpus });
  await client.indexed();
});
after(() => client.close());

test("the state of the corpus", async () => {
  const status = await client.request<CorpusStatus>("penholder/status");
  assert.ok(status.documents > 0 && status.passages > 0);
});

test("the findings that are ignored", async () => {
  assert.deepEqual(await client.request<IgnoredFinding[]>("penholder/ignored"), []);
});

test("a rebuild", async () => {
  assert.equal(await client.request("penholder/rebuild"), null);
  await client.indexed();
});
