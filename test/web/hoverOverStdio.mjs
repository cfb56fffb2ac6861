// A language client of forty lines: starts the server as other editors do, and asks for one hover.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "../../.ci/setup.mjs";

/**
 * Returns the text of the hover on the first `word` of `file` in `folder`; throws where it lacks `expected`.
 * @param cli the command line's file
 */
export async function hoverOverStdio(folder, file, word, expected, cli = join(root, "server/dist/cli.js")) {
  const store = join(folder, ".store");
  const args = [cli, "lsp", "--stdio", "--store", store];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map();
  let received = Buffer.alloc(0);
  child.stdout.on("data", (data) => {
    received = Buffer.concat([received, data]);
    for (;;) {
      const head = received.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(received.subarray(0, head).toString())[1]);
      if (received.length < head + 4 + length) return;
      const message = JSON.parse(received.subarray(head + 4, head + 4 + length).toString());
      received = received.subarray(head + 4 + length);
      if (message.method === undefined) waiting.get(message.id)?.(message);
      else if (message.id !== undefined) send({ id: message.id, result: null });
    }
  });
  const send = (message) => {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  let id = 0;
  const request = (method, params) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method} was not answered in 30 s`)), 30_000);
      child.once("exit", () => reject(new Error("the language server ended")));
      waiting.set(++id, ({ result, error }) => {
        clearTimeout(timer);
        if (error) reject(new Error(error.message));
        else resolve(result);
      });
      send({ id, method, params });
    });
  try {
    const uri = pathToFileURL(join(folder, file)).href;
    const text = readFileSync(join(folder, file), "utf8");
    const before = text.slice(0, text.indexOf(word) + 1).split("\n");
    const position = { line: before.length - 1, character: before.at(-1).length };
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "examples" }];
    await request("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders,
    });
    send({ method: "initialized", params: {} });
    const textDocument = { uri, languageId: "penholder-statement", version: 1, text };
    send({ method: "textDocument/didOpen", params: { textDocument } });
    const hover = await request("textDocument/hover", { textDocument: { uri }, position });
    const contents = [hover?.contents ?? ""]
      .flat()
      .map((part) => part.value ?? part)
      .join("\n");
    if (!contents.includes(expected)) throw new Error(`the hover on ${word} says: ${contents || "nothing"}`);
    await request("shutdown", null);
    send({ method: "exit" });
    return contents;
  } finally {
    child.stdin.end();
    setTimeout(() => child.kill(), 2_000).unref();
  }
}
