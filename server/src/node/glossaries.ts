import { Worker } from "node:worker_threads";
import type { GlossaryEntry } from "../service/glossary/entry";
import type { OwnGlossary } from "../service/glossary/own/ownGlossary";
import { say } from "../service/text/say";

/** A glossary as it is handed to a thread of its own. */
export interface GlossaryTask {
  readonly glossary: { readonly name: string; readonly content: Uint8Array | string };
}

/**
 * What that thread answers: so many terms at once as are taken over in a few milliseconds. Where there are `more` they come
 * when the thread is sent a message.
 */
export type FromGlossary = OwnGlossary & { readonly more?: true };

/** Terms. */
export const takenAtOnce = 1000;

/** What one glossary may take: time, and memory without the bytes of its file. */
export interface GlossaryLimits {
  readonly milliseconds: number;
  readonly heapMegabytes: number;
}

const ordinary: GlossaryLimits = { milliseconds: 60_000, heapMegabytes: 2048 };

/**
 * Reads a glossary in a thread of its own, so that no request waits for it.
 * @param script the bundled `indexer.ts`
 * @param name without folders: "glossary.md"
 * @returns what was read; nothing, and one sentence that says why, where it takes too long or too much memory
 */
export function readGlossaryApart(
  script: string,
  name: string,
  content: Uint8Array | string,
  { milliseconds, heapMegabytes }: GlossaryLimits = ordinary,
): Promise<OwnGlossary> {
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: { glossary: { name, content } } satisfies GlossaryTask,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    let problem = say`${name} cannot be read: split it into several files.`;
    const timer = setTimeout(() => {
      const seconds = Math.ceil(milliseconds / 1000);
      problem = say`${name} takes longer than ${seconds} seconds to read: split it into several files.`;
      worker.terminate().catch(() => {});
    }, milliseconds);
    const entries: GlossaryEntry[] = [];
    worker.on("message", ({ more, ...read }: FromGlossary) => {
      entries.push(...read.entries);
      if (!more) return resolve({ ...read, entries });
      // The next are asked for when whoever waits has had a turn.
      setImmediate(() => worker.postMessage("more"));
    });
    worker.on("error", ({ message, code }: NodeJS.ErrnoException) => {
      const memory = code === "ERR_WORKER_OUT_OF_MEMORY";
      problem = memory
        ? say`${name} takes more than ${String(heapMegabytes)} MB of memory to read: split it into several files.`
        : say`${name} cannot be read (${message}): split it into several files.`;
    });
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve({ entries: [], problem });
    });
  });
}
