import nearWords from "../../../data/near-words.tsv";
import { stem } from "./stems";
import { hashWord } from "./wordScanner";
import { normalise } from "./words";

let known: ReadonlyMap<number, readonly (readonly [number, number])[]> | undefined;

/**
 * The terms that say nearly the same as a term (settlement and solution, women and female), by the first half of its
 * hash; from a short list of our own. Each as its 64 bits of hash.
 */
export function nearTerms(term1: number): readonly (readonly [number, number])[] {
  known ??= readGroups(nearWords);
  return known.get(term1) ?? [];
}

function readGroups(table: string): ReadonlyMap<number, readonly (readonly [number, number])[]> {
  const near = new Map<number, (readonly [number, number])[]>();
  for (const row of table.split("\n")) {
    if (row === "" || row.startsWith("#")) continue;
    const terms = row.split("\t").map((word) => hashWord(stem(normalise(word))));
    for (const [own] of terms) {
      const others = near.get(own) ?? [];
      near.set(own, others);
      for (const other of terms) {
        if (other[0] !== own && !others.some(([a]) => a === other[0])) others.push(other);
      }
    }
  }
  return near;
}
