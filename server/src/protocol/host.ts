import type { SyncSummary } from "../service/corpus/indexer";
import type { Environment, Files } from "../service/environment";
import type { OwnGlossary } from "../service/glossary/own/ownGlossary";
import type { IndexingRun } from "../service/knowledge/indexCorpus";
import type { TranslatedTexts } from "../service/knowledge/translatedTexts";
import type { CorpusStore } from "../service/search/corpusStore";
import type { AskWeb } from "../service/search/shared/askWeb";
import type { StageTimes } from "../service/stages";
import type { Said, Wording } from "../service/text/say";
import type { InitializationOptions } from "./requests";

/** What the protocol needs of the place it runs in: Node, or a browser's worker. */
export interface Host {
  /**
   * The world for one server. Its storage keeps what is the workspace's own (the findings ignored).
   * @param paths where things are kept, as the client says; the host chooses a place where it says nothing
   * @param folders the workspace's folders, as URIs
   * @param clientFiles reads files through the client, where the client offers it
   */
  environment(
    paths: Pick<InitializationOptions, "storePath" | "storesPath" | "scriptsPath">,
    folders: readonly string[],
    clientFiles: Files | undefined,
  ): Promise<Environment>;
  /**
   * Penholder's own sentences in another language, English → that language; undefined where there is none, or where the
   * host has them from its client only.
   * @param locale as an editor or an operating system names it: "fr", "zh-CN", "ru_RU.UTF-8"
   */
  wording?(locale: string): Wording | undefined;
  /**
   * What Penholder's own data say in another language; undefined where that is not there. Asked when the first of it is told.
   * @param language as VS Code names it: "fr", "zh-cn"
   */
  translatedTexts?(language: string): TranslatedTexts | undefined;
  /** Asks search clusters, where the client does not offer to; absent where that cannot be done here. */
  readonly askWeb?: AskWeb;
  /** True where the store was named on the command line: what others have read into it is kept. */
  readonly keepsOthers?: boolean;
  /**
   * Reads a large glossary where it holds up no request; not given where there is no such place.
   * @param name without folders: "glossary.md"
   * @param content its bytes, or its text where it is open in the editor
   */
  readGlossary?(name: string, content: Uint8Array | string): Promise<OwnGlossary>;
  /** Told how many passages there are to find, whenever that may have changed: of a large index a host may save memory. */
  indexed?(passages: number): void;
  /**
   * The place of a corpus, made where there is none yet: the same for the same folders in every window, so that a corpus
   * is read and kept once. Several folders are one corpus with one index: what a paragraph is compared with is all of
   * them, in one ranking.
   * @param folders real addresses, as URIs
   */
  corpus(environment: Environment, folders: readonly string[]): Promise<CorpusPlace>;
}

/** Where the index of a corpus is kept, and what writes it. */
export interface CorpusPlace {
  /** Where that is, for the log: a path or an address. */
  readonly where?: string;
  /** Opens its store. Throws `NewerStore` where a newer Penholder wrote it. */
  openStore(): Promise<CorpusStore>;
  /** Runs `indexCorpus` where it holds up no request. */
  readonly indexing: Indexing;
  /** Why what is read is not kept for the next session, as a sentence; undefined where it is. Asked at any time. */
  notKept?(): Said | undefined;
  /** What is to be said of a corpus of so many passages, where that is more than this place is known to bear. */
  tooLarge?(passages: number): Said | undefined;
  /** Here nobody uses it any more. */
  release(): void;
}

export interface Indexing {
  /**
   * One run at a time. Undefined where another process is writing to the store; rejects with a reason otherwise.
   * @param run `timed` hears at the end what each stage took, in milliseconds of processor time, where the host can tell
   */
  run(
    run: Omit<IndexingRun, "cancelled" | "onStage"> & { readonly timed?: (times: StageTimes) => void },
  ): Promise<SyncSummary | undefined>;
  /** Ends the run at the next file; what has been read is kept. */
  cancel(): void;
  /** Ends whatever runs, at once; nothing writes to the store any more when that is done. */
  dispose(): Promise<void>;
}
