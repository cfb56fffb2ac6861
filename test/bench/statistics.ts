/** How long something took, over many times that it was done. Milliseconds. */
export interface Timing {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
}

/** The figures of a series of times in milliseconds. */
export function timing(times: readonly number[]): Timing {
  return {
    count: times.length,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    longest: percentile(times, 100),
  };
}

/**
 * The figures of the quietest third of a series. On a machine that others use too, this tells what the program itself
 * takes: another's work comes in bursts, its own slowness would be in every part.
 */
export function quietestThird(times: readonly number[]): Timing {
  const third = Math.ceil(times.length / 3);
  const parts = [0, 1, 2].map((part) => timing(times.slice(part * third, (part + 1) * third)));
  return parts.reduce((best, part) => (part.p95 < best.p95 ? part : best));
}

/** Of the same done several times, the one with the smallest median. */
export function quickest<T extends Timing>(rounds: readonly T[]): T {
  return rounds.reduce((best, round) => (round.p50 < best.p50 ? round : best));
}

/** The smallest value that `percent` of the values do not exceed (nearest rank); NaN for no values. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** A number of a list, evenly spread over it; all of it where there are no more. */
export function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, at) => list[Math.floor(at * step)]!);
}

/** How often the right passage was found, as shares of 1. */
export interface Recall {
  readonly first: number;
  readonly firstTen: number;
}

/** @param ranks place of the right passage in each answer, from 0; -1 where it was not among the first ten */
export function recall(ranks: readonly number[]): Recall {
  const share = (found: number) => (ranks.length === 0 ? Number.NaN : found / ranks.length);
  return {
    first: share(ranks.filter((rank) => rank === 0).length),
    firstTen: share(ranks.filter((rank) => rank >= 0 && rank < 10).length),
  };
}

/**
 * Milliseconds of processor time that this process has used, in all its threads: what other programs on the machine do
 * does not count into it.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What `work` gives, and the milliseconds it took. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; milliseconds: number }> {
  const began = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - began };
}
