import assert from "node:assert/strict";
import { test } from "node:test";
import { type Completion, findCompletions } from "../../../server/src/service/features/completion";
import { createTitleSearch } from "../../../server/src/service/knowledge/titleSearch";
import { draftOf, knowledge } from "./draftOf";

const titles = createTitleSearch();

/** What is offered at the end of a text, and the text with the first offer taken. */
async function at(text: string): Promise<{ offers: Completion[]; taken: string }> {
  const offers = await findCompletions(knowledge, titles, draftOf(text), text.length);
  const [first] = offers;
  return { offers, taken: first ? text.slice(0, first.range.start) + first.newText : text };
}

const cases: readonly (readonly [string, string])[] = [
  ["a resolution on women and peace and s", "a Security Council resolution 1325 (2000)"],
  ["Security Council resolution on peace, women and s", "Security Council resolution 1325 (2000)"],
  ["its resolution on the safety and securty of peacekeepers", "its resolution 2518 (2020)"],
  ["General Assembly resolution on the 2030 Agenda", "General Assembly resolution 70/1"],
  ["la résolution sur women and peace", "la résolution 1325 (2000) du Conseil de sécurité"],
  ["la resolución sobre women and peace", "la resolución 1325 (2000) del Consejo de Seguridad"],
  ["as decided in resolution 132", "as decided in resolution 1329 (2000)"],
  ["General Assembly resolution 70/1", "General Assembly resolution 70/1"],
  ["la résolution 251", "la résolution 2519 (2020)"],
  ["в резолюции 251", "в резолюции 2519 (2020)"],
  ["第251", "第2519(2020)"],
  ["see S/RES/1325", "see S/RES/1325 (2000)"],
];
for (const [typed, wanted] of cases)
  test(`“${typed}” becomes “${wanted}”`, async () => assert.equal((await at(typed)).taken, wanted));

test("every offer replaces what was typed, and no more", async () => {
  for (const [typed] of cases)
    for (const { range } of (await at(typed)).offers) {
      assert.equal(range.end, typed.length);
      assert.ok(range.start >= 0 && range.start < typed.length);
    }
});

test("words that lead to no title bring up no list", async () => {
  assert.deepEqual((await at("The resolution was adopted by ")).offers, []);
  assert.deepEqual((await at("a resolution on ")).offers, []);
});

test("an offer names the document's year and title", async () => {
  const { offers } = await at("resolution on women and peace and s");
  assert.match(offers[0]?.detail ?? "", /^2000: on women and peace and security/);
});
