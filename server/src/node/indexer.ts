import { parentPort, workerData } from "node:worker_threads";
import type { Log } from "../service/environment";
import { indexCorpus } from "../service/knowledge/indexCorpus";
import { createNodeEnvironment } from "./environment";
import type { FromIndexer, IndexerTask, ToIndexer } from "./indexing";

/** The thread that reads the corpus: it shares nothing with the server but the store's folder. */
const { storePath, folders, rebuild, keepOthers } = workerData as IndexerTask;
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

indexCorpus(createNodeEnvironment(storePath, log), {
  folders,
  rebuild,
  keepOthers,
  report: (progress) => post({ progress }),
  cancelled: () => cancelled,
})
  .then(
    (summary) => post({ summary: summary ?? null }),
    (error) => post({ failure: error instanceof Error ? error.message : String(error) }),
  )
  .finally(() => parentPort?.close());
