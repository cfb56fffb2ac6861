import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchDraft } from "./draft";
import type { Queries } from "./queries";

/** What a measuring process is told, as JSON in its first argument. All paths are absolute. */
export interface Task {
  /** The project's folder. */
  readonly root: string;
  /** Where queries, draft and samples lie, and where measurements may write. */
  readonly work: string;
  /** Names the corpus that is measured at, for the peers' files. */
  readonly at: string;
  /** The corpus that is measured at: a `.jsonl.gz`, or a folder of them. */
  readonly corpus: string;
  /** Penholder's store made from it. */
  readonly store: string;
  /** The real passages, a `.jsonl.gz`; and how many passages are to be made of them where that is more than they are. */
  readonly real: string;
  readonly recombined: number | undefined;
  /** Smaller corpora and their stores, for growth; smallest first. */
  readonly samples: readonly { corpus: string; store: string; passages: number }[];
  /** The folders that the peers were installed in; the second for the full bench only. */
  readonly peers: string;
  readonly morePeers: string | undefined;
  readonly counts: {
    /** Paragraphs and keyword queries asked. */
    readonly queries: number;
    /** Paragraphs asked of engines that take a tenth of a second and more for each. */
    readonly slow: number;
    /** Edits. */
    readonly rounds: number;
    readonly draftWords: number;
  };
}

export function readTask(): Task {
  return JSON.parse(process.argv[2] ?? "") as Task;
}

export function readQueries({ work }: Task): Queries {
  return JSON.parse(readFileSync(join(work, "queries.json"), "utf8")) as Queries;
}

export function readDraft({ work }: Task): BenchDraft {
  return JSON.parse(readFileSync(join(work, "draft.json"), "utf8")) as BenchDraft;
}

/** Hands the measurement back to the process that asked for it. */
export function hand(result: object): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
