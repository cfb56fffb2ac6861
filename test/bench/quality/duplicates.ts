import { createRandom } from "../random";
import { type DataPassage, documentsOf, english, storeWith, wordsOf } from "./corpus";
import type { Figure } from "./figure";
import { grams, jaccard } from "./likeness";

const paragraphsAsked = 1000;
const nearDuplicate = 0.3;

/**
 * Paragraphs of General Assembly and Security Council resolutions that an earlier document has in nearly the same words:
 * whether one of those comes first, as when the delegate writes the paragraph now. Their own document is left out.
 */
export async function duplicateFigures(data: string, work: string): Promise<Figure[]> {
  const passages = await english(data);
  const store = await storeWith(work, "english", () => documentsOf(passages));
  const asked = withEarlierDuplicate(passages, paragraphsAsked);
  const counts = { first: 0, three: 0, begun: 0 };
  for (const passage of asked) {
    const own = grams(passage.text);
    const options = { limit: 3, excludeDocuments: [`file:///data.jsonl#${passage.doc}/${passage.lang}`] };
    const places = async (text: string) =>
      (await store.search.similar(text, options)).findIndex(
        (hit) => jaccard(own, grams(hit.passage.text)) >= nearDuplicate,
      );
    const whole = await places(passage.text);
    if (whole === 0) counts.first += 1;
    if (whole >= 0) counts.three += 1;
    if ((await places(wordsOf(passage.text).slice(0, 15).join(" "))) >= 0) counts.begun += 1;
  }
  store.close();
  const of = asked.length;
  return [
    { what: "a near-duplicate first", found: counts.first, of, target: 93 },
    { what: "a near-duplicate in the first three", found: counts.three, of, target: 99 },
    { what: "in the first three, from the first 15 words", found: counts.begun, of, target: 80 },
  ];
}

/** Paragraphs with a near-duplicate in an earlier document, chosen at random. */
function withEarlierDuplicate(passages: readonly DataPassage[], count: number): DataPassage[] {
  const random = createRandom(93);
  const candidates: DataPassage[] = [];
  const taken = new Set<DataPassage>();
  while (candidates.length < 3 * count) {
    const passage = random.pick(passages);
    const isResolution = passage.source === "GA_resolution" || passage.source === "SC_resolution";
    if (!isResolution || taken.has(passage) || wordsOf(passage.text).length < 15) continue;
    taken.add(passage);
    candidates.push(passage);
  }
  // Only the runs of the candidates are looked up: they are few beside the corpus's.
  const holders = new Map<string, number[]>();
  for (const { text } of candidates) for (const run of grams(text)) holders.set(run, []);
  passages.forEach(({ text }, at) => {
    for (const run of grams(text)) holders.get(run)?.push(at);
  });
  const hasEarlier = (passage: DataPassage) => {
    const own = grams(passage.text);
    const shared = new Map<number, number>();
    for (const run of own) for (const at of holders.get(run)!) shared.set(at, (shared.get(at) ?? 0) + 1);
    for (const [at, common] of shared) {
      const other = passages[at]!;
      if (other.doc === passage.doc || other.date >= passage.date || common < nearDuplicate * own.size)
        continue;
      if (jaccard(own, grams(other.text)) >= nearDuplicate) return true;
    }
    return false;
  };
  return candidates.filter(hasEarlier).slice(0, count);
}
