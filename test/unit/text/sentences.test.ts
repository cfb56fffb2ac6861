import assert from "node:assert/strict";
import { test } from "node:test";
import { sentenceStart, splitSentences } from "../../../server/src/service/text/sentences";

const cut = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

test("a full stop, a question or an exclamation ends a sentence, with its closing quotation mark", () => {
  assert.deepEqual(cut("We agree. Do you? Yes! She said “no.” We left (at last.) Then it rained."), [
    "We agree.",
    "Do you?",
    "Yes!",
    "She said “no.”",
    "We left (at last.)",
    "Then it rained.",
  ]);
});

test("titles, parts of documents and symbols do not end one", () => {
  for (const sentence of [
    "I thank Ms. Fossen and Mr. J. Lacroix for their briefings.",
    "See paras. 4 and 5 of S/2023/646/Rev.1 and Add.1, and No. 12.",
    "In Rev.1 of A/C.3/78/L.5 the amount was 3.5 million.",
    "The U.S. Government and St. Kitts co-operate.",
    "Art. 99 is clear, cf. Chap. XV.",
    "The total was 1.234 per cent.",
  ]) {
    assert.deepEqual(cut(sentence), [sentence]);
  }
});

test("a number before a paragraph belongs to it", () => {
  assert.deepEqual(cut("12. Requests a report; notes it. Decides."), [
    "12. Requests a report; notes it.",
    "Decides.",
  ]);
});

test("the six languages", () => {
  assert.deepEqual(cut("Nous remercions M. Lacroix. La paix est fragile."), [
    "Nous remercions M. Lacroix.",
    "La paix est fragile.",
  ]);
  assert.deepEqual(cut("El Sr. Pérez habló en el párr. 3. ¿Qué hacer? Actuar."), [
    "El Sr. Pérez habló en el párr. 3.",
    "¿Qué hacer?",
    "Actuar.",
  ]);
  assert.deepEqual(cut("Мы благодарим г-на Иванова. В 2023 г. было принято решение, см. п. 4. Это важно."), [
    "Мы благодарим г-на Иванова.",
    "В 2023 г. было принято решение, см. п. 4.",
    "Это важно.",
  ]);
  assert.deepEqual(cut("中方感谢通报。联合国警察很重要！是吗？是。"), [
    "中方感谢通报。",
    "联合国警察很重要！",
    "是吗？",
    "是。",
  ]);
  assert.deepEqual(cut("نشكر الأمين العام. هل هذا كاف؟ لا."), ["نشكر الأمين العام.", "هل هذا كاف؟", "لا."]);
});

test("a sentence runs over a line's end but not over a blank line", () => {
  assert.deepEqual(cut("We agree\nwith this. A heading\n\nNext one."), [
    "We agree\nwith this.",
    "A heading",
    "Next one.",
  ]);
});

test("the beginning of the sentence in which the cursor stands", () => {
  const at = (drawn: string) => {
    const offset = drawn.indexOf("|");
    const text = drawn.replace("|", "");
    return text.slice(sentenceStart(text, offset));
  };
  assert.equal(at("We agree. Ms. Fossen sp|oke. Yes."), "Ms. Fossen spoke. Yes.");
  assert.equal(at("We agree.|"), "We agree.");
  assert.equal(at("We agree. |"), "");
  assert.equal(at("One.\n\nTwo is he|re"), "Two is here");
  assert.equal(at("|One."), "One.");
});
