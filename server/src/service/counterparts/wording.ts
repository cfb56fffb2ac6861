import type { Side } from "./side";

/** What an anchor tells of a pair of paragraphs, as logarithms of likelihoods. */
interface Weight {
  /** Where both have it: the more, the rarer it is. */
  readonly shared: number;
  /** Where the one has it and the other has not. */
  readonly missing: number;
}

/**
 * What the anchors of two paragraphs say of their being counterparts: shared ones speak for it, absent ones against.
 * The sum is kept within bounds, so that no long list of numbers outweighs all else.
 */
const [least, most] = [-9, 14];

/** How the anchors weigh for every pair of paragraphs of two versions; computed at once, by way of what is shared. */
export class Wording {
  private readonly weights = new Map<string, Weight>();
  private readonly table: Float32Array;
  private readonly missingFrom: Float32Array;
  private readonly missingTo: Float32Array;
  private readonly columns: number;
  /** By place: the anchors that a paragraph shares with the next, found out where they are asked for. */
  private readonly common: { readonly from: (readonly string[])[]; readonly to: (readonly string[])[] } = {
    from: [],
    to: [],
  };

  constructor(
    private readonly from: Side,
    private readonly to: Side,
  ) {
    for (const side of [from, to]) for (const anchor of side.places.keys()) this.weigh(anchor);
    this.columns = to.units.length;
    this.missingFrom = this.sums(from);
    this.missingTo = this.sums(to);
    this.table = new Float32Array(from.units.length * this.columns);
    for (const [anchor, rows] of from.places) {
      const { shared, missing } = this.weights.get(anchor)!;
      for (const row of rows)
        for (const column of to.places.get(anchor) ?? [])
          this.table[row * this.columns + column]! += shared - 2 * missing;
    }
  }

  /** The evidence that a paragraph of the first version and one of the second are counterparts of each other. */
  pair(row: number, column: number): number {
    return bounded(
      this.table[row * this.columns + column]! + this.missingFrom[row]! + this.missingTo[column]!,
    );
  }

  /** True where the two share more than chance would have them share. */
  touches(row: number, column: number): boolean {
    return this.table[row * this.columns + column]! > 0;
  }

  /** The same for sets of anchors of several paragraphs together: two that follow each other on one side at most. */
  together(rows: readonly number[], columns: readonly number[]): number {
    const [row, column] = [rows[0]!, columns[0]!];
    if (rows.length === 1 && columns.length === 1) return this.pair(row, column);
    const single = columns.length === 1 ? this.to.units[column]! : this.from.units[row]!;
    const both = columns.length === 1 ? this.commonFrom(row) : this.commonTo(column);
    let sum = this.missingFrom[row]! + this.missingTo[column]! + this.table[row * this.columns + column]!;
    if (columns.length === 1) {
      sum += this.missingFrom[row + 1]! + this.table[(row + 1) * this.columns + column]!;
    } else sum += this.missingTo[column + 1]! + this.table[row * this.columns + column + 1]!;
    // What both of the two have was counted twice.
    for (const anchor of both) {
      const { shared, missing } = this.weights.get(anchor)!;
      sum -= single.anchors.has(anchor) ? shared - missing : missing;
    }
    return bounded(sum);
  }

  /** The anchors that a paragraph of the first version shares with the next. */
  private commonFrom(row: number): readonly string[] {
    this.common.from[row] ??= commonOf(this.from, row);
    return this.common.from[row];
  }

  private commonTo(column: number): readonly string[] {
    this.common.to[column] ??= commonOf(this.to, column);
    return this.common.to[column];
  }

  private sums(side: Side): Float32Array {
    return Float32Array.from(side.units, ({ anchors }) => {
      let sum = 0;
      for (const anchor of anchors) sum += this.weights.get(anchor)!.missing;
      return sum;
    });
  }

  private weigh(anchor: string): void {
    if (this.weights.has(anchor)) return;
    const trust = trustIn(anchor);
    const kept = keptOf(anchor);
    const here = this.from.places.has(anchor);
    const there = this.to.places.has(anchor);
    if (!here || !there) {
      // What stands nowhere in the other version is written there in another way ("twelve", "MINUSS").
      this.weights.set(anchor, { shared: 0, missing: anchor.startsWith("#") ? -0.2 : 0 });
      return;
    }
    const rates = [rateIn(this.from, anchor), rateIn(this.to, anchor)];
    const chance = Math.sqrt(rates[0]! * rates[1]!);
    const shared = Math.max(0, Math.log(kept / chance));
    const missing = Math.log((1 - kept) / (1 - Math.min(Math.max(...rates), kept)));
    this.weights.set(anchor, { shared: trust * shared, missing: trust * missing });
  }
}

function commonOf({ units }: Side, place: number): string[] {
  const next = units[place + 1]!.anchors;
  return [...units[place]!.anchors].filter((anchor) => next.has(anchor));
}

function bounded(sum: number): number {
  return Math.max(least, Math.min(most, sum));
}

/** How often an anchor of a paragraph stands in its counterpart too, as measured by test/bench/counterparts.mjs. */
function keptOf(anchor: string): number {
  if (anchor.startsWith("#")) return anchor.length > 2 ? 0.97 : 0.93;
  if (anchor.startsWith("=")) return 0.75;
  return anchor.startsWith("@") ? 0.9 : 0.35;
}

/** Words come in phrases and repeat each other's evidence; half of it is counted. */
function trustIn(anchor: string): number {
  return anchor.startsWith("#") ? 1 : 0.5;
}

function rateIn({ units, places }: Side, anchor: string): number {
  return ((places.get(anchor)?.length ?? 0) + 0.5) / (units.length + 1);
}
