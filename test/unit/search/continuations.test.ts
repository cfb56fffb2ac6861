import assert from "node:assert/strict";
import { test } from "node:test";
import { document, storeOf } from "./reference";

const corpus = () =>
  storeOf(
    document(
      "resolution",
      [
        "Recalling its previous resolutions on the river, and stressing the need for water for all,",
        "Recalling its visit to the delta in the spring,",
        "5. Urges the parties to the treaty to meet without delay and to report to the Council;",
      ],
      { kind: "adopted", date: "2015-03-02" },
    ),
    document(
      "speech",
      [
        "We urge the parties to the treaty to meet. My country will host them.",
        "The basin’s peoples have waited. They ask “when will the dams be opened?” and hear nothing.",
      ],
      { date: "2020" },
    ),
    document("other", ["They urge the parties to the treaty to sign it at once."], { date: "2021" }),
  );

/** The typed text with the first words of each continuation after a bar. */
const continued = async (typed: string) => {
  const { store } = await corpus();
  const found = await store.search.continuations(typed);
  return found.map(({ text, passage, offset }) => {
    assert.equal(text, passage.text.slice(offset), "word for word from the passage");
    return `${typed}|${text.split(" ").slice(0, 4).join(" ")}`;
  });
};

test("two words that begin a sentence are enough, and different continuations all come", async () => {
  assert.deepEqual(await continued("Recalling its "), [
    "Recalling its |previous resolutions on the",
    "Recalling its |visit to the delta",
  ]);
});

test("two words in the middle of a sentence are not enough, three are", async () => {
  assert.deepEqual(await continued("We note that parties to "), []);
  assert.equal(
    (await continued("We ask that the parties to "))[0],
    "We ask that the parties to |the treaty to meet",
  );
});

test("more words that agree come first, then what more passages say", async () => {
  assert.deepEqual(await continued("We urge the parties to the treaty to "), [
    "We urge the parties to the treaty to |meet. My country will",
    "We urge the parties to the treaty to |sign it at once.",
    "We urge the parties to the treaty to |meet without delay and",
  ]);
});

test("what follows is exactly what is to be appended", async () => {
  assert.equal((await continued("Urges the parties to"))[0], "Urges the parties to| the treaty to");
  assert.equal((await continued("Urges the parties to "))[0], "Urges the parties to |the treaty to meet");
  assert.equal(
    (await continued("Recalling its previous resolutions on the river,"))[0]?.split("|")[1],
    " and stressing the",
  );
  assert.deepEqual(
    await continued("Recalling its previous resolutions on the river "),
    [],
    "a comma stands there",
  );
  assert.equal((await continued('They ask "when will '))[0], 'They ask "when will |the dams be opened?”');
  assert.equal(
    (await continued("The basin's peoples have"))[0],
    "The basin's peoples have| waited. They ask",
  );
});

test("a word that is begun is made whole", async () => {
  assert.deepEqual(await continued("We urge the parties to the tre"), [
    "We urge the parties to the tre|aty to meet. My",
    "We urge the parties to the tre|aty to sign it",
    "We urge the parties to the tre|aty to meet without",
  ]);
  assert.deepEqual(await continued("We urge the parties to the tx"), []);
});

test("a paragraph's number does not hide its beginning", async () => {
  assert.equal((await continued("Urges the "))[0], "Urges the |parties to the treaty");
});

test("each passage is told with how much of what is typed agrees with it, before the run too", async () => {
  const text = "Decides to review the matter of the wells in one year";
  const { store } = await storeOf(
    document("a", [`${text};`], { kind: "adopted", date: "2001" }),
    document("b", [`${text}, and to report;`], { kind: "adopted", date: "2009" }),
    document("c", ["Decides to review the lists of names."], { date: "2020" }),
  );
  const found = await store.search.continuations("Decides to review ");
  assert.deepEqual(
    found.map(({ words, fromStart, passage }) => [words, fromStart, passage.document.id]),
    [
      [3, true, "b"],
      [3, true, "a"],
      [3, true, "c"],
    ],
  );
  const [other] = await store.search.continuations("Decides to study the matter of the wells in ");
  assert.deepEqual([other?.words, other?.before, other?.fromStart], [6, 2, false], "study stands for review");
});

test("a passage that is likely anyway needs no word that agrees, and gives its beginning", async () => {
  const { store } = await corpus();
  const near = [{ document: "resolution", from: 1, to: 3 }];
  assert.deepEqual(
    (await store.search.continuations("", { near })).map(({ text }) => text.split(" ").slice(0, 3).join(" ")),
    ["Recalling its visit", "5. Urges the"],
  );
  assert.deepEqual(
    (await store.search.continuations("Recalling ", { near })).map(({ text, passage }) => [
      text,
      passage.ordinal,
    ]),
    [["its visit to the delta in the spring,", 1]],
  );
});

test("nothing follows a finished sentence, a passage's end, or words nobody said", async () => {
  for (const typed of [
    "",
    "Recalling",
    "Recalling its visit. ",
    "My country will host them",
    "Zebras eat grass in ",
  ]) {
    assert.deepEqual(await continued(typed), [], typed);
  }
});

test("a formula in thousands of passages still goes on, adopted text and the latest first", async () => {
  const many = Array.from(
    { length: 300 },
    (_, i) => `Recalling its resolution ${i + 1000} of the year ${1990 + (i % 30)},`,
  );
  const { store } = await storeOf(
    document("spoken", many, { date: "2022" }),
    document("adopted", ["Recalling its resolution on wells of 1980,"], { kind: "adopted", date: "1981" }),
  );
  const [first] = await store.search.continuations("Recalling its resolution ", {
    limit: 1,
    kinds: ["adopted"],
  });
  assert.equal(first?.text, "on wells of 1980,");
});
