/**
 * Which words of two texts stand for each other: for each word of the first its place in the second, or -1. The
 * places ascend. Near-duplicates are aligned by the shortest edit script (E. W. Myers, "An O(ND) Difference Algorithm
 * and Its Variations", 1986); texts too far apart for that are cut at the words that stand once in each ("patience"),
 * and what remains too far apart is left unaligned. Time is linear in the texts for a given bound of edits.
 */
export function alignWords(first: Float64Array, second: Float64Array): Int32Array {
  const places = new Int32Array(first.length).fill(-1);
  align({ first, second, places }, 0, first.length, 0, second.length, 0);
  return places;
}

interface Alignment {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly places: Int32Array;
}

/** Maximum number of edits searched for: two paragraphs further apart share phrases, not wording. */
const mostEdits = [500, 160, 80];

function align(
  alignment: Alignment,
  firstStart: number,
  firstEnd: number,
  secondStart: number,
  secondEnd: number,
  depth: number,
): void {
  const { first, second, places } = alignment;
  let a = firstStart;
  let b = secondStart;
  while (a < firstEnd && b < secondEnd && first[a] === second[b]) places[a++] = b++;
  let aEnd = firstEnd;
  let bEnd = secondEnd;
  while (aEnd > a && bEnd > b && first[aEnd - 1] === second[bEnd - 1]) places[--aEnd] = --bEnd;
  if (a === aEnd || b === bEnd) return;
  if (shortestEdit(alignment, a, aEnd, b, bEnd, mostEdits[depth] ?? 0)) return;
  if (depth + 1 >= mostEdits.length) return;
  for (const [place, other] of [...commonOnce(first, a, aEnd, second, b, bEnd), [aEnd, bEnd] as const]) {
    align(alignment, a, place, b, other, depth + 1);
    if (place < aEnd) places[place] = other;
    a = place + 1;
    b = other + 1;
  }
}

/** Myers' greedy search, forward; false where more than `most` edits would be needed. */
function shortestEdit(
  { first, second, places }: Alignment,
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
  most: number,
): boolean {
  const n = aEnd - a;
  const m = bEnd - b;
  const limit = Math.min(n + m, most);
  // The furthest place reached on each diagonal, before each number of edits: diagonal k lies at k + edits + 1.
  const reached: Int32Array[] = [];
  let now = new Int32Array(3);
  for (let edits = 0; edits <= limit; edits += 1) {
    reached.push(now);
    const next = new Int32Array(2 * edits + 5);
    for (let k = -edits; k <= edits; k += 2) {
      const at = k + edits + 1;
      const down = k === -edits || (k !== edits && now[at - 1]! < now[at + 1]!);
      let x = edits === 0 ? 0 : down ? now[at + 1]! : now[at - 1]! + 1;
      let y = x - k;
      while (x < n && y < m && first[a + x] === second[b + y]) {
        x += 1;
        y += 1;
      }
      next[at + 1] = x;
      if (x >= n && y >= m) {
        trace(places, reached, a, b, n, m);
        return true;
      }
    }
    now = next;
  }
  return false;
}

/** Walks back from the end and notes the words that both texts have. */
function trace(
  places: Int32Array,
  reached: readonly Int32Array[],
  a: number,
  b: number,
  n: number,
  m: number,
): void {
  let x = n;
  let y = m;
  for (let edits = reached.length - 1; edits > 0; edits -= 1) {
    const before = reached[edits]!;
    const k = x - y;
    const at = k + edits + 1;
    const down = k === -edits || (k !== edits && before[at - 1]! < before[at + 1]!);
    const xBefore = down ? before[at + 1]! : before[at - 1]!;
    const yBefore = xBefore - (down ? k + 1 : k - 1);
    const xAfterEdit = down ? xBefore : xBefore + 1;
    while (x > xAfterEdit) places[a + --x] = b + --y;
    x = xBefore;
    y = yBefore;
  }
  while (x > 0) places[a + --x] = b + --y;
}

/** Words that stand once in each text, as pairs of places that ascend in both: the longest such chain. */
function commonOnce(
  first: Float64Array,
  a: number,
  aEnd: number,
  second: Float64Array,
  b: number,
  bEnd: number,
): (readonly [number, number])[] {
  const places = new Map<number, number>();
  for (let i = b; i < bEnd; i += 1) places.set(second[i]!, places.has(second[i]!) ? -1 : i);
  const counts = new Map<number, number>();
  for (let i = a; i < aEnd; i += 1) counts.set(first[i]!, (counts.get(first[i]!) ?? 0) + 1);
  const pairs: (readonly [number, number])[] = [];
  for (let i = a; i < aEnd; i += 1) {
    const place = counts.get(first[i]!) === 1 ? places.get(first[i]!) : undefined;
    if (place !== undefined && place >= 0) pairs.push([i, place]);
  }
  // The longest increasing subsequence, by patience sorting.
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, place], pair) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[pair] = tops[low - 1]!;
    tops[low] = pair;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}
