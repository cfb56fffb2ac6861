import assert from "node:assert/strict";
import { test } from "node:test";
import { excluding } from "../../../server/src/service/corpus/excluded";
import { walk } from "../../../server/src/service/corpus/walk";
import { reasonsOf } from "../told";
import { createWorld } from "../world";

const world = createWorld({
  "file:///w/corpus/talks/norway.txt": "One.",
  "file:///w/corpus/old/1999.txt": "Two.",
  "file:///w/corpus/talks/draft.scratch.txt": "Three.",
  "file:///elsewhere/old/1998.txt": "Four.",
});

async function met(exclusions: Parameters<typeof excluding>[0]) {
  const { files, problems } = await walk(
    world,
    ["file:///w/corpus", "file:///elsewhere"],
    () => false,
    () => true,
    excluding(exclusions),
  );
  return { names: files.map(({ name }) => name).sort(), problems: reasonsOf(problems) };
}

test("what the editor leaves out of a folder is passed over there, and the delegate is told", async () => {
  const { names, problems } = await met([
    { patterns: [] },
    { folder: "file:///w", patterns: ["**/*.scratch.txt", "corpus/old"] },
  ]);
  assert.deepEqual(names, ["1998.txt", "norway.txt"]);
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /^corpus: 2 files and folders in it are passed over.*files\.exclude/);
});

test("what is said of the window holds outside of the workspace's folders, from the corpus folder on", async () => {
  const { names } = await met([{ patterns: ["old"] }, { folder: "file:///w", patterns: [] }]);
  assert.deepEqual(names, ["1999.txt", "draft.scratch.txt", "norway.txt"]);
});

test("where nothing is left out everything is read", async () => {
  assert.equal((await met([])).names.length, 4);
});
