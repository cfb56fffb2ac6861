import assert from "node:assert/strict";
import { test } from "node:test";
import { marked } from "./marked";

test("the same resolution is the one named last", () => {
  const [, same] = marked(
    "under ⟦resolution 2518 (2020)|S/RES/2518(2020)⟧ and paragraph 5 of the ⟦same resolution|S/RES/2518(2020)⟧",
  );
  assert.equal(same?.form, "again");
  assert.equal(same?.pinpoint, "paragraph 5 of the");
  marked(
    "⟦resolution 46/182|A/RES/46/182⟧ and the guiding principles annexed to ⟦that resolution|A/RES/46/182⟧",
  );
  marked(
    "⟦decision 77/549|A/DEC/77/549⟧ and ⟦resolution 46/182|A/RES/46/182⟧, and the ⟦same decision|A/DEC/77/549⟧",
  );
});

test("it is known in all languages", () => {
  marked(
    "la ⟦résolution 2518 (2020)|S/RES/2518(2020)⟧ et le paragraphe 3 de ⟦ladite résolution|S/RES/2518(2020)⟧",
  );
  marked(
    "la ⟦resolución 2518 (2020)|S/RES/2518(2020)⟧ y el párrafo 3 de ⟦dicha resolución|S/RES/2518(2020)⟧",
  );
  marked("⟦резолюция 2518 (2020)|S/RES/2518(2020)⟧ и пункт 3 ⟦той же резолюции|S/RES/2518(2020)⟧");
  marked("第⟦2518(2020)|S/RES/2518(2020)⟧号决议和⟦该决议|S/RES/2518(2020)⟧第3段");
  marked("⟦القرار 2518 (2020)|S/RES/2518(2020)⟧ والفقرة 3 من ⟦القرار نفسه|S/RES/2518(2020)⟧");
});

test("after a list each of its resolutions is a candidate", () => {
  const found = marked(
    "resolutions ⟦1325 (2000)|S/RES/1325(2000)⟧ and ⟦1820 (2008)|S/RES/1820(2008)⟧, and paragraph 3 of ⟦that resolution|S/RES/1820(2008)⟧",
  );
  assert.deepEqual(found[2]?.candidates, ["S/RES/1820(2008)", "S/RES/1325(2000)"]);
});

test("a resolution that has not been named, or that is no text, is nobody's", () => {
  marked("We support the same resolution.");
  marked("⟦Resolution 2518 (2020)|S/RES/2518(2020)⟧ stands, noting that resolution of the dispute is near.");
  marked("⟦Resolution 2518 (2020)|S/RES/2518(2020)⟧, dont la ⟦même résolution|S/RES/2518(2020)⟧ dispose");
});

test("an operative paragraph is of the resolution named right before, not of one further off", () => {
  const [, paragraph] = marked(
    "⟦resolution 2719 (2023)|S/RES/2719(2023)⟧, and notably, as we said, ⟦operative paragraph 3|S/RES/2719(2023)⟧",
  );
  assert.equal(paragraph?.pinpoint, "operative paragraph 3");
  marked("⟦Resolution 2719 (2023)|S/RES/2719(2023)⟧ stands. In this draft operative paragraph 3 should go.");
  marked("⟦Resolution 2719 (2023)|S/RES/2719(2023)⟧ and operative paragraph 3 above");
  marked("operative paragraph 3 of ⟦resolution 2719|S/RES/2719(2023)⟧");
});
