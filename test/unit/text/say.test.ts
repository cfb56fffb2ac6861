import assert from "node:assert/strict";
import { test } from "node:test";
import {
  counted,
  english,
  interfaceLanguage,
  isSaid,
  leftToRight,
  listedWithAnd,
  named,
  onDay,
  ownWords,
  reasonOf,
  SaidError,
  say,
  worded,
} from "../../../server/src/service/text/say";

const russian = {
  language: "ru",
  translations: {
    "{0} points are announced, and {1} follow.": "Объявлено {0} пунктов, следует {1}.",
    "{0} points are announced, and {1} follow.#few": "Объявлено {0} пункта, следует {1}.",
    "adopted on {0}": "принята {0}",
    "{0} ends with {1}.": "{1}: {0}",
    "a comma": "запятая",
  },
};

test("a sentence is told in the reader's language, with what is filled in where that language has it", () => {
  const said = say`${"“lamp”"} ends with ${say`a comma`}.`;
  assert.equal(english(said), "“lamp” ends with a comma.");
  assert.equal(worded(said, russian), "запятая: “lamp”");
});

test("the form of a number's noun is that of the language", () => {
  const announced = (points: number) =>
    worded(say`${points} points are announced, and ${2} follow.`, russian);
  assert.equal(announced(5), "Объявлено 5 пунктов, следует 2.");
  assert.equal(announced(3), "Объявлено 3 пункта, следует 2.");
});

test("a large number is written as the language writes it, and decides the form of its noun", () => {
  const announced = (points: number) => say`${counted(points)} points are announced, and ${2} follow.`;
  assert.equal(english(announced(12345)), "12,345 points are announced, and 2 follow.");
  for (const points of [0, 7, 999, 1000, 10_000, 1_234_567])
    assert.equal(
      english(announced(points)),
      `${points.toLocaleString("en-GB")} points are announced, and 2 follow.`,
    );
  assert.equal(worded(announced(10_003), russian), "Объявлено 10\u00a0003 пункта, следует 2.");
});

test("why something failed is told in the language where Penholder says it, and as it stands where others do", () => {
  const failed = (error: unknown) => worded(say`${"“lamp”"} ends with ${reasonOf(error)}.`, russian);
  assert.equal(failed(new SaidError(say`a comma`)), "запятая: “lamp”");
  assert.equal(failed(new Error("EACCES")), "EACCES: “lamp”");
  assert.equal(new SaidError(say`a comma`).message, "a comma");
});

test("a day is written as the language writes it, and what has no translation is told in English", () => {
  assert.equal(english(say`adopted on ${onDay("2020-03-30")}`), "adopted on 30 March 2020");
  assert.match(worded(say`adopted on ${onDay("2020-03-30")}`, russian), /^принята 30 марта 2020/);
  assert.equal(worded(say`nobody has translated ${"{0}"} this`, russian), "nobody has translated {0} this");
});

test("the language is the one that an editor or an operating system names", () => {
  for (const [locale, language] of [
    ["fr", "fr"],
    ["fr-CA", "fr"],
    ["fr_FR.UTF-8", "fr"],
    ["zh-Hans-CN", "zh-cn"],
    ["zh_CN.UTF-8", "zh-cn"],
    ["zh-tw", undefined],
    ["ar", "ar"],
    ["C.UTF-8", undefined],
    ["de", undefined],
    ["", undefined],
  ] as const)
    assert.equal(interfaceLanguage(locale), language, locale);
});

test("a sentence that was kept is known again, with all that was filled in, and what is none is not", () => {
  const kept = say`${"a"} ${1} ${onDay("2024-10")} ${counted(3)} ${listedWithAnd(["b", say`a comma`])}`;
  const more = say`${named("SC", { fr: "CS" })} ${leftToRight("15-0-0")} ${ownWords("a lamp")}`;
  for (const said of [kept, more]) {
    const again: unknown = JSON.parse(JSON.stringify(said));
    assert.ok(isSaid(again) && english(again) === english(said), english(said));
  }
  for (const value of [
    null,
    "words",
    { words: "{0}" },
    { words: "{0}", values: [{}] },
    { words: "{0}", values: [{ own: 1 }] },
    { words: "{0}", values: [{ list: ["a"], last: "perhaps" }] },
    { words: "{0}", values: [{ name: "SC", names: { fr: 1 } }] },
  ])
    assert.ok(!isSaid(value), JSON.stringify(value));
});
