import type { Recall, Timing } from "./statistics";

export interface Asked extends Timing, Recall {
  /** Processor time of one answer, the mean, all threads counted. */
  readonly processor: number;
}

/** What building an engine's index costs: milliseconds by the clock and of the processor, and bytes on disk. */
export interface EngineBuilt {
  readonly build: number;
  readonly processor: number;
  readonly bytes: number;
}

/** What an engine's answers cost. Times in milliseconds, memory in megabytes over a bare Node. */
export interface EngineAsked {
  readonly paragraphs: Asked;
  readonly keywords: Asked;
  readonly load: number;
  readonly loadedMemory: number;
  readonly memory: number;
}
