import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createDraftAnalyser } from "../../../server/src/service/draft/analyser";
import { createCatalogue } from "../../../server/src/service/references/catalogue";
import { findReferences } from "../../../server/src/service/references/find";
import { gzippedLines } from "../passages";
import { processorTime } from "../statistics";
import { hand, readDraft, readTask } from "../task";

/**
 * Finding references beside eyecite, which finds citations of courts: the same English text, one after the other in one
 * process, in processor time. And what the catalogue adds to a start, and a whole draft analysed when all is warm.
 */
const task = readTask();
const began = processorTime();
const catalogue = createCatalogue();
catalogue.entry("S/RES/1325(2000)");
catalogue.entry("A/RES/70/1");
const catalogueStart = processorTime() - began;

const texts: string[] = [];
for await (const line of gzippedLines(task.real)) {
  texts.push((JSON.parse(line) as { text: string }).text);
  if (texts.length === 4000) break;
}
// Eyecite takes about a tenth of a second for each passage.
const few = texts.slice(0, 40);
const entry = join(task.peers, "node_modules/@beshkenadze/eyecite/dist/index.js");
const { getCitations } = (await import(pathToFileURL(entry).href)) as {
  getCitations(text: string): unknown[];
};
/** Characters a millisecond of processor time, and how many were found. */
function speed(of: readonly string[], find: (text: string) => readonly unknown[]) {
  const start = processorTime();
  let found = 0;
  for (const text of of) found += find(text).length;
  return { speed: of.reduce((sum, { length }) => sum + length, 0) / (processorTime() - start), found };
}
const ours = (text: string) => findReferences(text, {}, catalogue);
speed(texts, ours);
const penholder = speed(texts, ours);
speed(few.slice(0, 5), getCitations);
const eyecite = speed(few, getCitations);

const draft = readDraft(task);
// By the clock: the processor's time counts what compiling and collecting garbage do beside it.
const analyse = () => {
  const start = performance.now();
  createDraftAnalyser(catalogue).analyse("file:///bench/whole.txt", "penholder-statement", 1, draft.text);
  return performance.now() - start;
};
const whole = Array.from({ length: 31 }, analyse).sort((a, b) => a - b)[15] ?? 0;
hand({ catalogueStart, penholder, eyecite, whole });
