import { formEvidence } from "./evidence";
import type { Side } from "./side";
import type { Wording } from "./wording";

/** Paragraphs taken together on each side, by their places. */
interface Step {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** How one paragraph follows another in the two versions: how many are taken on each side, and how often. */
const moves = [
  { from: 1, to: 0, weight: Math.log(0.055) },
  { from: 0, to: 1, weight: Math.log(0.055) },
  { from: 1, to: 1, weight: Math.log(0.87) },
  { from: 1, to: 2, weight: Math.log(0.01) },
  { from: 2, to: 1, weight: Math.log(0.01) },
] as const;

/** What a second paragraph must add at least: more than sums of the same numbers in another order differ by. */
const leastGain = 1e-4;

const never = Number.NEGATIVE_INFINITY;

/**
 * Every way of walking through two versions at once, paragraph by paragraph, without going back: the likeliest way by
 * dynamic programming, and what share of all ways, by likelihood, takes a step.
 */
export class Lattice {
  private readonly rows: number;
  private readonly columns: number;
  /** By move: the evidence for taking it from a place. */
  private readonly gains: readonly Float32Array[];
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;

  constructor(
    private readonly from: Side,
    private readonly to: Side,
    private readonly wording: Wording,
  ) {
    this.rows = from.units.length + 1;
    this.columns = to.units.length + 1;
    this.gains = this.measure();
    this.forward = this.sums(1);
    this.backward = this.sums(-1);
  }

  private measure(): Float32Array[] {
    return moves.map((move) => {
      const gains = new Float32Array(this.rows * this.columns).fill(never);
      for (let row = 0; row + move.from < this.rows; row += 1) {
        for (let column = 0; column + move.to < this.columns; column += 1) {
          gains[row * this.columns + column] = move.weight + this.gain(move.from, move.to, row, column);
        }
      }
      return gains;
    });
  }

  private gain(takenFrom: number, takenTo: number, row: number, column: number): number {
    if (takenFrom === 0 || takenTo === 0) return 0;
    const { from, to, wording } = this;
    const x = from.units[row]!;
    const y = to.units[column]!;
    if (takenFrom === takenTo)
      return wording.pair(row, column) + formEvidence(from, x, x.length, to, y, y.length);
    // Two paragraphs are one in the other version only where their words say so, and each has a share in it.
    const next = takenFrom === 2 ? from.units[row + 1]! : to.units[column + 1]!;
    const second = takenFrom === 2 ? ([row + 1, column] as const) : ([row, column + 1] as const);
    if (next.label?.paragraph || !wording.touches(row, column) || !wording.touches(...second)) return never;
    const whole = wording.together(places(row, takenFrom), places(column, takenTo));
    const most = Math.max(0, wording.pair(row, column), wording.pair(...second));
    if (whole <= most + leastGain) return never;
    const xLength = takenFrom === 2 ? x.length + next.length : x.length;
    const yLength = takenTo === 2 ? y.length + next.length : y.length;
    return whole + formEvidence(from, x, xLength, to, y, yLength);
  }

  /** The logarithm of the sum over all ways from the beginning to each place, or from each place to the end. */
  private sums(direction: 1 | -1): Float64Array {
    const { rows, columns } = this;
    const sums = new Float64Array(rows * columns).fill(never);
    sums[direction === 1 ? 0 : sums.length - 1] = 0;
    for (let step = 1; step < sums.length; step += 1) {
      const place = direction === 1 ? step : sums.length - 1 - step;
      const row = Math.floor(place / columns);
      const column = place % columns;
      let sum = never;
      for (let m = 0; m < moves.length; m += 1) {
        const otherRow = row - direction * moves[m]!.from;
        const otherColumn = column - direction * moves[m]!.to;
        if (otherRow < 0 || otherColumn < 0 || otherRow >= rows || otherColumn >= columns) continue;
        const other = otherRow * columns + otherColumn;
        const gain = this.gains[m]![direction === 1 ? other : place]!;
        if (gain !== never) sum = addLogs(sum, sums[other]! + gain);
      }
      sums[place] = sum;
    }
    return sums;
  }

  /** The likeliest way: its steps that take paragraphs on both sides. */
  bestWay(): Step[] {
    const { rows, columns } = this;
    const best = new Float64Array(rows * columns).fill(never);
    const came = new Int8Array(rows * columns).fill(-1);
    best[0] = 0;
    for (let place = 0; place < best.length; place += 1) {
      const row = Math.floor(place / columns);
      const column = place % columns;
      for (let m = 0; m < moves.length; m += 1) {
        const move = moves[m]!;
        if (row + move.from >= rows || column + move.to >= columns) continue;
        const next = place + move.from * columns + move.to;
        const value = best[place]! + this.gains[m]![place]!;
        if (value <= best[next]!) continue;
        best[next] = value;
        came[next] = m;
      }
    }
    const steps: Step[] = [];
    for (let row = rows - 1, column = columns - 1; row > 0 || column > 0; ) {
      const move = moves[came[row * columns + column]!]!;
      row -= move.from;
      column -= move.to;
      if (move.from > 0 && move.to > 0)
        steps.push({ from: places(row, move.from), to: places(column, move.to) });
    }
    return steps.reverse();
  }

  /** The share of all ways, by likelihood, that take a step: 0 to 1. */
  share({ from, to }: Step): number {
    const m = moves.findIndex((move) => move.from === from.length && move.to === to.length);
    const place = from[0]! * this.columns + to[0]!;
    const next = place + from.length * this.columns + to.length;
    const through = this.forward[place]! + this.gains[m]![place]! + this.backward[next]!;
    return Math.min(1, Math.exp(through - this.forward.at(-1)!));
  }
}

function places(first: number, count: number): number[] {
  return count === 2 ? [first, first + 1] : [first];
}

function addLogs(x: number, y: number): number {
  if (x === never) return y;
  if (y === never) return x;
  return x > y ? x + Math.log1p(Math.exp(y - x)) : y + Math.log1p(Math.exp(x - y));
}
