import { NumberTable } from "./numberTable";

/** Maximum number of function words between the words of an expression. */
const mostBetween = 2;

/** An expression that is read as other words. */
interface StandIn {
  /** Its terms, by the first half of their hash. */
  readonly terms: readonly number[];
  /** What is read in their places. */
  readonly as: readonly number[];
  /** How much each of these counts, 1 for as much as the word itself. */
  readonly shares: readonly number[];
}

/** The expressions that stand for words of a query where these are said in other words. */
export class StandIns {
  private readonly byFirst = new Map<number, StandIn[]>();
  /** The same for looking up, made when all have been added. */
  private prepared: { numbers: NumberTable; lists: readonly (readonly StandIn[])[] } | undefined;

  get isEmpty(): boolean {
    return this.byFirst.size === 0;
  }

  /** Of two that are the same the first is kept, and the longer comes before the shorter. */
  add(standIn: StandIn): void {
    const first = standIn.terms[0]!;
    const others = this.byFirst.get(first) ?? [];
    const { length } = standIn.terms;
    if (others.some(({ terms }) => terms.length === length && terms.every((x, i) => x === standIn.terms[i])))
      return;
    others.push(standIn);
    others.sort((x, y) => y.terms.length - x.terms.length);
    this.byFirst.set(first, others);
    this.prepared = undefined;
  }

  private prepare() {
    const numbers = new NumberTable(this.byFirst.size);
    const lists = [...this.byFirst.values()];
    for (const [number, standIns] of lists.entries()) numbers.set(standIns[0]!.terms[0]!, number);
    return { numbers, lists };
  }

  /**
   * Puts the words that expressions stand for in their places.
   * @param term1 the terms of a text, 0 for a function word; changed
   * @param shares how much the word at each place counts; written
   */
  apply(term1: Uint32Array, count: number, shares: Float32Array): void {
    shares.fill(1, 0, count);
    if (this.isEmpty) return;
    this.prepared ??= this.prepare();
    const { numbers, lists } = this.prepared;
    for (let i = 0; i < count; i += 1) {
      const number = numbers.get(term1[i]!);
      if (number < 0) continue;
      for (const { terms, as, shares: own } of lists[number]!) {
        const last = end(term1, count, i, terms);
        if (last < 0) continue;
        for (let k = 0; k < terms.length; k += 1, i += 1) {
          while (term1[i] === 0) i += 1;
          term1[i] = as[k]!;
          shares[i] = own[k]!;
        }
        i = last;
        break;
      }
    }
  }
}

/** Where terms end that begin at a place; -1 where they do not stand there. */
export function end(term1: Uint32Array, count: number, from: number, terms: readonly number[]): number {
  let at = from;
  for (let k = 1; k < terms.length; k += 1) {
    let next = at + 1;
    while (next < count && term1[next] === 0 && next - at <= mostBetween) next += 1;
    if (next >= count || term1[next] !== terms[k]) return -1;
    at = next;
  }
  return term1[from] === terms[0] ? at : -1;
}
