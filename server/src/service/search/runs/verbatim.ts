import type { WordScanner } from "../../text/wordScanner";
import { leftOut } from "../filters";
import type { LiveIndex, Place } from "../liveIndex";
import type { SearchOptions, VerbatimHit } from "../passageIndex";
import { sharingPlaces } from "./sharing";

/** A shorter run is a formula of the language rather than somebody's words. */
const shortestRun = 8;
/** So many passages are read at most, and one more for each word of the query … */
const readAtMost = 80;
/** … or so many for each hit that is asked for, if that is more: some have only seven of the words. */
const readForEach = 2.2;

/**
 * Runs of words that query and passages share word for word, longest first (see `PassageIndex.verbatim`). Where there
 * are more than are asked for, every stretch of the query keeps its best, so that formulas do not drown a rare run.
 */
export function findVerbatim(index: LiveIndex, text: string, options: SearchOptions): VerbatimHit[] {
  const query = index.query.words;
  const limit = options.limit ?? 10;
  if (query.scan(text) < shortestRun || limit <= 0) return [];
  const hidden = leftOut(index, options);
  const runs = new QueryRuns(query);
  const found: { place: Place; run: Run }[] = [];
  const most = Math.max(readAtMost + query.count, readForEach * limit);
  const places = sharingPlaces(index, hidden, shortestRun, true);
  let next = places.next();
  for (let read = 0; !next.done && read < most && found.length < limit; read += 1) {
    const place = next.value;
    const bytes = place.live.segment.bytes(place.local);
    let shared: Run[] = [];
    if (bytes) {
      index.passage.words.scanUtf8(bytes.bytes, bytes.length);
      shared = runs.sharedWith(index.passage.words);
    }
    for (const run of shared) found.push({ place, run });
    next = places.next(shared.length > 0);
  }
  // The last passage read may have given more than are wanted.
  found.length = Math.min(found.length, limit);
  found.sort((x, y) => y.run.words - x.run.words || index.moreUseful(x.place, y.place));
  const hits: VerbatimHit[] = [];
  for (const { place, run } of found) {
    const passage = index.at(place);
    if (passage) hits.push({ passage, query: run.query, range: run.range, words: run.words });
  }
  return hits;
}

interface Run {
  readonly query: { start: number; end: number };
  readonly range: { start: number; end: number };
  readonly words: number;
}

/** Finds the runs that a text shares with the query, by its runs of four words. */
class QueryRuns {
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
  for (const run of runs.sort((x, y) => y.words - x.words)) {
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
