import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusSize, percentDone } from "../../../client/src/common/corpus/wording";
import { namesSomething } from "../../../client/src/common/drafts/namesSomething";
import { spaced } from "../../../client/src/common/drafts/spacing";
import { excerpt, plainLabel } from "../../../client/src/common/palette/plainLabel";
import type { Translate } from "../../../client/src/common/similar/cards";
import type { CorpusStatus } from "../../../server/src/protocol/requests";

const t: Translate = (message, ...args) => message.replace(/\{(\d)\}/g, (_, index) => String(args[index]));
const size = (documents: number, passages: number, locale: string) =>
  corpusSize({ documents, passages, folders: [], problems: [] } satisfies CorpusStatus, locale, t);

test("numbers are written as the reader's language writes them", () => {
  assert.equal(size(3150, 61204, "en"), "3,150 documents, 61,204 passages");
  assert.equal(size(3150, 61204, "de"), "3.150 documents, 61.204 passages");
  assert.equal(size(1, 1, "en"), "1 document, 1 passage");
  assert.equal(size(2, 3, "not a locale"), "2 documents, 3 passages");
});

test("how far the reading is, never more than all of it", () => {
  assert.equal(percentDone({ done: 1, total: 3 }), 33);
  assert.equal(percentDone({ done: 0, total: 0 }), 0);
  assert.equal(percentDone({ done: 9, total: 3 }), 100);
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

test("a list opens by itself under names, acronyms and numbers, not under every word", () => {
  for (const line of ["UN", "We support UNM", "the Sec", "resolution 25", "the host State, DPO"]) {
    assert.equal(namesSomething(line), true, line);
  }
  for (const line of ["", "We sup", "Str", "the report. We", "1. Dec", "said: The", "— Rec", "see "]) {
    assert.equal(namesSomething(line), false, line);
  }
});
