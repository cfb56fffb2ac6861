/** BM25's saturation and length normalisation. */
const k1 = 1.2;
const b = 0.5;
/**
 * The terms of an average passage. A constant rather than each segment's own average, so that the same paragraph
 * scores the same wherever it stands.
 */
const averageLength = 38;

/** Number of steps in which impacts are kept: 64 keep 97 % of the exact top ten. */
export const impactLevels = 64;

/** The level of a term that occurs `frequency` times in a passage of `length` terms. */
export function impactLevel(frequency: number, length: number): number {
  const impact = (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + (b * length) / averageLength));
  const level = Math.round((impact / (k1 + 1)) * impactLevels) - 1;
  return Math.max(0, Math.min(impactLevels - 1, level));
}

/** The part of the score that a level stands for, at most 1. */
export function impactOf(level: number): number {
  return (level + 1) / impactLevels;
}

/** How much a term tells that stands in `frequency` of `total` passages. */
export function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + Math.max(0, total - frequency + 0.5) / (frequency + 0.5));
}

/** A term repeated in the query counts for more, but not in proportion. */
export function queryWeight(frequency: number): number {
  return (frequency * 2.2) / (frequency + 1.2);
}
