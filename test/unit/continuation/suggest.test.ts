import assert from "node:assert/strict";
import { test } from "node:test";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import {
  createSuggester,
  isSourced,
  type SourcedSuggestion,
} from "../../../server/src/service/features/inline";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import type { Knowledge } from "../../../server/src/service/knowledge/knowledge";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { some } from "../../some";
import { document, storeOf } from "../search/reference";

const catalogue = createCatalogue();
const glossary = createGlossary();
const adopted = (id: string, year: string, ...texts: string[]) =>
  document(id, texts, { kind: "adopted", date: year, organ: "Security Council", symbol: `S/RES/${id}` });

/** Three resolutions of an imagined series on lighthouses, a fourth on Haiti, and a speech. */
const corpus = [
  adopted(
    "1",
    "2019",
    "Recalling the report of the keepers of the northern lights,",
    "Reaffirming that every lighthouse serves ships of all flags, and stressing the need for spare lamps,",
    "Requests the Secretary-General to report on the lamps of the coast within 90 days;",
  ),
  adopted(
    "2",
    "2020",
    "Recalling the report of the keepers of the northern lights,",
    "Reaffirming that every lighthouse serves ships of all flags, and stressing the need for spare lamps,",
    "Requests the Secretary-General to report on the lamps of the coast within 120 days;",
  ),
  adopted(
    "3",
    "2021",
    "Reaffirming that every lighthouse serves ships of all flags, and stressing the need for trained keepers,",
    "Urges the parties to keep the harbour of Haiti open to the ships of UNMISS and of fishermen;",
  ),
  document("speech", ["We believe that every lighthouse serves ships of all flags and none."], {
    date: "2022",
  }),
];

/** The suggestions at the cursor drawn as █. Asked for, unless they are to come by themselves. */
async function suggested(
  drawn: string,
  { languageId = "penholder-resolution", asked = true, documents = corpus } = {},
): Promise<SourcedSuggestion[]> {
  const { store } = await storeOf(...documents);
  const offset = drawn.indexOf("█");
  const text = drawn.replace("█", "");
  const draft = createDraftAnalyser(catalogue).analyse("file:///draft", languageId, 1, text);
  const knowledge: Knowledge = { catalogue, glossary, index: store.search, links: { language: "en" } };
  return (await createSuggester().find(knowledge, draft, offset, { asked })).filter(isSourced);
}
const texts = async (...args: Parameters<typeof suggested>) =>
  (await suggested(...args)).map(({ text }) => text);

test("the paragraph goes on as most adopted texts do, a clause at a time, with longer ones to choose from", async () => {
  const found = await suggested("Reaffirming that every lighthouse █");
  assert.equal(found[0]?.text, "serves ships of all flags,");
  assert.equal(found[0]?.documents, 3);
  assert.equal(found[1]?.text, "serves ships of all flags, and stressing the need for spare lamps,");
});

test("what is suggested stands in its source word for word", async () => {
  for (const { text, passage } of some(await suggested("Reaffirming that every lighthouse █")))
    assert.ok(passage.text.includes(text), text);
});

test("words of a scan are not suggested while one types, and not counted among those that go on so", async () => {
  const line = "Reaffirming that every lighthouse █";
  const scans = corpus.map((one) => ({ ...one, scanned: true as const }));
  assert.deepEqual(await texts(line, { documents: scans }), []);
  const [first] = await suggested(line, { documents: [...corpus.slice(0, 2), ...scans.slice(2)] });
  assert.equal(first?.documents, 2);
});

test("a draft resolution goes on with adopted text, a statement with what was spoken", async () => {
  assert.match((await texts("… that every lighthouse serves ships of all █"))[0]!, /^flags, /);
  const [first] = await suggested("We believe that every lighthouse serves █", {
    languageId: "penholder-statement",
  });
  assert.equal(first?.passage.document.kind, "spoken");
});

test("the document that the draft follows goes before one that more documents agree with", async () => {
  const follows = (before: string) =>
    suggested(
      `${before}\n\nReaffirming that every lighthouse serves ships of all flags, and stressing the need for █`,
    );
  const [spare] = await follows("Recalling the report of the keepers of the northern lights,");
  assert.equal(spare?.text, "spare lamps,");
});

test("once a paragraph is written, the next of the same document is offered before a word is typed", async () => {
  const [next] = await suggested("Recalling the report of the keepers of the northern lights,\n\n█");
  assert.equal(next?.text, "Reaffirming that every lighthouse serves ships of all flags,");
});

test("a number of the source is not carried over, one that the draft has is", async () => {
  const line = "Requests the Secretary-General to report on the lamps of █";
  const [first] = await suggested(line);
  assert.equal(first?.text, "the coast");
  assert.equal(first?.slot, true);
  assert.ok((await texts(`Within 90 days, we say.\n\n${line}`)).includes("the coast within 90 days;"));
});

test("names of countries and missions are not carried over, those of the draft are", async () => {
  assert.deepEqual(await texts("Urges the parties to keep █"), ["the harbour"]);
  assert.ok(
    (await texts("The coast of Haiti.\n\nUrges the parties to keep █"))[0]?.startsWith(
      "the harbour of Haiti open",
    ),
  );
  assert.ok(
    !(await texts("The coast of Haiti.\n\nUrges the parties to keep the harbour of Haiti open █")).some(
      (text) => text.includes("UNMISS"),
    ),
  );
});

test("nothing within a word, within a line, in a heading, in code or without a corpus that says it", async () => {
  for (const drawn of [
    "Reaffirming that every lightho█",
    "Reaffirming that every lighthouse █ is old",
    "# Reaffirming that every lighthouse █",
    "```\nReaffirming that every lighthouse █",
    "Zebras graze in the shade of █",
    "█",
  ])
    assert.deepEqual(await texts(drawn), [], drawn);
});

test("at the end of a word the space comes with the suggestion", async () => {
  assert.equal((await texts("Reaffirming that every lighthouse█"))[0], " serves ships of all flags,");
});

test("in a resolution too by itself comes only what is likely; who asks sees what goes on in six ways", async () => {
  const things = ["lamps", "ropes", "ferries", "wells", "nets", "boats"];
  const texts = things.map(
    (thing) => `Requests the keepers of the coast to mend the ${thing} of the harbour before winter;`,
  );
  const { store } = await storeOf(...texts.map((text, at) => adopted(`${at}`, `${2010 + at}`, text)));
  const knowledge: Knowledge = { catalogue, glossary, index: store.search, links: { language: "en" } };
  const text = "Requests the keepers of the coast to mend the ";
  const draft = createDraftAnalyser(catalogue).analyse("file:///draft", "penholder-resolution", 1, text);
  const offered = (asked: boolean) => createSuggester().find(knowledge, draft, text.length, { asked });
  assert.deepEqual(await offered(false), []);
  assert.ok((await offered(true)).length > 1);
});

test("who has passed over two offers in a paragraph is shown the next only where it is likelier than usual", async () => {
  const text =
    "Requests the keepers of the coast to mend the lamps of the harbour before the winter and to mend the ropes of the harbour before the summer and to mend the nets of the harbour before the spring;";
  const { store } = await storeOf(...["1", "2", "3"].map((id) => adopted(id, `201${id}`, text)));
  const knowledge: Knowledge = { catalogue, glossary, index: store.search, links: { language: "en" } };
  const offered = async (suggester: ReturnType<typeof createSuggester>, written: string) => {
    const draft = createDraftAnalyser(catalogue).analyse("file:///draft", "penholder-resolution", 1, written);
    return (await suggester.find(knowledge, draft, written.length)).length;
  };
  const steps = [
    "Requests the keepers of the coast ",
    "Requests the keepers of the coast soon to mend the lamps of the ",
    "Requests the keepers of the coast soon to mend the lamps of the port before the winter or to mend the ropes ",
  ];
  const suggester = createSuggester();
  const [first, second, third] = [
    await offered(suggester, steps[0]!),
    await offered(suggester, steps[1]!),
    await offered(suggester, steps[2]!),
  ];
  assert.ok(first > 0 && second > 0);
  assert.equal(third, 0);
  assert.ok((await offered(createSuggester(), steps[2]!)) > 0);
});

test("a draft is taken for a resolution by its look, where the editor does not say so", async () => {
  const [first] = await suggested("The Security Council,\n\nReaffirming that every lighthouse █", {
    languageId: "plaintext",
  });
  assert.equal(first?.passage.document.kind, "adopted");
});
