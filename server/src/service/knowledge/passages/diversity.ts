import type { PassageHit, StoredPassage } from "../../search/corpusSearch";
import { words } from "../../text/words";

/** A hit with the others that say nearly the same. */
export interface DiverseHit extends PassageHit {
  /** Passages that differ from it in few words, in the order of their likeness to the query; not hits of their own. */
  readonly variants: readonly StoredPassage[];
}

/** How many times the hits wanted are to be asked for, so that there is something to choose from. */
export const readForDiversity = 3;

/** Share of their word pairs from which on passages are one formula in two dresses. */
const nearlySame = 0.6;

/**
 * How much being like the query counts beside being unlike what is shown already (Carbonell and Goldstein's maximal
 * marginal relevance).
 */
const relevance = 0.75;

/**
 * Orders hits so that each tells something new: the first stays first, near-identical ones are put together under the best
 * of them, and the rest follow by how like the query and how unlike those before them they are. Time in proportion to the
 * square of the number of hits.
 */
export function diverse(hits: readonly PassageHit[], limit: number): DiverseHit[] {
  const groups: { hit: PassageHit; pairs: ReadonlySet<string>; variants: StoredPassage[] }[] = [];
  for (const hit of hits) {
    const pairs = pairsOf(hit.passage.text);
    const same = groups.find((group) => shared(group.pairs, pairs) >= nearlySame);
    if (same) same.variants.push(hit.passage);
    else groups.push({ hit, pairs, variants: [] });
  }
  const most = groups[0]?.hit.score ?? 1;
  const left = groups.map((group) => ({ ...group, nearest: 0 }));
  const chosen: DiverseHit[] = [];
  while (left.length > 0 && chosen.length < limit) {
    let best = 0;
    if (chosen.length > 0) {
      const worth = ({ hit, nearest }: (typeof left)[number]) =>
        relevance * (hit.score / most) - (1 - relevance) * nearest;
      for (let i = 1; i < left.length; i += 1) if (worth(left[i]!) > worth(left[best]!)) best = i;
    }
    const [taken] = left.splice(best, 1);
    chosen.push({ ...taken!.hit, variants: taken!.variants });
    for (const other of left) other.nearest = Math.max(other.nearest, shared(other.pairs, taken!.pairs));
  }
  return chosen;
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  let before = "";
  for (const { folded } of words(text)) {
    pairs.add(`${before} ${folded}`);
    before = folded;
  }
  return pairs;
}

/** The share of the word pairs of two passages that both have (Jaccard's measure). */
function shared(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  if (x.size === 0 || y.size === 0) return 0;
  let common = 0;
  for (const pair of x) if (y.has(pair)) common += 1;
  return common / (x.size + y.size - common);
}
