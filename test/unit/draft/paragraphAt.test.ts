// Where the cursor stands: the paragraph is the one whose line it is on, whatever stands before its words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { paragraphAt } from "../../../server/src/service/draft/paragraphAt";
import { createCatalogue } from "../../../server/src/service/references/catalogue";

const analyser = createDraftAnalyser(createCatalogue());

/** The words of the paragraph at the cursor drawn in a text. */
function at(drawn: string): string | undefined {
  const offset = drawn.indexOf("█");
  const draft = analyser.analyse("file:///d.md", "markdown", offset, drawn.replace("█", ""));
  return paragraphAt(draft, offset)?.text;
}

test("the cursor before a number, a list mark or a heading's mark, and behind trailing space, is in the paragraph", () => {
  for (const drawn of [
    "█1. Decides to act;",
    "1█. Decides to act;",
    "1. Decides█ to act;",
    "1. Decides to act;   █",
  ])
    assert.equal(at(`The Council,\n\n${drawn}\n\n2. Requests more.`), "Decides to act;", drawn);
  assert.equal(at("█- Decides"), "Decides");
  assert.equal(at("█  (a) Decides"), "Decides");
  assert.equal(at("# One\n█## Two\n"), "Two");
});

test("on an empty line it is in none", () => {
  assert.equal(at("One\n█\nTwo"), undefined);
  assert.equal(at("One\n  █ \nTwo"), undefined);
  assert.equal(at("One\n\nTwo\n█"), undefined);
});
