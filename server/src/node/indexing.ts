import { Worker } from "node:worker_threads";
import type { Indexing } from "../protocol/host";
import type { Exclusion } from "../service/corpus/excluded";
import type { ReadingProgress, ReadingSign, SyncSummary } from "../service/corpus/indexer";
import type { Environment } from "../service/environment";
import { indexCorpus } from "../service/knowledge/indexCorpus";
import type { StageTimes } from "../service/stages";
import { english, type Said, SaidError, type SaidValue, say } from "../service/text/say";
import { nameOf } from "../service/uri";
import { beatEvery, freeLockOfThread, showLifeOfThread } from "./folderLock";

export interface IndexerTask {
  readonly storePath: string;
  readonly folders: readonly string[];
  readonly within?: readonly string[];
  readonly excluded?: readonly Exclusion[];
  readonly rebuild: boolean;
  readonly again?: readonly string[];
  readonly keepOthers: boolean;
  readonly leftOut: ReadonlyMap<string, Said>;
  readonly first: string | undefined;
  /** Whether to tell what each stage took. */
  readonly timed: boolean;
}
export type ToIndexer = "cancel";
export type FromIndexer =
  | { progress: ReadingProgress }
  | { sign: ReadingSign }
  | { summary: SyncSummary | null; times?: StageTimes }
  | { failure: SaidValue }
  | { log: "error" | "warn" | "info"; message: string };

/** What one file may take. */
export interface FileLimits {
  /** Until its first document and between its documents; and for each megabyte that it has. */
  readonly milliseconds: number;
  readonly perMegabyte: number;
  /** The memory of the whole thread, without the bytes of files and of the index. */
  readonly heapMegabytes: number;
}

const ordinary: FileLimits = { milliseconds: 60_000, perMegabyte: 2000, heapMegabytes: 1536 };

/** How a thread ended that did not say so itself. */
interface Fault {
  readonly uri: string;
  /** What is to be said of the file that it was reading. */
  readonly problem: Said;
}

/**
 * Runs indexing in a thread of its own, so that requests never wait for it. A file that takes too long, or too much
 * memory, costs only itself: the thread is ended and another goes on from the last commit, with that file first; where
 * it is too much once more, for a thread that has read nothing else, it is left out and named.
 * @param script the bundled `indexer.ts`
 */
export function createThreadIndexing(
  script: string,
  storePath: string,
  environment: Environment,
  limits: FileLimits = ordinary,
): Indexing {
  let worker: Worker | undefined;
  let stopInline: (() => void) | undefined;
  let cancelled = false;
  let disposed = false;

  type Run = Parameters<Indexing["run"]>[0];

  /** One thread, until it has read everything or has met its fault. */
  function runThread(
    task: IndexerTask,
    { report, timed }: Pick<Run, "report" | "timed">,
    committed: () => void,
  ): Promise<{ summary: SyncSummary | undefined } | Fault> {
    return new Promise((resolve, reject) => {
      const started = new Worker(script, {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      });
      const thread = started.threadId;
      worker = started;
      if (cancelled) started.postMessage("cancel" satisfies ToIndexer);
      let file: { uri: string; size: number } | undefined;
      let fault: ((name: string) => Said) | undefined;
      let stopWatching = () => {};
      // A file may hold up the thread for longer than a lock lasts without a sign of life.
      let ended = false;
      let stopBeating = () => {};
      const beat = () => {
        if (ended) return;
        stopBeating = environment.timer.after(beatEvery, () => {
          showLifeOfThread(storePath, thread).then(beat, beat);
        });
      };
      beat();

      function hear(sign: ReadingSign) {
        stopWatching();
        if (sign === "committed") committed();
        else if (sign === "done") file = undefined;
        else if (sign !== "alive") file = sign;
        if (!file) return;
        const allowed = limits.milliseconds + (limits.perMegabyte * file.size) / 1024 / 1024;
        stopWatching = environment.timer.after(allowed, () => {
          const seconds = Math.ceil(allowed / 1000);
          fault = (name) =>
            say`${name} takes longer than ${seconds} seconds to read and was left out; split it, or save it as plain text.`;
          started.terminate().catch(() => {});
        });
      }

      started.on("message", (message: FromIndexer) => {
        if ("progress" in message) report(message.progress);
        else if ("sign" in message) hear(message.sign);
        else if ("log" in message) environment.log[message.log](message.message);
        else if ("failure" in message) reject(new SaidError(say`${message.failure}`));
        else {
          if (message.times) timed?.(message.times);
          resolve({ summary: message.summary ?? undefined });
        }
      });
      started.on("error", (error: NodeJS.ErrnoException) => {
        const megabytes = String(limits.heapMegabytes);
        fault =
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? (name) =>
                say`${name} takes more than ${megabytes} MB of memory to read and was left out; split it, or save it as plain text.`
            : (name) =>
                say`${name} ends the reading (${error.message}) and was left out; split it, or save it as plain text.`;
      });
      started.on("exit", () => {
        stopWatching();
        ended = true;
        stopBeating();
        freeLockOfThread(storePath, thread);
        // A run ends with its last message; the next may have begun before the thread is gone.
        if (worker === started) worker = undefined;
        const name = nameOf(file?.uri ?? "");
        const problem =
          fault?.(name) ??
          say`${name} ends the reading and was left out; split it, or save it as plain text.`;
        if (file && !disposed) resolve({ uri: file.uri, problem });
        else reject(new SaidError(say`the indexing thread stopped`));
      });
    });
  }

  return {
    async run({ rebuild = false, keepOthers = false, report, timed, ...places }) {
      cancelled = false;
      // A thread of its own cannot ask the client for files; folders that need that are read between requests.
      if (places.folders.some((folder) => !folder.startsWith("file:"))) {
        let stopped = false;
        stopInline = () => {
          stopped = true;
        };
        return indexCorpus(environment, { ...places, rebuild, keepOthers, report, cancelled: () => stopped });
      }
      const leftOut = new Map<string, Said>();
      let first: string | undefined;
      let forget = rebuild;
      for (;;) {
        const task = {
          storePath,
          ...places,
          rebuild: forget,
          keepOthers,
          leftOut,
          first,
          timed: timed !== undefined,
        };
        const ended = await runThread(task, { report, ...(timed ? { timed } : {}) }, () => {
          forget = false;
        });
        if ("summary" in ended) return ended.summary;
        const { uri, problem } = ended;
        environment.log.warn(`${uri}: ${english(problem)}`);
        if (first === uri) {
          leftOut.set(uri, problem);
          first = undefined;
        } else first = uri;
      }
    },
    cancel() {
      cancelled = true;
      worker?.postMessage("cancel" satisfies ToIndexer);
      stopInline?.();
    },
    async dispose() {
      disposed = true;
      stopInline?.();
      await worker?.terminate();
    },
  };
}
