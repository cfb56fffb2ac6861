import assert from "node:assert/strict";
import { test } from "node:test";
import {
  corpusSize,
  percentRead,
  statusBarText,
  unreadableSentence,
} from "../../../client/src/common/corpus/wording";
import { spaced } from "../../../client/src/common/drafts/spacing";
import { excerpt, plainLabel } from "../../../client/src/common/palette/plainLabel";
import type { CorpusStatus } from "../../../server/src/protocol/requests";
import { env } from "./vscode";

const empty: CorpusStatus = { documents: 0, passages: 0, folders: [], problems: [] };
const files = (count: number, ending: string) =>
  Array.from({ length: count }, (_, at) => `file:///corpus/${at}.${ending}`);

/** The size of a corpus where the editor's display language is this. */
function size(documents: number, passages: number, language: string) {
  env.language = language;
  try {
    return corpusSize({ ...empty, documents, passages });
  } finally {
    env.language = "en";
  }
}

test("numbers are written as the reader's language writes them", () => {
  assert.equal(size(3150, 61204, "en"), "3,150 documents, 61,204 passages");
  assert.equal(size(3150, 61204, "de"), "3.150 documents, 61.204 passages");
  assert.equal(size(1, 1, "en"), "1 document, 1 passage");
  assert.equal(size(2, 3, "not a locale"), "2 documents, 3 passages");
});

test("how far the reading is, never more than all of it", () => {
  const percent = (state: Partial<CorpusStatus>) => percentRead({ ...empty, ...state });
  assert.equal(percent({ indexing: { done: 100, total: 300 } }), 33);
  assert.equal(percent({ indexing: { done: 0, total: 0 } }), undefined);
  assert.equal(percent({ indexing: { done: 0, total: 1 } }), undefined);
  assert.equal(percent({ indexing: { done: 900, total: 300 } }), 100);
  assert.equal(percent({ indexing: { done: 0, total: 3 }, reading: { percent: 60 } }), 60);
});

test("the status bar says in words how much there is, how far it is read, and what needs a look", () => {
  const bar = (state: Partial<CorpusStatus>) => statusBarText({ ...empty, ...state });
  const scans = { reason: "12 PDF files …", files: files(12, "pdf"), format: "PDF" };
  const letters = { reason: "3 Word files …", files: files(3, "docx"), format: "Word" };
  const encoding = { reason: "2 files are not in UTF-8 …", files: files(2, "txt"), partly: true };
  assert.equal(bar({ documents: 3210 }), "Penholder: 3,210 documents");
  assert.equal(bar({}), "Penholder: no documents");
  assert.equal(bar({ reading: { percent: 0 } }), "Penholder: reading 0 %");
  assert.equal(
    bar({ documents: 1204, reading: { percent: 42 }, problems: [encoding] }),
    "Penholder: 1,204 documents (reading 42 %; 2 need a look)",
  );
  assert.equal(
    bar({ documents: 9, reading: { percent: 42, stopped: true } }),
    "Penholder: 9 documents (42 % read)",
  );
  assert.equal(
    bar({ problems: [letters, scans] }),
    "Penholder: 12 PDF files and 3 Word files cannot be read yet",
  );
  assert.equal(bar({ documents: 1, problems: [scans] }), "Penholder: 1 document (12 need a look)");
});

test("a corpus of files that no reader takes is told so, with what to do", () => {
  const scans = { reason: "12 PDF files …", files: files(12, "pdf"), format: "PDF", saveAs: "text or HTML" };
  assert.equal(
    unreadableSentence({ ...empty, problems: [scans] }),
    "Your corpus holds 12 PDF files, which Penholder cannot read yet. Save their text as text or HTML in the same folder.",
  );
  assert.equal(unreadableSentence(empty), undefined);
});

test("text from a corpus draws no icons in a label, and stays on one line", () => {
  assert.equal(plainLabel("costs $(alert)\n\tmore"), "costs \\$(alert) more");
});

test("an excerpt holds the first match and whole words", () => {
  const text = `${"before ".repeat(40)}the mandate of the mission ${"after ".repeat(40)}`;
  const at = text.indexOf("mandate");
  const shown = excerpt(text, [[at, at + 7]], 60);
  assert.ok(shown.includes("mandate"), shown);
  assert.ok(shown.startsWith("… ") && shown.endsWith(" …"), shown);
  for (const word of shown.replaceAll("…", "").trim().split(" "))
    assert.ok(text.split(" ").includes(word), word);
  assert.equal(excerpt("short", [], 60), "short");
});

test("what is inserted keeps its distance from the words around it, and only there", () => {
  const inserted = (drawn: string) => {
    const [before = "", after = ""] = drawn.split("█");
    return before + spaced("“Quotation”", before.slice(-1), after.slice(0, 1)) + after;
  };
  assert.equal(inserted("We recall:█"), "We recall: “Quotation”");
  assert.equal(inserted("We recall █ and"), "We recall “Quotation” and");
  assert.equal(inserted("We recall█and"), "We recall “Quotation” and");
  assert.equal(inserted("█"), "“Quotation”");
  assert.equal(inserted("(█)"), "(“Quotation”)");
  assert.equal(inserted("我们回顾█。"), "我们回顾“Quotation”。");
});
