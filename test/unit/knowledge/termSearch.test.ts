import assert from "node:assert/strict";
import { test } from "node:test";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { createTermSearch } from "../../../server/src/service/knowledge/terms/termSearch";

const terms = createGlossary().entries();
const search = createTermSearch();
const found = (words: string) => search.find(terms, words, 6).map(({ term }) => term);

test("a term is found by its name and short form in any of the six languages", () => {
  for (const [words, term] of [
    ["UNMISS", "UNMISS"],
    ["MINUSS", "UNMISS"],
    ["МООНЮС", "UNMISS"],
    ["PNUD", "UNDP"],
    ["casques bleus", "blue helmets"],
    ["Conseil de sécurité", "Security Council"],
    ["host country", "host country"],
  ] as const)
    assert.equal(found(words)[0], term, words);
});

test("where terms have the words as they are typed, none is shown that only looks like them", () => {
  for (const term of found("gender")) assert.doesNotMatch(term, /general|secretary/i);
  assert.deepEqual(found("MINUSS"), ["UNMISS"]);
  // What is typed may be but begun.
  assert.ok(found("MINUS").includes("MINUSCA"));
  assert.ok(found("UNMIS").includes("UNMISS"));
});

test("a slip is forgiven where nothing has the words", () => {
  assert.equal(found("peacekeping operation")[0], "peacekeeping operation");
  assert.deepEqual(found("self-defense"), ["self-defence"]);
});
