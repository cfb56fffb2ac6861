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
  /** Speeds in characters a millisecond; the catalogue's first answers and a whole draft in milliseconds, of processor time. */
  readonly references: {
    readonly catalogueStart: number;
    readonly penholder: { readonly speed: number; readonly found: number };
    readonly eyecite: { readonly speed: number; readonly found: number };
    readonly whole: number;
  };
  /** Not in every run. */
  readonly whileIndexing?: { inline: Timing; hover: Timing; memory: number; finished: boolean };
  /** One for each size, smallest first. */
  readonly stores: readonly StoreMeasured[];
  /** Absent where the file cache may not be emptied. */
  readonly cold?: StoreMeasured;
  /** At a million passages it is measured on fewer. */
  readonly miniSearch: EngineBuilt & EngineAsked & { passages: number };
  readonly scale: readonly Beside[];
}

/** Opening a store: the first time in a process, its first answer, again; and adding documents of 40 passages to it. */
export interface StoreMeasured {
  readonly passages: number;
  readonly first: number;
  readonly answered: number;
  readonly opened: number;
  readonly added: Timing;
  /** Documents that the next question did not find. */
  readonly missing: number;
}

/** The first stage and the engines that do the same, on one corpus. */
export interface Beside extends Asked {
  readonly passages: number;
  /** In plain JavaScript. */
  readonly plain: Asked;
  /** Reading the bytes of the same postings. */
  readonly floor: Timing;
  /** The index alone. */
  readonly built: EngineBuilt;
  readonly fts5?: EngineBuilt & EngineAsked & { rarest: Asked; unmerged: number };
  readonly lanceDb?: Asked & { build: number };
  readonly flexSearch?: Asked;
}
