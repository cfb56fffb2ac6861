import type { ReadingProgress, SyncSummary } from "../service/corpus/indexer";
import type { Environment } from "../service/environment";

interface Size {
  readonly documents: number;
  readonly passages: number;
}

/** What the log says of a corpus: what was found and read, where the index is kept, and how long after the beginning. */
export interface CorpusLog {
  /** An index was opened. `where`: a path or an address; `took`: milliseconds. */
  opened(where: string | undefined, size: Size, took: number): void;
  /** The folders were looked through. */
  found(progress: Pick<ReadingProgress, "files" | "total">): void;
  /** A reading came to its end. */
  read(summary: SyncSummary): void;
}

/** @param begun when the client's extension began, in milliseconds as `timer.now` counts them */
export function createCorpusLog(
  { timer, log }: Pick<Environment, "timer" | "log">,
  begun: number,
): CorpusLog {
  const tell = (sentence: string) => log.info(`${sentence}, ${sinceBegun({ timer }, begun)}.`);
  return {
    opened: (where, size, took) =>
      tell(`Opened the index${where ? ` in ${where}` : ""}: ${sizeOf(size)}, in ${Math.round(took)} ms`),
    found: ({ files, total }) => tell(`Found ${files} files, ${total} new or changed`),
    read({ read, unchanged, removed, unread, milliseconds, ...size }) {
      const left = unread ? `, ${unread} not read yet` : "";
      const seconds = (milliseconds / 1000).toFixed(1);
      tell(
        `Read ${read} files in ${seconds} s (${unchanged} unchanged, ${removed} gone${left}): ${sizeOf(size)}`,
      );
    },
  };
}

/** "1204 ms after Penholder began". */
export function sinceBegun({ timer }: Pick<Environment, "timer">, begun: number): string {
  return `${Math.round(timer.now() - begun)} ms after Penholder began`;
}

function sizeOf({ documents, passages }: Size): string {
  return `${documents} documents, ${passages} passages`;
}
