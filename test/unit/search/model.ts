import assert from "node:assert/strict";
import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import { everyDocument } from "../../../server/src/service/search/corpusSearch";
import type { CorpusStore, PassageWriter } from "../../../server/src/service/search/corpusStore";
import { openStore } from "../../../server/src/service/search/store";
import { createWorld } from "../world";
import { document, put, randomNumbers } from "./reference";

type Random = (below: number) => number;

const syllables = ["wa", "ter", "ri", "ver", "mo", "un", "tain", "de", "lta", "se", "ko", "pa"];

/**
 * Invented documents: words of three syllables, so that some are shared and most are not; now and then a text takes
 * over a row of words from another.
 */
export function inventDocument(random: Random, uri: string, others: readonly string[] = []): CorpusDocument {
  const word = () => [0, 0, 0].map(() => syllables[random(syllables.length)]).join("");
  const texts = Array.from({ length: 1 + random(4) }, () => {
    const own = Array.from({ length: 5 + random(12) }, word);
    const other = others.length > 0 && random(4) === 0 ? others[random(others.length)]!.split(" ") : [];
    const from = random(Math.max(1, other.length - 8));
    own.splice(random(own.length), 0, ...other.slice(from, from + 8 + random(5)));
    return own.join(" ");
  });
  const tags = [`T/${random(20)}`];
  return document(
    uri,
    texts.map((text, line) => ({ text, line, tags })),
    { date: `20${10 + random(10)}`, symbol: `X/${uri.slice(-1)}/${random(50)}` },
  );
}

/** What the store must say, worked out from a list, compared with what it does say. */
async function compare(
  store: CorpusStore,
  expected: ReadonlyMap<string, CorpusDocument>,
  random: Random,
): Promise<void> {
  const passages = [...expected.values()].flatMap((one) => one.passages.map(({ text }) => text));
  assert.deepEqual(await store.search.size(), { documents: expected.size, passages: passages.length });
  assert.deepEqual(
    (await everyDocument(store.search)).map(({ id }) => id).sort(),
    [...expected.keys()].sort(),
  );
  for (const [uri, { passages: own, symbol }] of expected) {
    assert.deepEqual(
      (await store.search.passages(uri)).map(({ text, ordinal }) => [text, ordinal]),
      own.map(({ text }, ordinal) => [text, ordinal]),
    );
    assert.ok((await store.search.documentsWithSymbol(symbol ?? "")).some(({ id }) => id === uri));
    const [hit] = await store.search.similar(own[0]!.text);
    assert.equal(hit?.passage.text, own[0]!.text);
    const words = own[0]!.text.split(" ");
    const phrase = words.slice(1, 4).join(" ");
    assert.equal((await store.search.phrase(phrase)).total, passages.filter(has(phrase)).length);
    const pair = [words[random(words.length)]!, words[random(words.length)]!] as const;
    const holding = passages.filter(has(pair[0])).filter(has(pair[1]));
    const found = await store.search.keyword(`${pair.join(" ")} `, { limit: new Set(holding).size });
    assert.deepEqual(
      found.map(({ passage }) => passage.text).sort(),
      [...new Set(holding)].sort(),
      pair.join(" "),
    );
    const runs = await store.search.verbatim(own[0]!.text, { limit: 1000 });
    assert.deepEqual(
      [
        ...new Set(
          runs.map(({ passage, range }) => `${passage.text}: ${passage.text.slice(range.start, range.end)}`),
        ),
      ]
        .filter((run, at, all) => all.findIndex((other) => textIn(other) === textIn(run)) === at)
        .sort(),
      passages
        .flatMap((text) => longestRun(words, text.split(" ")).map((run) => `${text}: ${run}`))
        .filter((run, at, all) => all.indexOf(run) === at)
        .sort(),
    );
  }
  for (let tag = 0; tag < 20; tag += 1) {
    const wanted = [...expected.values()].filter((one) => one.passages[0]?.tags?.includes(`T/${tag}`));
    const { total } = await store.search.tagged(`T/${tag}`);
    assert.equal(
      total,
      wanted.reduce((sum, one) => sum + one.passages.length, 0),
    );
  }
}

const has = (words: string) => (text: string) => ` ${text} `.includes(` ${words} `);
const textIn = (run: string) => run.slice(0, run.indexOf(":"));

/** The longest run of eight words or more that two texts share, by comparing every place with every place. */
function longestRun(query: readonly string[], text: readonly string[]): string[] {
  let best: string[] = [];
  for (let i = 0; i < query.length; i += 1) {
    for (let j = 0; j < text.length; j += 1) {
      let words = 0;
      while (i + words < query.length && query[i + words] === text[j + words]) words += 1;
      if (words > best.length) best = text.slice(j, j + words);
    }
  }
  return best.length >= 8 ? [best.join(" ")] : [];
}

export async function writerOf(store: CorpusStore): Promise<PassageWriter> {
  const writer = await store.writer();
  assert.ok(writer, "nobody else writes");
  return writer;
}

/**
 * Adds, replaces and removes at random, and compares what the store says with what a list says.
 * @param compareEvery steps between comparisons; each asks for every document
 */
export async function runAgainstList(seed: number, steps: number, compareEvery: number): Promise<void> {
  const random = randomNumbers(seed);
  const world = createWorld();
  let store = await openStore(world);
  let writer = await writerOf(store);
  const expected = new Map<string, CorpusDocument>();
  for (let step = 0; step < steps; step += 1) {
    const uri = `file:///${random(60)}`;
    const choice = random(10);
    if (choice < 6) {
      const others = [...expected.values()].map(({ passages }) => passages[0]!.text);
      const one = inventDocument(random, uri, others);
      await put(writer, uri, [one]);
      expected.set(uri, one);
    } else if (choice < 8) {
      await writer.remove(uri);
      expected.delete(uri);
    } else if (choice < 9) {
      await writer.commit();
    } else {
      // The process ends and another begins.
      await writer.commit();
      await writer.close();
      store.close();
      store = await openStore(world);
      writer = await writerOf(store);
    }
    if (step % 10 === 0) assert.deepEqual([...writer.sources().keys()].sort(), [...expected.keys()].sort());
    if (step % compareEvery !== compareEvery - 1) continue;
    await writer.commit();
    await compare(store, expected, random);
    const segments = [...world.storage.contents.keys()].filter((name) => name.endsWith(".index"));
    assert.ok(segments.length <= 18, `${segments.length} segments: small ones are joined`);
  }
}
