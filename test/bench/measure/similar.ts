import { createNodeEnvironment } from "../../../server/src/node/environment";
import type { PassageHit } from "../../../server/src/service/search/corpusSearch";
import type { CorpusStore } from "../../../server/src/service/search/corpusStore";
import { openStore } from "../../../server/src/service/search/store";
import type { Asked } from "../engines";
import { settledMemory } from "../memory";
import { type Query, rankOf } from "../queries";
import { processorTime, recall, spread, timed, timing } from "../statistics";
import { hand, readQueries, readTask, type Task } from "../task";

/** Penholder's index in this process, asked for what the view of similar passages shows: ranked, with text and source. */
const log = { error: console.error, warn: console.error, info() {} };
const open = (store: string) => openStore(createNodeEnvironment(store, log), { readOnly: true });

/** A hit's ids: repeats of the same paragraph stand in one hit. */
const idsOf = ({ passage, repeats }: PassageHit) =>
  [passage, ...repeats].flatMap(({ id }) => (id === undefined ? [] : [id]));

async function measure(
  queries: readonly Query[],
  ask: (text: string) => Promise<PassageHit[]>,
): Promise<{ all: Asked; times: number[] }> {
  const times: number[] = [];
  const ranks: number[] = [];
  const before = processorTime();
  for (const query of queries) {
    const { value, milliseconds } = await timed(() => ask(query.text));
    times.push(milliseconds);
    ranks.push(rankOf(query, value.map(idsOf)));
  }
  const processor = (processorTime() - before) / queries.length;
  return { all: { ...timing(times), ...recall(ranks), processor }, times };
}

async function growth(task: Task, queries: readonly Query[], warmUp: readonly Query[], whole: CorpusStore) {
  const sizes: { passages: number; p50: number }[] = [];
  const indexes = await Promise.all(task.samples.map(({ store }) => open(store)));
  for (const index of [...indexes, whole]) {
    const times: number[] = [];
    for (const { text } of warmUp) await index.search.similar(text, { limit: 10 });
    for (const { text } of queries)
      times.push((await timed(() => index.search.similar(text, { limit: 10 }))).milliseconds);
    sizes.push({ passages: index.status.passages, p50: timing(times).p50 });
    if (index !== whole) index.close();
  }
  return sizes;
}

const task = readTask();
const { paragraphs, keywords, warmUp } = readQueries(task);
const bare = settledMemory();
const { value: index, milliseconds: load } = await timed(async () => {
  const opened = await open(task.store);
  await opened.search.similar(warmUp[0]!.text, { limit: 10 });
  return opened;
});
const loadedMemory = settledMemory() - bare;
for (const { text } of warmUp) await index.search.similar(text, { limit: 10 });
const similar = await measure(paragraphs, (text) => index.search.similar(text, { limit: 10 }));
for (const { text } of keywords.slice(-5)) await index.search.keyword(text, { limit: 10 });
const keyword = await measure(keywords, (text) => index.search.keyword(text, { limit: 10 }));
for (const { text } of warmUp) await index.search.verbatim(text, { limit: 10 });
const verbatim = await measure(paragraphs, async (text) => {
  await index.search.verbatim(text, { limit: 10 });
  return [];
});
const memory = settledMemory() - bare;
hand({
  paragraphs: similar.all,
  /** On the questions that slow engines were asked, so that like is compared with like. */
  slowSubset: timing(spread(similar.times, task.counts.slow)),
  keywords: keyword.all,
  verbatim: timing(verbatim.times),
  load,
  loadedMemory,
  memory,
  growth: await growth(task, paragraphs, warmUp, index),
});
index.close();
