import { percentile, quietestThird } from "../bench/statistics";

/** What was measured at one moment. */
export interface Sample {
  /** "hover", "suggestion"; memory is a sample of its own kind, in megabytes instead of milliseconds. */
  readonly kind: string;
  /** Milliseconds since the beginning. */
  readonly at: number;
  readonly value: number;
}

/** The first tenth of a soak beside the last. */
export interface Compared {
  readonly kind: string;
  readonly first: number;
  readonly last: number;
  /** A sentence where the last is worse than is allowed. */
  readonly wrong?: string;
}

/** How much worse the last tenth may be: a share, and of times also milliseconds, which no clock tells apart. */
const allowed = { memory: 0.05, time: 0.2, milliseconds: 0.5 };

/**
 * Compares the first tenth with the last: the median of memory, and of times the 95th percentile of the quietest third, since
 * others may use the machine.
 * @param length of the whole, in milliseconds
 */
export function compareTenths(samples: readonly Sample[], length: number): Compared[] {
  const kinds = [...new Set(samples.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = samples.filter((sample) => sample.kind === kind);
    const tenth = (from: number) =>
      own.filter(({ at }) => at >= from * length && at < (from + 0.1) * length).map(({ value }) => value);
    const isMemory = kind === "memory";
    const figure = (values: readonly number[]) =>
      isMemory ? percentile(values, 50) : quietestThird(values).p95;
    const [first, last] = [figure(tenth(0)), figure(tenth(0.9))];
    const most = isMemory ? first * (1 + allowed.memory) : first * (1 + allowed.time) + allowed.milliseconds;
    // What was not done in both is no comparison.
    if (last <= most || Number.isNaN(first) || Number.isNaN(last)) return { kind, first, last };
    const unit = isMemory ? "MB" : "ms";
    return {
      kind,
      first,
      last,
      wrong: `${kind}: ${round(first)} ${unit} at first, ${round(last)} ${unit} at last`,
    };
  });
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
