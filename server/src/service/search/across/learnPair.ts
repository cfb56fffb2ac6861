import type { Slices } from "../../slices";
import { learnShares, type Shares } from "./learning";
import { mostTranslations, type PairTable } from "./pairTable";
import type { ParagraphTerms } from "./paragraphTerms";

/** What is said so more seldom is left out: by the mean of both directions, 0 to 1. */
const leastShare = 0.1;

/**
 * Learns a pair of languages in both directions from paragraphs that say the same. A translation counts for as much as
 * both directions agree on it, by their geometric mean: so a frequent word is not the translation of everything that
 * stands beside it.
 * @param documents how many the paragraphs are of
 */
export async function learnPair(
  languages: readonly [string, string],
  first: ParagraphTerms,
  second: ParagraphTerms,
  documents: number,
  slices: Slices,
): Promise<PairTable> {
  const forth = await learnShares(first, second, slices);
  const back = await learnShares(second, first, slices);
  const found: { from: number; to: number; share: number }[] = [];
  for (let from = 0; from < first.terms.size; from += 1) {
    if (slices.due()) await slices.rest();
    for (let k = forth.starts[from]!; k < forth.starts[from + 1]!; k += 1) {
      const to = forth.targets[k]!;
      const share = Math.sqrt(forth.shares[k]! * shareOf(back, to, from));
      if (share >= leastShare) found.push({ from, to, share });
    }
  }
  // The likeliest of each term, on either side.
  found.sort((x, y) => y.share - x.share || x.from - y.from || x.to - y.to);
  const ofFrom = new Uint8Array(first.terms.size);
  const ofTo = new Uint8Array(second.terms.size);
  const kept = found.filter(({ from, to }) => {
    const isKept = ofFrom[from]! < mostTranslations || ofTo[to]! < mostTranslations;
    ofFrom[from] = Math.min(mostTranslations, ofFrom[from]! + 1);
    ofTo[to] = Math.min(mostTranslations, ofTo[to]! + 1);
    return isKept;
  });
  const words = new Uint32Array(4 * kept.length);
  for (const [i, { from, to }] of kept.entries()) {
    words[4 * i] = first.terms.term1.array[from]!;
    words[4 * i + 1] = first.terms.term2.array[from]!;
    words[4 * i + 2] = second.terms.term1.array[to]!;
    words[4 * i + 3] = second.terms.term2.array[to]!;
  }
  const shares = Uint16Array.from(kept, ({ share }) => Math.round(share * 0xffff));
  return { languages, documents, words, shares };
}

function shareOf({ starts, targets, shares }: Shares, from: number, to: number): number {
  for (let k = starts[from]!; k < starts[from + 1]!; k += 1) if (targets[k] === to) return shares[k]!;
  return 0;
}
