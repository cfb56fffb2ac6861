import assert from "node:assert/strict";
import { test } from "node:test";
import { Arena } from "../../../server/src/service/search/scoring/arena";
import { createPlainScorer } from "../../../server/src/service/search/scoring/plainScorer";
import { absent, mostFound, type Scorer } from "../../../server/src/service/search/scoring/scorer";
import { createWasmScorer } from "../../../server/src/service/search/scoring/wasmScorer";
import { impactLevels } from "../../../server/src/service/search/segment/impact";
import { runHeader } from "../../../server/src/service/search/segment/runHeader";
import { openStore } from "../../../server/src/service/search/store";
import { document, randomNumbers, storeOf } from "./reference";

/** One term's postings as they lie in a segment: the highest level first. */
function postingsOf(levels: readonly { level: number; passages: readonly number[] }[]): number[] {
  return [
    levels.length,
    ...levels.map(({ level, passages }) => runHeader(level, passages.length)),
    ...levels.flatMap(({ passages }) => passages),
  ];
}

function hold(scorer: Scorer, numbers: readonly number[]) {
  const held = scorer.hold(numbers.length);
  held.values.set(numbers);
  return held;
}

/** Every passage with a score above the threshold, with its score; all scores are nothing afterwards. */
function above(scorer: Scorer, count: number, threshold: number): [number, number][] {
  const found: [number, number][] = [];
  for (let from = 0; ; ) {
    const collected = scorer.collect(from, count, threshold);
    for (let i = 0; i < collected; i += 1) found.push([scorer.found[2 * i]!, scorer.found[2 * i + 1]!]);
    if (collected < mostFound) return found;
    from = found.at(-1)![0] + 1;
  }
}

test("WebAssembly runs here, so that the two ways can be compared", () => {
  assert.equal(createWasmScorer()?.name, "wasm");
});

for (const [name, make] of [
  ["plain", createPlainScorer],
  ["WebAssembly", createWasmScorer],
] as const) {
  test(`${name}: a term gives each of its passages the score of its level there`, () => {
    const scorer = make()!;
    const held = hold(scorer, [
      9,
      9,
      ...postingsOf([
        { level: 5, passages: [0, 2, 3, 7, 8, 65535] },
        { level: 1, passages: [1] },
      ]),
    ]);
    const scores = new Uint16Array(2 * impactLevels);
    scores[impactLevels + 5] = 60_000;
    scores[impactLevels + 1] = 7;
    scorer.setScores(scores);
    const found = (count: number, threshold: number) => {
      scorer.add(held, Uint32Array.of(absent, 2));
      return above(scorer, count, threshold);
    };
    assert.deepEqual(
      found(65536, 7),
      [0, 2, 3, 7, 8, 65535].map((passage) => [passage, 60_000]),
    );
    assert.deepEqual(above(scorer, 65536, 0), [], "the scores are nothing afterwards");
    assert.deepEqual(found(65536, 6).slice(0, 3), [
      [0, 60_000],
      [1, 7],
      [2, 60_000],
    ]);
    assert.deepEqual(found(65536, 60_000), []);
  });

  test(`${name}: more passages than are collected at once are all collected, each once`, () => {
    const scorer = make()!;
    const passages = Array.from({ length: 3 * mostFound }, (_, i) => 5 + i * (1 + (i % 3)));
    const sorted = [...new Set(passages)].sort((x, y) => x - y);
    const scores = new Uint16Array(impactLevels).fill(3);
    scorer.setScores(scores);
    const held = hold(scorer, postingsOf([{ level: 0, passages: sorted }]));
    scorer.add(held, Uint32Array.of(0));
    assert.deepEqual(
      above(scorer, 65536, 2).map(([passage]) => passage),
      sorted,
    );
  });

  test(`${name}: postings stay what they are while others come and go`, () => {
    const scorer = make()!;
    const first = hold(scorer, [1, 2, 3]);
    const gone = hold(scorer, new Array(500_000).fill(7));
    gone.release();
    const second = hold(scorer, new Array(2_000_000).fill(8));
    assert.deepEqual([...first.values], [1, 2, 3]);
    assert.ok(second.values.every((value) => value === 8));
    assert.ok(scorer.hold(500_000).values.every((value) => value === 0));
  });
}

test("both ways rank alike: the same passages with the same scores", async () => {
  const random = randomNumbers(11);
  const words = Array.from({ length: 400 }, (_, i) => `word${(i * i) % 977}`);
  const text = (length: number) =>
    Array.from({ length }, () => words[Math.floor((random(400) * random(400)) / 400)]).join(" ");
  const documents = Array.from({ length: 40 }, (_, i) =>
    document(
      `file:///${i}`,
      Array.from({ length: 60 }, () => text(5 + random(80))),
    ),
  );
  const { world } = await storeOf(...documents);
  const plain = await openStore(world, { scorer: createPlainScorer() });
  const wasm = await openStore(world, { scorer: createWasmScorer()! });
  for (let i = 0; i < 60; i += 1) {
    const query = text(3 + random(300));
    const options = { limit: 50, excludeDocuments: i % 3 === 0 ? ["file:///1", "file:///7"] : [] };
    const found = await wasm.search.similar(query, options);
    assert.ok(found.length > 0);
    assert.deepEqual(found, await plain.search.similar(query, options));
  }
});

test("a piece of memory that was given back is given out again, and neighbours are joined", () => {
  let pages = 1;
  const memory = {
    get buffer() {
      return { byteLength: pages * 65_536 } as ArrayBuffer;
    },
    grow: (more: number) => {
      pages += more;
      return pages - more;
    },
  };
  const arena = new Arena(memory);
  const [a, b, c, d] = [100, 200, 300, 400].map((bytes) => arena.take(bytes)) as [
    number,
    number,
    number,
    number,
  ];
  for (const address of [a, b, c, d]) assert.equal(address % 16, 0);
  arena.free(c);
  arena.free(b);
  assert.equal(arena.take(500), b, "b and c together");
  arena.free(d);
  assert.equal(arena.take(4_000), d, "the end moves back");
  assert.equal(pages, 1);
  arena.take(70_000);
  assert.equal(pages, 2);
});
