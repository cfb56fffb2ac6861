import type { Timer } from "./environment";

/** Cuts long work into slices, so that a host without threads goes on answering in between. */
export class Slices {
  private begun: number;

  /** `milliseconds` is the longest slice. */
  constructor(
    private readonly timer: Pick<Timer, "now" | "pause">,
    private readonly milliseconds = 8,
  ) {
    this.begun = timer.now();
  }

  /** Whether it is time to rest. */
  due(): boolean {
    return this.timer.now() - this.begun >= this.milliseconds;
  }

  /** Lets others have their turn. */
  async rest(): Promise<void> {
    await this.timer.pause();
    this.begun = this.timer.now();
  }
}

/** Takes steps to their end, others having their turn in between. @returns what the steps come to */
export async function inSlices<T>(steps: Generator<void, T>, slices: Slices): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (slices.due()) await slices.rest();
  }
}

/** Takes the same steps at a stroke. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many items are sorted, or merged, without looking at the clock. */
const sortedAtOnce = 1024;

/** Sorts as `Array.prototype.sort` does, in slices. @returns a new array */
export async function sortInSlices<T>(
  items: readonly T[],
  compare: (one: T, other: T) => number,
  slices: Slices,
): Promise<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += sortedAtOnce) {
    if (slices.due()) await slices.rest();
    runs.push(items.slice(at, at + sortedAtOnce).sort(compare));
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(runs[at + 1] ? await mergeInSlices(runs[at]!, runs[at + 1]!, compare, slices) : runs[at]!);
    runs = merged;
  }
  return runs[0] ?? [];
}

async function mergeInSlices<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (one: T, other: T) => number,
  slices: Slices,
): Promise<T[]> {
  const merged: T[] = [];
  for (let first = 0, second = 0; merged.length < one.length + other.length; ) {
    if (merged.length % sortedAtOnce === 0 && slices.due()) await slices.rest();
    const isFirst =
      second === other.length || (first < one.length && compare(one[first]!, other[second]!) <= 0);
    merged.push(isFirst ? one[first++]! : other[second++]!);
  }
  return merged;
}
