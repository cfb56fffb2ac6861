import assert from "node:assert/strict";
import { test } from "node:test";
import { tellingOfLarge } from "../../../server/src/browser/largeCorpus";
import { english } from "../../../server/src/service/text/say";
import { createWorld } from "../world";

test("of a corpus larger than any tried in a browser it is told how large, what was tried, and what to do; once in the log", () => {
  const { log, logged } = createWorld();
  const tell = tellingOfLarge(log);
  assert.equal(tell(112_009), undefined);
  const said = tell(1_000_000);
  assert.ok(said);
  assert.equal(
    english(said),
    "This corpus is larger than any that was tried in a browser, where the whole index is in memory (1,000,000 passages; tried: 112,009 passages). If the window becomes slow or is closed, choose fewer folders, or open the workspace in VS Code on a desktop.",
  );
  tell(1_000_001);
  assert.deepEqual(logged, [`warn: ${english(said)}`]);
});
