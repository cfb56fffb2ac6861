// Lines that run from right to left: editors draw a coloured word or a link apart, and order what is apart from left to
// right. So nothing is coloured in them, and only what stands there from left to right anyway is a link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findLinks } from "../../../server/src/service/features/links";
import { findTokens } from "../../../server/src/service/features/tokens";
import { draftOf, knowledge } from "./draftOf";

const tokens = (text: string) => {
  const draft = draftOf(text, "penholder-resolution");
  return findTokens(knowledge, draft).map(({ start, end }) => draft.text.slice(start, end));
};
const links = (text: string) => {
  const draft = draftOf(text, "penholder-resolution");
  return findLinks(knowledge, draft).map(({ start, end }) => draft.text.slice(start, end));
};

const arabic = `إن مجلس الأمن،

وإذ يشير إلى قراره 2518 (2020) وإلى تقرير الأمين العام S/2023/646 عن UNMISS،

1 - يقرر تمديد الولاية وفقا للقرار 2640 (2022)؛
`;

test("an Arabic resolution has no coloured word, and its symbols are links", () => {
  assert.ok(draftOf(arabic, "penholder-resolution").references.length >= 3);
  assert.deepEqual(tokens(arabic), []);
  assert.deepEqual(links(arabic), ["S/2023/646"]);
});

test("lines from left to right in the same draft keep their colours and links", () => {
  const both = `${arabic}\nWe recall resolution 2185 (2014) and S/2023/646,\n`;
  assert.deepEqual(tokens(both), ["resolution 2185 (2014)", "S/2023/646"]);
  assert.deepEqual(links(both), ["S/2023/646", "resolution 2185 (2014)", "S/2023/646"]);
});

test("one Arabic or Hebrew word makes a line one that runs both ways", () => {
  assert.deepEqual(tokens("Recalling S/2023/646 (مجلس الأمن),"), []);
  assert.deepEqual(links("Recalling S/2023/646 (مجلس الأمن),"), ["S/2023/646"]);
  assert.deepEqual(tokens("החלטה S/2023/646"), []);
});
