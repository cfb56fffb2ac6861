import { sumOfNames } from "../corpus/introducedNames";
import type { Environment } from "../environment";
import { continueWords } from "./continuations";
import { findByKeyword } from "./keyword";
import { documentsBySymbol, findTagged, passagesOf } from "./lookup";
import { emptyManifest, readManifest, readSources } from "./manifest";
import type { PassageIndex, PassageWriter, SourceRecord } from "./passageIndex";
import { findPhrase } from "./phrase";
import { IndexReader } from "./reader";
import type { Scorer } from "./scorer";
import { openSegment } from "./segment";
import { findSimilar } from "./similar";
import { findVerbatim } from "./verbatim";
import { removeUnnamed, SegmentWriter } from "./writer";
import { damageMark, WriterState } from "./writerState";

export { NewerStore } from "./manifest";

/** A passage index that lives in a `Storage`. */
export interface PassageStore extends PassageIndex {
  /** What is wrong with the index and what is done about it; one sentence each, to be shown. Empty as a rule. */
  readonly notices: readonly string[];
  /**
   * The right to write; undefined where another living process has it. Writing shows in this store at the commit, in
   * the stores of other threads and processes when they refresh. Throws `NewerStore`.
   */
  writer(): Promise<PassageWriter | undefined>;
  /** What has been read, by URI, as the last commit left it. */
  sources(): Promise<ReadonlyMap<string, SourceRecord>>;
  /** Reads everything and compares it with its checksums: one sentence for each damaged segment. */
  verify(): Promise<string[]>;
}

/**
 * Opens the index in `environment.storage`; empty where there is none yet. `readOnly` leaves no trace of damage met;
 * `scorer` is the fastest that runs here, where none is given.
 * Throws `NewerStore` where a newer Penholder wrote it.
 */
export async function openStore(
  environment: Environment,
  options: { readonly readOnly?: boolean; readonly scorer?: Scorer } = {},
): Promise<PassageStore> {
  const { storage, codec } = environment;
  const reader = new IndexReader(
    environment,
    (segment, reason) => {
      if (options.readOnly) return;
      // The next writer leaves the segment out and has its sources read again.
      storage.write(damageMark(segment), [codec.encodeUtf8(reason)]).catch(() => undefined);
    },
    options.scorer,
  );
  await reader.refresh();
  let refreshing: Promise<boolean> = Promise.resolve(false);
  const refresh = () => {
    refreshing = refreshing.catch(() => false).then(() => reader.refresh());
    return refreshing;
  };
  return {
    get size() {
      return reader.index.size;
    },
    get notices() {
      return reader.notices;
    },
    similar: async (text, wanted = {}) => findSimilar(reader.index, text, wanted),
    verbatim: async (text, wanted = {}) => findVerbatim(reader.index, text, wanted),
    keyword: async (query, wanted = {}) => findByKeyword(reader.index, query, wanted),
    continuations: async (typed, wanted = {}) => continueWords(reader.index, typed, wanted),
    tagged: async (tag, wanted = {}) => findTagged(reader.index, tag, wanted),
    phrase: async (words, wanted = {}) => findPhrase(reader.index, words, wanted),
    introducedNames: async () =>
      sumOfNames([...(await readRecords(environment)).values()].map(({ introduced }) => introduced ?? [])),
    document: async (id) => {
      const found = reader.index.documentsWithHash(id, "id")[0];
      return found?.live.segment.record(found.document);
    },
    documentsWithSymbol: async (symbol) => documentsBySymbol(reader.index, symbol),
    documents: async () => reader.index.documents(),
    passages: async (documentId) => passagesOf(reader.index, documentId),
    refresh,
    close: () => reader.close(),
    writer: () => openWriter(environment, refresh),
    sources: () => readRecords(environment),
    verify: async () => {
      const found: string[] = [...reader.notices];
      for (const { segment } of reader.index.segments) {
        segment.verify();
        if (segment.damage) found.push(segment.damage);
        await environment.timer.pause();
      }
      return found;
    },
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

async function openWriter(
  environment: Environment,
  onCommit: () => Promise<unknown>,
): Promise<PassageWriter | undefined> {
  const lock = await environment.storage.lock();
  if (!lock) return undefined;
  try {
    const state = await readState(environment);
    return new SegmentWriter(environment, lock, state, onCommit);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** What the store holds, without what is damaged; files that belong to no state are removed. */
async function readState(environment: Environment): Promise<WriterState> {
  const { storage, codec, log } = environment;
  const read = await readManifest(storage, codec);
  const whole = read.state === "whole" ? read.manifest : emptyManifest;
  const sources = whole.sources ? await readSources(storage, codec, whole.sources) : [];
  if (read.state === "older" || read.state === "damaged" || !sources) {
    log.warn("The index is of an older version or damaged, and is built anew.");
    const names = await storage.list();
    const numbers = names.map((name) => Number(/^(?:segment|sources)-(\d+)/.exec(name)?.[1] ?? 0));
    // Numbers are not used again, because another process may still have the old files open.
    const next = Math.max(whole.next, 1 + Math.max(0, ...numbers));
    // Generations never exceed file numbers, so this one is new to every reader.
    const state = new WriterState({ ...emptyManifest, generation: next, next }, []);
    state.repaired = true;
    return state;
  }
  const state = new WriterState(whole, sources);
  const names = new Set(await storage.list());
  for (const { name } of whole.segments) {
    try {
      const segment = await openSegment(storage, codec, name, () => undefined);
      segment.close();
      if (!names.has(damageMark(name))) continue;
      log.warn(`Part of the index (${name}) is damaged; its sources are read again.`);
    } catch (error) {
      log.warn(`Part of the index is damaged (${String(error)}); its sources are read again.`);
    }
    state.quarantine(name);
  }
  await removeUnnamed(environment, whole);
  return state;
}
