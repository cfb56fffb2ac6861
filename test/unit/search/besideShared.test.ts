// Searches that somebody asks by hand, asked of the own corpus and of shared ones at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CorpusSearch } from "../../../server/src/service/search/corpusSearch";
import type { AskWeb } from "../../../server/src/service/search/shared/askWeb";
import { besideShared } from "../../../server/src/service/search/shared/besideShared";
import { createSharedCorpora } from "../../../server/src/service/search/shared/sharedCorpora";
import { createWorld } from "../world";
import { document, storeOf } from "./reference";

const lamps = "Requests the keepers of every harbour to light their lamps before the winter storms begin.";
const theirs =
  "Requests the keepers of every harbour to light all lamps before winter storms begin, and to report.";
const found = {
  document: {
    id: "file:///archive/lamps.txt",
    uri: "file:///archive/lamps.txt",
    title: "On lamps",
    kind: "adopted",
    language: "en",
    date: "1999",
    length: 1,
  },
  doc: "file:///archive/lamps.txt",
  ordinal: 0,
  text: theirs,
  wording: "1",
};
const draft = "file:///home/ada/secret-plans/draft.md";

/** A corpus here, a shared one beside it, and all that the latter was told. */
async function corpora(patience: number, isSilent = false) {
  const { store, world } = await storeOf(
    document("file:///lamps.txt", [lamps], { kind: "adopted", date: "2001", symbol: "C/RES/7(2001)" }),
  );
  const heard: string[] = [];
  const askWeb: AskWeb = async ({ url, body = "" }) => {
    heard.push(`${url} ${body}`);
    if (isSilent) return new Promise(() => {});
    const told = url.endsWith("/state")
      ? { _source: { state: { generation: "1", documents: 1, passages: 1 } } }
      : url.endsWith("/sample")
        ? { _source: { state: { passages: 0, terms: [] } } }
        : {
            _shards: { total: 1, successful: 1 },
            hits: { total: { value: 1 }, hits: [{ _source: found, sort: [1] }] },
          };
    return { status: 200, bytes: world.codec.encodeUtf8(JSON.stringify(told)) };
  };
  const shared = createSharedCorpora(askWeb, createWorld(), () => {});
  shared.take([
    { name: "Library", url: "https://search.coast.example", index: "library", languages: [], agreed: true },
  ]);
  const asked = patience === 0 ? {} : { draft, language: "en" };
  const search = besideShared(store.search, shared, { surface: "test", patience, ...asked });
  return { search, own: store.search, shared, heard };
}

const settled = async () => {
  for (let i = 0; i < 200; i += 1) await new Promise((resolve) => setImmediate(resolve));
};
const options = { limit: 5, excludeDocuments: [draft] };
const questions: Readonly<
  Record<string, (search: CorpusSearch) => Promise<readonly (string | undefined)[]>>
> = {
  similar: async (search) =>
    (await search.similar(lamps, options)).map(({ passage }) => passage.document.corpus),
  "similar to each": async (search) =>
    (await search.similarToEach([lamps], options)).flat().map(({ passage }) => passage.document.corpus),
  alike: async (search) =>
    (await search.alike(lamps, 0.1, options)).passages.map((passage) => passage.document.corpus),
  words: async (search) =>
    (await search.keyword("harbour lamps", options)).map(({ passage }) => passage.document.corpus),
  "references to a document": async (search) =>
    (await search.tagged("C/RES/3(1990)", options)).passages.map((passage) => passage.document.corpus),
};

for (const [what, ask] of Object.entries(questions)) {
  test(`${what}: both corpora answer, each hit says which it is from, and no draft is named`, async () => {
    const { search, heard } = await corpora(2000);
    const from = await ask(search);
    assert.ok(from.includes("Library"), `${from}`);
    if (what !== "references to a document") assert.ok(from.includes(undefined), `${from}`);
    assert.doesNotMatch(heard.join("\n"), /ada|secret-plans/);
  });
}

test("where nobody waits what is here comes at once, and both when the shared corpus has answered", async () => {
  const { search, own } = await corpora(0);
  const here = (await own.keyword("harbour lamps")).length;
  const before = search.generation;
  assert.equal((await search.keyword("harbour lamps")).length, here);
  await settled();
  assert.equal((await search.keyword("harbour lamps")).length, here + 1);
  assert.notEqual(search.generation, before);
});

test("what is here goes on beside a shared corpus that never answers", async () => {
  const { search } = await corpora(0, true);
  assert.equal((await search.keyword("harbour lamps")).length, 1);
  assert.equal((await search.similar(lamps)).length, 1);
});

test("nothing is called all that there is: a cluster reads only what is likeliest", async () => {
  const { search, own } = await corpora(2000);
  assert.equal((await own.alike(lamps, 0.1)).further, undefined);
  assert.equal((await search.alike(lamps, 0.1)).further, true);
});

test("what was typed is sent as typed; of a text that was put into the search twelve words in another order", async () => {
  const { search, heard, shared } = await corpora(0);
  await search.keyword("harbour lamps");
  await settled();
  assert.deepEqual(shared.sent()[0]?.words, ["harbour", "lamps"]);
  await search.keyword(`${lamps} ${theirs}`);
  await settled();
  const [{ words } = { words: [] }] = shared.sent();
  assert.ok(words.length <= 12);
  assert.deepEqual([...words], [...words].sort());
  assert.doesNotMatch(heard.join("\n"), /every harbour to light/);
});

test("a whole draft is compared with what is here alone", async () => {
  const { search, heard } = await corpora(2000);
  assert.equal((await search.similarToEach([lamps, theirs], options)).length, 2);
  assert.deepEqual(heard, []);
});
