import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { type Answers, openDraft, session, settled } from "./session";
import { fake, Selection, show } from "./vscode";

/** The item that tells the time, after the pause that follows a change. */
async function itemWith(t: TestContext, answers: Answers, change: () => void) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { asked } = session(answers);
  change();
  t.mock.timers.tick(400);
  await settled();
  const item = fake.statusItems.find(({ text }) => text.includes("$(clock)"));
  return { item, asked: asked.filter(({ method }) => method === "penholder/speakingTime") };
}

const whole = { words: 612, seconds: 306 };

test("the words of a statement and the time they take stand in the status bar", async (t) => {
  const { item, asked } = await itemWith(t, { "penholder/speakingTime": whole }, () => openDraft());
  assert.equal(item?.text, "$(clock) 612 words, 5:06 min");
  assert.equal(item?.shown, true);
  assert.equal(asked.length, 1);
});

test("of a selection its own time is told, and the limit of the meeting stands in the tooltip", async (t) => {
  const answer = ({ range }: { range?: unknown }) =>
    range ? { words: 84, seconds: 42 } : { ...whole, limit: 300 };
  const { item } = await itemWith(t, { "penholder/speakingTime": answer }, () => {
    const editor = openDraft();
    editor.selection = new Selection(0, 0, 1, 0);
    show(editor);
  });
  assert.equal(item?.text, "$(clock) 84 of 612 words, 0:42 min");
  assert.match(String(item?.tooltip), /The meeting gives 5:00 min\./);
});

test("a screen reader hears the time in words, and that the meeting gives less", async (t) => {
  const answers = { "penholder/speakingTime": { ...whole, limit: 300 } };
  const { item } = await itemWith(t, answers, () => openDraft());
  const { label } = item!.accessibilityInformation!;
  assert.equal(label, "612 words, 5:06 min, The meeting gives 5:00 min.");
});

test("for what is no statement nothing is shown", async (t) => {
  const { item } = await itemWith(t, { "penholder/speakingTime": null }, () => openDraft());
  assert.equal(item, undefined);
});
