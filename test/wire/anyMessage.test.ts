// A client that sends what no client should: the server refuses or leaves it out, logs it, and goes on answering.
// FUZZ_SECONDS=3600 FUZZ_SEED=7 npm test -- anyMessage goes on for an hour, with another seed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Hover, ResponseError } from "vscode-languageserver/node";
import { requests, serverCommands } from "../../server/src/protocol/requests";
import { createRandom, type Random } from "../bench/random";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

let client: Client;
const logged: string[] = [];
before(async () => {
  client = await connect({ files: corpus, capabilities: { workspace: { configuration: true } } });
  client.connection.onNotification("window/logMessage", ({ message }) => void logged.push(message));
  await client.indexed();
});
after(() => client.close());

const uri = "file:///work/draft.md";
const text = "Recalls resolution 2185 (2014) and the police of UNMISS;\n";
let opened = 0;

/** A draft is opened, asked about and closed: the server is alive and itself. */
async function answers(): Promise<void> {
  opened += 1;
  const own = `untitled:draft-${opened}`;
  await client.open(own, text, "penholder-resolution");
  const hover = await client.request<Hover | null>("textDocument/hover", {
    textDocument: { uri: own },
    position: { line: 0, character: text.indexOf("UNMISS") + 2 },
  });
  assert.match(JSON.stringify(hover), /South Sudan/);
  await client.notify("textDocument/didClose", { textDocument: { uri: own } });
}

const opening = (over: object) => ({
  textDocument: { uri: "untitled:x", languageId: "penholder-statement", version: 1, text: "UNMISS", ...over },
});
const wrong: [string, unknown][] = [
  ["textDocument/didOpen", opening({ uri: "untitled://///x" })],
  ["textDocument/didOpen", opening({ uri: "a b://x" })],
  ["textDocument/didOpen", opening({ uri: null })],
  ["textDocument/didOpen", opening({ text: null })],
  ["textDocument/didOpen", opening({ languageId: 1 })],
  ["textDocument/didOpen", {}],
  ["textDocument/didChange", { textDocument: { uri }, contentChanges: [] }],
  ["textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: null }],
  [
    "textDocument/didChange",
    { textDocument: { uri, version: 2 }, contentChanges: [{ text: "x", range: null }] },
  ],
  ["textDocument/didClose", { textDocument: null }],
  ["textDocument/didSave", {}],
  ["workspace/didChangeWatchedFiles", { changes: [{ uri: 5 }] }],
  ["workspace/didChangeWorkspaceFolders", { event: { added: [null], removed: [] } }],
  ["workspace/didChangeWorkspaceFolders", { event: null }],
  ["workspace/didChangeConfiguration", []],
  ["window/workDoneProgress/cancel", {}],
  ["$/setTrace", { value: 5 }],
];
for (const [method, params] of wrong) {
  test(`${method} with ${JSON.stringify(params)} is left out, and logged`, async () => {
    logged.length = 0;
    await client.notify(method, params);
    await answers();
    assert.deepEqual(logged, [`${method} is left out: its parameters are not those of the protocol.`]);
  });
}

test("a second initialize is refused, and changes nothing", async () => {
  const second = { processId: null, rootUri: "file:///elsewhere", capabilities: {} };
  await assert.rejects(client.request("initialize", second), { code: -32600 });
  await answers();
});

/** Something else in the place of a value, or within it. */
function changed(value: unknown, random: Random): unknown {
  const others = [
    null,
    undefined,
    -1,
    1e308,
    0.5,
    "",
    "a b://x",
    "untitled://///x",
    "\ud800",
    [],
    {},
    [null],
    true,
  ];
  if (typeof value !== "object" || value === null || random.below(4) === 0) return random.pick(others);
  if (Array.isArray(value)) return value.map((each) => (random.below(2) ? changed(each, random) : each));
  const entries = Object.entries(value);
  const at = random.below(Math.max(1, entries.length));
  return Object.fromEntries(
    entries.map(([name, each], place) => [name, place === at ? changed(each, random) : each]),
  );
}

test("whatever messages come, each request is answered and the server stays itself", async () => {
  const seed = Number(process.env.FUZZ_SEED ?? 1);
  const until = performance.now() + 1000 * Number(process.env.FUZZ_SECONDS ?? 1);
  const random = createRandom(seed);
  const textDocument = { uri };
  const position = { line: 0, character: 20 };
  const range = { start: position, end: { line: 0, character: 40 } };
  const asked = [
    ...[
      "hover",
      "definition",
      "completion",
      "documentHighlight",
      "prepareRename",
      "inlineCompletion",
      "documentLink",
    ],
    ...[
      "documentSymbol",
      "codeLens",
      "semanticTokens/full",
      "semanticTokens/range",
      "codeAction",
      "references",
      "rename",
    ],
  ].map((name) => `textDocument/${name}`);
  const own = Object.values(requests).map(({ method }) => method);
  const all = {
    ...{ textDocument, position, range, newName: "x", query: "police", symbol: "S/RES/2185(2014)", uri },
    ...{
      context: { diagnostics: [], includeDeclaration: true, triggerKind: 1 },
      selection: range,
      filter: { by: "x" },
    },
  };
  const told = wrong.map(([method]) => method);
  const change = { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: "x" }] };
  await client.open(uri, text, "penholder-resolution");
  let messages = 0;
  do {
    const waiting: Promise<unknown>[] = [];
    const ask = (method: string, params: unknown) => {
      const answer = client.request(method, params);
      // It may be refused before all are waited for.
      answer.catch(() => {});
      waiting.push(answer);
    };
    for (let each = 0; each < 40; each += 1, messages += 1) {
      const kind = random.below(3);
      if (kind === 0) {
        const params = random.pick([
          all,
          change,
          opening({}),
          { event: { added: [], removed: [] } },
          { changes: [] },
        ]);
        await client.notify(random.pick(told), changed(params, random));
      } else if (kind === 1) {
        const command = random.pick(Object.values(serverCommands)).method;
        const params = { command, arguments: [changed({ ...all, as: "annex" }, random)] };
        ask("workspace/executeCommand", params);
      } else ask(random.pick([...asked, ...own]), changed(all, random));
    }
    for (const end of await Promise.allSettled(waiting)) {
      if (end.status === "rejected")
        assert.ok((end.reason as ResponseError<void>).code < 0, String(end.reason));
    }
    await answers();
  } while (performance.now() < until);
  assert.ok(messages > 0, `seed ${seed}: ${messages} messages`);
});

test("after shutdown requests are refused", async () => {
  const ended = await connect({ files: corpus });
  await ended.request("shutdown");
  for (const method of ["textDocument/hover", "penholder/status", "shutdown", "initialize"])
    await assert.rejects(
      ended.request(method, { textDocument: { uri }, position: { line: 0, character: 0 } }),
      {
        code: -32600,
      },
    );
  ended.connection.dispose();
});
