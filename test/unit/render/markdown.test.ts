import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeMarkdown, markdownLink, shortened } from "../../../server/src/service/render/markdown";
import { plainText } from "../../../server/src/service/render/plainText";

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
];

test("text from a corpus shows as itself: nothing in it is a mark", () => {
  for (const text of hostile) {
    const escaped = escapeMarkdown(text);
    assert.doesNotMatch(escaped, /<|>/, text);
    assert.doesNotMatch(escaped, /(?<!\\)[[\]`*_#|!~]/, text);
    assert.doesNotMatch(escaped, /(?<!\\):\/\//, text);
    assert.doesNotMatch(escaped, /\p{Cc}|\u202e/u, text);
  }
});

test("read without marks it is the text again", () => {
  for (const text of ["(a) costs < 5 & > 3 [sic]", "50 % *of* “it” — done.", "S/RES/2518 (2020)"]) {
    assert.equal(plainText(escapeMarkdown(text)), text);
  }
});

test("brackets in an address do not end the link", () => {
  assert.equal(
    markdownLink("S/RES/2518 (2020)", "https://docs.un.org/en/S/RES/2518(2020)"),
    "[S/RES/2518 \\(2020\\)](https://docs.un.org/en/S/RES/2518%282020%29)",
  );
  assert.equal(
    plainText("[Official document](https://docs.un.org/en/S/2023/646)"),
    "Official document <https://docs.un.org/en/S/2023/646>",
  );
});

test("a link to a host that is not the UN's names it", () => {
  for (const address of ["https://docs.un.org/en/S/1", "https://un.org/x", "https://undocs.org/S/1"])
    assert.equal(markdownLink("S/1", address), `[S/1](${address})`);
  for (const host of ["docs.un.org.evil.example", "evil-un.org", "docs.un.org:99"])
    assert.match(markdownLink("S/1", `https://${host}/S/1`), / \(at .+\)$/);
});

test("an address that is not https is no link", () => {
  assert.equal(markdownLink("x", "command:evil"), "x");
  assert.equal(markdownLink("x", "https://a b"), "x");
});

test("a long passage is cut at a word and says so", () => {
  assert.equal(shortened("one two three four", 9), "one two …");
  assert.equal(shortened("one two", 9), "one two");
});
