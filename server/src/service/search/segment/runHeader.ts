/** Bits of a run's length in its header; the level is in those above. The kernel (scoring.ts) knows the same number. */
const lengthBits = 10;

/** Passages; a longer run is written as several. */
export const longestRun = (1 << lengthBits) - 1;

/** The header of a run of postings of equal impact, 16 bits. */
export function runHeader(level: number, length: number): number {
  return (level << lengthBits) | length;
}

export function runLevel(header: number): number {
  return header >> lengthBits;
}

/** How many passages a run has. */
export function runLength(header: number): number {
  return header & longestRun;
}
