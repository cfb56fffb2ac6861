import nearWords from "../../../server/data/near-words.tsv";
import { words as wordsIn } from "../../../server/src/service/text/words";
import { createRandom, type Random } from "../random";
import { contentWords, stopWords } from "../words";
import { documentsOf, english, rowOf, storeWith, wordsOf } from "./corpus";
import type { Figure } from "./figure";

const phrasesAsked = 400;

/**
 * Phrases of four to ten words from adopted text, in a near form: other order, other inflection, a near word. Whether
 * a passage with the phrase itself is among the first five.
 */
export async function phraseFigures(data: string, work: string): Promise<Figure[]> {
  const passages = await english(data);
  const store = await storeWith(work, "english", () => documentsOf(passages));
  const random = createRandom(410);
  const adopted = passages.filter(({ source }) => source.endsWith("resolution") || source === "PRST");
  const figures: Figure[] = [];
  for (const [name, change] of [
    ["in other order", reordered],
    ["inflected otherwise", inflected],
    ["with a near word", withNearWord],
    ["without its function words", bare],
  ] as const) {
    let found = 0;
    for (let asked = 0; asked < phrasesAsked / 4; ) {
      const row = rowOf(wordsOf(random.pick(adopted).text), 4 + random.below(7), random);
      // A phrase that a delegate would type: three words of meaning, no figures, no two sentences.
      if (contentWords(row.join(" ")).length < 3 || /[.;:()\d]/.test(row.join(" "))) continue;
      const changed = change(row, random);
      if (changed === undefined || changed === row.join(" ")) continue;
      asked += 1;
      const wanted = plain(row.join(" "));
      const hits = await store.search.similar(changed, { limit: 5 });
      const places = hits.flatMap(({ passage, repeats }) => [passage, ...repeats]);
      if (places.some(({ text }) => plain(text).includes(wanted))) found += 1;
    }
    figures.push({ what: `a phrase ${name}: in the first five`, found, of: phrasesAsked / 4 });
  }
  store.close();
  return figures;
}

function reordered(row: readonly string[]): string {
  const middle = row.length >> 1;
  return [...row.slice(middle), ...row.slice(0, middle)].join(" ");
}

function inflected(row: readonly string[]): string | undefined {
  const changed = row.map((word) => {
    if (word.length < 5 || !/^[a-z]+$/.test(word) || stopWords.has(word)) return word;
    if (/[^aeious]s$/.test(word)) return word.slice(0, -1);
    return /[^sxyh]$/.test(word) && !/(?:ed|ing|ly)$/.test(word) ? `${word}s` : word;
  });
  return changed.join(" ");
}

function withNearWord(row: readonly string[], random: Random): string | undefined {
  const groups = nearWords.split("\n").map((line) => line.split("\t"));
  const places = row.flatMap((word, at) => {
    const group = groups.find((own) => own.includes(word.toLowerCase()));
    return group ? [{ at, others: group.filter((other) => other !== word.toLowerCase()) }] : [];
  });
  if (places.length === 0) return undefined;
  const { at, others } = random.pick(places);
  return row.map((word, i) => (i === at ? random.pick(others) : word)).join(" ");
}

function bare(row: readonly string[]): string {
  return row.filter((word) => !stopWords.has(word.toLowerCase())).join(" ");
}

const plain = (text: string) =>
  ` ${wordsIn(text)
    .map(({ folded }) => folded)
    .join(" ")} `;
