import assert from "node:assert/strict";
import { test } from "node:test";
import type { Indexing } from "../../../server/src/protocol/host";
import { createLull, moment } from "../../../server/src/protocol/lull";
import { unhurried } from "../../../server/src/protocol/unhurriedIndexing";
import { createWorld } from "../world";

type Run = Parameters<Indexing["run"]>[0];
const run = (folder: string) => ({ folders: [folder] }) as unknown as Run;

/** An indexing that is put off, and what it is told. */
function indexing() {
  const { timer } = createWorld();
  const told: string[] = [];
  const lull = createLull(timer);
  const hurried: Indexing = {
    async run({ folders }) {
      told.push(`run ${folders[0]}`);
      return undefined;
    },
    cancel: () => void told.push("cancel"),
    dispose: async () => void told.push("dispose"),
  };
  return { ...unhurried(hurried, lull), lull, timer, told };
}

test("files are looked at when the editor has its answers", async () => {
  const { run: begin, lull, timer, told } = indexing();
  let give = () => {};
  const asked = lull.answering(
    new Promise<void>((resolve) => {
      give = resolve;
    }),
  );
  const running = begin(run("corpus"));
  timer.advance(4 * moment);
  assert.deepEqual(told, []);
  give();
  await asked;
  timer.advance(2 * moment);
  await running;
  assert.deepEqual(told, ["run corpus"]);
});

test("a run that is called off before it has begun is called off when it begins, at once", async () => {
  const { run: begin, cancel, told } = indexing();
  const running = begin(run("corpus"));
  cancel();
  await running;
  assert.deepEqual(told, ["cancel", "run corpus", "cancel"]);
});

test("nothing is begun after the end", async () => {
  const { run: begin, dispose, told } = indexing();
  const running = begin(run("corpus"));
  const refused = assert.rejects(running, /the indexing thread stopped/);
  await dispose();
  await refused;
  assert.deepEqual(told, ["dispose"]);
});
