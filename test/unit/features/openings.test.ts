import assert from "node:assert/strict";
import { test } from "node:test";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { findOpenings } from "../../../server/src/service/features/openings";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { openingDetail } from "../../../server/src/service/render/continuationMarkdown";
import { inEnglish } from "../../../server/src/service/text/say";

function offered(drawn: string, languageId = "penholder-resolution") {
  const offset = drawn.indexOf("█");
  const text = drawn.replace("█", "");
  return findOpenings(
    createDraftAnalyser(createCatalogue()).analyse("file:///draft", languageId, 1, text),
    offset,
  );
}
const phrases = (drawn: string) => offered(drawn).map(({ phrase }) => phrase);

test("a resolution begins with preambular verbs, the most used first; after a number come operative ones", () => {
  assert.equal(phrases("The Security Council,\n\n█")[0], "Recalling");
  const [first] = offered("The Security Council,\n\nRecalling the reports of the keepers,\n\n1. █");
  assert.equal(first?.kind, "operative");
});

test("what is typed narrows the list, and is replaced", () => {
  const [first] = offered("The Security Council,\n\n1. Dec█");
  assert.equal(first?.newText, "Decides ");
  assert.equal(first?.range.end && first.range.end - first.range.start, 3);
});

test("each tells how often it is used and how strong it is", () => {
  const urges = offered("1. Urg█").find(({ phrase }) => phrase === "Urges");
  assert.match(
    openingDetail(urges!, inEnglish),
    /^operative · [\d,]+ times · asks or decides, strength \d of 9 \(our reading\)$/,
  );
});

test("in the language of the draft", () => {
  assert.ok(
    phrases(
      "Le Conseil de sécurité,\n\nRappelant ses résolutions sur la question et les rapports du Secrétaire général,\n\n█",
    ).includes("Réaffirmant"),
  );
});

test("nothing in a statement, nor where the paragraph has gone on", () => {
  assert.deepEqual(offered("█", "penholder-statement"), []);
  assert.deepEqual(
    phrases("The Security Council,\n\nRecalling that the keepers of the lights have long been waiting █"),
    [],
  );
});
