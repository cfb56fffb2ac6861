import { fencedFiles } from "../corpus/fencedFiles";
import {
  createIndexer,
  type IndexerOptions,
  type ReadingProgress,
  type SyncSummary,
} from "../corpus/indexer";
import type { ReadingOptions } from "../corpus/indexing/reading";
import { alignParagraphs } from "../counterparts/align";
import type { Environment } from "../environment";
import { findIntroductions } from "../glossary/introductions";
import { createCatalogue } from "../references/catalogue";
import { findReferences } from "../references/find";
import type { AlignVersions, PassageWriter } from "../search/corpusStore";
import { openWriter } from "../search/store";
import type { OnStage } from "../stages";
import { isWithin, normalUri } from "../uri";
import version from "./indexCorpus.version";
import { namesInLanguages } from "./terms/namesInLanguages";

export interface IndexingRun {
  /** Files and folders, as URIs. */
  readonly folders: readonly string[];
  /** Nothing is read outside of these folders (URIs), where they are given: not by links either. */
  readonly within?: readonly string[];
  /** Forget everything and read it again. */
  readonly rebuild?: boolean;
  /** Files and folders (URIs) that are read again, whether or not they have changed. */
  readonly again?: readonly string[];
  /** Keep what was read from elsewhere earlier: the command line adds folder by folder. */
  readonly keepOthers?: boolean;
  readonly report: (progress: ReadingProgress) => void;
  readonly cancelled?: () => boolean;
  /** As in `IndexerOptions`. */
  readonly leftOut?: IndexerOptions["leftOut"];
  readonly first?: string | undefined;
  readonly sign?: IndexerOptions["sign"];
  readonly excluded?: IndexerOptions["excluded"];
  /** What is written to; the index of this environment where not given. */
  readonly openWriter?: () => Promise<PassageWriter | undefined>;
  readonly onStage?: OnStage;
}

/**
 * Brings the store up to date with the corpus folders: reads what is new or changed, forgets what is gone. Runs where
 * the host puts it (a worker thread under Node, between requests in a browser's worker).
 * @returns undefined where another living process is writing to the same store
 */
export async function indexCorpus(world: Environment, run: IndexingRun): Promise<SyncSummary | undefined> {
  const environment = { ...world, files: fencedFiles(world.files, () => run.within) };
  const writer = await (run.openWriter ? run.openWriter() : openWriter(environment, undefined, run.onStage));
  if (!writer) return undefined;
  try {
    if (run.rebuild) {
      const folders = run.folders.map(normalUri);
      const own = (uri: string) => folders.some((folder) => isWithin(uri, folder));
      for (const uri of [...writer.sources().keys()]) {
        if (!run.keepOthers || own(uri)) await writer.remove(uri);
      }
    }
    const indexer = createIndexer(environment, writer, {
      ...corpusReading(),
      ...(run.leftOut ? { leftOut: run.leftOut } : {}),
      ...(run.first === undefined ? {} : { first: run.first }),
      ...(run.sign ? { sign: run.sign } : {}),
      ...(run.excluded ? { excluded: run.excluded } : {}),
      ...(run.onStage ? { onStage: run.onStage } : {}),
      ...(run.keepOthers ? { keepOthers: true } : {}),
    });
    const summary = await indexer.sync(run.folders, run.report, run.cancelled, run.again);
    if (!run.cancelled?.()) {
      const { files, read, unread, problems } = summary;
      if (unread === 0) run.report({ done: read, total: read, unread, files, learning: { problems } });
      await learnTranslations(environment, writer, run.cancelled);
    }
    return summary;
  } finally {
    await writer.close();
  }
}

/** How the files of a corpus are read. */
export function corpusReading(): Required<Pick<ReadingOptions, "version" | "introduced" | "tags">> {
  const catalogue = createCatalogue();
  return {
    version,
    introduced: (text, { language }) => findIntroductions(text, language),
    tags: (text, document) => [
      ...new Set(
        findReferences(
          text,
          { language: document.language, ...(document.symbol ? { document: document.symbol } : {}) },
          catalogue,
        ).map(({ symbol }) => symbol),
      ),
    ],
  };
}

/** What is doubtful teaches words that stand beside each other by chance. */
const leastConfidence = 0.8;

/** The paragraphs of two versions that say the same, without what is doubtful. */
export const alignSurely: AlignVersions = (first, second) =>
  alignParagraphs(first, second).filter(({ confidence }) => confidence >= leastConfidence);

/** Learns translations from what has been read; where that fails the corpus is whole without. */
async function learnTranslations(
  { log }: Environment,
  writer: PassageWriter,
  cancelled: (() => boolean) | undefined,
): Promise<void> {
  try {
    await writer.learnTranslations({ align: alignSurely, names: namesInLanguages }, cancelled);
  } catch (error) {
    log.warn(
      `How words are translated could not be learnt: ${error instanceof Error ? error.message : error}`,
    );
  }
}
