import { createIndexer, type SyncSummary } from "../corpus/indexer";
import type { Environment } from "../environment";
import { findIntroductions } from "../glossary/introductions";
import { createCatalogue } from "../references/catalogue";
import { findReferences } from "../references/find";
import { openWriter } from "../search/store";

export interface IndexingRun {
  /** Files and folders, as URIs. */
  readonly folders: readonly string[];
  /** Forget everything and read it again. */
  readonly rebuild?: boolean;
  /** Keep what was read from elsewhere earlier: the command line adds folder by folder. */
  readonly keepOthers?: boolean;
  readonly report: (progress: { done: number; total: number; current?: string }) => void;
  readonly cancelled?: () => boolean;
}

/**
 * Brings the store up to date with the corpus folders: reads what is new or changed, forgets what is gone. Runs where
 * the host puts it (a worker thread under Node, between requests in a browser's worker).
 * @returns undefined where another living process is writing to the same store
 */
export async function indexCorpus(
  environment: Environment,
  run: IndexingRun,
): Promise<SyncSummary | undefined> {
  const writer = await openWriter(environment);
  if (!writer) return undefined;
  try {
    if (run.rebuild) {
      const own = (uri: string) =>
        run.folders.some((folder) => uri === folder || uri.startsWith(`${folder}/`));
      for (const uri of [...writer.sources().keys()]) {
        if (!run.keepOthers || own(uri)) await writer.remove(uri);
      }
    }
    const catalogue = createCatalogue();
    const indexer = createIndexer(environment, writer, {
      ...(run.keepOthers ? { keepOthers: true } : {}),
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
    });
    return await indexer.sync(run.folders, run.report, run.cancelled);
  } finally {
    await writer.close();
  }
}
