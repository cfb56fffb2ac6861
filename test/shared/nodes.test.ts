// Nodes of a real cluster die while they are asked. `node .ci/opensearch/stage.mjs` runs it after the conformance suite.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { createAskWeb } from "../../server/src/node/fetching/askCluster";
import { type CorpusSearch, placeOf } from "../../server/src/service/search/corpusSearch";
import type { MissingParts } from "../../server/src/service/search/shared/ask";
import { Cluster } from "../../server/src/service/search/shared/cluster";
import { createSharedCorpora } from "../../server/src/service/search/shared/sharedCorpora";
import { createSharedSearch } from "../../server/src/service/search/shared/sharedSearch";
import { english } from "../../server/src/service/text/say";
import type { ReadFile } from "../unit/search/layouts";
import { document, randomNumbers, record, storeOf } from "../unit/search/reference";
import { createWorld } from "../unit/world";
import { clusterUrl, onCluster, skipReason } from "./realCluster";

const control = process.env.PENHOLDER_TRIAL_CONTROL ?? "";
/** The address of node-2; that of node-1 is the cluster's. */
const second = process.env.PENHOLDER_TRIAL_SECOND ?? "";

const below = randomNumbers(11);
const words = Array.from({ length: 600 }, (_, at) => `${"bdfgklmnprstvz"[at % 14]}a${"eiou"[at % 4]}${at}x`);
const paragraph = () => Array.from({ length: 30 }, () => words[below(words.length)]).join(" ");
const documents = Array.from({ length: 50 }, (_, at) =>
  document(`file:///${at}.txt`, [paragraph(), paragraph(), paragraph(), paragraph()]),
);
const files: readonly ReadFile[] = documents.map((one) => ({
  uri: one.uri,
  documents: [one],
  record: record(one.uri, [one]),
}));
/** A hundred paragraphs, each with every fifth word gone. */
const questions = documents
  .flatMap(({ passages }) => passages)
  .slice(0, 100)
  .map(({ text }) =>
    text
      .split(" ")
      .filter((_, at) => at % 5 !== 0)
      .join(" "),
  );

const tell = async (what: string) => assert.ok((await fetch(`${control}/${what}`, { method: "POST" })).ok);
const health = async (index: string, more = "") =>
  (await (await fetch(`${clusterUrl}/_cluster/health/${index}-*?timeout=1s${more}`)).json()) as {
    status: string;
    timed_out: boolean;
  };
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await wait(200);
}
async function found(search: CorpusSearch, text: string): Promise<string[]> {
  const hits = await search.similar(text, { limit: 5 });
  return hits.map(({ passage, score }) => `${placeOf(passage)} ${score.toFixed(6)}`);
}

test("nodes die while they are asked", { skip: clusterUrl && control ? false : skipReason }, async (t) => {
  const missing: (MissingParts | undefined)[] = [];
  const partial = (parts: MissingParts | undefined) => missing.push(parts);
  const twice = await onCluster(files, { replicas: 1, partial });
  const once = await onCluster(files, { replicas: 0, partial });
  await until(async () => !(await health(twice.index, "&wait_for_status=green")).timed_out);
  const whole = await Promise.all(questions.map((text) => found(once.search, text)));

  await t.test("one dies under a hundred questions: every answer is there, and as before", async () => {
    const before: string[][] = [];
    for (const text of questions) before.push(await found(twice.search, text));
    missing.length = 0;
    const after: string[][] = [];
    let next = 0;
    let killed: Promise<void> | undefined;
    const lane = async () => {
      for (let at = next++; at < questions.length; at = next++) {
        if (at === 20) killed = tell("kill/node-2");
        after[at] = await found(twice.search, questions[at]!);
      }
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    await killed;
    assert.deepEqual(after, before);
    assert.deepEqual(missing.filter(Boolean), []);
  });

  await t.test("the address of the dead one stands first among two: the other answers", async () => {
    const world = createWorld();
    const place = { url: `${second},${clusterUrl}`, index: twice.index };
    const cluster = new Cluster(place, createAskWeb("penholder/trial"), world.codec);
    const search = createSharedSearch(cluster, world);
    const [text = ""] = questions;
    assert.deepEqual(await found(search, text), await found(twice.search, text));
    assert.equal(`http://${cluster.host}`, clusterUrl);
  });

  await t.test("of a corpus that was there once, what is left is found and said to be a part", async () => {
    const shards = (await (
      await fetch(`${clusterUrl}/_cat/shards/${once.index}-passages?format=json`)
    ).json()) as { state: string }[];
    const away = shards.filter(({ state }) => state !== "STARTED").length;
    assert.ok(away > 0 && away < shards.length, `${away} of ${shards.length} parts are away`);
    missing.length = 0;
    let less = 0;
    for (const [at, text] of questions.entries()) {
      const left = await found(once.search, text);
      const places = new Set(whole[at]!.map((hit) => hit.split(" ")[0]));
      if (!left[0] || !places.has(left[0].split(" ")[0])) less += 1;
    }
    assert.ok(less < questions.length, "something is still found");
    assert.deepEqual(
      new Set(missing.map((parts) => JSON.stringify(parts))),
      new Set([JSON.stringify({ missing: away, of: shards.length })]),
    );
  });

  await t.test(
    "both die: what is here goes on, one sentence says so, and it comes back by itself",
    async () => {
      const { store } = await storeOf(...documents);
      const world = createWorld();
      const timer = {
        ...world.timer,
        after(milliseconds: number, callback: () => void) {
          const set = setTimeout(callback, milliseconds);
          return () => clearTimeout(set);
        },
      };
      const corpus = {
        name: "Library",
        url: clusterUrl,
        index: twice.index,
        languages: [],
        agreed: true,
      };
      const shared = createSharedCorpora(createAskWeb("penholder/trial"), { ...world, timer }, () => {});
      const ask = (text: string) => {
        const { values, notices } = shared.known({
          kind: "similar",
          key: text,
          ask: (search, signal) => search.similar(text, { limit: 5, signal }),
        });
        return { hits: values.flat(), notices };
      };
      const localTimes = async (beside: boolean) => {
        const times: number[] = [];
        for (const text of questions) {
          const began = performance.now();
          if (beside) ask(text);
          assert.ok((await store.search.similar(text, { limit: 5 })).length > 0);
          times.push(performance.now() - began);
        }
        return times.sort((x, y) => x - y)[Math.floor(times.length * 0.95)]!;
      };
      await localTimes(false);
      const without = await localTimes(false);
      await tell("kill/node-1");
      shared.take([corpus]);
      const beside = await localTimes(true);
      t.diagnostic(
        `p95 of an answer from here: ${without.toFixed(2)} ms without, ${beside.toFixed(2)} ms beside a dead cluster`,
      );
      const [text = ""] = questions;
      await until(async () => ask(text).notices.length > 0);
      assert.match(ask(text).notices.map(english).join("\n"), /^Library: 127\.0\.0\.1:\d+ [^\n]+\.$/);
      await tell("start/node-1");
      await tell("start/node-2");
      let ready = 0;
      await until(async () => {
        if (ready === 0 && (await health(twice.index).catch(() => undefined))?.status !== "red")
          ready = performance.now();
        const { hits, notices } = ask(text);
        return hits.length > 0 && notices.length === 0;
      });
      const took = ready === 0 ? 0 : (performance.now() - ready) / 1000;
      t.diagnostic(`asked again ${took.toFixed(0)} s after the cluster can answer`);
      assert.ok(took < 35, `${took} s`);
      shared.dispose();
    },
  );
});
