import type { Slices } from "../../slices";
import { TermScanner } from "../terms/termScanner";
import type { Cluster, Json } from "./cluster";
import { everyEntry } from "./everyEntry";

/** Passages of which terms are counted; of a term that stands in fewer than two of them nothing is kept. */
const mostSampled = 12_000;
const leastKept = 2;

/**
 * Counts in how many passages of a sample each term stands, for whoever chooses the least common words of a paragraph. The
 * sample is the same for the same corpus.
 * @returns hashes of terms, each with its count
 */
export async function countTerms(
  cluster: Cluster,
  index: string,
  slices: Slices,
): Promise<{ passages: number; terms: number[] }> {
  const scanner = new TermScanner();
  const counts = new Map<number, number>();
  let passages = 0;
  const sort = [{ draw: "asc" }, { tie: "asc" }, { ordinal: "asc" }];
  const query: Json = { bool: { must_not: [{ term: { hidden: true } }] } };
  for await (const { text } of everyEntry(cluster, index, query, sort, { _source: ["text"] })) {
    if (passages >= mostSampled) break;
    passages += 1;
    scanner.scan(String(text));
    for (const term of scanner.counted().keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
    if (slices.due()) await slices.rest();
  }
  const kept = [...counts].filter(([, count]) => count >= leastKept);
  return { passages, terms: kept.sort(([x], [y]) => x - y).flat() };
}
