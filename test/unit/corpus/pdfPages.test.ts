import assert from "node:assert/strict";
import { test } from "node:test";
import { openPdf, type Pdf } from "../../../server/src/service/corpus/pdfLibrary";
import { readPages } from "../../../server/src/service/corpus/readers/pdfPages";
import { told } from "../told";
import { createWorld } from "../world";
import { pdfWith, shown } from "./pdfFile";

const line = "We thank the keepers of the lamps.";

/** Reads a file of pages that each take a time, or cannot be read. */
async function read(pages: number, milliseconds: number, bad: readonly number[] = []) {
  const { timer } = createWorld();
  const problems: string[] = [];
  const asked: number[] = [];
  const pdf: Pdf = {
    pages,
    async page(number, most) {
      asked.push(number);
      timer.advance(Math.max(0, Math.min(milliseconds, most)));
      if (milliseconds > most) return "too long";
      if (bad.includes(number)) throw new TypeError("undefined is not a function");
      return {
        number,
        width: 612,
        height: 792,
        texts: [{ text: line, x: 72, y: 72, width: 300, size: 12, font: "F1" }],
        tagged: false,
      };
    },
    isScan: async () => false,
    close: async () => {},
  };
  const read = await readPages(pdf, "a.pdf", timer, (problem) => problems.push(told(problem)));
  return { read: read.pages.map(({ number }) => number), problems, asked, took: timer.now() };
}

test("a page that takes too long ends the reading, and what was read until then is said", async () => {
  assert.deepEqual(await read(1, 60_000), {
    read: [],
    problems: ["a.pdf takes too long to read and was left out; print it to a new PDF, or split it."],
    asked: [1],
    took: 5000,
  });
});

test("pages that each take long end it as well: a file is given a time for each of its pages", async () => {
  const { read: pages, problems, took } = await read(30, 4500);
  assert.deepEqual(pages, [1, 2, 3, 4, 5]);
  assert.deepEqual(problems, [
    "a.pdf takes too long to read and was read only up to page 5; print it to a new PDF, or split it.",
  ]);
  assert.ok(took <= 23_000, `${took} ms`);
  assert.ok((await read(2000, 90)).took <= 45_000);
});

test("a report of 300 pages is read whole on a slow machine", async () => {
  assert.deepEqual((await read(300, 100)).problems, []);
});

test("of a file of 9,000 pages the first 2,000 are read, of one of 30,000 none, and it says so", async () => {
  assert.deepEqual((await read(30_000, 1)).problems, [
    "a.pdf has 30,000 pages and was left out; split it into smaller files.",
  ]);
  const { read: pages, problems } = await read(9000, 1);
  assert.equal(pages.length, 2000);
  assert.deepEqual(problems, [
    "a.pdf is very long and was read only up to page 2000; split it into smaller files.",
  ]);
});

test("pages that are damaged are told together, without the words of a program", async () => {
  assert.deepEqual((await read(3, 1, [2])).problems, [
    "Page 2 of a.pdf is damaged or too large and was left out; save it anew as PDF.",
  ]);
  const { read: pages, problems } = await read(9, 1, [2, 5, 9]);
  assert.deepEqual(pages, [1, 3, 4, 6, 7, 8]);
  assert.deepEqual(problems, [
    "3 pages of a.pdf are damaged or too large and were left out, the first of them page 2; save it anew as PDF.",
  ]);
});

test("a page whose time is over is said to take too long, and is never half a page", async () => {
  const pdf = await openPdf(pdfWith([shown([line])]));
  assert.ok(pdf !== "locked");
  assert.equal(await pdf.page(1, -1), "too long");
  const page = await pdf.page(1, 60_000);
  assert.ok(page !== "too long" && page.texts.length === 1);
  await pdf.close();
});

test("a file may show a number of operators, on a fast machine as on a slow one", async () => {
  const pdf = await openPdf(pdfWith([shown([line]), "q Q\n".repeat(1_600_000), shown([line])]));
  assert.ok(pdf !== "locked");
  assert.notEqual(await pdf.page(1, 60_000), "too long");
  assert.equal(await pdf.page(2, 60_000), "too long");
  assert.equal(await pdf.page(3, 60_000), "too long");
  await pdf.close();
});
