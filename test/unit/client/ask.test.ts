import assert from "node:assert/strict";
import { test } from "node:test";
import { askServer } from "../../../client/src/common/ask";
import type { Client } from "../../../client/src/common/client";
import { requests } from "../../../server/src/protocol/requests";

/** What reaches the library of the client. */
async function sent(ask: (client: Client) => Promise<unknown>): Promise<unknown[]> {
  let heard: unknown[] = [];
  const sendRequest = async (...given: unknown[]) => {
    heard = given;
  };
  await ask({ sendRequest } as unknown as Client);
  return heard;
}

test("nothing is sent beside what is asked: the library would take it for one more parameter", async () => {
  const params = { textDocument: { uri: "file:///a.md" } };
  assert.deepEqual(await sent((client) => askServer(client, requests.rebuild)), ["penholder/rebuild"]);
  assert.deepEqual(await sent((client) => askServer(client, requests.quoted, params)), [
    "penholder/quoted",
    params,
  ]);
});

test("a question about nothing, or with what another takes, does not compile", async () => {
  // @ts-expect-error a comparison is of a place
  await sent((client) => askServer(client, requests.compare));
  // @ts-expect-error and not of words
  await sent((client) => askServer(client, requests.compare, { query: "village patrol" }));
  // @ts-expect-error the status is asked without parameters
  const [method] = await sent((client) => askServer(client, requests.status, {}));
  assert.equal(method, "penholder/status");
});
