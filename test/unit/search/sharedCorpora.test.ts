import assert from "node:assert/strict";
import { test } from "node:test";
import { type AskWeb, WebFailed } from "../../../server/src/service/search/shared/askWeb";
import {
  createSharedCorpora,
  type SharedCorpora,
  type SharedCorpus,
} from "../../../server/src/service/search/shared/sharedCorpora";
import { english, say } from "../../../server/src/service/text/say";
import { createWorld, type World } from "../world";

const library: SharedCorpus = {
  name: "Library",
  url: "https://search.coast.example",
  index: "library",
  languages: [],
  agreed: true,
};
const text =
  "Requests the keepers of the northern coast to light the lamps of every harbour before the winter storms begin, to keep oil for forty nights, and to report on barrels, wicks and lanterns each spring.";
const draft = "file:///work/draft.md";
const question = { draft, text, language: "en" };

/** What the view asks: passages like a paragraph, ranked by what stands around it. */
function similar(shared: SharedCorpora, { draft, text, language }: typeof question) {
  const { values, notices } = shared.known({
    kind: "similar",
    key: text,
    draft,
    language,
    ask: (search, signal) => search.similar(text, { surroundings: "Of secret matters.", limit: 10, signal }),
  });
  return { hits: values.flat(), notices };
}
const found = {
  document: {
    id: "file:///lamps.txt",
    uri: "file:///lamps.txt",
    title: "On lamps",
    kind: "spoken",
    language: "en",
    length: 1,
  },
  doc: "file:///lamps.txt",
  ordinal: 0,
  text: "Keepers light the lamps of every harbour before winter storms, with oil for forty nights.",
  wording: "1",
};

/** A cluster that holds one passage, and all that it was told. */
function spying(world: World) {
  const heard: string[] = [];
  const state = { away: false, missing: 0, silent: false };
  const askWeb: AskWeb = async ({ url, body = "", signal }) => {
    heard.push(`${url} ${body}`);
    if (state.silent)
      return new Promise((_, reject) =>
        signal?.addEventListener?.("abort", () => {
          heard.push("aborted");
          reject(new Error("nobody waits"));
        }),
      );
    if (state.away) throw new WebFailed(say`search.coast.example does not answer.`);
    const told = url.endsWith("/state")
      ? { _source: { state: { generation: "1", documents: 1, passages: 1 } } }
      : url.endsWith("/sample")
        ? { _source: { state: { passages: 0, terms: [] } } }
        : {
            _shards: { total: 2, successful: 2 - state.missing, failed: 0 },
            hits: { total: { value: 1 }, hits: [{ _source: found, sort: [1] }] },
          };
    return { status: 200, bytes: world.codec.encodeUtf8(JSON.stringify(told)) };
  };
  return { heard, state, askWeb };
}

const settled = async () => {
  for (let i = 0; i < 200; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

function create(corpora: readonly SharedCorpus[]) {
  const world = createWorld();
  const cluster = spying(world);
  let told = 0;
  const shared = createSharedCorpora(cluster.askWeb, world, () => {
    told += 1;
  });
  shared.take(corpora);
  return { world, shared, ...cluster, told: () => told };
}

test("nobody waits: the answer is there the next time, says where it comes from, and is asked for once", async () => {
  const { shared, heard, told } = create([library]);
  assert.deepEqual(similar(shared, question), { hits: [], notices: [] });
  await settled();
  assert.equal(told(), 1);
  const [hit] = similar(shared, question).hits;
  assert.equal(hit?.passage.document.corpus, "Library");
  assert.notEqual(hit?.passage.document.id, found.doc);
  const asked = heard.length;
  similar(shared, question);
  await settled();
  assert.equal(heard.length, asked);
});

test("nothing is sent before its user has agreed, nor about drafts in other languages", async () => {
  const { shared, heard } = create([
    { ...library, agreed: false },
    { ...library, index: "french", languages: ["fr"] },
  ]);
  similar(shared, question);
  await settled();
  assert.deepEqual(heard, []);
  assert.deepEqual(shared.sent(), []);
});

test("what leaves is twelve words in the order of the alphabet and hashes, and that is what is shown as sent", async () => {
  const { shared, heard } = create([library]);
  similar(shared, question);
  await settled();
  const [record] = shared.sent();
  assert.equal(record?.words.length, 12);
  assert.deepEqual([...record.words], [...record.words].sort());
  const all = heard.join("\n");
  const queries = [...all.matchAll(/"query":"([^"]*)"/g)].map(([, words]) => words);
  assert.deepEqual(queries, [record.words.join(" ")]);
  // No two words of the draft stand beside each other as they do there, and nothing that is around it.
  const words = text.toLowerCase().match(/\p{L}+/gu)!;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next !== undefined && !`${record.words.join(" ")} `.includes(`${word} ${next} `))
      assert.ok(!all.includes(`${word} ${next}`), `${word} ${next}`);
  }
  assert.ok(!all.includes("secret"));
});

test("a corpus that is away is said to be, left alone for a while, and found again by itself", async () => {
  const { shared, heard, state, world, told } = create([library]);
  state.away = true;
  similar(shared, question);
  await settled();
  assert.deepEqual(similar(shared, question).notices.map(english), [
    "Library: search.coast.example does not answer.",
  ]);
  const asked = heard.length;
  for (let i = 0; i < 10; i += 1) similar(shared, { ...question, text: `${text} ${i}` });
  await settled();
  assert.equal(heard.length, asked);
  assert.equal(told(), 1);
  state.away = false;
  world.timer.advance(35_000);
  await settled();
  const last = { ...question, text: `${text} 9` };
  assert.deepEqual([similar(shared, last).hits.length, similar(shared, last).notices], [1, []]);
});

test("a corpus half of whose parts are gone says that there may be more", async () => {
  const { shared, state } = create([library]);
  state.missing = 1;
  similar(shared, question);
  await settled();
  const { hits, notices } = similar(shared, question);
  assert.equal(hits.length, 1);
  assert.deepEqual(notices.map(english), [
    "Library: 1 of 2 parts do not answer; there may be more than is shown.",
  ]);
});

test("of a long day every question is shown as sent, the first as well", async () => {
  const { shared } = create([library]);
  for (let paragraph = 1; paragraph <= 150; paragraph += 1) {
    similar(shared, { ...question, text: `${text} ${"Foghorns ".repeat(paragraph - 1)}` });
    await settled();
  }
  const sent = shared.sent();
  assert.equal(sent.length, 150);
  assert.ok(sent[0]?.words.includes("foghorns"));
  assert.ok(!sent.at(-1)?.words.includes("foghorns"));
});

test("what waits for a corpus that was away is not sent when its draft has changed meanwhile: it may be confidential now", async () => {
  const { shared, heard, state, world } = create([library]);
  state.away = true;
  similar(shared, question);
  await settled();
  const asked = heard.length;
  shared.forget(draft);
  state.away = false;
  world.timer.advance(35_000);
  await settled();
  assert.equal(heard.length, asked);
  assert.deepEqual(shared.sent(), []);
});

test("a question that is on its way is given up when its draft changes, and nothing is said to be wrong", async () => {
  const { shared, heard, state, told } = create([library]);
  state.silent = true;
  similar(shared, question);
  await settled();
  shared.forget("file:///work/another.md");
  assert.ok(!heard.includes("aborted"));
  shared.forget(draft);
  await settled();
  assert.equal(heard.at(-1), "aborted");
  assert.equal(told(), 0);
  state.silent = false;
  assert.deepEqual(similar(shared, question), { hits: [], notices: [] });
  await settled();
  assert.equal(similar(shared, question).hits.length, 1);
});

test("what another draft has asked goes on when one changes", async () => {
  const { shared } = create([library]);
  similar(shared, { ...question, draft: "file:///work/another.md" });
  shared.forget(draft);
  await settled();
  assert.equal(similar(shared, question).hits.length, 1);
});

test("nothing of before goes on when the settings have changed: they may say that a draft is confidential", async () => {
  const { shared, heard, state, world } = create([library]);
  state.away = true;
  similar(shared, question);
  await settled();
  const asked = heard.length;
  shared.take([library]);
  world.timer.advance(35_000);
  await settled();
  assert.equal(heard.length, asked);
});

test("a corpus that is taken away is not asked any more", async () => {
  const { shared, heard } = create([library]);
  shared.take([]);
  assert.deepEqual(similar(shared, question), { hits: [], notices: [] });
  await settled();
  assert.deepEqual(heard, []);
});
