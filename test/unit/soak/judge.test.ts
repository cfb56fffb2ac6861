import assert from "node:assert/strict";
import { test } from "node:test";
import { compareTenths } from "../../soak/judge";

/** A hundred samples over a hundred seconds. */
const over = (kind: string, value: (second: number) => number) =>
  Array.from({ length: 1000 }, (_, at) => ({ kind, at: at * 100, value: value(at / 10) }));
const judged = (...samples: ReturnType<typeof over>[]) =>
  compareTenths(samples.flat(), 100_000).map(({ kind, wrong }) => [kind, wrong]);

test("a soak fails where memory grows by more than 5 %, or the slow answers become slower by more than 20 %", () => {
  assert.deepEqual(
    judged(
      over("memory", (second) => 100 + second * 0.04),
      over("hover", (second) => 10 + second * 0.01),
    ),
    [
      ["memory", undefined],
      ["hover", undefined],
    ],
  );
  const [memory, hover] = judged(
    over("memory", (second) => 100 + second * 0.08),
    over("hover", (second) => 10 + second * 0.05),
  );
  assert.match(memory![1]!, /^memory: 100\.4 MB at first, 107\.6 MB at last$/);
  assert.match(hover![1]!, /^hover: /);
});

test("another program's burst in the last tenth is no slowness of the server", () => {
  assert.deepEqual(judged(over("hover", (second) => (second > 95 ? 80 : 10))), [["hover", undefined]]);
});
