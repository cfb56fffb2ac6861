import assert from "node:assert/strict";
import { test } from "node:test";
import { slotsOf } from "../../../server/src/service/continuation/slots";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { draftOf } from "../features/draftOf";

const glossary = createGlossary();
/** Whether the first of two words stays with its source, in a draft of these words. */
const stays = (word: string, next: string, draft = "We meet.") =>
  slotsOf(draftOf(draft), glossary).isNumber(word, next);

test("a month stays with its day or year in the source, and “May” is a month there only", () => {
  for (const month of ["May", "March", "mai", "août", "mayo", "мая", "декабря"]) {
    assert.equal(stays(month, "2019"), true, month);
    assert.equal(stays(month, "the"), false, month);
    assert.equal(stays(month, "2019", "It was in 2019."), false, `${month}: the year is the draft's own`);
  }
  assert.equal(stays("may", "2"), false);
  assert.equal(stays("May,", "2019"), true);
});

test("numbers stay with their source, in figures and in words, unless the draft has them", () => {
  for (const number of ["90", "1,500", "twelve", "vingt", "seventieth", "sixty-fifth"]) {
    assert.equal(stays(number, "days"), true, number);
    assert.equal(stays(number, "days", `Within ${number} days.`), false, number);
  }
  assert.equal(stays("first", "time"), false);
  assert.equal(stays("2030", "Agenda"), false);
  assert.equal(stays("twenty-first", "century"), false);
  assert.equal(stays("twenty-first", "session"), true);
});
