// Nothing is sent that the client has not announced: of each thing, a client that takes it gets it and one that does not
// gets none, and what it needs stands in a form that every client takes. Edits: announcedEdits.test.ts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CompletionList, Hover, SymbolInformation } from "vscode-languageserver";
import { requests, serverCommands } from "../../server/src/protocol/requests";
import { patiently } from "../patiently";
import { some } from "../some";
import { asking, opened, position, range, textDocument, uri } from "./announcing";
import type { Client } from "./client";

let bare: Client;
before(async () => {
  bare = await opened({}, { indexed: true });
});
after(() => bare.close());

test("a client without capabilities is asked nothing and told only what every client takes, whatever it asks and does", async () => {
  await bare.diagnostics(uri);
  const params = {
    textDocument,
    position,
    range,
    positions: [position],
    uri,
    context: { diagnostics: [], triggerKind: 1, includeDeclaration: true },
    newName: "MINUSCA",
    label: "",
    query: "police",
    format: "csv",
    form: "statement",
    language: "en",
    passage: { document: "none", ordinal: 0 },
    part: [0, 1],
    documents: [],
    correction: {},
    collection: "none",
    uris: [],
    as: "annex",
    code: "none",
    text: "none",
  };
  const lsp = [
    ...[
      "hover",
      "definition",
      "references",
      "documentLink",
      "completion",
      "documentHighlight",
      "documentSymbol",
    ],
    ...[
      "foldingRange",
      "selectionRange",
      "semanticTokens/full",
      "semanticTokens/range",
      "rename",
      "codeAction",
    ],
    ...["codeLens", "inlineCompletion"],
  ].map((name) => `textDocument/${name}`);
  for (const method of [...lsp, ...Object.values(requests).map((one) => one.method)])
    if (!["penholder/status", "penholder/drafts"].includes(method)) await bare.request(method, params);
  for (const { method: command } of Object.values(serverCommands))
    await bare.request("workspace/executeCommand", { command, arguments: [params] });
  await bare.notify("workspace/didChangeConfiguration", { settings: { links: { language: "fr" } } });
  await bare.indexed();
  assert.deepEqual([...bare.asked], []);
  // The statuses were asked for: `indexed` does.
  const allowed = [
    "window/logMessage",
    "window/showMessage",
    "penholder/statusChanged",
    "penholder/draftsChanged",
  ];
  assert.deepEqual(
    [...bare.told].filter((method) => !allowed.includes(method)),
    [],
  );
});

test("registrations and settings are asked for where the client offers them", async () => {
  const dynamicRegistration = true;
  const capabilities = {
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration },
      didChangeWatchedFiles: { dynamicRegistration },
    },
    textDocument: { inlineCompletion: { dynamicRegistration } },
  };
  await asking(capabilities, async (client) => {
    const wanted = [
      "textDocument/inlineCompletion",
      "workspace/didChangeConfiguration",
      "workspace/didChangeWatchedFiles",
    ];
    await patiently(
      async () => [...client.registered.keys()].sort(),
      "registrations",
      (all) => all.length >= 3,
    );
    assert.deepEqual([...client.registered.keys()].sort(), wanted);
    assert.ok(client.asked.has("workspace/configuration"));
    assert.equal(client.initialized.capabilities.inlineCompletionProvider, undefined);
  });
});

test("hover is plain text, and Markdown where that is shown", async () => {
  const hover = async (contentFormat?: string[]) =>
    asking({ textDocument: { hover: contentFormat ? { contentFormat } : {} } }, async (client) => {
      const found = await client.request<Hover>("textDocument/hover", { textDocument, position });
      return found.contents as { kind: string; value: string };
    });
  for (const plain of [await hover(), await hover(["plaintext"])]) {
    assert.equal(plain.kind, "plaintext");
    assert.doesNotMatch(plain.value, /\*\*|\\/);
  }
  assert.match(
    (await hover(["plaintext", "markdown"])).value,
    /\*\*United Nations Mission in South Sudan\*\*/,
  );
});

test("a place to write is a snippet where snippets are known", async () => {
  const sentence = (date: string) =>
    `Requests the keepers of the harbour to report to the Council on the lamps by ${date} at the latest;`;
  const dated = Object.fromEntries(
    ["1 March 2011", "2 April 2012", "3 May 2013"].map((date, at) => [
      `file:///work/corpus/${at}.txt`,
      `S/RES/${2300 + at}(2016)\n\nThe Security Council,\n\n1. ${sentence(date)}\n`,
    ]),
  );
  const listed = (completionItem: object) =>
    asking(
      { textDocument: { completion: { completionItem } } },
      async (client) => {
        const begun = "Requests the keepers of the harbour to report ";
        const other = "file:///work/other.resolution.md";
        await client.open(other, `The Security Council,\n\n${begun}`, "penholder-resolution");
        const { items } = await client.request<CompletionList>("textDocument/completion", {
          textDocument: { uri: other },
          position: { line: 2, character: begun.length },
          context: { triggerKind: 1 },
        });
        return items.map(({ textEdit, insertTextFormat }) => ({ text: textEdit!.newText, insertTextFormat }));
      },
      { files: dated, indexed: true },
    );
  const [plain] = await listed({});
  assert.match(plain!.text, /^to the Council on the lamps$/);
  assert.equal(plain!.insertTextFormat, undefined);
  const [snippet] = await listed({ snippetSupport: true });
  assert.equal(snippet!.text, `${plain!.text} \${1:…}`);
  assert.equal(snippet!.insertTextFormat, 2);
});

test("details stand beside a line, and explanations are Markdown, where there is room for them", async () => {
  const listed = (completionItem: object) =>
    asking({ textDocument: { completion: { completionItem } } }, async (client) => {
      await client.open("file:///work/other.md", "UNMIS\nS/RES/251", "penholder-statement");
      const at = (line: number, character: number) =>
        client.request<CompletionList>("textDocument/completion", {
          textDocument: { uri: "file:///work/other.md" },
          position: { line, character },
          context: { triggerKind: 1 },
        });
      const [term] = (await at(0, 5)).items.filter(({ documentation }) => documentation);
      const [document] = (await at(1, 9)).items;
      return { kind: (term!.documentation as { kind: string }).kind, beside: document!.labelDetails };
    });
  const plain = await listed({});
  assert.deepEqual(plain, { kind: "plaintext", beside: undefined });
  const rich = await listed({ documentationFormat: ["markdown"], labelDetailsSupport: true });
  assert.equal(rich.kind, "markdown");
  assert.match(rich.beside?.description ?? "", /2020/);
});

test("the outline is a list of kinds that every client knows, and a tree with more of them where they are known", async () => {
  const list = some(await bare.request<SymbolInformation[]>("textDocument/documentSymbol", { textDocument }));
  for (const symbol of list) {
    assert.ok(symbol.location);
    assert.ok(symbol.kind <= 18, `${symbol.name} is of kind ${symbol.kind}`);
  }
  const documentSymbol = { symbolKind: { valueSet: Array.from({ length: 26 }, (_, at) => at + 1) } };
  const known = await asking({ textDocument: { documentSymbol } }, (client) =>
    client.request<SymbolInformation[]>("textDocument/documentSymbol", { textDocument }),
  );
  assert.ok(known.some(({ kind }) => kind === 20));
});

test("a document is shown only where the client shows documents", async () => {
  const shows = (window: object) =>
    asking({ workspace: { applyEdit: true }, window }, async (client) => {
      const at = { start: { line: 2, character: 32 }, end: { line: 2, character: 36 } };
      await client.request("workspace/executeCommand", {
        command: "penholder.addToGlossary",
        arguments: [{ uri, range: at }],
      });
      assert.ok(client.asked.has("workspace/applyEdit"));
      return client.asked.has("window/showDocument");
    });
  assert.equal(await shows({}), false);
  assert.equal(await shows({ showDocument: { support: true } }), true);
});
