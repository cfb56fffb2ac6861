import { Worker } from "node:worker_threads";
import type { Indexing } from "../protocol/host";
import type { SyncSummary } from "../service/corpus/indexer";
import type { Environment } from "../service/environment";
import { indexCorpus } from "../service/knowledge/indexCorpus";

export interface IndexerTask {
  readonly storePath: string;
  readonly folders: readonly string[];
  readonly rebuild: boolean;
  readonly keepOthers: boolean;
}
export type ToIndexer = "cancel";
export type FromIndexer =
  | { progress: { done: number; total: number; current?: string } }
  | { summary: SyncSummary | null }
  | { failure: string }
  | { log: "error" | "warn" | "info"; message: string };

/**
 * Runs indexing in a thread of its own, so that requests never wait for it.
 * @param script the bundled `indexer.ts`
 */
export function createThreadIndexing(script: string, storePath: string, environment: Environment): Indexing {
  let worker: Worker | undefined;
  let stopInline: (() => void) | undefined;

  return {
    run({ folders, rebuild = false, keepOthers = false, report }) {
      // A thread of its own cannot ask the client for files; folders that need that are read between requests.
      if (folders.some((folder) => !folder.startsWith("file:"))) {
        let cancelled = false;
        stopInline = () => {
          cancelled = true;
        };
        return indexCorpus(environment, { folders, rebuild, keepOthers, report, cancelled: () => cancelled });
      }
      return new Promise<SyncSummary | undefined>((resolve, reject) => {
        const task: IndexerTask = { storePath, folders, rebuild, keepOthers };
        const started = new Worker(script, { workerData: task });
        worker = started;
        started.on("message", (message: FromIndexer) => {
          if ("progress" in message) report(message.progress);
          else if ("log" in message) environment.log[message.log](message.message);
          else if ("failure" in message) reject(new Error(message.failure));
          else resolve(message.summary ?? undefined);
        });
        started.on("error", reject);
        started.on("exit", () => {
          worker = undefined;
          reject(new Error("the indexing thread stopped"));
        });
      });
    },
    cancel() {
      worker?.postMessage("cancel" satisfies ToIndexer);
      stopInline?.();
    },
    dispose() {
      stopInline?.();
      void worker?.terminate();
    },
  };
}
