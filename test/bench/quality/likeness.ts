import { plainWords } from "../words";

const gram = 4;

/** The runs of four words of a text, folded. */
export function grams(text: string): Set<string> {
  const words = plainWords(text);
  const runs = new Set<string>();
  for (let i = 0; i + gram <= words.length; i += 1) runs.add(words.slice(i, i + gram).join(" "));
  return runs;
}

/** What two sets have in common: 0 nothing, 1 all. */
export function jaccard(x: ReadonlySet<string>, y: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of x) if (y.has(run)) shared += 1;
  return shared / Math.max(1, x.size + y.size - shared);
}
