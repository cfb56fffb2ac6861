import nearWords from "../../../data/near-words.tsv";
import { termHash, termOf } from "./terms";
import { words } from "./words";

/** A word or a short expression: the 64 bits of hash of its terms, function words left out. */
export type Expression = readonly (readonly [number, number])[];

/** What says nearly the same as an expression. */
export interface NearExpressions {
  readonly own: Expression;
  readonly others: readonly Expression[];
  /** Whether they are names of one thing, an acronym (UN) and what it is short for. */
  readonly isName: boolean;
}

let known: ReadonlyMap<number, readonly NearExpressions[]> | undefined;

/**
 * The expressions that begin with a term, each with those that say nearly the same (settlement and solution, women and
 * female), by the first half of the term's hash; from a list of our own.
 */
export function expressionsFrom(term1: number): readonly NearExpressions[] {
  known ??= readGroups(nearWords);
  return known.get(term1) ?? [];
}

function readGroups(table: string): ReadonlyMap<number, readonly NearExpressions[]> {
  const byFirst = new Map<number, NearExpressions[]>();
  for (const row of table.split("\n")) {
    if (row === "" || row.startsWith("#")) continue;
    const cells = row.split("\t");
    const isName = cells.some((cell) => /^\p{Lu}{2,}$/u.test(cell));
    const group = cells.map(termsOf);
    for (const own of group) {
      const [first] = own;
      if (first === undefined) continue;
      const others = group.filter((other) => other !== own && keyOf(other) !== keyOf(own));
      byFirst.set(first[0], [...(byFirst.get(first[0]) ?? []), { own, others, isName }]);
    }
  }
  return byFirst;
}

function termsOf(expression: string): Expression {
  return words(expression).flatMap(({ folded }) => {
    const term = termOf(folded);
    return term === undefined ? [] : [termHash(term)];
  });
}

const keyOf = (expression: Expression) => expression.map(([term1]) => term1).join(" ");
