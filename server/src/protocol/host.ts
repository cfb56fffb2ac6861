import type { SyncSummary } from "../service/corpus/indexer";
import type { Environment, Files } from "../service/environment";
import type { IndexingRun } from "../service/knowledge/indexCorpus";

/** What the protocol needs of the place it runs in: Node, or a browser's worker. */
export interface Host {
  /**
   * The world for one server.
   * @param storePath where the index is kept, as the client says; the host chooses a place where it says nothing
   * @param folders the workspace's folders, as URIs
   * @param clientFiles reads files through the client, where the client offers it
   */
  environment(
    storePath: string | undefined,
    folders: readonly string[],
    clientFiles: Files | undefined,
  ): Promise<Environment>;
  /** True where the store was named on the command line: what others have read into it is kept. */
  readonly keepsOthers?: boolean;
  /** Told how many passages there are to find, whenever that may have changed: of a large index a host may save memory. */
  indexed?(passages: number): void;
  /** Runs `indexCorpus` where it holds up no request. */
  indexing(environment: Environment): Indexing;
}

export interface Indexing {
  /** One run at a time. Undefined where another process is writing to the store; rejects with a reason otherwise. */
  run(run: Omit<IndexingRun, "cancelled">): Promise<SyncSummary | undefined>;
  /** Ends the run at the next file; what has been read is kept. */
  cancel(): void;
  dispose(): void;
}
