import assert from "node:assert/strict";
import { test } from "node:test";
import { indexCorpus } from "../../../server/src/service/knowledge/indexCorpus";
import { createWorld } from "../world";

const text = "The police of the United Nations protect civilians in many of the places where peace is young.";

test("rebuilding reads every file of its folder again, and of no folder whose name begins alike", async () => {
  const world = createWorld({
    "file:///w/corpus/a.txt": `${text} One.`,
    "file:///w/corpus/b.txt": `${text} Two.`,
    "file:///w/corpus-old/c.txt": `${text} Three.`,
  });
  const run = { keepOthers: true, report() {} };
  await indexCorpus(world, { ...run, folders: ["file:///w/corpus", "file:///w/corpus-old"] });
  for (const folder of ["file:///w/corpus/", "file:///w/corpus"]) {
    const summary = await indexCorpus(world, { ...run, folders: [folder], rebuild: true });
    assert.equal(summary?.read, 2, folder);
  }
  const others = await indexCorpus(world, { ...run, folders: ["file:///w/corpus-old/"] });
  assert.deepEqual([others?.read, others?.unchanged], [0, 1]);
});
