import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDraft } from "../draft";
import { evenly, readPassages, writeSample } from "../passages";
import { makeQueries } from "../queries";
import { createRandom } from "../random";
import { hand, readTask } from "../task";

/** Writes what all measurements share: the samples of the corpus, the questions, the draft. */
const task = readTask();
const passages = await readPassages(task.corpus);
const smallest = task.samples[0]?.passages ?? passages.length;
for (const sample of task.samples) {
  await writeSample(task.corpus, sample.corpus, evenly(passages.length, sample.passages));
}
const { counts, work } = task;
const queries = makeQueries(passages, evenly(passages.length, smallest), createRandom(1945), {
  count: counts.queries,
  warmUp: 40,
});
writeFileSync(join(work, "queries.json"), JSON.stringify(queries));
const draft = makeDraft(passages, createRandom(1948), {
  words: counts.draftWords,
  sentences: Math.ceil(counts.rounds / 6) + 10,
});
writeFileSync(join(work, "draft.json"), JSON.stringify(draft));
hand({
  passages: passages.length,
  words: passages.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
  draftWords: draft.words,
});
