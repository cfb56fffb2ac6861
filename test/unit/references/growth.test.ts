import assert from "node:assert/strict";
import { test } from "node:test";
import { findReferences } from "../../../server/src/service/references/find";

/** Texts that cost quadratic or exponential time where an expression goes back over what it has read. */
const hostile: readonly (readonly [string, string])[] = [
  ["open brackets", "("],
  ["strokes", "1/"],
  ["letters and strokes", "A/"],
  ["head words", "resolution "],
  ["organs", "Security Council "],
  ["digits", "7"],
  ["spaces", " "],
  ["line breaks", "\n"],
  ["hyphens", "A-"],
  ["double symbols", "A/70/95-"],
  ["dates", "of 25 September 2015 "],
  ["lists", "1325 (2000), "],
  ["bare lists after a head", "1325 and "],
  ["articles", "Article 5, "],
  ["Chinese numbers", "第1325号、"],
  ["Arabic particles", "وبال"],
  ["letters", "31/6 A and "],
  ["unfinished brackets", "1325 (20"],
  ["suffixes", "A/1/Add.1/Rev.1/Corr.1"],
  ["names", "2030 Agenda "],
  ["goals without their name", "Goal 16 "],
  ["chapters", "Chapter VII "],
  ["numbers that are none", "99/999, "],
];

test("eight times the text takes no more than eight texts, whatever the text", () => {
  const took = (texts: readonly string[]) => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round++) {
      const start = performance.now();
      for (const text of texts) findReferences(text);
      least = Math.min(least, performance.now() - start);
    }
    return least;
  };
  for (const [name, unit] of hostile) {
    const one = `resolution ${unit.repeat(Math.ceil(800 / unit.length))}`;
    const eight = took(Array.from({ length: 8 }, () => one));
    const long = took([`resolution ${unit.repeat(Math.ceil(6400 / unit.length))}`]);
    // What goes back over what it has read takes eight times as long; three times is the clock's own disorder.
    assert.ok(
      long < 3 * eight + 10,
      `${name}: ${eight.toFixed(2)} ms for eight, ${long.toFixed(2)} ms for one as long`,
    );
  }
});

test("references never overlap and stand in order, in any text", () => {
  let seed = 42;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  const pieces = hostile
    .map(([, unit]) => unit)
    .concat("S/RES/", "(XXIX) ", "Human Rights Council ", "，", "\u200f", "et ", "قرار ", "S-10/2 ");
  for (let round = 0; round < 150; round++) {
    let text = "";
    for (let count = random(30); count >= 0; count--) text += pieces[random(pieces.length)];
    let end = 0;
    for (const reference of findReferences(text)) {
      assert.ok(reference.start >= end && reference.end > reference.start, text);
      assert.equal(text.slice(reference.start, reference.end), reference.text);
      end = reference.end;
    }
  }
});
