import type { Environment } from "../environment";
import type { NameInLanguages } from "../text/nameInLanguages";
import type { CorpusStore, SourceRecord } from "./corpusStore";
import { IndexReader } from "./live/reader";
import { createLocalSearch } from "./localSearch";
import type { Scorer } from "./scoring/scorer";
import { readManifest, readSources } from "./writing/manifest";
import { openWriter } from "./writing/openWriter";
import { verifyStore } from "./writing/verify";
import { damageMark } from "./writing/writerState";

export { openWriter } from "./writing/openWriter";

/** How often a store that others may write is looked at while somebody listens. Milliseconds. */
const betweenLooks = 1500;

/**
 * Opens the index in `environment.storage`; empty where there is none yet. `readOnly` leaves no trace of damage met;
 * `scorer` is the fastest that runs here, where none is given; `names` are known in several languages without any document.
 * Throws `NewerStore` where a newer Penholder wrote it.
 */
export async function openStore(
  environment: Environment,
  options: {
    readonly readOnly?: boolean;
    readonly scorer?: Scorer;
    readonly names?: () => readonly NameInLanguages[];
  } = {},
): Promise<CorpusStore> {
  const { storage, codec, timer } = environment;
  /** Marks of damage that are being left. */
  const marks = new Set<Promise<unknown>>();
  const leaveMark = (segment: string, reason: string) => {
    if (options.readOnly) return;
    // The next writer leaves the segment out and has its sources read again.
    const forget = () => marks.delete(mark);
    const mark: Promise<unknown> = storage
      .write(damageMark(segment), [codec.encodeUtf8(reason)])
      .then(forget, forget);
    marks.add(mark);
  };
  const reader = new IndexReader(environment, leaveMark, options.scorer, options.names);
  await reader.refresh();
  await Promise.all(marks);
  let closed = false;
  let refreshing: Promise<boolean> = Promise.resolve(false);
  const refresh = () => {
    refreshing = refreshing.catch(() => false).then(() => !closed && reader.refresh());
    return refreshing;
  };
  const listeners = new Set<(error?: unknown) => void>();
  let stopLooking: (() => void) | undefined;
  let failing = false;
  const tell = (error?: unknown) => {
    for (const listener of [...listeners]) listener(error);
  };
  const look = () => {
    stopLooking = undefined;
    if (listeners.size === 0 || closed) return;
    refresh()
      .then(
        (news) => {
          if (news || failing) tell();
          failing = false;
        },
        (error: unknown) => {
          failing = true;
          tell(error);
        },
      )
      .catch((error: unknown) => environment.log.error(`After a change of the index: ${error}`))
      .then(lookAgain, lookAgain);
  };
  const lookAgain = () => {
    if (listeners.size > 0 && !closed) stopLooking ??= timer.after(betweenLooks, look);
  };
  return {
    search: createLocalSearch(
      reader,
      environment,
      () => closed,
      () => readRecords(environment),
    ),
    get status() {
      const { index, notices, unread, lost, written } = reader;
      return { ...index.size, notices, unread, lost, written };
    },
    refresh,
    onDidChange(listener) {
      // Two that listen with one function are two.
      const own = (error?: unknown) => listener(error);
      listeners.add(own);
      lookAgain();
      return () => {
        listeners.delete(own);
        if (listeners.size > 0) return;
        stopLooking?.();
        stopLooking = undefined;
      };
    },
    close() {
      closed = true;
      stopLooking?.();
      reader.close();
    },
    async writer() {
      await Promise.all(marks);
      return openWriter(environment, refresh);
    },
    sources: () => readRecords(environment),
    verify: () => verifyStore(environment, leaveMark),
  };
}

/** The sources of the last commit. A commit in between may take the file away: then those of the next one. */
async function readRecords({ storage, codec }: Environment): Promise<ReadonlyMap<string, SourceRecord>> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const read = await readManifest(storage, codec);
    const name = read.state === "whole" ? read.manifest.sources : undefined;
    if (name === undefined) break;
    const sources = await readSources(storage, codec, name);
    if (sources) return new Map(sources.map(({ record }): [string, SourceRecord] => [record.uri, record]));
  }
  return new Map();
}
