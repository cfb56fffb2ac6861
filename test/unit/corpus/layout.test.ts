import assert from "node:assert/strict";
import { test } from "node:test";
import { layOut } from "../../../server/src/service/corpus/layout/layOut";
import { column, page, type SetLine } from "./placedPages";

const texts = (...pages: Parameters<typeof layOut>[0]) => layOut(pages).blocks.map(({ text }) => text);

/** 70 letters and a little less: full lines. */
const full = {
  lamps: "The keepers of the northern coast light their lamps at dusk and watch",
  stairs: "The stairs of the tower are swept at dawn by those who have not slept",
  ropes: "Ropes and nets are counted in the evening by the eldest of the fishers",
  boats: "Boats that come late are led into the harbour by the pilots of the sea",
};

test("lines of a paragraph are put together, and the next begins where the first line is set in", () => {
  assert.deepEqual(
    texts(
      page(1, [
        [120, 100, full.lamps.slice(0, 66)],
        [100, 112, full.stairs],
        [100, 124, "until the morning"],
        [120, 136, full.ropes.slice(0, 66)],
        [100, 148, full.boats],
        [100, 160, "every night."],
      ]),
    ),
    [
      `${full.lamps.slice(0, 66)} ${full.stairs} until the morning`,
      `${full.ropes.slice(0, 66)} ${full.boats} every night.`,
    ],
  );
});

test("a paragraph goes on over the end of a page, and says where the page begins", () => {
  const { blocks } = layOut([
    page(1, column(100, [full.lamps, full.stairs, full.ropes, full.boats])),
    page(2, column(100, ["and of the land.", "Nobody sleeps", "until dawn."])),
  ]);
  assert.equal(blocks[0]?.text, `${full.lamps} ${full.stairs} ${full.ropes} ${full.boats} and of the land.`);
  assert.deepEqual(blocks[0]?.breaks, [{ at: blocks[0].text.indexOf("and of the land"), line: 0, page: 2 }]);
  assert.deepEqual([blocks[0]?.page, blocks[1]?.page], [1, 2]);
});

test("a page that begins with a first line set in begins a paragraph, though the last ended with a comma", () => {
  const found = texts(
    page(1, [
      [124, 100, full.lamps.slice(0, 65)],
      ...column(112, [full.stairs, `${full.ropes.slice(0, 69)},`]),
    ]),
    page(2, [[124, 100, full.boats.slice(0, 65)], ...column(112, [full.stairs, "every night,"])]),
  );
  assert.equal(found.length, 2);
  assert.ok(found[1]?.startsWith("Boats that come late"));
});

test("what stands on every page at one height, and numbers of pages and of jobs, are none of the text", () => {
  const watches = ["", full.lamps, full.stairs, full.ropes];
  const pages = [1, 2, 3].map((number) =>
    page(number, [
      [100, 40, "Report of the harbour keepers", { size: 8 }],
      [480, 40, "A/99/1", { size: 8 }],
      ...column(100, [watches[number]!, `${"very ".repeat(number)}late.`]),
      [300, 760, `${number}/3`],
      [100, 760, "31-12345 (E)", { size: 8 }],
    ]),
  );
  const { blocks, furniture } = layOut(pages);
  assert.deepEqual(
    blocks.map(({ text }) => text),
    [1, 2, 3].map((number) => `${watches[number]} ${"very ".repeat(number)}late.`),
  );
  assert.ok(furniture.some((line) => line.includes("A/99/1")));
});

test("the small head of the second of two pages, which stands apart, is none of the text", () => {
  const found = texts(
    page(1, column(100, [full.lamps, full.stairs, full.ropes])),
    page(2, [
      [100, 40, "A/99/1", { size: 8 }],
      [300, 40, "The lamps of the harbour", { size: 8 }],
      ...column(100, ["by day and by night.", full.boats]),
    ]),
  );
  assert.equal(found[0], `${full.lamps} ${full.stairs} ${full.ropes} by day and by night.`);
});

test("two columns are read one after the other", () => {
  const narrow = (word: string) =>
    Array.from({ length: 8 }, (_, at) => `${word} line ${at} of this column that`);
  const lines: SetLine[] = narrow("left").flatMap((text, at): SetLine[] => [
    [60, 100 + 12 * at, text],
    [320, 100 + 12 * at, narrow("right")[at]!],
  ]);
  const found = texts(page(1, lines)).join(" ");
  assert.ok(found.indexOf("left line 7") < found.indexOf("right line 0"), found);
});

test("a letterhead beside a title is not mixed with it", () => {
  assert.deepEqual(
    texts(
      page(1, [
        [100, 60, "General Assembly", { size: 20 }],
        [400, 60, "Distr.: General"],
        [400, 72, "18 October 2031"],
        ...column(200, [full.lamps, full.stairs, "until dawn."]),
      ]),
    ).slice(0, 3),
    ["General Assembly", "Distr.: General 18 October 2031", `${full.lamps} ${full.stairs} until dawn.`],
  );
});

test("footnotes below a rule are footnotes, each with its mark, and one that goes on has none on the next page", () => {
  const { blocks } = layOut([
    page(1, [
      ...column(100, [full.lamps, full.stairs]),
      [100, 700, "__________________"],
      [100, 712, "1", { size: 5, y: 708 }],
      [108, 712, "See the register of lamps.", { size: 8 }],
      [100, 724, "2", { size: 5, y: 720 }],
      [108, 724, "See also the book of", { size: 8 }],
    ]),
    page(2, [
      ...column(100, ["by day and by night.", full.boats]),
      [100, 700, "__________________"],
      [108, 712, "ropes and nets.", { size: 8 }],
    ]),
  ]);
  assert.deepEqual(
    blocks.filter(({ part }) => part === "footnote").map(({ number, text, page }) => [number, text, page]),
    [
      ["1", "See the register of lamps.", 1],
      ["2", "See also the book of ropes and nets.", 1],
    ],
  );
  assert.equal(blocks[0]?.text, `${full.lamps} ${full.stairs} by day and by night.`);
});

test("the raised number that calls a footnote is none of the text; a unit's power and an ordinal are", () => {
  assert.deepEqual(
    texts(
      page(1, [
        [100, 100, "The lamps are lit,"],
        [190, 96, "7", { size: 5 }],
        [196, 100, "and 30 km"],
        [241, 96, "2", { size: 5 }],
        [246, 100, "of the coast are seen."],
      ]),
    ),
    ["The lamps are lit, and 30 km2 of the coast are seen."],
  );
});

test("a word divided at a line's end is put together; a hyphen of its own stays", () => {
  const [found] = texts(
    page(1, [
      ...column(100, [
        "The self-defence of the harbour was discussed on the seventy-third day, and the self-",
        "defence of the coast on the day after. The keepers have cele-",
        "brated the feast at the seventy-",
        "fourth session.",
      ]),
    ]),
  );
  assert.ok(found?.includes("the self-defence of the coast"), found);
  assert.ok(found?.includes("celebrated"), found);
  assert.ok(found?.includes("seventy-fourth session"), found);
});

test("gaps within words are closed where a file has spaces, and are spaces where it has none", () => {
  const gap = "\u200a";
  const lines = (space: string) =>
    page(
      1,
      column(100, [
        ...Array(10).fill(full.lamps.replaceAll(" ", space)),
        `includi${gap}ng${space}the${space}sea`,
      ]),
    );
  assert.match(texts(lines(" ")).join(" "), /including the sea$/);
  assert.match(texts(lines(gap)).join(" "), /includi ng the sea$/);
});

test("the paragraphs that a file marks are its paragraphs, in the file's order", () => {
  const tag = (
    block: number,
    kind: "paragraph" | "heading" | "footnote" | "row" = "paragraph",
    cell = 0,
  ) => ({
    tag: { kind, block, cell },
  });
  const { blocks } = layOut([
    page(
      1,
      [
        [60, 40, "Page 1", { artifact: true }],
        [100, 90, "Lamps", tag(1, "heading")],
        [100, 112, "Short.", tag(3)],
        [100, 100, "Not at its end", tag(2)],
        [100, 124, "Harbour", tag(4, "row", 1)],
        [300, 124, "Lamps", tag(4, "row", 2)],
        [100, 700, "1", { size: 5, y: 696, ...tag(5, "footnote") }],
        [106, 700, "See the register.", tag(5, "footnote")],
        [100, 136, "The end.", tag(6)],
      ],
      true,
    ),
  ]);
  assert.deepEqual(
    blocks.map(({ text, part, heading, number }) => [text, part ?? (heading ? "heading" : "-"), number]),
    [
      ["Lamps", "heading", undefined],
      ["Not at its end", "-", undefined],
      ["Short.", "-", undefined],
      ["Harbour – Lamps", "table", undefined],
      ["The end.", "-", undefined],
      ["See the register.", "footnote", "1"],
    ],
  );
});

test("entries of a list of contents are rows, without their dots", () => {
  const { blocks } = layOut([
    page(1, [
      [100, 100, "I. Lamps .................... 1–12"],
      [480, 100, "3"],
      ...column(200, [full.lamps, full.stairs]),
    ]),
  ]);
  assert.deepEqual([blocks[0]?.text, blocks[0]?.part], ["I. Lamps – 1–12 3", "table"]);
});

test("a gap at the end of a text before a space is that space, and none that was guessed", () => {
  const lines = column(100, [full.lamps, full.lamps, full.lamps]);
  assert.deepEqual(
    texts(page(1, [...lines, [100, 136, "the lamps\u200a", { width: 50 }], [150, 136, " are lit"]])),
    [`${full.lamps} ${full.lamps} ${full.lamps} the lamps are lit`],
  );
});

test("a space beside a number in Arabic stands where it is seen, at whichever end of the number it was written", () => {
  // Read from the right: a word, the number with the space at its right end, a word; and one with it at its left end.
  const { blocks } = layOut([
    page(1, [
      [300, 100, "القرار"],
      [270, 100, "2360 ", { width: 29 }],
      [240, 100, "لعام", { width: 29 }],
      [210, 100, " 15", { width: 29 }],
      [180, 100, "نيسان", { width: 29 }],
    ]),
  ]);
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ["القرار 2360لعام15 نيسان"],
  );
});

test("Arabic is read from the right, its numbers from the left, without spaces before vowel signs or presentation forms", () => {
  assert.deepEqual(
    texts(
      page(1, [
        [300, 100, "\ufef3\ufe8e\ufead\ufe93 \u064eاﻟﺪورة", { width: 60 }],
        [270, 100, "79", { width: 12 }],
        [200, 100, "للجمعية", { width: 50 }],
        [120, 100, "A/79/1", { width: 40 }],
      ]),
    ),
    ["يارة\u064eالدورة 79 للجمعية A/79/1"],
  );
});

test("text that runs up the margin is left out, and an empty page is no error", () => {
  assert.deepEqual(
    texts(
      page(1, [[20, 400, "Watermark of the harbour", { turned: true }], ...column(100, [full.lamps])]),
      page(2, []),
    ),
    [full.lamps],
  );
  assert.deepEqual(layOut([]), { blocks: [], furniture: [] });
});
