import assert from "node:assert/strict";
import { test } from "node:test";
import { builtInEntries } from "../../../server/src/service/glossary/builtIn";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { some } from "../../some";

const entries = builtInEntries();

test("the glossary holds at least 600 terms with a definition", () => {
  assert.ok(entries.filter((entry) => entry.definition).length >= 600);
});

test("every definition is a sentence or two, and ends as one", () => {
  for (const { term, definition } of some(entries)) {
    if (!definition) continue;
    assert.match(definition, /[.”)]$/, term);
    assert.ok(definition.length < 330, `${term}: ${definition.length}`);
  }
});

test("every “see also” leads to a term", () => {
  const glossary = createGlossary();
  for (const entry of some(entries)) {
    for (const other of entry.seeAlso ?? []) {
      assert.ok(glossary.lookup(other).length > 0, `${entry.term} → ${other}`);
    }
  }
});

test("symbols are canonical: no spaces", () => {
  for (const { term, symbol } of some(entries)) assert.doesNotMatch(symbol ?? "", /\s/, term);
});

test("the words of a statement on police are all known", () => {
  const glossary = createGlossary();
  const terms =
    "UNMISS|MINUSCA|UNPOL|UN police|DPO|SG|UNPKOs|host country|host countries|Under-Secretary-General|Secretariat|" +
    "Individual Police Officers|community-oriented policing|situational awareness|strategic communications|" +
    "New Agenda for Peace|Christine Fossen|Ms. Fossen|Christophe Bizimungu|Faisal Shahkar|Karin Landgren|" +
    "Jean-Pierre Lacroix|Zhang Jun|Police Commissioner|peacekeeping operations|capacity building|" +
    "presidential statement|operative paragraph|preambular paragraph|agreed language|penholder|silence procedure|" +
    "explanation of vote|zero draft|technical rollover|drawdown|exit strategy|troop-contributing country|mandate";
  for (const term of terms.split("|")) assert.ok(glossary.lookup(term).length > 0, term);
});
