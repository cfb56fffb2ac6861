import assert from "node:assert/strict";
import { test } from "node:test";
import {
  addRun,
  chooseRuns,
  emptyFilter,
  filteredRun,
  mayHold,
} from "../../../server/src/service/search/segment/runFilter";
import { randomNumbers } from "./reference";

const random = randomNumbers(23);
const words = (count: number, of = 2 ** 30) => Uint32Array.from({ length: count }, () => random(of));

function chosen(text: Uint32Array): { hash: number; first: number }[] {
  const runs: { hash: number; first: number }[] = [];
  chooseRuns(text, text.length, (hash, first) => runs.push({ hash, first }));
  return runs;
}

test("two texts that share eight words have chosen a run in common, within those eight", () => {
  for (let trial = 0; trial < 2000; trial += 1) {
    // Of few different words now and then, so that runs repeat themselves.
    const of = trial % 3 === 0 ? 3 : 2 ** 30;
    const shared = words(filteredRun, of);
    const around = [random(30), random(30), random(30), random(30)] as const;
    const one = Uint32Array.from([...words(around[0], of), ...shared, ...words(around[1], of)]);
    const other = Uint32Array.from([...words(around[2], of), ...shared, ...words(around[3], of)]);
    const inShared = chosen(one).filter(
      ({ first }) => first >= around[0] && first + 5 <= around[0] + filteredRun,
    );
    const hashes = new Set(chosen(other).map(({ hash }) => hash));
    assert.ok(
      inShared.some(({ hash }) => hashes.has(hash)),
      `${one} and ${other}`,
    );
  }
});

test("a text of fewer than eight words has nothing to choose", () => {
  assert.deepEqual(chosen(words(filteredRun - 1)), []);
  assert.equal(chosen(words(filteredRun)).length, 1);
});

test("about two runs of five words are chosen, and what was put into the filter is always there", () => {
  const text = words(20_000);
  const runs = chosen(text);
  assert.ok(runs.length > 7_000 && runs.length < 9_000, `${runs.length}`);
  const filter = emptyFilter(runs.length);
  for (const { hash } of runs) addRun(filter, hash);
  assert.ok(runs.every(({ hash }) => mayHold(filter, hash)));
  const others = chosen(words(20_000)).filter(({ hash }) => mayHold(filter, hash));
  assert.ok(others.length < 0.06 * runs.length, `${others.length} of ${runs.length} seem to be there`);
});
