import type { Segment } from "../segment/segment";

/** A segment with what has been removed from it. */
export interface LiveSegment {
  readonly segment: Segment;
  /** Keys of its passages begin here. */
  readonly base: number;
  /** By document: not 0 where it must not be found. */
  readonly hidden: Uint8Array;
  /** Whether nothing has been removed from it. */
  readonly whole: boolean;
}

/** A passage by its place. */
export interface Place {
  readonly live: LiveSegment;
  readonly local: number;
}

/** A document, or a piece of one, by its place. */
export interface DocumentPlace {
  readonly live: LiveSegment;
  readonly document: number;
}
