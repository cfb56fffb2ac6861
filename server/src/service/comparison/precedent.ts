import type {
  CorpusSearch,
  Elsewhere,
  PassageHit,
  SearchOptions,
  StoredPassage,
} from "../search/corpusSearch";
import { likenessOf } from "../text/likeness";
import { alignWords } from "./alignWords";
import { distanceOf } from "./compare";
import { gramsOf } from "./grams";
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
  /** Counted where there are more than are listed. */
  readonly inAll?: Elsewhere;
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
/** What shares less of its runs of four words than this is a version of nothing. */
export const leastForVersion = Math.min(leastLikeness, leastForDistance);

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

/** Maximum number of passages compared word by word. */
const mostCompared = 24;

/**
 * For each of several paragraphs the adopted ones that it resembles, the nearest first; of equally near ones the latest.
 * @param options what to leave out of the search: the draft's own document, for instance
 */
export async function findPrecedents(
  index: CorpusSearch,
  texts: readonly string[],
  options: Pick<SearchOptions, "excludeDocuments">,
): Promise<Precedent[][]> {
  const answers = await index.similarToEach(texts, { ...options, kinds: ["adopted"], limit: mostCompared });
  return texts.map((text, at) => precedentsAmong(text, answers[at]!));
}

function precedentsAmong(text: string, hits: readonly PassageHit[]): Precedent[] {
  const reader = createWordReader();
  const words = reader.read(text);
  if (words.count === 0) return [];
  const grams = gramsOf(words);
  const found: Precedent[] = [];
  for (const { passage, repeats, inAll } of hits) {
    const other = reader.read(passage.text);
    const version = versionOf(words, grams, other, gramsOf(other));
    if (!version) continue;
    const status = version.distance === 0 ? "identical" : "changed";
    found.push({ passage, status, ...version, repeats, ...(inAll ? { inAll } : {}) });
  }
  return found.sort(
    (x, y) =>
      y.likeness - x.likeness ||
      x.distance - y.distance ||
      (y.passage.document.date ?? "").localeCompare(x.passage.document.date ?? ""),
  );
}
