import assert from "node:assert/strict";
import { test } from "node:test";
import { createStageClock } from "../../server/src/service/stages";

test("what passes between two stages is of the first of them, and all of them together are the whole", () => {
  let now = 100;
  const clock = createStageClock(() => now);
  now += 5;
  clock.on("files");
  now += 7;
  clock.on("formats");
  now += 11;
  clock.on("files");
  now += 13;
  const times = clock.times();
  assert.deepEqual([times.listing, times.files, times.formats, times.joining], [5, 20, 11, 0]);
  assert.equal(
    Object.values(times).reduce((sum, one) => sum + one),
    now - 100,
  );
});
