import { functionWordKeys, type TextWords } from "./textWords";

/** A phrase that stands at another place in the later text. Word numbers, ends excluded. */
export interface Move {
  readonly before: { readonly start: number; readonly end: number };
  readonly after: { readonly start: number; readonly end: number };
}

/**
 * Minimum length of a phrase, in words: shorter ones stand at two places by chance, as do those without two words
 * that say something.
 */
const shortestMove = 3;
const leastContent = 2;

/**
 * Phrases among the words without counterpart that stand in both texts: the longest first, none overlapping another.
 * @param places of the words of `later` in `earlier`, as `alignWords` gives them
 */
export function findMoves(earlier: TextWords, later: TextWords, places: Int32Array): Move[] {
  const taken = new Uint8Array(earlier.count);
  for (const place of places) if (place >= 0) taken[place] = 1;
  const starts = new Map<number, number[]>();
  for (let i = 0; i + shortestMove <= earlier.count; i += 1) {
    if (taken[i] || taken[i + 1] || taken[i + 2]) continue;
    const key = seed(earlier.keys, i);
    const list = starts.get(key);
    if (!list) starts.set(key, [i]);
    // A text that says the same over and over must not cost the square of its length.
    else if (list.length < 8) list.push(i);
  }
  const found: Move[] = [];
  const done = new Map<number, number>();
  for (let i = 0; i + shortestMove <= later.count; i += 1) {
    for (const start of starts.get(seed(later.keys, i)) ?? []) {
      if ((done.get(i - start) ?? -1) > i) continue;
      let length = 0;
      while (
        i + length < later.count &&
        start + length < earlier.count &&
        places[i + length]! < 0 &&
        !taken[start + length] &&
        later.keys[i + length] === earlier.keys[start + length]
      ) {
        length += 1;
      }
      done.set(i - start, i + length);
      if (length < shortestMove || content(later, i, length) < leastContent) continue;
      found.push({ before: { start, end: start + length }, after: { start: i, end: i + length } });
    }
  }
  found.sort((x, y) => y.after.end - y.after.start - (x.after.end - x.after.start));
  const free = { before: taken, after: Uint8Array.from(places, (place) => (place >= 0 ? 1 : 0)) };
  const kept = found.filter(({ before, after }) => {
    if (isTaken(free.before, before) || isTaken(free.after, after)) return false;
    free.before.fill(1, before.start, before.end);
    free.after.fill(1, after.start, after.end);
    return true;
  });
  return kept.sort((x, y) => x.after.start - y.after.start);
}

function isTaken(taken: Uint8Array, { start, end }: { start: number; end: number }): boolean {
  return taken.subarray(start, end).includes(1);
}

function content({ keys }: TextWords, start: number, length: number): number {
  const dull = functionWordKeys();
  let count = 0;
  for (let i = start; i < start + length; i += 1) if (!dull.has(keys[i]!)) count += 1;
  return count;
}

function seed(keys: Float64Array, at: number): number {
  return (keys[at]! * 31 + keys[at + 1]! * 17 + keys[at + 2]!) % 9007199254740881;
}
