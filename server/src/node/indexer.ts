import { parentPort, workerData } from "node:worker_threads";
import type { ReadingSign } from "../service/corpus/indexer";
import type { Log } from "../service/environment";
import type { OwnGlossary } from "../service/glossary/own/ownGlossary";
import { indexCorpus } from "../service/knowledge/indexCorpus";
import { readGlossary } from "../service/knowledge/terms/readGlossary";
import { createStageClock } from "../service/stages";
import { reasonOf } from "../service/text/say";
import { createThreadEnvironment, nodeCodec } from "./environment";
import { type FromGlossary, type GlossaryTask, takenAtOnce } from "./glossaries";
import type { FromIndexer, IndexerTask, ToIndexer } from "./indexing";

/** How often a file that goes on giving documents says so. Milliseconds. */
const betweenSigns = 1000;

/** The thread that reads the corpus, or a large glossary: it shares nothing with the server but the store's folder. */
const task = workerData as IndexerTask | GlossaryTask;
if ("glossary" in task) {
  const { name, content } = task.glossary;
  giveGlossary(readGlossary(name, content, nodeCodec));
} else readCorpus(task);

function giveGlossary({ entries, ...read }: OwnGlossary): void {
  let given = 0;
  const give = () => {
    const some = entries.slice(given, given + takenAtOnce);
    given += takenAtOnce;
    const more = given < entries.length;
    parentPort?.postMessage({ ...read, entries: some, ...(more ? { more } : {}) } satisfies FromGlossary);
    if (!more) parentPort?.close();
  };
  parentPort?.on("message", give);
  give();
}

/** Milliseconds of processor time that this process has taken. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function readCorpus({ storePath, timed, ...run }: IndexerTask): void {
  const post = (message: FromIndexer) => parentPort?.postMessage(message);
  let cancelled = false;
  parentPort?.on("message", (message: ToIndexer) => {
    if (message === "cancel") cancelled = true;
  });
  const log: Log = {
    error: (message) => post({ log: "error", message }),
    warn: (message) => post({ log: "warn", message }),
    info: (message) => post({ log: "info", message }),
  };
  let lastSign = 0;
  const sign = (said: ReadingSign) => {
    if (said === "alive" && performance.now() - lastSign < betweenSigns) return;
    lastSign = performance.now();
    post({ sign: said });
  };
  const close = () => parentPort?.close();
  const clock = timed ? createStageClock(processorTime) : undefined;
  indexCorpus(createThreadEnvironment(storePath, log), {
    ...run,
    sign,
    ...(clock ? { onStage: clock.on } : {}),
    report: (progress) => post({ progress }),
    cancelled: () => cancelled,
  })
    .then(
      (summary) => post({ summary: summary ?? null, ...(clock ? { times: clock.times() } : {}) }),
      (error) => post({ failure: reasonOf(error) }),
    )
    .then(close, close);
}
