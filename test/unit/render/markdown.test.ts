import assert from "node:assert/strict";
import { test } from "node:test";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import {
  escapeMarkdown,
  markdownLink,
  oneLine,
  shortened,
} from "../../../server/src/service/render/markdown";
import { plainText } from "../../../server/src/service/render/plainText";
import { inEnglish } from "../../../server/src/service/text/say";

const hostile = [
  "<script>alert(1)</script>",
  "[click](command:workbench.action.quit)",
  "![x](https://example.org/x.png)",
  "**bold** _under_ `code` ~~gone~~ # heading",
  "1. list\n- item\n> quote",
  "| a | b |",
  "$(alert) &lt;b&gt; &amp; \\*",
  "https://example.org user@example.org",
  "a\u202eb\u0000c",
  "=== ---",
  "--- a",
  "12) list",
  "picture!",
];

/** Blocks with their text, where they hold nothing else. */
function shown(tree: Nodes): unknown[] {
  return ("children" in tree ? tree.children : []).map((block) => ({
    type: block.type,
    text: ("children" in block ? block.children : [])
      .map((inner) => (inner.type === "text" ? inner.value : inner.type))
      .join(""),
  }));
}

test("text from a corpus shows as itself: nothing in it is a mark", () => {
  for (const text of hostile) {
    const escaped = escapeMarkdown(text);
    assert.doesNotMatch(escaped, /<|>/, text);
    assert.doesNotMatch(escaped, /(?<!\\)[[\]`*|~$]|^[#+\-=:]|(?<!\\)!$/, text);
    assert.deepEqual(shown(fromMarkdown(`${escaped}\n\nand ${escaped}`)), [
      { type: "paragraph", text: oneLine(text) },
      { type: "paragraph", text: `and ${oneLine(text)}` },
    ]);
    assert.doesNotMatch(escaped, /(?<!\\):\/\//, text);
    assert.doesNotMatch(escaped, /\p{Cc}|\u202e/u, text);
  }
});

test("what is no mark where it stands is left as it is: some editors show Markdown as it is written", () => {
  for (const text of [
    "S/RES/2518 (2020), paragraph 5 - adopted by 15-0-0.",
    "It's “well-known”: R&D, 50 % + 10 = #1!?",
    "S_RES_2185_2014.txt, {sic}; 3 November 2016",
  ])
    assert.equal(escapeMarkdown(text), text);
  assert.equal(escapeMarkdown("1. Requests"), "1\\. Requests");
  assert.equal(escapeMarkdown("a _b_ c_d"), "a \\_b\\_ c_d");
  assert.equal(escapeMarkdown("&lt; or AT&T"), "&amp;lt; or AT&T");
});

test("read without marks it is the text again", () => {
  for (const text of ["(a) costs < 5 & > 3 [sic]", "50 % *of* “it” — done.", "S/RES/2518 (2020)"]) {
    assert.equal(plainText(escapeMarkdown(text)), text);
  }
});

test("brackets in an address do not end the link", () => {
  assert.equal(
    markdownLink("S/RES/2518 (2020)", "https://docs.un.org/en/S/RES/2518(2020)", inEnglish),
    "[S/RES/2518 (2020)](https://docs.un.org/en/S/RES/2518%282020%29)",
  );
  assert.equal(
    plainText("[Official document](https://docs.un.org/en/S/2023/646)"),
    "Official document <https://docs.un.org/en/S/2023/646>",
  );
});

test("a link to a host that is not the UN's names it", () => {
  for (const address of ["https://docs.un.org/en/S/1", "https://un.org/x", "https://undocs.org/S/1"])
    assert.equal(markdownLink("S/1", address, inEnglish), `[S/1](${address})`);
  for (const host of ["docs.un.org.evil.example", "evil-un.org", "docs.un.org:99"])
    assert.match(markdownLink("S/1", `https://${host}/S/1`, inEnglish), / \(at .+\)$/);
});

test("an address that is not https is no link", () => {
  assert.equal(markdownLink("x", "command:evil", inEnglish), "x");
  assert.equal(markdownLink("x", "https://a b", inEnglish), "x");
});

test("a long passage is cut at a word and says so", () => {
  assert.equal(shortened("one two three four", 9), "one two …");
  assert.equal(shortened("one two", 9), "one two");
});
