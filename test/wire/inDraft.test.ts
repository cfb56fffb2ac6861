// What is asked of the draft itself: highlights, outline, colours, renaming, one style of references, documents cited.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { SpeakingTimeResult } from "../../server/src/protocol/requests";
import { type Client, connect } from "./client";
import { corpus } from "./corpus";

const files = {
  ...corpus,
  "file:///work/corpus/note.md": `---
title: Lamps and lighthouses on the coast of the archipelago
symbol: S/2024/9105
date: 2024-03-02
kind: report
---

Every lamp shall be lit an hour before the sun goes down, and no keeper shall leave the tower before the watch.
`,
};
let bare: Client;
let rich: Client;
/** The edits that the server asked the rich client to make. */
const applied: WorkspaceEdit[] = [];

before(async () => {
  [bare, rich] = await Promise.all([
    connect({ files, takesActions: true }),
    connect({
      takesActions: true,
      files,
      capabilities: {
        workspace: { workspaceFolders: true, applyEdit: true },
        textDocument: {
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          rename: { prepareSupport: true },
          completion: {
            completionItem: { documentationFormat: ["markdown", "plaintext"], labelDetailsSupport: true },
          },
        },
      },
      initializationOptions: { settings: { references: { style: "symbol" } } },
    }),
  ]);
  rich.connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
    applied.push(edit);
    return { applied: true };
  });
  await Promise.all([bare.indexed(), rich.indexed()]);
});
after(() => Promise.all([bare.close(), rich.close()]));

let count = 0;
/** Opens a text with the cursor drawn in it as █. */
async function at(client: Client, drawn: string, languageId = "penholder-resolution") {
  const text = drawn.replace("█", "");
  const uri = `file:///work/draft-${++count}.md`;
  await client.open(uri, text, languageId);
  const document = TextDocument.create(uri, languageId, 1, text);
  return { textDocument: { uri }, position: document.positionAt(drawn.indexOf("█")), document };
}

function edited(document: TextDocument, edit: WorkspaceEdit | null | undefined): string {
  return TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? []);
}

const draft = `The Security Council,

Recalling resolution 2185█ (2014),

1. Decides to act on S/RES/2185 (2014).
`;

test("highlights: the same document, however it is cited", async () => {
  const { textDocument, position, document } = await at(bare, draft);
  const found = await bare.request<DocumentHighlight[]>("textDocument/documentHighlight", {
    textDocument,
    position,
  });
  assert.deepEqual(
    found.map(({ range }) => document.getText(range)),
    ["resolution 2185 (2014)", "S/RES/2185 (2014)"],
  );
});

test("folding and selection follow the draft's structure", async () => {
  const { textDocument, position, document } = await at(bare, draft);
  const folded = await bare.request<FoldingRange[]>("textDocument/foldingRange", { textDocument });
  assert.deepEqual(folded, []);
  const list = await at(bare, "The Security Council,\n\n1. Asks:\n\n(a) To█ meet;\n\n2. Decides to stay.\n");
  assert.deepEqual(
    (
      await bare.request<FoldingRange[]>("textDocument/foldingRange", { textDocument: list.textDocument })
    ).map(({ startLine, endLine }) => [startLine, endLine]),
    [
      [2, 6],
      [2, 4],
    ],
  );
  const asked = { textDocument, positions: [position] };
  const [grown] = await bare.request<SelectionRange[]>("textDocument/selectionRange", asked);
  assert.equal(grown && document.getText(grown.range), "Recalling resolution 2185 (2014),");
  assert.equal(grown?.parent && document.getText(grown.parent.range), draft.replace("█", ""));
});

test("speaking time is told of a statement, and of nothing else", async () => {
  const statement = await at(bare, "Mr. President,\n\nWe thank█ you.\n", "penholder-statement");
  const ask = (textDocument: object) =>
    bare.request<SpeakingTimeResult | null>("penholder/speakingTime", { textDocument });
  assert.deepEqual(await ask(statement.textDocument), { words: 5, seconds: 3 });
  assert.equal(await ask((await at(bare, draft)).textDocument), null);
});

test("outline: a tree where the client shows one, otherwise a list", async () => {
  const { textDocument } = await at(rich, draft);
  const tree = await rich.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument });
  assert.deepEqual(
    tree.map(({ name }) => name),
    ["The Security Council,", "Preamble", "Operative part", "Documents cited"],
  );
  assert.deepEqual(
    tree.at(-1)?.children?.map(({ name, children }) => [name, children?.length]),
    [["S/RES/2185 (2014)", 2]],
  );
  const other = await at(bare, draft);
  const list = await bare.request<SymbolInformation[]>("textDocument/documentSymbol", other);
  assert.equal(list.find(({ name }) => name === "S/RES/2185 (2014)")?.containerName, "Documents cited");
  assert.ok(list.every(({ location }) => location.uri === other.textDocument.uri));
});

/** Semantic tokens as the words that they colour. */
function coloured({ data }: SemanticTokens, document: TextDocument, types: readonly string[]): string[] {
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let place = 0; place < data.length; place += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(place, place + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const start = document.offsetAt({ line, character });
    words.push(`${types[type]} ${document.getText().slice(start, start + length)}`);
  }
  return words;
}

test("colours: of the whole draft, of a range, and what has changed", async () => {
  const { textDocument, document } = await at(bare, draft);
  const { tokenTypes } = bare.initialized.capabilities.semanticTokensProvider!.legend;
  const full = await bare.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument });
  assert.deepEqual(coloured(full, document, tokenTypes), [
    "keyword Recalling",
    "type resolution 2185 (2014)",
    "keyword Decides",
    "type S/RES/2185 (2014)",
  ]);
  const range = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
  const part = await bare.request<SemanticTokens>("textDocument/semanticTokens/range", {
    textDocument,
    range,
  });
  assert.deepEqual(coloured(part, document, tokenTypes), ["keyword Decides", "type S/RES/2185 (2014)"]);
  await bare.notify("textDocument/didChange", {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } }, text: "\n" },
    ],
  });
  const delta = await bare.request<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
    textDocument,
    previousResultId: full.resultId,
  });
  assert.equal(delta.edits.length, 1);
  assert.equal(delta.edits[0]?.data?.length, 1);
});

test("renaming gives another number its place in every form, and says why where it cannot", async () => {
  const { textDocument, position, document } = await at(rich, draft);
  const place = { textDocument, position };
  const prepared = await rich.request<{ placeholder: string }>("textDocument/prepareRename", place);
  assert.equal(prepared.placeholder, "2185 (2014)");
  const edit = await rich.request<WorkspaceEdit>("textDocument/rename", { ...place, newName: "2382" });
  assert.equal(
    edited(document, edit),
    "The Security Council,\n\nRecalling resolution 2382 (2017),\n\n1. Decides to act on S/RES/2382 (2017).\n",
  );
  await assert.rejects(
    rich.request("textDocument/rename", { ...place, newName: "A/RES/70/1" }),
    /another organ/,
  );
});

test("all references in one style, as the setting says, and then there is nothing left to do", async () => {
  const text = "We recall UNSCR 1325 and S/RES/1820(2008).█";
  const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const ask = async (client: Client, written: string) => {
    const { textDocument, document } = await at(client, written, "penholder-statement");
    const context = { diagnostics: [], only: ["source.normaliseReferences.penholder"] };
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range: whole,
      context,
    });
    return actions.map(({ edit }) => edited(document, edit));
  };
  const [prose] = await ask(bare, text);
  assert.equal(
    prose,
    "We recall Security Council resolution 1325 (2000) and Security Council resolution 1820 (2008).",
  );
  assert.deepEqual(await ask(bare, `${prose}█`), []);
  assert.deepEqual(await ask(rich, text), ["We recall S/RES/1325 (2000) and S/RES/1820 (2008)."]);
});

test("source actions are offered when everything is asked for, but not with quick fixes only", async () => {
  const { textDocument } = await at(bare, "We recall UNSCR 1325.█", "penholder-statement");
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const kinds = async (only?: string[]) =>
    (
      await bare.request<CodeAction[]>("textDocument/codeAction", {
        textDocument,
        range,
        context: { diagnostics: [], ...(only ? { only } : {}) },
      })
    ).map(({ kind }) => kind);
  const sources = ["source.normaliseReferences.penholder", "source.listDocumentsCited.penholder"];
  assert.deepEqual(
    (await kinds()).filter((kind) => kind?.startsWith("source")),
    sources,
  );
  assert.deepEqual(
    (await kinds(["quickfix"])).filter((kind) => kind?.startsWith("source")),
    [],
  );
  assert.deepEqual(await kinds(["source"]), sources);
  assert.deepEqual(await kinds(["refactor"]), []);
});

test("documents cited: put into the draft where the client takes edits, or else told as text", async () => {
  const { textDocument, document } = await at(rich, draft);
  const run = (client: Client, uri: string, as: string) =>
    client.request<string | null>("workspace/executeCommand", {
      command: "penholder.listCited",
      arguments: [{ uri, as }],
    });
  await run(rich, textDocument.uri, "annex");
  assert.match(
    edited(document, applied.at(-1)),
    /S\/RES\/2185 \(2014\)\.\n\n## Documents cited\n\n\*\*Security Council\*\*/,
  );
  const other = await at(bare, draft);
  assert.match(
    (await run(bare, other.textDocument.uri, "annex")) ?? "",
    /- S\/RES\/2185 \(2014\), .*20 November 2014/,
  );
  const empty = await at(bare, "Nothing is cited here.█");
  assert.equal(await run(bare, empty.textDocument.uri, "text"), null);
});

test("an indexed document teaches its own symbol, title and date", async () => {
  const { textDocument, position } = await at(rich, "as shown in S/2024/910█");
  const { items } = await rich.request<CompletionList>("textDocument/completion", { textDocument, position });
  const item = items.find(({ label }) => label === "S/2024/9105");
  assert.match(item?.detail ?? "", /2024: Lamps and lighthouses/);
  const resolved = await rich.request<CompletionItem>("completionItem/resolve", item);
  assert.match(JSON.stringify(resolved.documentation), /Lamps and lighthouses[^"]*in your corpus/);
  const words = await at(rich, "the report on lighthouses and la█");
  const found = await rich.request<CompletionList>("textDocument/completion", words);
  assert.equal(
    (found.items[0]?.textEdit as TextEdit | undefined)?.newText,
    "on lighthouses and la (S/2024/9105)",
  );
});

test("completion by words of the title, with what is known of the document", async () => {
  const { textDocument, position } = await at(
    rich,
    "a resolution on women and peace and s█",
    "penholder-statement",
  );
  const { items } = await rich.request<CompletionList>("textDocument/completion", { textDocument, position });
  assert.equal(items[0]?.label, "S/RES/1325 (2000)");
  assert.match(items[0]?.labelDetails?.description ?? "", /Women and peace and security/);
  assert.equal(
    (items[0]?.textEdit as TextEdit | undefined)?.newText,
    "Security Council resolution 1325 (2000)",
  );
  assert.equal(
    items[0]?.filterText,
    "resolution on women and peace and s Security Council resolution 1325 (2000)",
  );
  const resolved = await rich.request<CompletionItem>("completionItem/resolve", items[0]);
  assert.match(JSON.stringify(resolved.documentation), /31 October 2000/);
});
