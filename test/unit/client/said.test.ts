import assert from "node:assert/strict";
import { test } from "node:test";
import type { Translate } from "../../../client/src/common/similar/cards";
import type { Card, Labels, Paragraph } from "../../../client/src/common/similar/messages";
import { toSaid } from "../../../client/src/common/similar/said";
import { announcer } from "../../../client/src/webview/announcer";

const t: Translate = (message, ...args) => message.replace(/\{(\d)\}/g, (_, index) => String(args[index]));
const card = (spoken: string) => ({ spoken }) as Card;
const paragraph: Paragraph = {
  kind: "paragraph",
  version: "1",
  labels: {} as Labels,
  cards: [card("Spoken, Elena Marsh (Atlantia), 83 % alike"), card("Report, 40 % alike")],
  across: [],
  documents: [],
  terms: [],
};

test("a screen reader hears how many passages there are and which is the nearest", () => {
  assert.deepEqual(toSaid(paragraph, false, t), [
    "Similar passages: 2. The nearest: Spoken, Elena Marsh (Atlantia), 83 % alike",
  ]);
});

test("it hears the agreed language first, and those in other languages last", () => {
  const precedent = card("Nearest agreed language, S/RES/2436 (2018), 8 % changed");
  const said = toSaid({ ...paragraph, precedent, across: [card("Adopted")] }, false, t);
  assert.equal(said[0], "Nearest agreed language, S/RES/2436 (2018), 8 % changed");
  assert.equal(said.at(-1), "In other languages: 1");
  assert.equal(said.length, 3);
});

test("where nothing is similar it hears that, and while the corpus is being read nothing", () => {
  const nothing = "Nothing in the reference documents comes close to this paragraph.";
  assert.deepEqual(toSaid({ ...paragraph, cards: [], nothing }, false, t), [nothing]);
  assert.deepEqual(toSaid({ kind: "notice", text: "One moment …" }, true, t), []);
  assert.deepEqual(toSaid(paragraph, true, t), []);
});

test("a list is told once it rests: not at each key, and not twice", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const told: string[] = [];
  const announce = announcer((sentences) => told.push(...sentences));
  for (const typed of ["one", "two", "three"]) {
    announce([typed]);
    context.mock.timers.tick(500);
  }
  assert.deepEqual(told, []);
  context.mock.timers.tick(2000);
  announce(["three"]);
  context.mock.timers.tick(2000);
  assert.deepEqual(told, ["three"]);
});

test("what waits is not told once there is nothing to tell", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const told: string[] = [];
  const announce = announcer((sentences) => told.push(...sentences));
  announce(["one"]);
  announce([]);
  context.mock.timers.tick(5000);
  assert.deepEqual(told, []);
});
