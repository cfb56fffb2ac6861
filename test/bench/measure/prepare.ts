import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDraft } from "../draft";
import { evenly, readPassages, writeSample } from "../passages";
import { makeQueries } from "../queries";
import { createRandom } from "../random";
import { writeRecombined } from "../recombine";
import { hand, readTask } from "../task";

/** Writes what all measurements share: the samples of the corpus, the questions, the draft. */
const task = readTask();
const real = await readPassages(task.real);
const smallest = task.samples[0]?.passages ?? real.length;
for (const sample of task.samples) {
  if (sample.corpus === task.real) continue;
  await writeSample(task.real, sample.corpus, evenly(real.length, sample.passages));
}
if (task.recombined !== undefined) await writeRecombined(task.real, task.corpus, task.recombined);
const passages = task.corpus === task.real ? real : await readPassages(task.corpus);
const { counts, work } = task;
const queries = makeQueries(passages, evenly(real.length, smallest), createRandom(1945), {
  count: counts.queries,
  warmUp: 40,
});
writeFileSync(join(work, "queries.json"), JSON.stringify(queries));
const draft = makeDraft(real, createRandom(1948), {
  words: counts.draftWords,
  sentences: Math.ceil(counts.rounds / 6) + 10,
});
writeFileSync(join(work, "draft.json"), JSON.stringify(draft));
hand({
  passages: passages.length,
  words: passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
  draftWords: draft.words,
});
