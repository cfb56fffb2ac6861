import type { Environment, FileStat } from "../environment";
import type { PassageWriter, SourceRecord } from "../search/passageIndex";
import type { CorpusDocument, DocumentFacts } from "./document";
import { type FindIntroduced, IntroducedTally } from "./introducedNames";
import { notYetReadable, readerFor, readerVersion } from "./reader";
import { type FoundFile, nameOf, walk } from "./walk";

export interface Indexer {
  /**
   * Brings the index up to date with folders and files (URIs): reads what is new or changed, forgets what has gone.
   * What has been read becomes visible every few seconds. A file that cannot be read is noted and nothing else
   * suffers; only a failing store rejects.
   * @param report hears how many of the files that had to be read are done
   * @param cancelled asked between files; what was read until then is kept
   */
  sync(
    folders: readonly string[],
    report: (progress: { done: number; total: number; current?: string }) => void,
    cancelled?: () => boolean,
  ): Promise<SyncSummary>;
}

export interface SyncSummary {
  /** Files met, whether or not they could be read. */
  readonly files: number;
  /** Files that were new or changed. */
  readonly read: number;
  readonly unchanged: number;
  /** Files that had been read before and are gone. */
  readonly removed: number;
  /** Documents and passages of the files met, read now or before. */
  readonly documents: number;
  readonly passages: number;
  readonly problems: readonly Problem[];
  readonly milliseconds: number;
}

export interface Problem {
  readonly uri: string;
  /** One sentence that names the file and says what to do. */
  readonly reason: string;
  /** The file was read all the same: in a guessed encoding, or without some of its lines. */
  readonly partly?: boolean;
}

export interface IndexerOptions {
  /** Exact keys of a passage: the canonical symbols that it refers to. */
  readonly tags?: (text: string, document: DocumentFacts) => readonly string[];
  /** The acronyms that a passage introduces. */
  readonly introduced?: FindIntroduced;
  /** Forget only what has gone from these folders; what was read from elsewhere stays. */
  readonly keepOthers?: boolean;
}

const megabyte = 1024 * 1024;
/** Larger files are refused; JSON Lines are streamed and may be larger. */
const largestFile = 64 * megabyte;
const largestStreamed = 512 * megabyte;
/** How long what has been read may stay invisible, in milliseconds. */
const commitEvery = 3000;

export function createIndexer(
  environment: Environment,
  writer: PassageWriter,
  options: IndexerOptions = {},
): Indexer {
  return {
    async sync(folders, report, cancelled = () => false) {
      const { timer } = environment;
      const begun = timer.now();
      const problems: Problem[] = [];
      const { files, missing } = await walk(environment, folders, cancelled);
      for (const uri of missing)
        problems.push({ uri, reason: `${nameOf(uri)} is not there or may not be read.` });
      const known = writer.sources();
      const changed = files.filter((file) => isChanged(file, known.get(file.uri)));
      const present = new Set(files.map(({ uri }) => uri));
      const gone = cancelled()
        ? []
        : [...known.keys()].filter(
            (uri) =>
              !present.has(uri) &&
              !missing.some((folder) => isWithin(uri, folder)) &&
              (!options.keepOthers || folders.some((folder) => isWithin(uri, folder))),
          );
      for (const uri of gone) await writer.remove(uri);
      let done = 0;
      let committed = timer.now();
      let paused = committed;
      report({ done, total: changed.length });
      for (const file of changed) {
        if (cancelled()) break;
        report({ done, total: changed.length, current: file.name });
        await index(file);
        done++;
        const now = timer.now();
        if (now - paused > 8) {
          await timer.pause();
          paused = timer.now();
        }
        if (now - committed > commitEvery) {
          await writer.commit();
          // Committing takes longer as the index grows: no more than a tenth of the time goes into it.
          committed = timer.now() + 9 * (timer.now() - now);
        }
      }
      if (done > 0 || gone.length > 0) await writer.commit();
      report({ done, total: changed.length });
      return summary(files, done, changed.length, gone.length, problems, timer.now() - begun);
    },
  };

  /** Reads one file into the index. */
  async function index({ uri, name, stat }: FoundFile): Promise<void> {
    const found: string[] = [];
    const count = { documents: 0, passages: 0 };
    const tally = new IntroducedTally();
    const documents = counted(listened(tagged(read(uri, name, stat, found)), tally), count);
    await writer.put(uri, documents, () => ({
      uri,
      size: stat.size,
      modified: stat.modified,
      reader: readerVersion,
      ...count,
      ...introducedIn(tally),
      ...(found.length > 0 ? { problem: [...new Set(found)].join(" ") } : {}),
    }));
  }

  /** The documents of a file; whatever goes wrong becomes a problem, never an error. */
  async function* read(
    uri: string,
    name: string,
    stat: FileStat,
    found: string[],
  ): AsyncIterable<CorpusDocument> {
    const reader = readerFor(name);
    if (!reader) {
      found.push(notYetReadable(name));
      return;
    }
    if (stat.size === 0) {
      found.push(`${name} is empty.`);
      return;
    }
    const limit = reader.name === "JSON Lines" ? largestStreamed : largestFile;
    if (stat.size > limit) {
      found.push(
        `${name} is larger than ${limit / megabyte} MB and was left out; split it into smaller files.`,
      );
      return;
    }
    try {
      const bytes = await environment.files.read(uri);
      yield* reader.read({ uri, name, bytes }, environment, (problem) => found.push(problem));
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
          const found = tags(passage.text, document);
          return found.length > 0 ? { ...passage, tags: found } : passage;
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
  ): SyncSummary {
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

function introducedIn(tally: IntroducedTally): Pick<SourceRecord, "introduced"> {
  const introduced = tally.names();
  return introduced.length > 0 ? { introduced } : {};
}

async function* counted(
  documents: AsyncIterable<CorpusDocument>,
  count: { documents: number; passages: number },
): AsyncIterable<CorpusDocument> {
  for await (const document of documents) {
    count.documents++;
    count.passages += document.passages.length;
    yield document;
  }
}

function isChanged({ stat }: FoundFile, record: SourceRecord | undefined): boolean {
  return (
    !record ||
    record.size !== stat.size ||
    record.modified !== stat.modified ||
    record.reader !== readerVersion
  );
}

function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
