import type { WordScanner } from "../../text/wordScanner";

/** A shorter run is a formula of the language rather than somebody's words. */
export const shortestRun = 8;

/** A run of words that query and passage share. */
export interface Run {
  /** The number of its first word in the query. */
  readonly first: number;
  readonly query: { start: number; end: number };
  readonly range: { start: number; end: number };
  readonly words: number;
}

/** Finds the runs of eight words and more that texts share with a query, by its runs of four words. */
export class QueryRuns {
  private static readonly seed = 4;
  private readonly starts = new Map<number, number[]>();
  private readonly hash1: Uint32Array;
  private readonly hash2: Uint32Array;
  private readonly from: Uint32Array;
  private readonly to: Uint32Array;

  constructor(query: WordScanner) {
    this.hash1 = query.hash1.slice(0, query.count);
    this.hash2 = query.hash2.slice(0, query.count);
    this.from = query.starts.slice(0, query.count);
    this.to = query.ends.slice(0, query.count);
    for (let i = 0; i + QueryRuns.seed <= this.hash1.length; i += 1) {
      const key = seedHash(this.hash1, i);
      const list = this.starts.get(key);
      // A text that says the same over and over must not cost the square of its length.
      if (!list) this.starts.set(key, [i]);
      else if (list.length < 16) list.push(i);
    }
  }

  /** The runs that a scanned text shares with the query, the longest first. */
  sharedWith(passage: WordScanner): Run[] {
    const runs: Run[] = [];
    /** By diagonal (passage word minus query word): where the run already found on it ends. */
    const done = new Map<number, number>();
    for (let i = 0; i + QueryRuns.seed <= passage.count; i += 1) {
      for (const start of this.starts.get(seedHash(passage.hash1, i)) ?? []) {
        if ((done.get(i - start) ?? -1) > i) continue;
        let words = 0;
        while (
          start + words < this.hash1.length &&
          i + words < passage.count &&
          this.hash1[start + words] === passage.hash1[i + words] &&
          this.hash2[start + words] === passage.hash2[i + words]
        ) {
          words += 1;
        }
        done.set(i - start, i + words);
        if (words < shortestRun) continue;
        runs.push({
          first: start,
          query: { start: this.from[start]!, end: this.to[start + words - 1]! },
          range: { start: passage.starts[i]!, end: passage.ends[i + words - 1]! },
          words,
        });
      }
    }
    return longestOfEach(runs);
  }
}

/** Of runs that lie within a longer one of the same passage, the longer one is enough. */
function longestOfEach(runs: Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs.sort((x, y) => y.words - x.words || x.first - y.first)) {
    const inside = kept.some(
      (longer) =>
        (longer.query.start <= run.query.start && longer.query.end >= run.query.end) ||
        (longer.range.start <= run.range.start && longer.range.end >= run.range.end),
    );
    if (!inside) kept.push(run);
  }
  return kept;
}

function seedHash(hashes: Uint32Array, from: number): number {
  let hash = 0;
  for (let i = from; i < from + 4; i += 1) {
    hash = Math.imul(hash ^ hashes[i]!, 0x2c1b3c6d);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** Orders what was found: the longest runs first, then by the passages, then by their places in both texts. */
export function compareRuns<P>(
  x: { readonly passage: P; readonly run: Run },
  y: { readonly passage: P; readonly run: Run },
  moreUseful: (x: P, y: P) => number,
): number {
  return (
    y.run.words - x.run.words ||
    moreUseful(x.passage, y.passage) ||
    x.run.query.start - y.run.query.start ||
    x.run.range.start - y.run.range.start
  );
}
