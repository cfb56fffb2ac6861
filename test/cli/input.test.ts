// The server over standard input: what is no message of the protocol ends it with one line, and nothing else does.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "penholder-input-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const framed = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
const message = (body: object) => framed(JSON.stringify({ jsonrpc: "2.0", ...body }));
const initialize = message({
  id: 1,
  method: "initialize",
  params: { processId: null, rootUri: null, capabilities: {} },
});

/** What the server says to some input, which it is left to read without an end. */
async function saysTo(input: string, until: (out: string) => boolean) {
  const server = spawn(process.execPath, [join(process.cwd(), "server/dist/cli.js"), "lsp", "--stdio"], {
    cwd: folder,
    env: { ...process.env, XDG_CACHE_HOME: folder },
  });
  let [out, error] = ["", ""];
  let heard = () => {};
  server.stdout.on("data", (data) => {
    out += data;
    if (until(out)) heard();
  });
  server.stderr.on("data", (data) => {
    error += data;
  });
  server.stdin.on("error", () => {});
  const ended = new Promise<number | null>((resolve) => server.on("close", resolve));
  const said = new Promise<undefined>((resolve) => {
    heard = () => resolve(undefined);
  });
  server.stdin.write(input);
  const tooLong = setTimeout(() => server.kill(), 15_000);
  const code = await Promise.race([ended, said]);
  clearTimeout(tooLong);
  server.kill();
  return { code, error, out };
}
const never = () => false;

for (const [what, header] of [
  ["no length", "Content-Type: x\r\n\r\n{}"],
  ["a length that is no number", "Content-Length: many\r\n\r\n{}"],
  ["a length that is too small", `Content-Length: 9\r\n\r\n{"jsonrpc":"2.0","method":"x"}${initialize}`],
  [
    "a length that is too large",
    `Content-Length: 40\r\n\r\n{"jsonrpc":"2.0","method":"x"}${initialize}${initialize}`,
  ],
  ["a length below nothing", "Content-Length: -5\r\n\r\n{}"],
  ["a length with a word behind it", `Content-Length: 2 bytes\r\n\r\n{}`],
  ["a length that no message has", "Content-Length: 99999999999\r\n\r\n{}"],
  ["a header that never ends", "x".repeat(100_000)],
  ["no header", `{"jsonrpc":"2.0","method":"x"}\r\n\r\n`],
] as const) {
  test(`${what} ends the server with one line`, { timeout: 20_000 }, async () => {
    const { code, error } = await saysTo(`${initialize}${header}`, never);
    assert.equal(code, 1);
    assert.match(error, /^penholder: the input is not what the Language Server Protocol sends: .+\n$/);
  });
}

test("a message that is no JSON does not end it", { timeout: 20_000 }, async () => {
  const { code, out } = await saysTo(`${framed("{x")}${initialize}`, (said) => said.includes('"id":1,'));
  assert.equal(code, undefined);
  assert.match(out, /capabilities/);
});

test("initialize with nulls is answered, and what comes before it is refused", {
  timeout: 20_000,
}, async () => {
  const early = message({ id: 7, method: "textDocument/hover", params: {} });
  const nulls = message({
    id: 1,
    method: "initialize",
    params: {
      capabilities: null,
      workspaceFolders: [null, { uri: 5 }],
      initializationOptions: null,
      rootUri: 3,
    },
  });
  const { out } = await saysTo(`${early}${nulls}`, (said) => said.includes('"id":1,'));
  assert.match(out, /"id":7,"error":\{"code":-32002/);
  assert.match(out, /"id":1,"result":\{"capabilities"/);
});
