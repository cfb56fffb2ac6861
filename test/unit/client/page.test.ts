import assert from "node:assert/strict";
import { test } from "node:test";
import type * as vscode from "vscode";
import type { Translate } from "../../../client/src/common/similar/cards";
import type { Found } from "../../../client/src/common/similar/follow";
import { toPage } from "../../../client/src/common/similar/page";
import type { CorpusStatus } from "../../../server/src/protocol/requests";

const t: Translate = (message, ...args) => message.replace(/\{(\d)\}/g, (_, index) => String(args[index]));
const status: CorpusStatus = { documents: 3150, passages: 61204, folders: [], problems: [] };
const draft = {} as vscode.TextDocument;
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
const inParagraph: Found = {
  draft,
  result: { version: "1", paragraph: { range, text: "Hello" }, passages: [] },
};

/** The sentence that is shown. */
function notice(found: Found | undefined, state: CorpusStatus | undefined): string {
  const page = toPage(found, state, t);
  assert.equal(page.kind, "notice");
  return page.kind === "notice" ? page.text : "";
}

test("without a corpus, one sentence says how to get one, and a button leads there", () => {
  const page = toPage(inParagraph, { ...status, documents: 0 }, t);
  assert.ok(page.kind === "notice" && page.text.includes("“corpus”"));
  assert.equal(page.kind === "notice" && page.action?.name, "chooseFolders");
});

test("without a draft, outside a paragraph, and where nothing resembles it, the sentences differ", () => {
  const sentences = [
    notice(undefined, undefined),
    notice({}, status),
    notice({ draft, result: { version: "0", passages: [] } }, status),
    notice(inParagraph, status),
  ];
  assert.equal(new Set(sentences).size, sentences.length);
});

test("while the first documents are being read, it says how far", () => {
  const reading = { ...status, documents: 0, indexing: { done: 300, total: 1000 } };
  assert.match(notice(inParagraph, reading), /30 %/);
});
