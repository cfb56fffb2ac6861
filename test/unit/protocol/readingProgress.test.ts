import assert from "node:assert/strict";
import { test } from "node:test";
import { createBackground } from "../../../server/src/protocol/background";
import { showReadingProgress } from "../../../server/src/protocol/readingProgress";
import type { CorpusStatus } from "../../../server/src/protocol/requests";
import { inEnglish } from "../../../server/src/service/text/say";
import { createWorld } from "../world";

/** A client that notes each progress it shows, and a corpus whose status is told by hand. */
function shower(workDoneProgress = true) {
  const environment = createWorld();
  const said: string[] = [];
  let listeners = 0;
  let cancelled = 0;
  let press = () => {};
  let callback: (status: CorpusStatus) => void = () => {};
  let count = 0;
  showReadingProgress({
    background: createBackground(environment.log),
    capabilities: { window: { workDoneProgress } },
    environment,
    wording: inEnglish,
    connection: {
      sendNotification: async (_: unknown, { message }: { message: string }) => void said.push(message),
      window: {
        async createWorkDoneProgress() {
          const own = ++count;
          return {
            begin: () => said.push(`${own} begins`),
            report: (percent: number, words: string) => said.push(`${own}: ${percent} % ${words}`),
            done: () => said.push(`${own} ends`),
            token: {
              onCancellationRequested(listener: () => void) {
                listeners++;
                press = listener;
                return { dispose: () => listeners-- };
              },
            },
          };
        },
      },
    },
    corpus: {
      onStatus: (given: typeof callback) => {
        callback = given;
      },
      cancel: () => cancelled++,
    },
  } as unknown as Parameters<typeof showReadingProgress>[0]);
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const rest = { documents: 3, passages: 9, folders: [], problems: [] };
  return {
    said,
    listeners: () => listeners,
    cancelled: () => cancelled,
    press: () => press(),
    async reads(done: number, milliseconds: number) {
      callback({ ...rest, indexing: { done, total: 5 } });
      environment.timer.advance(milliseconds);
      await settled();
    },
    async stops(milliseconds: number) {
      callback(rest);
      environment.timer.advance(milliseconds);
      await settled();
    },
  };
}

test("a run that is soon done shows no progress", async () => {
  const corpus = shower();
  await corpus.reads(1, 600);
  await corpus.stops(5000);
  assert.deepEqual(corpus.said, []);
});

test("five runs one after the other share one progress, which ends once", async () => {
  const corpus = shower();
  for (let run = 0; run < 5; run++) {
    await corpus.reads(1, 800);
    await corpus.reads(2, 100);
    await corpus.stops(1000);
  }
  await corpus.stops(2000);
  assert.equal(corpus.said.filter((words) => words.endsWith("begins")).length, 1);
  assert.deepEqual(corpus.said.slice(-2), ["1: 100 % 3 documents", "1 ends"]);
});

test("the button of a progress stops the reading; nobody listens to it when it has ended", async () => {
  const corpus = shower();
  for (let run = 1; run <= 3; run++) {
    await corpus.reads(1, 800);
    assert.equal(corpus.listeners(), 1);
    corpus.press();
    assert.equal(corpus.cancelled(), run);
    await corpus.stops(5000);
    assert.equal(corpus.listeners(), 0);
  }
  assert.equal(corpus.said.filter((words) => words.endsWith("ends")).length, 3);
});

test("a client without progress is told in a message when a run that took some time has ended, and how far it came", async () => {
  const corpus = shower(false);
  await corpus.reads(1, 600);
  await corpus.stops(0);
  assert.deepEqual(corpus.said, []);
  await corpus.reads(1, 800);
  await corpus.reads(2, 100);
  await corpus.stops(0);
  await corpus.stops(0);
  assert.deepEqual(corpus.said, ["Penholder: the corpus is read: 3 documents."]);
});
