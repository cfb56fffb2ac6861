import { termOf } from "../../../server/src/service/text/terms";
import { words } from "../../../server/src/service/text/words";
import { evenly } from "../passages";
import { createRandom } from "../random";
import { documentsOf, english, mangled, storeWith, wordsOf } from "./corpus";
import type { Figure } from "./figure";
import { firstStage } from "./firstStage";
import { sampleOf } from "./fragments";

/**
 * BM25 by the book: term frequencies in maps, every number a double. Nothing of the index is used but what the terms of
 * a text are.
 */
class ExactBm25 {
  private readonly postings = new Map<string, { passage: number; times: number }[]>();
  private readonly lengths: number[] = [];

  constructor(texts: readonly string[]) {
    texts.forEach((text, passage) => {
      const counts = countTerms(text);
      let length = 0;
      for (const [term, times] of counts) {
        length += times;
        const list = this.postings.get(term);
        if (list) list.push({ passage, times });
        else this.postings.set(term, [{ passage, times }]);
      }
      this.lengths.push(length);
    });
  }

  /** The scores of all passages that share a term with the query. */
  scores(query: string): Map<number, number> {
    const total = this.lengths.length;
    const scores = new Map<number, number>();
    for (const [term, inQuery] of countTerms(query)) {
      const list = this.postings.get(term) ?? [];
      const rarity = Math.log(1 + (total - list.length + 0.5) / (list.length + 0.5));
      const weight = rarity * ((inQuery * 2.2) / (inQuery + 1.2));
      for (const { passage, times } of list) {
        const norm = 1.2 * (0.5 + (0.5 * this.lengths[passage]!) / 38);
        const score = (weight * times * 2.2) / (times + norm);
        scores.set(passage, (scores.get(passage) ?? 0) + score);
      }
    }
    return scores;
  }
}

function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { folded } of words(text)) {
    const term = termOf(folded);
    if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** How much of the exact top ten the index's first stage has too; passages with the same words count once. */
export async function exactFigures(data: string, work: string): Promise<Figure[]> {
  const all = await english(data);
  const passages = evenly(all.length, 100_000).map((at) => all[at]!);
  const store = await storeWith(work, "hundredThousand", () => documentsOf(passages));
  store.close();
  const exact = new ExactBm25(passages.map(({ text }) => text));
  const index = await firstStage(work, "hundredThousand");
  const random = createRandom(10);
  const other = () => random.pick(wordsOf(random.pick(passages).text));
  let same = 0;
  let of = 0;
  for (const { text } of sampleOf(passages, 300, random)) {
    const query = mangled(wordsOf(text), 0.15, random, other);
    const scores = exact.scores(query);
    const best: string[] = [];
    for (const [passage] of [...scores].sort((x, y) => y[1] - x[1])) {
      const key = wordKey(passages[passage]!.text);
      if (!best.includes(key)) best.push(key);
      if (best.length === 10) break;
    }
    const found = new Set(index.top(query, 10).map(wordKey));
    same += best.filter((key) => found.has(key)).length;
    of += best.length;
  }
  index.close();
  return [{ what: "first stage: top ten as by exact BM25", found: same, of, target: 95 }];
}

const wordKey = (text: string) =>
  words(text)
    .map(({ folded }) => folded)
    .join(" ");
