// What passes between the server and the editor in a browser.

import assert from "node:assert/strict";
import { test } from "node:test";
import { handingOver } from "../../../server/src/browser/handingOver";

test("bytes to be kept are handed over to the editor, and are in the server's memory no more", async () => {
  const { port1, port2 } = new MessageChannel();
  const arrived = new Promise<{ params: { bytes: Uint8Array } }>((resolve) => {
    port2.onmessage = ({ data }) => resolve(data);
  });
  const bytes = new Uint8Array([1, 2, 3]);
  const message = { jsonrpc: "2.0", id: 1, method: "penholder/store/write", params: { uri: "a:/b", bytes } };
  handingOver(port1 as never).postMessage(message);
  assert.deepEqual((await arrived).params.bytes, new Uint8Array([1, 2, 3]));
  assert.equal(bytes.length, 0);
  port1.close();
  port2.close();
});
