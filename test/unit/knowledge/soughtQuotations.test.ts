// How many quotations of a draft shared corpora are asked for, and for how long.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type AskForWords,
  seekEach,
} from "../../../server/src/service/knowledge/paragraphs/soughtQuotations";
import { say } from "../../../server/src/service/text/say";

const quotations = Array.from({ length: 25 }, (_, at) => ({ text: `quotation ${at + 1}` }));
const goOn = async () => true;

/** A shared corpus that takes so many milliseconds for every answer, and what it was asked for. */
function library(takes: number, isThere: (text: string) => boolean = () => true) {
  let now = 0;
  const asked: string[] = [];
  const ask: AskForWords = async (text, milliseconds) => {
    asked.push(text);
    now += Math.min(takes, milliseconds);
    const answered = takes <= milliseconds && isThere(text) ? ["Library"] : [];
    return { passages: [], answered, notices: answered.length > 0 ? [] : [say`Library: it is slow.`] };
  };
  return { asked, ask, timer: { now: () => now } };
}

test("twenty quotations are asked for, the others are told as not asked", async () => {
  const { asked, ask, timer } = library(10);
  const { answers, left, notices } = await seekEach(quotations, ask, timer, goOn);
  assert.equal(asked.length, 20);
  assert.deepEqual(
    answers.map(({ sought, corpora }) => [sought, corpora]),
    quotations.slice(0, 20).map((one) => [one, ["Library"]]),
  );
  assert.deepEqual([left, notices], [quotations.slice(20), []]);
});

test("a slow corpus is waited for two seconds for each quotation, and six for all", async () => {
  const { asked, ask, timer } = library(5000);
  const { answers, left, notices } = await seekEach(quotations, ask, timer, goOn);
  assert.deepEqual([asked.length, timer.now()], [3, 6000]);
  assert.deepEqual([answers, left, notices], [[], quotations, [say`Library: it is slow.`]]);
});

test("a quotation that has no answer is told, and the next one is asked for", async () => {
  const { ask, timer } = library(10, (text) => text !== "quotation 2");
  const { answers, left } = await seekEach(quotations.slice(0, 3), ask, timer, goOn);
  assert.deepEqual([answers.length, left], [2, [quotations[1]]]);
});

test("nothing more is asked as soon as nothing of the draft may be told, or nobody waits", async () => {
  const { asked, ask, timer } = library(10);
  const untilThird: AskForWords = async (text, milliseconds) =>
    asked.length < 2 ? ask(text, milliseconds) : undefined;
  const { left } = await seekEach(quotations, untilThird, timer, goOn);
  assert.deepEqual([asked.length, left.length], [2, 23]);
  const other = library(10);
  await seekEach(quotations, other.ask, other.timer, async () => other.asked.length < 4);
  assert.equal(other.asked.length, 4);
});
