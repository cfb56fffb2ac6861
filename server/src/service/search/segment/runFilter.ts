/**
 * Tells, without a look at the disk, whether a segment may hold a run of eight words of a text. Winnowing (Schleimer,
 * Wilkerson, Aiken 2003): of every four neighbouring runs of five words one is chosen, by its hash, so that two texts
 * that share eight words have chosen one in common. The chosen ones of a segment are kept in a Bloom filter.
 */
const runWords = 5;
const window = 4;

/** A text with fewer words shares no run worth looking for. */
export const filteredRun = runWords + window - 1;

/** Bits for each chosen run, and how many of them it sets: about one in fifty that are not there seems to be. */
const bitsEach = 8;
const bitsSet = 3;

const multiplier = 0x9e3779b1;
/** `multiplier` to the power of `runWords`, for taking a word out at the far end. */
const farEnd = Array.from({ length: runWords }).reduce<number>((power) => Math.imul(power, multiplier), 1);

/**
 * The chosen runs of a text, in order.
 * @param words one hash per word, `count` of them
 * @param take is given the run's hash and the place of its first word
 */
export function chooseRuns(
  words: Uint32Array,
  count: number,
  take: (hash: number, first: number) => void,
): void {
  if (count < filteredRun) return;
  const hashes = new Uint32Array(window);
  let sum = 0;
  let chosen = -1;
  for (let word = 0; word < count; word += 1) {
    sum = (Math.imul(sum, multiplier) + words[word]!) | 0;
    if (word >= runWords) sum = (sum - Math.imul(farEnd, words[word - runWords]!)) | 0;
    const run = word - runWords + 1;
    if (run < 0) continue;
    hashes[run % window] = mix(sum);
    if (run < window - 1) continue;
    let best = run - window + 1;
    for (let other = best + 1; other <= run; other += 1) {
      // Of equal ones the last, so that both texts choose the same.
      if (hashes[other % window]! <= hashes[best % window]!) best = other;
    }
    if (best === chosen) continue;
    chosen = best;
    take(hashes[best % window]!, best);
  }
}

/** The filter's bits for a number of chosen runs, to be filled in by `addRun`. */
export function emptyFilter(runs: number): Uint8Array {
  return new Uint8Array(Math.max(8, Math.ceil((runs * bitsEach) / 8)));
}

export function addRun(filter: Uint8Array, hash: number): void {
  let bit = hash;
  for (let i = 0; i < bitsSet; i += 1) {
    const at = place(bit, filter);
    filter[at >>> 3]! |= 1 << (at & 7);
    bit = mix(bit + multiplier);
  }
}

/** Whether a run may be there; false means that it is not. */
export function mayHold(filter: Uint8Array, hash: number): boolean {
  let bit = hash;
  for (let i = 0; i < bitsSet; i += 1) {
    const at = place(bit, filter);
    if ((filter[at >>> 3]! & (1 << (at & 7))) === 0) return false;
    bit = mix(bit + multiplier);
  }
  return true;
}

function place(hash: number, filter: Uint8Array): number {
  return Math.floor((hash / 4294967296) * filter.length * 8);
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
