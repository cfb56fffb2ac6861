import type { Environment } from "../environment";
import type { PassageWriter, SourceRecord } from "../search/corpusStore";
import { readableDate } from "../text/readableDate";
import { isWithin, nameOf, normalUri } from "../uri";
import { type Corrections, corrected, noCorrections, readCorrections } from "./corrections";
import type { CorpusDocument, DocumentFacts } from "./document";
import { type FindIntroduced, IntroducedTally } from "./introducedNames";
import { formatOf, notYetReadable, type Problem, problemKinds } from "./problems";
import { readableForms, readerFor, readerOf } from "./readers";
import { type FoundFile, type Unreachable, type Walked, walk } from "./walk";

export interface Indexer {
  /**
   * Brings the index up to date with folders and files (URIs): reads what is new or changed, forgets what has gone.
   * What has been read becomes visible every few seconds. A file that cannot be read is noted and nothing else
   * suffers; only a failing store rejects.
   * @param report hears how far the reading is
   * @param cancelled asked between files; what was read until then is kept
   * @param again files and folders (URIs) that are read again, whether or not they have changed
   */
  sync(
    folders: readonly string[],
    report: (progress: ReadingProgress) => void,
    cancelled?: () => boolean,
    again?: readonly string[],
  ): Promise<SyncSummary>;
}

/** How far the reading of a corpus is. All are counts of files. */
export interface ReadingProgress {
  /** Of those that are new or changed. */
  readonly done: number;
  readonly total: number;
  /** Never read until now and not read yet: what the index does not know. */
  readonly unread: number;
  /** All that were met. */
  readonly files: number;
  /** The name of the file being read. */
  readonly current?: string;
  /** All has been read and made durable; what is learnt from it comes now. */
  readonly learning?: true;
}

export interface SyncSummary {
  /** Files met, whether or not they could be read. */
  readonly files: number;
  /** Files that were new or changed. */
  readonly read: number;
  readonly unchanged: number;
  /** Files that had been read before and are gone. */
  readonly removed: number;
  /**
   * Files that were never read and are not read now either, because the run was ended; undefined where it was ended
   * before all files had been met.
   */
  readonly unread: number | undefined;
  /** Documents and passages of the files met, read now or before. */
  readonly documents: number;
  readonly passages: number;
  readonly problems: readonly Problem[];
  readonly milliseconds: number;
}

export interface IndexerOptions {
  /** Names all that reading depends on: files that were read under another name are read again. */
  readonly version?: string;
  /** Exact keys of a passage: the canonical symbols that it refers to. */
  readonly tags?: (text: string, document: DocumentFacts) => readonly string[];
  /** The acronyms that a passage introduces. */
  readonly introduced?: FindIntroduced;
  /** Files that were too much for earlier runs, by address, with one sentence each: they are noted, and not read. */
  readonly leftOut?: ReadonlyMap<string, string>;
  /** A file that may be too much: it is read before all others, and committed for itself. */
  readonly first?: string;
  /** Hears what is being done, for whoever watches over it. */
  readonly sign?: (sign: ReadingSign) => void;
  /** Forget only what has gone from these folders; what was read from elsewhere stays. */
  readonly keepOthers?: boolean;
}

/** A file is begun (its size in bytes), gives documents, is done; or what was read until now has been made durable. */
export type ReadingSign = { readonly uri: string; readonly size: number } | "alive" | "done" | "committed";

const megabyte = 1024 * 1024;
/** Larger files are refused, but for those whose reader takes more. */
const largestFile = 64 * megabyte;
/** Of what is said of the columns of a dataset. Bytes. */
const largestColumns = 65_536;
/** How long what has been read may stay invisible, in milliseconds. */
const commitEvery = 3000;
/** The longest step in which a file system that has no finer time than seconds tells it. Milliseconds. */
const coarsestStep = 2000;

export function createIndexer(
  environment: Environment,
  writer: PassageWriter,
  options: IndexerOptions = {},
): Indexer {
  const { version = "", first, leftOut, sign = () => {} } = options;
  return {
    async sync(addresses, report, cancelled = () => false, again = []) {
      const folders = addresses.map(normalUri);
      const afresh = again.map(normalUri);
      const { timer } = environment;
      const begun = timer.now();
      const problems: Problem[] = [];
      const walked = await walk(environment, folders, cancelled, (name) => readerFor(name) !== undefined);
      const { files } = walked;
      const metAll = !cancelled();
      problems.push(...walked.problems);
      const known = writer.sources();
      const corrections = await correctionsFor(files, problems);
      const changed = files.filter(
        (file) =>
          isChanged(file, known.get(file.uri), version) ||
          isCorrected(known.get(file.uri), stampOf(file, corrections)) ||
          afresh.some((address) => isWithin(file.uri, address)),
      );
      const { gone, lost } = metAll ? missed(walked, known, folders) : { gone: [], lost: [] };
      for (const uri of gone) await writer.remove(uri);
      for (const one of lost) problems.push(await noted(one));
      for (const { uri } of files) {
        const { since, ...record } = known.get(uri) ?? {};
        if (since !== undefined) await writer.amend(record as SourceRecord);
      }
      let done = 0;
      let unread = changed.filter(({ uri }) => !known.has(uri)).length;
      const tell = (current?: string) =>
        report({
          done,
          total: changed.length,
          unread,
          files: files.length,
          ...(current === undefined ? {} : { current }),
        });
      const commit = async () => {
        await writer.commit(metAll ? { files: unread, of: files.length } : undefined);
        sign("committed");
      };
      let committed = timer.now();
      let paused = committed;
      tell();
      const suspect = changed.filter(({ uri }) => uri === first);
      for (const file of new Set([...suspect, ...changed])) {
        if (cancelled()) break;
        tell(file.name);
        sign({ uri: file.uri, size: file.stat.size });
        await index(file, corrections);
        sign("done");
        done++;
        if (!known.has(file.uri)) unread--;
        const now = timer.now();
        if (now - paused > 8) {
          await timer.pause();
          paused = timer.now();
        }
        if (now - committed > commitEvery || file.uri === first) {
          await commit();
          // Committing takes longer as the index grows: no more than a tenth of the time goes into it.
          committed = timer.now() + 9 * (timer.now() - now);
        }
      }
      // What a run before this one had left unread may be gone by now: that is news as well.
      await commit();
      tell();
      return {
        ...summary(files, done, changed.length, gone.length, problems, timer.now() - begun),
        unread: metAll ? unread : undefined,
      };
    },
  };

  /** Of what was read before and was not met now: what has gone, and what could not be looked at, by folder. */
  function missed(
    { files, unreachable, empty }: Walked,
    known: ReadonlyMap<string, SourceRecord>,
    folders: readonly string[],
  ): { gone: string[]; lost: Lost[] } {
    const present = new Set(files.map(({ uri }) => uri));
    const lost = new Map<string, Lost>(unreachable.map((one) => [one.uri, { ...one, records: [] }]));
    const gone: string[] = [];
    for (const [uri, record] of known) {
      if (present.has(uri)) continue;
      const ways = waysTo(uri);
      const above = ways.find((way) => lost.has(way));
      const bare = ways.find((way) => empty.has(way));
      const device = bare === undefined ? undefined : empty.get(bare)?.device;
      if (above !== undefined) lost.get(above)?.records.push(record);
      else if (bare !== undefined && record.device !== undefined && device !== record.device) {
        // Where a share or a disk was, there is the empty folder that it is attached to.
        lost.set(bare, { uri: bare, reason: "its disk or share is not connected", records: [record] });
      } else if (!options.keepOthers || folders.some((folder) => isWithin(uri, folder))) gone.push(uri);
    }
    return { gone, lost: [...lost.values()] };
  }

  /** Notes since when what was read cannot be reached, and says so. */
  async function noted({ uri, reason, records }: Lost): Promise<Problem> {
    const now = environment.timer.today();
    let first = now;
    for (const record of records) {
      first = Math.min(first, record.since ?? now);
      if (record.since === undefined) await writer.amend({ ...record, since: now });
    }
    const name = nameOf(uri);
    if (records.length === 0) {
      return {
        uri,
        reason: `${name} cannot be reached (${reason}); make it readable, or take it out of the corpus.`,
      };
    }
    return {
      uri,
      reason: `${name} cannot be reached since ${readableDate(new Date(first).toISOString())} (${reason}); what was read from it stays: make it readable again, or take it out of the corpus.`,
      partly: true,
    };
  }

  /** What delegates say of the documents of each folder that files were found in. */
  async function correctionsFor(
    files: readonly FoundFile[],
    problems: Problem[],
  ): Promise<FolderCorrections> {
    const found: Map<string, Corrections | undefined> = new Map();
    for (const { root } of files) {
      if (found.has(root)) continue;
      found.set(root, await readCorrections(environment, root, (problem) => problems.push(problem)));
    }
    return found;
  }

  /** Reads one file into the index. */
  async function index(file: FoundFile, corrections: FolderCorrections): Promise<void> {
    const { uri, path, stat } = file;
    const own = corrections.get(file.root) ?? noCorrections;
    const stamp = stampOf(file, corrections);
    const leftOut = own.of(path).read === false;
    const found: string[] = [];
    const count = { documents: 0, passages: 0 };
    const tally = new IntroducedTally();
    const asRead = leftOut ? nothing() : asSaid(read(file, found), path, own);
    const documents = counted(listened(tagged(asRead), tally), count, () => sign("alive"));
    const age = environment.timer.today() - stat.modified;
    await writer.put(uri, documents, () => ({
      uri,
      size: stat.size,
      modified: mayLookTheSame(stat.modified, age) ? 0 : stat.modified,
      reader: version,
      ...(stat.device === undefined ? {} : { device: stat.device }),
      ...count,
      ...introducedIn(tally),
      ...(stamp === undefined ? {} : { corrected: stamp }),
      ...(leftOut ? { leftOut } : {}),
      ...(found.length > 0 ? { problem: [...new Set(found)].join(" ") } : {}),
    }));
  }

  /** The documents of a file; whatever goes wrong becomes a problem, never an error. */
  async function* read(
    { uri, name, path, stat, columns }: FoundFile,
    found: string[],
  ): AsyncIterable<CorpusDocument> {
    const known = leftOut?.get(uri);
    if (known !== undefined) {
      found.push(known);
      return;
    }
    const named = readerFor(name);
    // Only a name without an ending says nothing at all of what the file is.
    if (!named && formatOf(name) !== undefined) {
      found.push(notYetReadable(name, readableForms()));
      return;
    }
    if (stat.size === 0) {
      found.push(problemKinds.empty.one(name));
      return;
    }
    const limit = named?.largest ?? largestFile;
    if (stat.size > limit) {
      found.push(tooLarge(name, limit));
      return;
    }
    try {
      const bytes = await environment.files.read(uri, limit);
      const reader = readerOf(name, bytes);
      if (!reader) {
        found.push(notYetReadable(name, readableForms()));
        return;
      }
      const most = reader.largest ?? largestFile;
      if (bytes.length > most) {
        found.push(tooLarge(name, most));
        return;
      }
      const said = columns === undefined ? undefined : await environment.files.read(columns, largestColumns);
      const file = { uri, name, path, bytes, ...(said ? { columns: said } : {}) };
      yield* reader.read(file, environment, (problem) => found.push(problem));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      environment.log.warn(`${uri}: ${error instanceof Error ? (error.stack ?? reason) : reason}`);
      found.push(`${name} could not be read: ${reason.replace(/[.\s]+$/, "")}.`);
    }
  }

  async function* tagged(documents: AsyncIterable<CorpusDocument>): AsyncIterable<CorpusDocument> {
    const { tags } = options;
    if (!tags) {
      yield* documents;
      return;
    }
    for await (const document of documents) {
      yield {
        ...document,
        passages: document.passages.map((passage) => {
          const found = new Set([...(passage.tags ?? []), ...tags(passage.text, document)]);
          return found.size > 0 ? { ...passage, tags: [...found] } : passage;
        }),
      };
    }
  }

  /** Hears what the passages introduce as they go by. */
  async function* listened(
    documents: AsyncIterable<CorpusDocument>,
    tally: IntroducedTally,
  ): AsyncIterable<CorpusDocument> {
    for await (const document of documents) {
      for (const { text } of document.passages) {
        for (const { acronym, name } of options.introduced?.(text, document) ?? []) {
          tally.add(acronym, name, document);
        }
      }
      yield document;
    }
  }

  function summary(
    files: readonly FoundFile[],
    read: number,
    changed: number,
    removed: number,
    problems: Problem[],
    milliseconds: number,
  ): Omit<SyncSummary, "unread"> {
    const records = writer.sources();
    let documents = 0;
    let passages = 0;
    for (const { uri } of files) {
      const record = records.get(uri);
      documents += record?.documents ?? 0;
      passages += record?.passages ?? 0;
      if (!record?.problem) continue;
      problems.push({ uri, reason: record.problem, ...(record.documents > 0 ? { partly: true } : {}) });
    }
    return {
      files: files.length,
      read,
      unchanged: files.length - changed,
      removed,
      documents,
      passages,
      problems,
      milliseconds,
    };
  }
}

/** By folder; undefined where they cannot be used just now. */
type FolderCorrections = ReadonlyMap<string, Corrections | undefined>;

/** What is kept of the corrections of a file that was read while they could not be used. */
const unknownCorrections = "?";

function stampOf({ root, path }: FoundFile, corrections: FolderCorrections): string | undefined {
  const own = corrections.get(root);
  return own ? own.stamp(path) : unknownCorrections;
}

/** Whether other things are said of a file than when it was read. */
function isCorrected(record: SourceRecord | undefined, stamp: string | undefined): boolean {
  return stamp !== unknownCorrections && record?.corrected !== stamp;
}

async function* nothing(): AsyncIterable<CorpusDocument> {}

/** The documents of a file, with what delegates say of them. */
async function* asSaid(
  documents: AsyncIterable<CorpusDocument>,
  path: string,
  corrections: Corrections,
): AsyncIterable<CorpusDocument> {
  for await (const document of documents) {
    const correction = corrections.of(path, document.id.slice(document.uri.length));
    if (correction.read !== false) yield corrected(document, correction);
  }
}

/** What could not be looked at, with what was read from it before. */
interface Lost extends Unreachable {
  readonly records: SourceRecord[];
}

/** An address and those of the folders around it, the innermost first. */
function waysTo(uri: string): string[] {
  const ways: string[] = [];
  for (let end = uri.length; end > 0; end = uri.lastIndexOf("/", end - 1)) ways.push(uri.slice(0, end));
  return ways;
}

function introducedIn(tally: IntroducedTally): Pick<SourceRecord, "introduced"> {
  const introduced = tally.names();
  return introduced.length > 0 ? { introduced } : {};
}

async function* counted(
  documents: AsyncIterable<CorpusDocument>,
  count: { documents: number; passages: number },
  alive: () => void,
): AsyncIterable<CorpusDocument> {
  for await (const document of documents) {
    alive();
    count.documents++;
    count.passages += document.passages.length;
    yield document;
  }
}

/** @param limit in bytes */
function tooLarge(name: string, limit: number): string {
  return `${name} is larger than ${limit / megabyte} MB and was left out; split it into smaller files.`;
}

/** Whether a file may change again without its time telling: then it is read once more, the next time. */
function mayLookTheSame(modified: number, age: number): boolean {
  return modified % 1000 === 0 && age >= 0 && age < coarsestStep;
}

function isChanged({ stat }: FoundFile, record: SourceRecord | undefined, version: string): boolean {
  return (
    !record || record.size !== stat.size || record.modified !== stat.modified || record.reader !== version
  );
}
