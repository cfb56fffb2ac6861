import type { PassageIndex, SearchOptions, StoredPassage } from "../search/passageIndex";
import { alignWords } from "./alignWords";
import { distanceOf } from "./compare";
import { gramsOf, likenessOf } from "./likeness";
import { createWordReader } from "./textWords";

/** An adopted paragraph that a text resembles. */
export interface Precedent {
  readonly passage: StoredPassage;
  /** *identical*: the same words, though perhaps in another dress; *changed*: a version of it. */
  readonly status: "identical" | "changed";
  /** Share of the words of both without counterpart, 0 to 1. */
  readonly distance: number;
  /** Share of the runs of four words that both have, 0 to 1. */
  readonly likeness: number;
  /** Other places where the precedent stands word for word, the latest first. */
  readonly repeats: readonly StoredPassage[];
}

/**
 * What shares less than this of its runs of four words is no version of the paragraph. Set between what people call a
 * near-duplicate (a half) and what shares a formula (a fifth): test/bench/precedents.mjs measures both sides.
 */
const leastLikeness = 0.25;

/** So many candidates of the index are compared word by word. */
const candidates = 24;

/**
 * The adopted paragraphs that a paragraph resembles, the nearest first; of equally near ones the latest.
 * @param options what to leave out of the search: the draft's own document, for instance
 */
export async function findPrecedents(
  index: PassageIndex,
  text: string,
  options: Pick<SearchOptions, "excludeDocuments">,
): Promise<Precedent[]> {
  const reader = createWordReader();
  const words = reader.read(text);
  if (words.count === 0) return [];
  const grams = gramsOf(words);
  const found: Precedent[] = [];
  const hits = await index.similar(text, { ...options, kinds: ["adopted"], limit: candidates });
  for (const { passage, repeats } of hits) {
    const other = reader.read(passage.text);
    const likeness = likenessOf(grams, gramsOf(other));
    if (likeness < leastLikeness) continue;
    const distance = distanceOf(alignWords(words.keys, other.keys), other.count);
    const status = distance === 0 ? "identical" : "changed";
    found.push({ passage, status, distance, likeness, repeats });
  }
  return found.sort(
    (x, y) =>
      y.likeness - x.likeness ||
      x.distance - y.distance ||
      (y.passage.document.date ?? "").localeCompare(x.passage.document.date ?? ""),
  );
}
