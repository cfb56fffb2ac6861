import { sumOfNames } from "../corpus/introducedNames";
import type { Environment, Timer } from "../environment";
import { Slices } from "../slices";
import { continueWords } from "./continuing/continuations";
import { findByKeyword } from "./keyword/keyword";
import { findPhrase } from "./keyword/phrase";
import { documentsBySymbol, findTagged, passagesOf } from "./lookup";
import type { PassageIndex, PassageWriter, SourceRecord, StoredDocument } from "./passageIndex";
import { IndexReader } from "./reader";
import { findVerbatim } from "./runs/verbatim";
import type { Scorer } from "./scoring/scorer";
import { findSimilar } from "./similar/similar";
import { readManifest, readSources } from "./writing/manifest";
import { openWriter } from "./writing/openWriter";
import { type Damage, verifyStore } from "./writing/verify";
import { damageMark } from "./writing/writerState";

export { NewerStore } from "./writing/manifest";
export { openWriter } from "./writing/openWriter";

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
  /** Reads all there is on disk and compares it with its checksums. Damaged segments are read again when next indexed. */
  verify(): Promise<Damage[]>;
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
  /** Marks of damage that are being left. */
  const marks = new Set<Promise<unknown>>();
  const leaveMark = (segment: string, reason: string) => {
    if (options.readOnly) return;
    // The next writer leaves the segment out and has its sources read again.
    const mark = storage.write(damageMark(segment), [codec.encodeUtf8(reason)]).catch(() => undefined);
    marks.add(mark);
    void mark.then(() => marks.delete(mark));
  };
  const reader = new IndexReader(environment, leaveMark, options.scorer);
  await reader.refresh();
  await Promise.all(marks);
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
    passage: async (key) => reader.index.withKey(key),
    tagged: async (tag, wanted = {}) => findTagged(reader.index, tag, wanted),
    phrase: async (words, wanted = {}) => findPhrase(reader.index, words, wanted),
    introducedNames: async () =>
      sumOfNames([...(await readRecords(environment)).values()].map(({ introduced }) => introduced ?? [])),
    document: async (id) => {
      const found = reader.index.documentsWithHash(id, "id")[0];
      return found?.live.segment.record(found.document);
    },
    documentsWithSymbol: async (symbol) => documentsBySymbol(reader.index, symbol),
    documents: () => allDocuments(reader, environment.timer),
    passages: async (documentId) => passagesOf(reader.index, documentId),
    refresh,
    close: () => reader.close(),
    async writer() {
      await Promise.all(marks);
      return openWriter(environment, refresh);
    },
    sources: () => readRecords(environment),
    verify: () => verifyStore(environment, leaveMark),
  };
}

/**
 * Every document of the index, read in slices: fifty thousand take a quarter of a second. Begins again where another
 * state of the index was taken up in between, which closes the files of the one before.
 */
async function allDocuments(reader: IndexReader, timer: Timer): Promise<readonly StoredDocument[]> {
  const slices = new Slices(timer);
  for (;;) {
    const { index } = reader;
    const reading = index.documents();
    for (let step = reading.next(); ; step = reading.next()) {
      if (step.done) return step.value;
      if (!slices.due()) continue;
      await slices.rest();
      if (reader.index !== index) break;
    }
  }
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
