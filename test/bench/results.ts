import type { Asked, EngineAsked, EngineBuilt } from "./engines";
import type { Timing } from "./statistics";

/** All that one run of the bench has measured. Times in milliseconds, memory in megabytes. */
export interface Results {
  readonly machine: { node: string; cpu: string; cores: number; memory: number; load: number };
  readonly corpus: { passages: number; words: number; draftWords: number };
  readonly indexing: {
    documents: number;
    passages: number;
    seconds: number;
    bytes: number;
    unchanged: number;
    command: number;
  };
  readonly similar: {
    paragraphs: Asked;
    slowSubset: Timing;
    keywords: Asked;
    verbatim: Timing;
    load: number;
    loadedMemory: number;
    memory: number;
    growth: readonly { passages: number; p50: number }[];
  };
  readonly wire: {
    passages: number;
    initialized: number;
    ready: number;
    firstAnswer: number;
    hoverReference: Timing & { answered: number };
    hoverTerm: Timing & { answered: number };
    hoverParagraph: Timing & { answered: number };
    typed: Timing & { quietest: Timing; suggested: number };
    similar: Timing;
    memoryAtStart: number;
    memory: number;
  };
  readonly analysis: { words: number; findings: number; first: number; edit: Timing };
  /** Not in every run. */
  readonly whileIndexing?: { inline: Timing; hover: Timing; memory: number; finished: boolean };
  readonly miniSearch: EngineBuilt & EngineAsked;
  /** Absent where there is no Node with node:sqlite. */
  readonly fts5?: EngineBuilt & EngineAsked & { rarest: Asked };
}
