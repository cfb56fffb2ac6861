import { createRandom } from "../random";
import { documentsOf, english, recombined, rowOf, storeWith, wordsOf } from "./corpus";
import type { Figure } from "./figure";
import { sampleOf } from "./fragments";

const million = 1_000_000;
const passagesAsked = 400;
/** More than share a run with a paragraph as a rule. */
const everyPassage = 1000;

/** At 1,000,000 passages: runs of 8, 10 and 12 words of one passage, planted in the middle of another's words. */
export async function plantedFigures(data: string, work: string): Promise<Figure[]> {
  const real = await english(data);
  const store = await storeWith(work, "million", () =>
    documentsOf(
      (function* () {
        yield* real;
        yield* recombined(real, createRandom(1), million - real.length);
      })(),
    ),
  );
  const random = createRandom(8);
  const sources = sampleOf(real, passagesAsked, random);
  const carriers = sampleOf(real, passagesAsked, random);
  const figures: Figure[] = [];
  for (const [length, target] of [
    [8, 98],
    [10, 99.5],
    [12, 99.5],
  ] as const) {
    let found = 0;
    let hundred = 0;
    let ten = 0;
    for (const [i, { text }] of sources.entries()) {
      const carrier = wordsOf(carriers[i]!.text);
      const run = rowOf(wordsOf(text), length, random);
      const query = [...carrier.slice(0, 20), ...run, ...carrier.slice(20, 40)].join(" ");
      const isAmong = async (limit: number) =>
        (await store.search.verbatim(query, { limit })).some(({ passage }) => passage.text === text);
      if (await isAmong(everyPassage)) found += 1;
      if (await isAmong(100)) hundred += 1;
      if (await isAmong(10)) ten += 1;
    }
    const of = sources.length;
    figures.push({ what: `a run of ${length} words planted: source among the results`, found, of, target });
    figures.push({ what: `a run of ${length} words planted: among the hundred best`, found: hundred, of });
    figures.push({ what: `a run of ${length} words planted: source among the ten best`, found: ten, of });
  }
  store.close();
  return figures;
}
