import assert from "node:assert/strict";
import { test } from "node:test";
import { book, first, second } from "./bookFile";
import { readFile, readOne, texts } from "./corpusOf";
import { archive } from "./wordFile";

test("a book is one document: its chapters in the order of reading, with title, day and language", async () => {
  const document = await readOne("book.epub", book());
  assert.deepEqual(
    [document.title, document.date, document.language, document.guessed?.includes("title") ?? false],
    ["A history of lighthouses", "2031-05-09", "en", false],
  );
  assert.deepEqual(
    texts(document).filter((text) => text !== "Chapter"),
    [first, second],
  );
});

test("a book without its list of chapters, or whose chapters are locked, is one sentence", async () => {
  assert.deepEqual((await readFile("a.epub", archive({ mimetype: "application/epub+zip" }))).problems, [
    "a.epub is damaged (its list of chapters is missing) and cannot be read; get the file again.",
  ]);
  const rights = `<encryption><CipherReference URI="OEBPS/text/z.xhtml"/></encryption>`;
  assert.deepEqual((await readFile("a.epub", book({ "META-INF/encryption.xml": rights }))).problems, [
    "a.epub is protected by a password and cannot be read; save it without one.",
  ]);
});
