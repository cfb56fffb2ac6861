// AssemblyScript: the inner loops of ranking (see server/src/service/search/scoring/scorer.ts), compiled to WebAssembly
// by the build and embedded in the bundles. The plain path in plainScorer.ts does the same, number for number.

/** Bits of a run's length in its header; the level is in those above. */
const lengthBits: u32 = 10;
const lengthMask: u32 = 0x3ff;

/** Stands where a term does not occur in the segment. */
const absent: u32 = 0xffffffff;
/** Scores by level of one term: 64 numbers of 16 bits. */
const termBytes: usize = 128;

/**
 * Adds what a query's terms give to the passages of a segment (for the layout of postings see encodePostings.ts).
 * @param postings address of the segment's postings; 512 bytes behind the last are read too
 * @param offsets address of a number for each term: where its postings begin, in numbers of 16 bits
 * @param count how many terms
 * @param scores address of each term's scores by level
 * @param sums address of the passages' scores, 16 bits each
 * @returns a number of no meaning: it keeps the compiler from leaving `fetch` out
 */
export function addTerms(postings: usize, offsets: usize, count: u32, scores: usize, sums: usize): u32 {
  const fetched = fetch(postings, offsets, count);
  for (let term: u32 = 0; term < count; term += 1) {
    const offset: u32 = load<u32>(offsets + ((<usize>term) << 2));
    if (offset !== absent) addTerm(postings + ((<usize>offset) << 1), scores, sums);
    scores += termBytes;
  }
  return fetched;
}

/**
 * Reads where each term's postings begin, one cache line after the other. They lie far apart and mostly outside of the
 * processor's caches: asked for one by one as they are needed, each would be waited for; asked for together, they come
 * together. Eight lines are enough for the processor to go on by itself.
 */
function fetch(postings: usize, offsets: usize, count: u32): u32 {
  let fetched: u32 = 0;
  for (let term: u32 = 0; term < count; term += 1) {
    const offset: u32 = load<u32>(offsets + ((<usize>term) << 2));
    if (offset === absent) continue;
    const at: usize = postings + ((<usize>offset) << 1);
    fetched |= load<u8>(at) | load<u8>(at, 64) | load<u8>(at, 128) | load<u8>(at, 192);
    fetched |= load<u8>(at, 256) | load<u8>(at, 320) | load<u8>(at, 384) | load<u8>(at, 448);
  }
  return fetched;
}

function addTerm(postings: usize, scores: usize, sums: usize): void {
  const runs: u32 = load<u16>(postings);
  let header: usize = postings + 2;
  let at: usize = header + ((<usize>runs) << 1);
  for (let run: u32 = 0; run < runs; run += 1) {
    const run16: u32 = load<u16>(header);
    const score: u32 = load<u16>(scores + ((<usize>(run16 >> lengthBits)) << 1));
    const end: usize = at + ((<usize>(run16 & lengthMask)) << 1);
    header += 2;
    for (const most: usize = at + ((end - at) & ~7); at < most; at += 8) {
      add(sums, load<u16>(at), score);
      add(sums, load<u16>(at, 2), score);
      add(sums, load<u16>(at, 4), score);
      add(sums, load<u16>(at, 6), score);
    }
    // Up to three are left. What follows them is read too and gets nothing: that is faster than a loop whose end no
    // processor can foresee.
    const left: usize = end - at;
    add(sums, load<u16>(at), left > 0 ? score : 0);
    add(sums, load<u16>(at, 2), left > 2 ? score : 0);
    add(sums, load<u16>(at, 4), left > 4 ? score : 0);
    at = end;
  }
}

function add(sums: usize, passage: u32, score: u32): void {
  const sum: usize = sums + ((<usize>passage) << 1);
  store<u16>(sum, load<u16>(sum) + score);
}

/**
 * Collects the passages from `from` (0, or behind the last one collected) on whose score is above the threshold, in
 * order, until there are `most`; the scores that were gone through are nothing afterwards.
 * @param sums address of the scores; a multiple of 16
 * @param count how many passages there are
 * @param found address of room for `most` pairs of 16 bits: passage and score
 * @returns how many were collected
 */
export function collect(sums: usize, from: u32, count: u32, threshold: u32, found: usize, most: u32): u32 {
  let collected: u32 = 0;
  const limit = i16x8.splat(<i16>threshold);
  const nothing = i16x8.splat(0);
  for (let passage: u32 = from & ~7; passage < count; passage += 8) {
    // Subtracting with saturation leaves something only where a score is above the threshold. Few are: 32 are looked at
    // together first.
    const at: usize = sums + ((<usize>passage) << 1);
    if ((passage & 31) === 0 && passage + 32 <= count) {
      const first = v128.or(i16x8.sub_sat_u(v128.load(at), limit), i16x8.sub_sat_u(v128.load(at, 16), limit));
      const second = v128.or(
        i16x8.sub_sat_u(v128.load(at, 32), limit),
        i16x8.sub_sat_u(v128.load(at, 48), limit),
      );
      if (!v128.any_true(v128.or(first, second))) {
        v128.store(at, nothing);
        v128.store(at, nothing, 16);
        v128.store(at, nothing, 32);
        v128.store(at, nothing, 48);
        passage += 24;
        continue;
      }
    }
    const above = i16x8.sub_sat_u(v128.load(at), limit);
    let bits: u32 = ~i16x8.bitmask(i16x8.eq(above, nothing)) & 0xff;
    for (; bits !== 0; bits &= bits - 1) {
      const one: u32 = passage + ctz(bits);
      if (collected === most) return collected;
      const sum: usize = sums + ((<usize>one) << 1);
      store<u16>(found, one);
      store<u16>(found, load<u16>(sum), 2);
      store<u16>(sum, 0);
      found += 4;
      collected += 1;
    }
    v128.store(at, nothing);
  }
  return collected;
}

/**
 * The four sums of a checksum (see server/src/service/checksum.ts), all at once.
 * @param from address of the bytes, `blocks` of 16
 * @param sums address of four numbers of 32 bits, which are changed
 */
export function addToSums(from: usize, blocks: u32, sums: usize): void {
  let four = v128.load(sums);
  const multiplier = i32x4.splat(0x5bd1e995);
  const end: usize = from + ((<usize>blocks) << 4);
  for (; from < end; from += 16) {
    four = i32x4.mul(v128.xor(four, v128.load(from)), multiplier);
    four = v128.xor(four, i32x4.shr_u(four, 13));
  }
  v128.store(sums, four);
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
