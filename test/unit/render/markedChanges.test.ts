import assert from "node:assert/strict";
import { test } from "node:test";
import { compareTexts } from "../../../server/src/service/comparison/compare";
import { allChanges, briefChanges, markedMarkdown } from "../../../server/src/service/render/markedChanges";
import { plainText } from "../../../server/src/service/render/plainText";
import { inEnglish } from "../../../server/src/service/text/say";

const lamps =
  "Urges every keeper of the northern harbour to light the lamps before sunset and to report to the harbour master each week;";
const changed =
  "Calls upon every keeper of the northern and southern harbours to light the lamps, as appropriate, before sunset and to report each week;";

test("a paragraph with the same words is shown with its words, also where only the mark at its end differs", () => {
  for (const same of [lamps, lamps.replace(";", "."), `*Urges*${lamps.slice(5)}`]) {
    const marked = plainText(markedMarkdown(compareTexts(lamps, same, "en"), { wording: inEnglish }));
    assert.equal(marked.replace(/[.;*]+$/, ""), lamps.replace(/;$/, ""));
  }
});

test("every change is told in the order of the text, verbs and qualifiers with their reading", () => {
  assert.deepEqual(allChanges(compareTexts(lamps, changed, "en"), inEnglish), [
    "“Urges” became “Calls upon” (usually read as weaker)",
    "“harbour” became “and southern harbours”",
    "“as appropriate” added (leaves room)",
    "“to the harbour master” dropped",
  ]);
});

test("in one line the first changes stand whole, and the others are counted", () => {
  const changes = allChanges(compareTexts(lamps, changed, "en"), inEnglish);
  assert.match(
    briefChanges(changes, inEnglish),
    /^“Urges” became “Calls upon” \(usually read as weaker\); and 3 more$/,
  );
  assert.equal(briefChanges([], inEnglish), "");
  const long = `“${"very long words ".repeat(20)}” added`;
  assert.equal(briefChanges([long, "x"], inEnglish), `${long}; and 1 more`);
});

test("in a hover what changed is cut at a word", () => {
  const words = (from: number) => Array.from({ length: 60 }, (_, at) => `word${from + at}`).join(" ");
  const short = plainText(
    markedMarkdown(compareTexts(`${lamps} ${words(0)}`, `${changed} ${words(100)}`, "en"), {
      context: 40,
      most: 160,
      wording: inEnglish,
    }),
  );
  assert.ok(short.length < 520, `${short.length}: ${short}`);
  assert.doesNotMatch(short, /word\d* …\d/);
});
