import type { Environment } from "../environment";
import type { PassageWriter, SourceRecord } from "../search/corpusStore";
import { together } from "../text/say";
import { isWithin, normalUri } from "../uri";
import { type Exclusion, excluding } from "./excluded";
import { correctionsFor, isCorrected, stampOf } from "./indexing/folderCorrections";
import { missed, noted } from "./indexing/lostFolders";
import { type ReadingOptions, readIntoIndex } from "./indexing/reading";
import type { Problem } from "./problems";
import { readerFor } from "./readers";
import { type FoundFile, walk } from "./walk";

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
  /** All has been read and made durable; what is learnt from it comes now. What could not be read, as in the summary. */
  readonly learning?: { readonly problems: readonly Problem[] };
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

export interface IndexerOptions extends ReadingOptions {
  /** What is passed over because the editor is told to leave it out. */
  readonly excluded?: readonly Exclusion[];
  /** A file that may be too much: it is read before all others, and committed for itself. */
  readonly first?: string;
  /** Hears what is being done, for whoever watches over it. */
  readonly sign?: (sign: ReadingSign) => void;
  /** Forget only what has gone from these folders; what was read from elsewhere stays. */
  readonly keepOthers?: boolean;
}

/** A file is begun (its size in bytes), gives documents, is done; or what was read until now has been made durable. */
export type ReadingSign = { readonly uri: string; readonly size: number } | "alive" | "done" | "committed";

/**
 * How long what has been read may stay invisible, in milliseconds: a few seconds at first, later a part of the time that
 * the reading has taken. Every commit makes a part of the index, and many small parts are much work to join.
 */
const commitEvery = { least: 3000, most: 30_000, part: 1 / 4 };

export function createIndexer(
  environment: Environment,
  writer: PassageWriter,
  options: IndexerOptions = {},
): Indexer {
  const { version = "", first, onStage, sign = () => {} } = options;
  return {
    async sync(addresses, report, cancelled = () => false, again = []) {
      const folders = addresses.map(normalUri);
      const afresh = again.map(normalUri);
      const { timer } = environment;
      const begun = timer.now();
      const problems: Problem[] = [];
      onStage?.("listing");
      const walked = await walk(
        environment,
        folders,
        cancelled,
        (name) => readerFor(name) !== undefined,
        excluding(options.excluded ?? []),
      );
      const { files } = walked;
      const metAll = !cancelled();
      problems.push(...walked.problems);
      const known = writer.sources();
      const corrections = await correctionsFor(environment, files, known, problems);
      const changed = files.filter(
        (file) =>
          isChanged(file, known.get(file.uri), version) ||
          isCorrected(known.get(file.uri), stampOf(file, corrections)) ||
          afresh.some((address) => isWithin(file.uri, address)),
      );
      const { gone, lost } = metAll
        ? missed(walked, known, options.keepOthers ? folders : undefined)
        : { gone: [], lost: [] };
      for (const uri of gone) await writer.remove(uri);
      for (const one of lost) problems.push(await noted(one, writer, timer));
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
      // What a store was begun with of other folders is not to be found until all else is read.
      if (gone.some((uri) => !folders.some((folder) => isWithin(uri, folder)))) await commit();
      let committed = timer.now();
      let paused = committed;
      tell();
      const suspect = changed.filter(({ uri }) => uri === first);
      for (const file of new Set([...suspect, ...changed])) {
        if (cancelled()) break;
        tell(file.name);
        sign({ uri: file.uri, size: file.stat.size });
        await readIntoIndex(environment, writer, file, corrections, options, () => sign("alive"));
        sign("done");
        done++;
        if (!known.has(file.uri)) unread--;
        const now = timer.now();
        if (now - paused > 8) {
          await timer.pause();
          paused = timer.now();
        }
        // The first file waits for all that reading needs: the few seconds begin when it has been read.
        if (done === 1) committed = now;
        const due = Math.min(commitEvery.most, Math.max(commitEvery.least, commitEvery.part * (now - begun)));
        // What is nearly done needs no part of the index for itself: the last commit is near.
        const left = ((now - begun) * (changed.length - done)) / done;
        if ((now - committed > due && left > due) || file.uri === first) {
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
      const [first, ...others] = record?.problems ?? [];
      if (!record || !first) continue;
      problems.push({
        ...{ uri, reason: together([first, ...others]) },
        ...(record.documents > 0 ? { partly: true } : {}),
        ...(record.table ? { columns: true } : {}),
      });
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

function isChanged({ stat }: FoundFile, record: SourceRecord | undefined, version: string): boolean {
  return (
    !record || record.size !== stat.size || record.modified !== stat.modified || record.reader !== version
  );
}
