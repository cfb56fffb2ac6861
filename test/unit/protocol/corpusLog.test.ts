import assert from "node:assert/strict";
import { test } from "node:test";
import { createCorpusLog } from "../../../server/src/protocol/corpusLog";
import { createWorld } from "../world";

test("the log tells where the index is kept, what was found and read, and how long after the beginning", () => {
  const { timer, log, logged } = createWorld();
  const corpusLog = createCorpusLog({ timer, log }, timer.now());
  timer.advance(900);
  corpusLog.opened("vscode-userdata:/corpora/1", { documents: 3, passages: 40 }, 285.4);
  timer.advance(100);
  corpusLog.found({ files: 4, total: 2 });
  timer.advance(1000);
  const problems = [] as const;
  corpusLog.read({
    ...{ files: 4, read: 2, unchanged: 2, removed: 1, unread: 0, problems, milliseconds: 800 },
    ...{ documents: 4, passages: 50 },
  });
  assert.deepEqual(logged, [
    "info: Opened the index in vscode-userdata:/corpora/1: 3 documents, 40 passages, in 285 ms, 900 ms after Penholder began.",
    "info: Found 4 files, 2 new or changed, 1000 ms after Penholder began.",
    "info: Read 2 files in 0.8 s (2 unchanged, 1 gone): 4 documents, 50 passages, 2000 ms after Penholder began.",
  ]);
});
