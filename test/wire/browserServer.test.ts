// The server as a browser runs it: its bundle in a worker of our own making, which has what a browser's worker has, and not Node.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { afterEach, test } from "node:test";
import { createContext, runInContext } from "node:vm";
import type { Hover } from "vscode-languageserver";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: { readonly message?: string };
}

const scriptsPath = "https://penholder.example/server/dist";
const words = JSON.parse(readFileSync("l10n/bundle.l10n.es.json", "utf8"));
const uri = "file:///drafts/talk.md";
const text = "Recalling Article 99 of the Charter of the United Nations, the Council commends UNMISS.";

const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

/** A worker in which the server runs. @param missing scripts that cannot be loaded */
function startWorker(missing: readonly string[]) {
  const waiting = new Map<number, (result: unknown) => void>();
  const loaded: string[] = [];
  const logged: string[] = [];
  const scope = {
    ...{ Blob, DecompressionStream, Response, TextDecoder, TextEncoder, URL },
    ...{ clearTimeout, console, performance, queueMicrotask },
    setTimeout: (...args: Parameters<typeof setTimeout>) => setTimeout(...args).unref(),
    /** Of the two ends of a line, those that are open keep Node from ending. */
    MessageChannel: class extends MessageChannel {
      constructor() {
        super();
        ending.push(() => this.port2.close());
      }
    },
    addEventListener() {},
    onmessage: undefined as ((event: { data: object }) => void) | undefined,
    postMessage({ id, method, result, params }: Message) {
      if (method === "window/logMessage") logged.push(params?.message ?? "");
      if (id === undefined) return;
      if (method === undefined) waiting.get(id)?.(result);
      else send({ id, result: null });
    },
    importScripts(...addresses: string[]) {
      for (const name of addresses.map((address) => basename(address))) {
        if (missing.includes(name)) throw new Error(`${name} is not there`);
        loaded.push(name);
        runInContext(readFileSync(`server/dist/${name}`, "utf8"), context, { filename: name });
      }
    },
  };
  const context = createContext(Object.assign(scope, { self: scope }));
  const send = (message: object) => scope.onmessage?.({ data: { jsonrpc: "2.0", ...message } });
  runInContext(`importScripts("${scriptsPath}/data.js", "${scriptsPath}/browser.js")`, context);
  let last = 0;
  const request = <R>(method: string, params: object) =>
    new Promise<R>((resolve) => {
      waiting.set(++last, (result) => resolve(result as R));
      send({ id: last, method, params });
    });
  return { loaded, logged, request, notify: (method: string, params: object) => send({ method, params }) };
}

/** A draft that is open in a browser. @param options beside where the scripts lie */
async function openDraft(options: object, missing: readonly string[] = []) {
  const { request, notify, loaded, logged } = startWorker(missing);
  await request("initialize", {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { scriptsPath, ...options },
  });
  notify("initialized", {});
  const textDocument = { uri, languageId: "penholder-statement", version: 1, text };
  notify("textDocument/didOpen", { textDocument });
  const hover = async (word: string) => {
    const position = { line: 0, character: text.indexOf(word) + 1 };
    const found = await request<Hover | null>("textDocument/hover", { textDocument: { uri }, position });
    return (found?.contents as { value: string } | undefined)?.value ?? "";
  };
  return { hover, loaded, logged };
}

test("in a browser terms and Articles are explained in Spanish, from a script that is loaded at the first of them", async () => {
  const { hover, loaded } = await openDraft({ locale: "es", words });
  assert.deepEqual(loaded, ["data.js", "browser.js"]);
  assert.match(await hover("UNMISS"), /Operación de mantenimiento de la paz/i);
  assert.match(await hover("Article 99"), /Secretario General/);
  assert.deepEqual(loaded, ["data.js", "browser.js", "definitions.es.js"]);
});

test("where that script cannot be loaded they are explained in English, and the log says so once", async () => {
  const { hover, logged } = await openDraft({ locale: "es", words }, ["definitions.es.js"]);
  assert.match(await hover("UNMISS"), /South Sudan/);
  assert.match(await hover("Article 99"), /Secretary-General/);
  const told = logged.filter((line) => line.includes("definitions.es.js"));
  assert.match(told.join("\n"), /^Definitions are told in English, .* definitions\.es\.js is not there$/);
});

test("who reads English loads nothing more", async () => {
  const { hover, loaded } = await openDraft({ locale: "en" });
  assert.match(await hover("UNMISS"), /South Sudan/);
  assert.deepEqual(loaded, ["data.js", "browser.js"]);
});
