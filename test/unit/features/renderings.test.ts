import assert from "node:assert/strict";
import { test } from "node:test";
import { findRenderings, termAt } from "../../../server/src/service/features/renderings";
import { renderingsMarkdown } from "../../../server/src/service/render/renderings";
import { inEnglish } from "../../../server/src/service/text/say";
import { document } from "../search/reference";
import { learnt, numbers, resolution } from "../search/translated";
import { draftOf, drawn, knowledge } from "./draftOf";

const inLanguages = (...languages: readonly ("en" | "fr" | "es")[]) =>
  numbers(0, 12).flatMap((number) => languages.map((language) => resolution(number, language, true)));

test("a term is told as the corpus says it in other languages, counted, with an example", async () => {
  const { store } = await learnt(inLanguages("en", "fr", "es"));
  const found = await findRenderings({ ...knowledge, index: store.search }, "bridges", "en");
  const told = found.languages.map(({ language, renderings: [first] }) => [language, first?.text]);
  assert.deepEqual(told, [
    ["es", "puentes"],
    ["fr", "ponts"],
  ]);
  for (const { paragraphs, renderings } of found.languages) {
    assert.ok(renderings[0]!.paragraphs > paragraphs / 2 && renderings[0]!.paragraphs <= paragraphs);
    const { example, range, text } = renderings[0]!;
    assert.equal(example.text.slice(range.start, range.end), text);
  }
  const page = renderingsMarkdown(found, inEnglish);
  assert.match(page, /^# “bridges” in other languages/);
  assert.match(page, /## French\n\nIn \d+ paragraphs:\n\n- \*\*ponts\*\* \(\d+\): “/);
});

test("two words that stand together are one rendering", async () => {
  const { store } = await learnt(inLanguages("en", "fr"));
  const found = await findRenderings({ ...knowledge, index: store.search }, "without delay", "en");
  assert.deepEqual(
    found.languages.map(({ renderings: [first] }) => first?.text),
    ["retard"],
    "of function words nothing is known",
  );
  const ferrymen = await findRenderings({ ...knowledge, index: store.search }, "protect the schools", "en");
  assert.ok(ferrymen.languages.every(({ renderings }) => renderings[0]?.text === "protéger les écoles"));
});

test("where no document is there in two languages, it says where more comes from", async () => {
  const { store } = await learnt([document("file:///a.txt", ["We thank the keepers of the bridges."])]);
  const found = await findRenderings({ ...knowledge, index: store.search }, "bridges", "en");
  assert.deepEqual(found.languages, []);
  assert.match(renderingsMarkdown(found, inEnglish), /Get UN Resolutions/);
});

test("a text of the corpus is shown as text, whatever it holds", () => {
  const example = {
    text: "les [ponts](command:x) <b>",
    line: 0,
    ordinal: 0,
    document: { ...document("u", []), length: 1 },
  };
  const page = renderingsMarkdown(
    {
      term: "*x*",
      language: "en",
      languages: [
        {
          language: "fr",
          paragraphs: 1,
          renderings: [{ text: "[ponts](command:x)", paragraphs: 1, example, range: { start: 4, end: 22 } }],
        },
      ],
    },
    inEnglish,
  );
  assert.doesNotMatch(page, /(?<!\\)\[ponts|<b>|“\*x/);
});

test("the term is what is selected, the glossary's at the cursor, or the word there", () => {
  const { draft, offset } = drawn("We thank UNMI█SS for its footbridges.");
  const at = (start: number, end = start) => termAt(knowledge, draft, { start, end });
  assert.equal(at(offset), "UNMISS");
  assert.equal(at(draft.text.indexOf("footbridges") + 3), "footbridges");
  assert.equal(at(3, 8), "thank");
  assert.equal(termAt(knowledge, draftOf("  "), { start: 1, end: 1 }), undefined);
});

test("the glossary's name in a language is told, and counted where it stands, whatever its endings", async () => {
  const said = { en: "Reports to the Security Council", ru: "докладывает Совету Безопасности" };
  const texts = (["en", "ru"] as const).map((language) =>
    document(
      `file:///${language}.txt`,
      numbers(0, 6).map((number) => `${said[language]} (${1900 + number});`),
      { kind: "adopted", symbol: "C/RES/1", language },
    ),
  );
  const { store } = await learnt(texts);
  const found = await findRenderings({ ...knowledge, index: store.search }, "Security Council", "en");
  const [russian] = found.languages;
  assert.equal(russian?.known, "Совет Безопасности");
  assert.deepEqual(
    russian.renderings.map(({ text, paragraphs }) => [text, paragraphs]),
    [["Совету Безопасности", 6]],
  );
  assert.match(renderingsMarkdown(found, inEnglish), /Penholder’s glossary has \*\*Совет Безопасности\*\*/);
});
