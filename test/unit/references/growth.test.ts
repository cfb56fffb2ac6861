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
  ["said again", "resolution 1325 (2000) and paragraph 3 of that resolution, "],
  ["operative paragraphs", "resolution 2719 (2023), OP3, "],
  ["half of a sign", "\ud835"],
  ["letters beyond the first plane", "𝒜/𝒮 "],
  ["Chinese descriptions", "其关于安理会的第"],
  ["Chinese dates", "号、2016年10月21日第32/25"],
  ["symbols without their strokes", "S/RES2518"],
  ["presidential statements", "presidential statement 2015/25, "],
  ["spaced strokes", "1267 /1989 "],
  ["full stops", ". "],
  ["commas", ",,"],
];

/** A repeatable stream of numbers. */
function randomNumbers(start: number): (below: number) => number {
  let seed = start;
  return (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
}

/** Texts of random pieces of all of these and of random signs of many scripts, the same in every run. */
function fuzzed(): [string, string][] {
  const random = randomNumbers(20);
  const signs = "0123456789/()-–., \n\u00a0\u200fAaSsEe《》第号年вءٍ٥Ａ（\ud835\udc9c";
  return Array.from({ length: 12 }, (_, at) => {
    let unit = "";
    for (let pieces = 1 + random(5); pieces > 0; pieces--) {
      if (random(3) > 0) unit += hostile[random(hostile.length)]?.[1] ?? "";
      else for (let count = 1 + random(9); count > 0; count--) unit += signs[random(signs.length)] ?? "";
    }
    return [`random text ${at}`, unit];
  });
}

/** Processor time, in milliseconds, that the texts take together: the least of three times. */
function took(texts: readonly string[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    for (const text of texts) findReferences(text);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

test("eight times the text takes no more than eight texts, whatever the text", () => {
  for (const [name, unit] of [...hostile, ...fuzzed()]) {
    const one = `resolution ${unit.repeat(Math.ceil(800 / unit.length))}`;
    const long = `resolution ${unit.repeat(Math.ceil(6400 / unit.length))}`;
    // What goes back over what it has read takes eight times as long, each time; what takes longer once was disturbed.
    let factor = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 5 && factor >= 3; attempt++)
      factor = took([long]) / (took(Array.from({ length: 8 }, () => one)) + 4);
    assert.ok(factor < 3, `${name} (${JSON.stringify(unit)}): ${factor.toFixed(1)} times as long`);
  }
});

test("references never overlap and stand in order, in any text", () => {
  const random = randomNumbers(42);
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
