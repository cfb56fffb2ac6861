// The server as it is run: what nobody has caught is logged, and the server lives on.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
  createProtocolConnection,
  type Hover,
  type LogMessageParams,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { patiently } from "../patiently";

test("a promise that nobody takes and an error that nobody catches are logged, and hovers go on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "penholder-net-"));
  const faults = join(folder, "faults.cjs");
  // Two faults somewhere in the server, once the client has opened a draft.
  writeFileSync(
    faults,
    `const { on } = process.stdin;
process.stdin.on = function (name, listener) {
  return on.call(this, name, (...given) => {
    listener(...given);
    if (!String(given[0]).includes("didOpen")) return;
    Promise.reject(new Error("left to itself"));
    setImmediate(() => { throw new Error("thrown anywhere"); });
  });
};`,
  );
  const server = spawn(
    process.execPath,
    ["--require", faults, join(process.cwd(), "server/dist/cli.js"), "lsp", "--stdio"],
    { cwd: folder, stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, XDG_CACHE_HOME: folder } },
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const logged: string[] = [];
  connection.onNotification("window/logMessage", ({ message }: LogMessageParams) => {
    logged.push(message);
  });
  connection.listen();
  await connection.sendRequest("initialize", { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification("initialized", {});
  const uri = "untitled:draft";
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "penholder-statement", version: 1, text: "The police of UNMISS." },
  });
  await patiently(() => logged.length >= 2, "both to be logged");
  const hover = await connection.sendRequest<Hover>("textDocument/hover", {
    textDocument: { uri },
    position: { line: 0, character: 16 },
  });
  assert.match(JSON.stringify(hover), /South Sudan/);
  assert.match(logged.join("\n"), /left to itself/);
  assert.match(logged.join("\n"), /thrown anywhere/);
  await connection.sendRequest("shutdown");
  const ended = new Promise((resolve) => server.on("exit", resolve));
  await connection.sendNotification("exit");
  assert.equal(await ended, 0);
  connection.dispose();
  rmSync(folder, { recursive: true });
});
