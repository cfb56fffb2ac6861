import assert from "node:assert/strict";
import { test } from "node:test";
import type { Block } from "../../../server/src/service/corpus/block";
import { composeDocument } from "../../../server/src/service/corpus/compose";

const compose = (blocks: readonly Partial<Block>[]) =>
  composeDocument({
    uri: "file:///c/lamps.txt",
    path: "lamps.txt",
    blocks: blocks.map((block, line) => ({ text: "", line, gap: 1, ...block })),
  })!;

test("a paragraph that was divided between pages begins on the page where it begins", () => {
  const text =
    "Requests the keepers: (a) to light the lamps; (b) to sweep the stairs; and (c) to wind the clock.";
  const { passages } = compose([
    { text: "The General Assembly," },
    {
      text: `1. ${text}`,
      page: 3,
      breaks: [{ at: text.indexOf("and (c)") + 3, line: 40, page: 4 }],
    },
  ]);
  assert.deepEqual(
    passages.map(({ number, line, page }) => [number, line, page]),
    [
      ["1", 1, 3],
      ["(a)", 1, 3],
      ["(b)", 1, 3],
      ["(c)", 40, 4],
    ],
  );
});

test("footnotes and tables stand where they stand, and the text goes on around them", () => {
  const { passages, symbol } = compose([
    { text: "Resolution 9999 (2031)" },
    { text: "See the register of lamps.", part: "footnote", number: "1" },
    { text: "The Security Council," },
    { text: "Recalling its earlier decisions on lamps," },
    { text: "S/2031/5.", part: "footnote", number: "2" },
    { text: "1. Decides to light the lamps;" },
    { text: "Harbour – Lamps – Keepers", part: "table" },
    { text: "2. Requests the keepers to stay." },
  ]);
  assert.equal(symbol, "S/RES/9999(2031)");
  assert.deepEqual(
    passages.map(({ part, number, text }) => [part, number, text.slice(0, 7)]),
    [
      ["footnote", "1", "See the"],
      ["preambular", undefined, "Recalli"],
      ["footnote", "2", "S/2031/"],
      ["operative", "1", "Decides"],
      ["table", undefined, "Harbour"],
      ["operative", "2", "Request"],
    ],
  );
});

test("a number that the format gives is the paragraph's, and its text is left as it is", () => {
  const { passages } = compose([
    { text: "The General Assembly," },
    { text: "Requests the keepers to stay.", number: "7." },
    { text: "2024 was a dark year for lamps.", number: "8" },
  ]);
  assert.deepEqual(
    passages.map(({ number, text, part }) => [number, text, part]),
    [
      ["7.", "Requests the keepers to stay.", "operative"],
      ["8", "2024 was a dark year for lamps.", "operative"],
    ],
  );
});

test("a passage in another language than its document says in which", () => {
  const { passages, language } = compose([
    {
      text: "The lamps of the harbour are lit at dusk, and the keepers of the tower watch them until the morning.",
    },
    { text: "Les lampes du port sont allumées au crépuscule.", language: "fr" },
    { text: "The stairs of the tower are swept by those who have not slept.", language: "en" },
  ]);
  assert.equal(language, "en");
  assert.deepEqual(
    passages.map((passage) => passage.language),
    [undefined, "fr", undefined],
  );
});
