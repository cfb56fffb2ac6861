import assert from "node:assert/strict";
import { test } from "node:test";
import { foreignRanges, touchesAny } from "../../../server/src/service/draft/foreign";
import { structureOf } from "../../../server/src/service/draft/structure/structure";
import { bracketed, withoutMarkup } from "../../../server/src/service/text/markup";
import { findQuotations } from "../../../server/src/service/text/quotations";
import { draftOf } from "../features/draftOf";

/** A text with ‹ › around what is not the author's words. */
function drawn(text: string): string {
  return foreignRanges(text).reduceRight(
    (done, { start, end }) => `${done.slice(0, start)}‹${done.slice(start, end)}›${done.slice(end)}`,
    text,
  );
}

test("quotations in the marks of the six languages are not the author's words", () => {
  for (const quotation of [
    "“a b”",
    "„a b“",
    "”a b“",
    "«a b»",
    "「a b」",
    "『a b』",
    "《a b》",
    '"a b"',
    "‘a b’",
    "'a b'",
  ])
    assert.equal(drawn(`He said ${quotation}, then left.`), `He said ‹${quotation}›, then left.`);
  assert.equal(drawn("„so sagte er”, und ging"), "‹„so sagte er”›, und ging");
});

test("apostrophes, primes and marks that are never closed open nothing", () => {
  for (const text of [
    "The States' views and the peoples' rights.",
    "It's the Council's task in the '90s, isn't it?",
    "“Never closed, and so the rest is the author's.",
    "a 5' wall and a 6\" pipe",
    "l’homme qu’on dit d’accord",
  ])
    assert.equal(drawn(text), text);
  assert.equal(drawn("“Open.\n\nAnother paragraph.”"), "“Open.\n\nAnother paragraph.”");
});

test("block quotations, code, comments, front matter, tags and addresses are not the author's words", () => {
  assert.equal(drawn("---\ntitle: UNSCR 1325\n---\nWords."), "‹---\ntitle: UNSCR 1325\n---›\nWords.");
  assert.equal(drawn("Before.\n> Urges all;\nAfter."), "Before.\n‹> Urges all;›\nAfter.");
  assert.equal(drawn("a `code` b\n```\nUNMISS\n```\nc"), "a ‹`code`› b\n‹```\nUNMISS\n```›\nc");
  assert.equal(drawn("a <!-- UNMISS --> b <b>c</b>"), "a ‹<!-- UNMISS -->› b ‹<b>›c‹</b>›");
  assert.equal(
    drawn("See [the law](https://ru.wikisource.org/wiki/%D0%A1) of 1991."),
    "See [the law‹](https://ru.wikisource.org/wiki/%D0%A1)› of 1991.",
  );
  assert.equal(drawn("[ref]: https://example.org/%D0/UNTAC"), "‹[ref]: https://example.org/%D0/UNTAC›");
});

test("front matter stands at the very beginning, and is closed by a line of its own", () => {
  assert.equal(drawn("--- \ntitle: a---b\n... \nWords."), "‹--- \ntitle: a---b\n... ›\nWords.");
  assert.equal(drawn("\uFEFF---\na: b\n---\nWords."), "‹\uFEFF---\na: b\n---›\nWords.");
  for (const text of [
    "Words.\n---\nMore words.\n---\nThe end.",
    "---\nnever closed",
    "---\nclosed in a line --- of words",
    "--- we said ---\n---\nWords.",
  ])
    assert.equal(drawn(text), text);
});

test("code lasts until a fence that is at least as long, or to the end; marks inside a line open nothing", () => {
  assert.equal(drawn("````\na\n```\nb\n````\nc"), "‹````\na\n```\nb\n````›\nc");
  assert.equal(drawn("```\na\n~~~\nb\n`````\nc"), "‹```\na\n~~~\nb\n`````›\nc");
  assert.equal(drawn("a\n~~~\nUNMISS\n"), "a\n‹~~~\nUNMISS\n›");
  assert.equal(drawn("a   ~~~\nb"), "a   ~~~\nb");
  assert.equal(drawn("\n```\na\n```"), "\n‹```\na\n```›");
  assert.equal(drawn("5 > 4"), "5 > 4");
  assert.equal(drawn("   > a\nb"), "‹   > a›\nb");
});

test("what is quoted inside a quotation or a block is one range with it", () => {
  assert.equal(drawn("> He said “no”, twice\nand left"), "‹> He said “no”, twice›\nand left");
  assert.equal(drawn("“See <b>this</b>” he said"), "‹“See <b>this</b>”› he said");
  assert.equal(drawn("“a”“b” c"), "‹“a”“b”› c");
});

test("what ends where a range begins does not touch it", () => {
  const ranges = [
    { start: 2, end: 4 },
    { start: 8, end: 9 },
    { start: 9, end: 12 },
  ];
  const touched = (start: number, end: number) => touchesAny(ranges, { start, end });
  assert.deepEqual([touched(0, 2), touched(4, 8), touched(12, 20)], [false, false, false]);
  assert.deepEqual(
    [touched(0, 3), touched(3, 4), touched(7, 9), touched(11, 30), touched(0, 30)],
    Array(5).fill(true),
  );
});

test("a text without mark-up keeps every word in its place", () => {
  const same = (text: string, expected: string) => {
    assert.equal(withoutMarkup(text), expected);
    assert.equal(withoutMarkup(text).length, text.length);
  };
  same("Decides to remain ~~actively~~ seized.", "Decides to remain              seized.");
  same("seized of the matter.[^1]", "seized of the matter.    ");
  same("{++also++} {--not--} <del>gone</del>", "   also                             ");
  same("([UNMISS](https://unmiss.org))", `( UNMISS${" ".repeat("](https://unmiss.org)".length)})`);
  assert.deepEqual(
    bracketed("[actively] [a link](x) [^1] [ ]").map(({ start, end }) => [start, end]),
    [[0, 10]],
  );
});

test("numbers of paragraphs as people write them are no words, and the outline knows them", () => {
  for (const [written, number] of [
    ["4. ", "4."],
    ["**4.** ", "4."],
    ["(4) ", "(4)"],
    ["4 - ", "4 -"],
    ["§4 ", "§4"],
    ["OP4 ", "OP4"],
    ["OP4. ", "OP4."],
    ["OP2 bis: ", "OP2 bis:"],
  ] as const) {
    const draft = draftOf(`The Security Council,\n\n${written}Decides to act;`, "penholder-resolution");
    assert.equal(draft.paragraphs[1]?.text, "Decides to act;", written);
    const placed = structureOf(draft).places[1];
    assert.equal(placed?.part, "operative", written);
    assert.equal(placed?.number, number);
  }
  assert.equal(draftOf("OP4 should be shorter.").paragraphs[0]?.text, "OP4 should be shorter.");
});

test("a hundred thousand marks take time that grows with the text only", () => {
  for (const piece of ["“", "'a ", "{--", "](", "`", "<!--", "~~a", "[a", "<a "]) {
    const text = piece.repeat(100_000 / piece.length);
    assert.ok(foreignRanges(text).length >= 0 && withoutMarkup(text).length === text.length);
    assert.ok(findQuotations(text).length >= 0 && bracketed(text).length >= 0);
  }
});
