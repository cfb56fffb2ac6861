import type { PassageHit } from "../../../server/src/service/search/corpusSearch";
import { words as wordsIn } from "../../../server/src/service/text/words";
import { evenly } from "../passages";
import { createRandom } from "../random";
import { type DataPassage, documentsOf, english, mangled, rowOf, storeWith, wordsOf } from "./corpus";
import type { Figure } from "./figure";

const passagesAsked = 500;

/** At 100,000 passages: fragments with many words changed, half paragraphs, paragraphs with some words changed. */
export async function fragmentFigures(data: string, work: string): Promise<Figure[]> {
  const all = await english(data);
  const passages = evenly(all.length, 100_000).map((at) => all[at]!);
  const store = await storeWith(work, "hundredThousand", () => documentsOf(passages));
  const random = createRandom(4);
  const asked = sampleOf(passages, passagesAsked, random);
  const other = () => random.pick(wordsOf(random.pick(passages).text));
  const hard = { first: 0, own: 0, ten: 0 };
  const half = { first: 0, own: 0, ten: 0 };
  const changed = { first: 0, own: 0, ten: 0 };
  // Renewals have the same sentence over and over: a passage with the very words asked for before they were changed is
  // as right as the one they were taken from.
  const count = (into: typeof hard, hits: readonly PassageHit[], text: string, piece: readonly string[]) => {
    const wanted = plain(piece.join(" "));
    const place = hits.findIndex(({ passage }) => plain(passage.text).includes(wanted));
    if (place === 0) into.first += 1;
    if (place >= 0) into.ten += 1;
    if (hits[0] && plain(hits[0].passage.text) === plain(text)) into.own += 1;
  };
  for (const { text } of asked) {
    const words = wordsOf(text);
    const row = rowOf(words, 20, random);
    count(hard, await store.search.similar(mangled(row, 0.4, random, other)), text, row);
    const begun = words.slice(0, words.length >> 1);
    count(half, await store.search.similar(begun.join(" ")), text, begun);
    count(changed, await store.search.similar(mangled(words, 0.15, random, other)), text, words);
  }
  store.close();
  const of = asked.length;
  return [
    { what: "20 words, 40 % changed: right passage first", found: hard.first, of, target: 95 },
    { what: "20 words, 40 % changed: the very passage first", found: hard.own, of },
    { what: "20 words, 40 % changed: in the first ten", found: hard.ten, of },
    { what: "half a paragraph: in the first ten", found: half.ten, of, target: 100 },
    { what: "half a paragraph: first", found: half.first, of },
    { what: "15 % of the words changed: in the first ten", found: changed.ten, of, target: 100 },
    { what: "15 % of the words changed: first", found: changed.first, of },
  ];
}

/** The folded words of a text in a row. */
const plain = (text: string) =>
  ` ${wordsIn(text)
    .map(({ folded }) => folded)
    .join(" ")} `;

/** Passages of a paragraph's length, each text once. */
export function sampleOf(
  passages: readonly DataPassage[],
  count: number,
  random: ReturnType<typeof createRandom>,
): DataPassage[] {
  const chosen = new Map<string, DataPassage>();
  while (chosen.size < count) {
    const passage = random.pick(passages);
    const { length } = wordsOf(passage.text);
    if (length >= 30 && length <= 150) chosen.set(passage.text, passage);
  }
  return [...chosen.values()];
}
