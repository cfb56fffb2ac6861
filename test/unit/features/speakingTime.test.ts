import assert from "node:assert/strict";
import { test } from "node:test";
import { findSpeakingTime, paceOf } from "../../../server/src/service/features/speakingTime";
import { draftOf } from "./draftOf";

const of = (text: string, pace = {}, languageId?: string) =>
  findSpeakingTime(draftOf(text, languageId), undefined, pace);

test("a statement takes as long as its words do at the pace of its language", () => {
  const words = "We thank the members of the Council for it. ".repeat(24);
  assert.deepEqual(of(words), { words: 216, seconds: 108, language: "en" });
  assert.equal(of(words, { en: 216 })?.seconds, 60);
});

test("headings, notes and comments are not spoken", () => {
  const text = "# Statement of Marevia\n\nWe thank you.<!-- slowly --> Truly.\n\n[^1]: A note of five words.";
  assert.equal(of(text)?.words, 4);
});

test("of a selection its own words are counted", () => {
  const text = "We thank you.\n\nWe also ask for peace and bread.";
  const start = text.indexOf("ask");
  const time = findSpeakingTime(draftOf(text), { start, end: text.indexOf(" bread") }, {});
  assert.equal(time?.words, 4);
});

test("in Chinese characters are counted, and compounds are one word elsewhere", () => {
  assert.equal(of("主席先生，我们感谢秘书长的报告。")?.words, 14);
  assert.equal(of("A long-standing, well-known fact – truly.")?.words, 5);
});

test("what is no statement is not spoken", () => {
  assert.equal(
    of("The Security Council,\n\nRecalling the need,\n\nDecides to meet.", {}, "plaintext"),
    undefined,
  );
});

test("a pace is a number for all languages, or one for each that is named", () => {
  assert.equal(paceOf("110").fr, 110);
  assert.deepEqual(paceOf("en 130, fr: 140"), { en: 130, fr: 140 });
  assert.deepEqual(paceOf("fast"), {});
  assert.equal(paceOf("100, fr 140").fr, 140);
});
