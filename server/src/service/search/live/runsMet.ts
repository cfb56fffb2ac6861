import { segmentPassages } from "../segment/segmentBuilder";

/**
 * Remembers, while the words of a query are followed through one segment, at which of them a passage was met last and how
 * long its run may be there. By the passage's number, because a query meets tens of thousands.
 */
export class RunsMet {
  /** The word, counted from 1; 0 where the passage was not met. */
  private readonly last = new Uint32Array(segmentPassages);
  private readonly lengths = new Uint8Array(segmentPassages);

  meet(local: number, word: number, length: number): void {
    this.last[local] = word + 1;
    this.lengths[local] = length;
  }

  /** How long its run may be at a word; 0 where it was not met there. */
  lengthAt(local: number, word: number): number {
    return this.last[local] === word + 1 ? this.lengths[local]! : 0;
  }

  /** Forgets passages, before another segment is followed. */
  forget(passages: readonly Uint16Array[]): void {
    for (const list of passages) for (let i = 0; i < list.length; i += 1) this.last[list[i]!] = 0;
  }
}
