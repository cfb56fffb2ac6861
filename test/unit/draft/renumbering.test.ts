import assert from "node:assert/strict";
import { test } from "node:test";
import { renumbering } from "../../../server/src/service/draft/structure/renumbering";
import { applyEdits } from "../../../server/src/service/text/edit";
import { draftOf } from "../features/draftOf";

function renumbered(text: string): string {
  return applyEdits(text, renumbering(draftOf(text, "penholder-resolution")));
}

const join = (...paragraphs: string[]) =>
  ["The General Assembly,", "Recalling the need,", ...paragraphs].join("\n\n");

test("a paragraph that was put in between takes the next number, and citations follow", () => {
  assert.equal(
    renumbered(
      join("OP1. Decides to meet;", "OP1 bis. Urges States;", "OP2. Recalls OP paragraphs 1 and 2 above."),
    ),
    join("OP1. Decides to meet;", "OP2. Urges States;", "OP3. Recalls OP paragraphs 1 and 3 above."),
  );
});

test("numbers move with their paragraphs, in every citation of them and in no other", () => {
  assert.equal(
    renumbered(
      join(
        "2. Urges States, pursuant to paragraphs 1, 2 (a) and 4 below;",
        "1. Decides to meet;",
        "4. Recalls paragraph 2 of resolution 76/263 and paragraph 1 above.",
      ),
    ),
    join(
      "1. Urges States, pursuant to paragraphs 2, 1 (a) and 3 below;",
      "2. Decides to meet;",
      "3. Recalls paragraph 2 of resolution 76/263 and paragraph 2 above.",
    ),
  );
});

test("done twice it changes nothing more, and what is right stays", () => {
  const right = join("1. Decides to meet;", "2. Urges States;");
  assert.equal(renumbered(right), right);
  const once = renumbered(join("3. Decides to meet;", "3. Urges States;", "Requests a report."));
  assert.equal(once, join("1. Decides to meet;", "2. Urges States;", "3. Requests a report."));
  assert.equal(renumbered(once), once);
});

test("the numbers of a statement and of an annex are nobody's business", () => {
  assert.deepEqual(renumbering(draftOf("Mr. President,\n\n3. We agree.\n\n7. We thank you.")), []);
  const text = join("1. Decides to meet;", "2. Urges States.", "Annex", "4. The fund is open.");
  assert.equal(renumbered(text), text);
});
