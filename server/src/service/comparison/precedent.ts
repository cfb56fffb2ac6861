import type { PassageIndex, SearchOptions, StoredPassage } from "../search/passageIndex";
import { alignWords } from "./alignWords";
import { distanceOf } from "./compare";
import { gramsOf, likenessOf } from "./likeness";
import { createWordReader, type TextWords } from "./textWords";

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
/**
 * A word left out here and there breaks most runs, though nearly all words still stand in their order: so few of the
 * words may then differ (see `distanceOf`).
 */
const mostDistance = 0.2;
const leastForDistance = 0.1;

/** Whether two texts are versions of one paragraph, and how near they are to each other. */
export function versionOf(
  words: TextWords,
  grams: ReadonlySet<number>,
  other: TextWords,
  otherGrams: ReadonlySet<number>,
): { likeness: number; distance: number } | undefined {
  const likeness = likenessOf(grams, otherGrams);
  if (likeness < leastForDistance) return undefined;
  const distance = distanceOf(alignWords(words.keys, other.keys), other.count);
  return likeness >= leastLikeness || distance <= mostDistance ? { likeness, distance } : undefined;
}

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
    const version = versionOf(words, grams, other, gramsOf(other));
    if (!version) continue;
    const status = version.distance === 0 ? "identical" : "changed";
    found.push({ passage, status, ...version, repeats });
  }
  return found.sort(
    (x, y) =>
      y.likeness - x.likeness ||
      x.distance - y.distance ||
      (y.passage.document.date ?? "").localeCompare(x.passage.document.date ?? ""),
  );
}
