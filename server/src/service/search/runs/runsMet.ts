import { filteredRun } from "../segment/runFilter";
import { segmentPassages } from "../segment/segmentBuilder";

/**
 * Follows the words of a query through one segment: in which passages they may follow each other, and in how long a run
 * at most. By the passage's number, because a query meets tens of thousands.
 *
 * What a look-up lists is certain; what it does not list is not always excluded. Where so many passages hold a run of
 * words that few of them are listed, or where a word was not looked up, any passage may go on.
 */
export class RunsMet {
  private readonly passages = new Uint16Array(segmentPassages);
  private count = 0;
  /** The word at which a passage was met last, counted from 1; 0 where it was not met. */
  private readonly last = new Uint32Array(segmentPassages);
  /** Where the run that ends there begins for certain, and how long it may be at most. */
  private readonly start = new Uint32Array(segmentPassages);
  private readonly span = new Uint32Array(segmentPassages);
  /** The longest that may be, and what of it is certain. */
  private readonly longest = new Uint32Array(segmentPassages);
  private readonly longestStart = new Uint32Array(segmentPassages);
  private readonly longestEnd = new Uint32Array(segmentPassages);
  /** By word of the query: whether any passage may go on there. */
  private open = new Uint8Array(256);
  private words = 0;
  /** Where the words begin at which any passage may go on, up to the one before; not searched for at every word. */
  private openFrom = 0;
  /** How long a run that ends with the word before may be in a passage that was not listed there. */
  private hidden = 0;

  /** Passages are met at the next word of the query. `length`: so many words up to it are known to be the same. */
  meet(passages: Uint16Array, length: number, complete: boolean): void {
    const { last, start, span } = this;
    const word = this.words;
    const certain = Math.max(0, word + 1 - length);
    const fresh = Math.max(length, this.hidden + 1);
    const from = this.openFrom;
    for (let i = 0; i < passages.length; i += 1) {
      const local = passages[i]!;
      const before = last[local]! - 1;
      last[local] = word + 1;
      if (before >= from - 1 && before >= 0) {
        start[local] = Math.min(start[local]!, certain);
        span[local] = Math.max(fresh, span[local]! + word - before);
        continue;
      }
      if (before < 0) {
        this.passages[this.count++] = local;
        this.longest[local] = 0;
      } else this.end(local, before);
      start[local] = certain;
      span[local] = fresh;
    }
    this.next(complete ? length - 1 : this.hidden + 1, !complete);
  }

  /** The next word of the query is not looked up, though it may be in a run. */
  pass(): void {
    this.next(this.hidden + 1, true);
  }

  /** The next word of the query is in no run. */
  interrupt(): void {
    this.next(0, false);
  }

  /**
   * Hands over what may be met in runs of at least `shortest` words, each with the words of the query that are certain,
   * and forgets it all.
   */
  take(shortest: number, give: (local: number, start: number, end: number) => void): void {
    for (let i = 0; i < this.count; i += 1) {
      const local = this.passages[i]!;
      this.end(local, this.last[local]! - 1);
      this.last[local] = 0;
      if (this.longest[local]! >= shortest) give(local, this.longestStart[local]!, this.longestEnd[local]!);
    }
    this.count = 0;
    this.words = 0;
    this.openFrom = 0;
    this.hidden = 0;
  }

  private next(hidden: number, open: boolean): void {
    if (this.words === this.open.length) {
      const grown = new Uint8Array(2 * this.words);
      grown.set(this.open);
      this.open = grown;
    }
    this.open[this.words] = open ? 1 : 0;
    this.words += 1;
    if (!open) this.openFrom = this.words;
    this.hidden = Math.min(this.words, hidden);
  }

  /** A passage's run was met last at a word; it may go on where any may; a run of that length is enough to tell. */
  private end(local: number, word: number): void {
    let end = word;
    while (end + 1 < this.words && end - word < filteredRun && this.open[end + 1] === 1) end += 1;
    const words = Math.min(end + 1, this.span[local]! + end - word);
    if (words <= this.longest[local]!) return;
    this.longest[local] = words;
    this.longestStart[local] = this.start[local]!;
    this.longestEnd[local] = word + 1;
  }
}
