// How well a shared corpus finds, beside the index on this machine: the same passages in both, the same questions of both.
// Run by shared-corpus.mjs with a cluster's address, its process ids, the data and the number of passages.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { nodeCodec } from "../../server/src/node/environment";
import { createAskWeb } from "../../server/src/node/fetching/askCluster";
import type { CorpusDocument } from "../../server/src/service/corpus/document";
import type { CorpusSearch, PassageHit } from "../../server/src/service/search/corpusSearch";
import type { PassageWriter } from "../../server/src/service/search/corpusStore";
import { Cluster } from "../../server/src/service/search/shared/cluster";
import { createSharedSearch } from "../../server/src/service/search/shared/sharedSearch";
import { openSharedWriter } from "../../server/src/service/search/shared/sharedWriter";
import { openStore } from "../../server/src/service/search/store";
import { createWorld } from "../unit/world";

const [url = "", pids = "", data = "", most = "10000", every = "1"] = process.argv.slice(2);
const questions = 300;
const nodes = pids.split(",").filter(Boolean);

/** Processor time of the cluster's processes so far, in seconds (Linux, a hundred ticks a second). */
function clusterSeconds(): number {
  const ticks = nodes.map((pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return Number(fields[11]) + Number(fields[12]);
  });
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}
const ownSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

interface Row {
  readonly doc: string;
  readonly title: string;
  readonly date?: string;
  readonly lang: string;
  readonly text: string;
}

const rows: Row[] = gunzipSync(readFileSync(data))
  .toString("utf8")
  .split("\n")
  .filter((line, at) => line !== "" && at % Number(every) === 0)
  .slice(0, Number(most))
  .map((line) => JSON.parse(line));
const byDocument = new Map<string, Row[]>();
for (const row of rows) byDocument.set(row.doc, [...(byDocument.get(row.doc) ?? []), row]);
const documents = [...byDocument].map(
  ([doc, own]): CorpusDocument => ({
    id: doc,
    uri: `file:///data/${encodeURIComponent(doc)}.jsonl`,
    title: own[0]!.title || doc,
    ...(own[0]!.date ? { date: own[0]!.date } : {}),
    kind: "other",
    language: own[0]!.lang,
    passages: own.map(({ text }, line) => ({ text, line })),
  }),
);

async function write(writer: PassageWriter | undefined): Promise<void> {
  if (!writer) throw new Error("another process writes there");
  for (const one of documents)
    await writer.put(one.uri, [one], () => ({
      uri: one.uri,
      size: 1,
      modified: 1,
      reader: "1",
      documents: 1,
      passages: one.passages.length,
    }));
  await writer.commit();
  await writer.close();
}

const world = { ...createWorld(), codec: nodeCodec };
const timer = {
  ...world.timer,
  now: () => performance.now(),
  after(milliseconds: number, callback: () => void) {
    const set = setTimeout(callback, milliseconds);
    return () => clearTimeout(set);
  },
  pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
};
const environment = { ...world, timer };
const askWeb = createAskWeb("penholder/bench");
const cluster = new Cluster(
  { url, index: `bench-${most}-${Date.now()}` },
  (question) => askWeb({ ...question, within: 120_000 }),
  nodeCodec,
);

const store = await openStore(environment);
await write(await store.writer());
const before = { own: ownSeconds(), cluster: clusterSeconds(), wall: performance.now() };
const writer = await openSharedWriter(cluster, environment, { shards: 1, replicas: 0 });
await write(writer);
const seconds = (performance.now() - before.wall) / 1000;
console.log(
  `${rows.length} passages of ${documents.length} documents loaded: ${((writer?.sent ?? 0) / 1e6).toFixed(1)} MB sent, ` +
    `${(ownSeconds() - before.own).toFixed(1)} s of processor time here, ${(clusterSeconds() - before.cluster).toFixed(1)} s of the cluster's, ${seconds.toFixed(0)} s by the clock`,
);
console.log(`On the cluster: ${(((await writer?.bytes()) ?? 0) / 1e6).toFixed(1)} MB`);

let state = 7;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const chosen = rows
  .filter(({ text }) => text.split(" ").length >= 30)
  .map((row) => ({ row, by: random() }))
  .sort((x, y) => x.by - y.by)
  .slice(0, questions)
  .map(({ row }) => row);
/** One word in seven is gone, and one in nine changes places with the next: a paragraph that was reworked. */
const reworked = (words: readonly string[]) => {
  const kept = words.filter(() => random() > 1 / 7);
  for (let at = 0; at + 1 < kept.length; at += 1)
    if (random() < 1 / 9) [kept[at], kept[at + 1]] = [kept[at + 1]!, kept[at]!];
  return kept.join(" ");
};
const sets: Readonly<Record<string, (words: readonly string[]) => string>> = {
  "the whole paragraph, reworked": reworked,
  "its first 15 words": (words) => words.slice(0, 15).join(" "),
};
const holds = (hit: PassageHit | undefined, { text }: Row) =>
  hit !== undefined && [hit.passage, ...hit.repeats].some((passage) => passage.text === text);

const shared = createSharedSearch(cluster, environment);
await shared.refresh();
const engines: readonly (readonly [string, CorpusSearch])[] = [
  ["here", store.search],
  ["shared", shared],
];
const share = (found: number) => `${((100 * found) / chosen.length).toFixed(1)} %`;
for (const [name, make] of Object.entries(sets)) {
  const texts = chosen.map(({ text }) => make(text.split(" ")));
  for (const [engine, search] of engines) {
    const start = { own: ownSeconds(), cluster: clusterSeconds() };
    let first = 0;
    let firstThree = 0;
    for (const [at, text] of texts.entries()) {
      const hits = await search.similar(text, { limit: 3 });
      if (holds(hits[0], chosen[at]!)) first += 1;
      if (hits.some((hit) => holds(hit, chosen[at]!))) firstThree += 1;
    }
    const cost = [ownSeconds() - start.own, clusterSeconds() - start.cluster].map(
      (total) => `${((1000 * total) / texts.length).toFixed(1)} ms`,
    );
    console.log(
      `${name}, ${engine}: first ${share(first)}, first three ${share(firstThree)}; processor time here ${cost[0]}, of the cluster ${cost[1]}`,
    );
  }
}
for (const [engine, search] of engines) {
  let found = 0;
  for (const row of chosen) {
    const words = row.text.split(" ");
    const from = Math.floor(random() * (words.length - 12));
    const run = `Zyx qwv ${words.slice(from, from + 12).join(" ")} qwv zyx`;
    const hits = await search.verbatim(run, { limit: 20 });
    if (hits.some(({ passage }) => passage.text.includes(words.slice(from + 2, from + 10).join(" "))))
      found += 1;
  }
  console.log(`a run of 12 words in a text of others, ${engine}: ${share(found)}`);
}
