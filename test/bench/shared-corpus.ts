// How well a shared corpus finds, beside the index on this machine: the same passages in both, the same questions of both.
// Run by shared-corpus.mjs with a cluster's address, its process ids, the data and the number of passages.
import { readFileSync } from "node:fs";
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
import { createRandom } from "./random";
import { isRecombined, type Row, readRows } from "./sharedCorpusRows";

const [url = "", pids = "", data = "", most = "10000", questions = "300", isSharedOnly = ""] =
  process.argv.slice(2);
/** Questions asked before any is measured: a cluster that has just been started is slow at first. */
const warmingUp = 60;
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

const rows = await readRows(data, Number(most));
const byDocument = new Map<string, Row[]>();
for (const row of rows) {
  const own = byDocument.get(row.doc);
  if (own) own.push(row);
  else byDocument.set(row.doc, [row]);
}
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

const store = isSharedOnly ? undefined : await openStore(environment);
if (store) await write(await store.writer());
const before = { own: ownSeconds(), cluster: clusterSeconds(), wall: performance.now() };
const writer = await openSharedWriter(cluster, environment, { shards: 1, replicas: 0 });
await write(writer);
const seconds = (performance.now() - before.wall) / 1000;
console.log(
  `${rows.length} passages of ${documents.length} documents loaded: ${((writer?.sent ?? 0) / 1e6).toFixed(1)} MB sent, ` +
    `${(ownSeconds() - before.own).toFixed(1)} s of processor time here, ${(clusterSeconds() - before.cluster).toFixed(1)} s of the cluster's, ${seconds.toFixed(0)} s by the clock`,
);
console.log(`On the cluster: ${(((await writer?.bytes()) ?? 0) / 1e6).toFixed(1)} MB`);

const random = createRandom(7);
/** Words, a dash with the one before it; of Chinese, which does not part them, pairs of characters. */
const wordsOf = ({ text, lang }: Row): readonly string[] =>
  text.match(lang === "zh" ? /.{1,2}/gsu : /\S*[\p{L}\p{N}]\S*(?: [^\p{L}\p{N}\s]+)*/gu) ?? [];
const joined = ({ lang }: Row, words: readonly string[]) => words.join(lang === "zh" ? "" : " ");
const drawn = rows
  .filter((row) => !isRecombined(row) && wordsOf(row).length >= 30)
  .map((row) => ({ row, by: random.next() }))
  .sort((x, y) => x.by - y.by)
  .map(({ row }) => row);
const languages = ["en", "fr", "es", "ru", "ar", "zh"].filter((language) =>
  drawn.some(({ lang }) => lang === language),
);
/** One word in seven is gone, and one in nine changes places with the next: a paragraph that was reworked. */
const reworked = (words: readonly string[]) => {
  const kept = words.filter(() => random.next() > 1 / 7);
  for (let at = 0; at + 1 < kept.length; at += 1)
    if (random.next() < 1 / 9) [kept[at], kept[at + 1]] = [kept[at + 1]!, kept[at]!];
  return kept;
};
/** Letters and digits alone: of passages that differ in marks and capitals one is shown. */
const plain = (text: string) => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
const partOf = (words: readonly string[], length: number) => {
  const from = random.below(words.length - length);
  return words.slice(from, from + length);
};
const sets: Readonly<Record<string, (words: readonly string[]) => readonly string[]>> = {
  "the whole paragraph, reworked": reworked,
  "its first 15 words": (words) => words.slice(0, 15),
  "12 words of its middle": (words) => partOf(words, 12),
};
const holds = (hit: PassageHit | undefined, { text }: Row) =>
  hit !== undefined && [hit.passage, ...hit.repeats].some((passage) => passage.text === text);

const shared = createSharedSearch(cluster, environment);
await shared.refresh();
const engines: readonly (readonly [string, CorpusSearch])[] = [
  ...(store ? [["here", store.search] as const] : []),
  ["shared", shared],
];
for (const [, search] of engines)
  for (const row of drawn.slice(-warmingUp)) await search.similar(row.text, { limit: 3 });

/** What is asked of each text, and whether it was found; told for each engine with what a question cost. */
async function measure(
  name: string,
  chosen: readonly Row[],
  texts: readonly string[],
  ask: (search: CorpusSearch, text: string, at: number) => Promise<readonly boolean[]>,
): Promise<void> {
  for (const [engine, search] of engines) {
    const start = { own: ownSeconds(), cluster: clusterSeconds() };
    const times: number[] = [];
    const found: number[] = [];
    for (const [at, text] of texts.entries()) {
      const asked = performance.now();
      const told = await ask(search, text, at);
      times.push(performance.now() - asked);
      told.forEach((isFound, place) => {
        found[place] = (found[place] ?? 0) + Number(isFound);
      });
    }
    const each = (seconds: number) => `${((1000 * seconds) / texts.length).toFixed(1)} ms`;
    const late = times.sort((x, y) => x - y)[Math.floor(0.95 * times.length)]!;
    console.log(
      `${name} (${chosen.length}), ${engine}: ${found.map((count) => `${((100 * count) / chosen.length).toFixed(1)} %`).join(" / ")}; ` +
        `processor time here ${each(ownSeconds() - start.own)}, of the cluster ${each(clusterSeconds() - start.cluster)}; p95 by the clock ${late.toFixed(0)} ms`,
    );
  }
}

console.log("Found first / among the first three:");
for (const language of languages) {
  const chosen = drawn.filter(({ lang }) => lang === language).slice(0, Number(questions));
  for (const [name, make] of Object.entries(sets)) {
    const texts = chosen.map((row) => joined(row, make(wordsOf(row))));
    await measure(`${language}, ${name}`, chosen, texts, async (search, text, at) => {
      const hits = await search.similar(text, { limit: 3 });
      return [holds(hits[0], chosen[at]!), hits.some((hit) => holds(hit, chosen[at]!))];
    });
  }
  for (const length of [12, 8]) {
    const runs = chosen.map((row) => joined(row, partOf(wordsOf(row), length)));
    // Amid a whole other paragraph: a draft's quotation stands among words of its own.
    const texts = runs.map((run, at) => {
      const other = chosen[(at + 1) % chosen.length]!;
      const words = wordsOf(other);
      const middle = Math.floor(words.length / 2);
      return joined(other, [...words.slice(0, middle).reverse(), run, ...words.slice(middle).reverse()]);
    });
    await measure(
      `${language}, a run of ${length} words in a paragraph`,
      chosen,
      texts,
      async (search, text, at) => {
        const hits = await search.verbatim(text, { limit: 20 });
        return [hits.some(({ passage }) => plain(passage.text).includes(plain(runs[at]!)))];
      },
    );
  }
}
