// AssemblyScript: the inner loops of ranking (see server/src/service/search/scorer.ts), compiled to WebAssembly by the
// build and embedded in the bundles. The plain path in plainScorer.ts does the same, number for number.

/** Numbers of a run's header: its level and the number of its passages. */
const headerBytes: usize = 4;

/**
 * Adds a term's scores to those of its passages (for the layout of postings see encodePostings.ts).
 * @param postings address of the term's postings
 * @param scores address of the term's score for each level, 16 bits each
 * @param sums address of the passages' scores, 16 bits each
 */
export function addTerm(postings: usize, scores: usize, sums: usize): void {
  const runs: u32 = load<u16>(postings);
  let header: usize = postings + 2;
  let at: usize = header + <usize>runs * headerBytes;
  for (let run: u32 = 0; run < runs; run += 1) {
    const score: u32 = load<u16>(scores + ((<usize>load<u16>(header)) << 1));
    const end: usize = at + ((<usize>load<u16>(header, 2)) << 1);
    header += headerBytes;
    // Four passages are read at once; the additions have to be one by one, because nothing scatters in one instruction.
    for (const most: usize = at + ((end - at) & ~7); at < most; at += 8) {
      const four: u64 = load<u64>(at);
      add(sums + ((<usize>(four & 0xffff)) << 1), score);
      add(sums + ((<usize>((four >> 16) & 0xffff)) << 1), score);
      add(sums + ((<usize>((four >> 32) & 0xffff)) << 1), score);
      add(sums + ((<usize>(four >> 48)) << 1), score);
    }
    for (; at < end; at += 2) add(sums + ((<usize>load<u16>(at)) << 1), score);
  }
}

// @ts-expect-error: a decorator of AssemblyScript's own
function add(sum: usize, score: u32): void {
  store<u16>(sum, load<u16>(sum) + score);
}

/**
 * The first passage from `from` on whose score is above the threshold, or `count` where there is none.
 * @param sums address of the scores; a multiple of 16
 */
export function nextAbove(sums: usize, from: u32, count: u32, threshold: u32): u32 {
  let passage = from;
  for (; passage < count && (passage & 7) !== 0; passage += 1) {
    if (<u32>load<u16>(sums + ((<usize>passage) << 1)) > threshold) return passage;
  }
  const limit = i16x8.splat(<i16>threshold);
  for (; passage + 8 <= count; passage += 8) {
    // Subtracting with saturation leaves something only where a score is above the threshold.
    const above = i16x8.sub_sat_u(v128.load(sums + ((<usize>passage) << 1)), limit);
    if (!v128.any_true(above)) continue;
    return passage + ctz(~i16x8.bitmask(i16x8.eq(above, i16x8.splat(0))) & 0xff);
  }
  for (; passage < count; passage += 1) {
    if (<u32>load<u16>(sums + ((<usize>passage) << 1)) > threshold) return passage;
  }
  return count;
}

/** Sets all scores to nothing. */
export function clear(sums: usize, count: u32): void {
  memory.fill(sums, 0, (<usize>count) << 1);
}

/**
 * Reads a stretch of memory and does next to nothing with it. For the bench alone: scoring a term can hardly take less
 * time than this takes for its postings.
 */
export function stream(from: usize, bytes: usize): u64 {
  let sum = i64x2.splat(0);
  let other = i64x2.splat(0);
  const end: usize = from + (bytes & ~31);
  for (let at: usize = from; at < end; at += 32) {
    sum = i64x2.add(sum, v128.load(at));
    other = v128.xor(other, v128.load(at, 16));
  }
  return i64x2.extract_lane(sum, 0) ^ i64x2.extract_lane(other, 1);
}
