import assert from "node:assert/strict";
import { test } from "node:test";
import { createLull, moment } from "../../../server/src/protocol/lull";
import { createWorld } from "../world";

/** A question, and its answer when a test gives it. */
function question() {
  let give = (_: string) => {};
  const answer = new Promise<string>((resolve) => {
    give = resolve;
  });
  return { answer, give };
}

test("what can wait is done a moment after the last answer", async () => {
  const { timer } = createWorld();
  const lull = createLull(timer);
  const done: string[] = [];
  const { answer, give } = question();
  const asked = lull.answering(answer);
  lull.after(1000, () => done.push("names"));
  timer.advance(10 * moment);
  assert.deepEqual(done, []);
  give("a hover");
  assert.equal(await asked, "a hover");
  timer.advance(moment - 1);
  assert.deepEqual(done, []);
  timer.advance(moment);
  assert.deepEqual(done, ["names"]);
  timer.advance(1000);
  assert.deepEqual(done, ["names"], "once");
});

test("where nothing is asked it waits a moment for what may be", () => {
  const { timer } = createWorld();
  const done: string[] = [];
  createLull(timer).after(1000, () => done.push("names"));
  timer.advance(moment - 1);
  assert.deepEqual(done, []);
  timer.advance(1);
  assert.deepEqual(done, ["names"]);
});

test("it waits no longer than it may, and not at all once it is called off", async () => {
  const { timer } = createWorld();
  const lull = createLull(timer);
  const done: string[] = [];
  const { answer, give } = question();
  const asked = lull.answering(answer);
  lull.after(1000, () => done.push("names"));
  const callOff = lull.after(1000, () => done.push("findings"));
  timer.advance(999);
  assert.deepEqual(done, []);
  callOff();
  timer.advance(1);
  assert.deepEqual(done, ["names"]);
  give("late");
  await asked;
});

test("an error is an answer too", async () => {
  const { timer } = createWorld();
  const lull = createLull(timer);
  const done: string[] = [];
  await assert.rejects(lull.answering(Promise.reject(new Error("no corpus"))), /no corpus/);
  lull.after(1000, () => done.push("names"));
  timer.advance(moment);
  assert.deepEqual(done, ["names"]);
});
