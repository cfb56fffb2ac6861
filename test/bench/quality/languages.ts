import { detectLanguage } from "../../../server/src/service/text/detectLanguage";
import { languages } from "../../../server/src/service/text/language";
import { createRandom, type Random } from "../random";
import { type DataPassage, documentsOf, english, otherLanguages, storeWith, wordsOf } from "./corpus";
import type { Figure } from "./figure";

const passagesAsked = 150;

/**
 * Some passages are labelled with a language that their letters belie: Spanish ones as Russian, and Arabic that a
 * scanner has read as Latin noise. They are no test of anything.
 */
const letters: Readonly<Record<string, RegExp>> = {
  ru: /\p{Script=Cyrillic}{3}/u,
  zh: /\p{Script=Han}{3}/u,
  ar: /\p{Script=Arabic}{3}/u,
};

/** In one store of all languages: whether half a paragraph finds its passage, and its own language before others. */
export async function languageFigures(data: string, work: string): Promise<Figure[]> {
  const passages = [...(await english(data)), ...(await otherLanguages(data))];
  const store = await storeWith(work, "languages", () => documentsOf(passages));
  const random = createRandom(6);
  const figures: Figure[] = [];
  for (const language of languages) {
    const own = passages.filter(
      ({ lang, text }) => lang === language && text.length > 60 && (letters[language]?.test(text) ?? true),
    );
    const counts = { ten: 0, first: 0, own: 0, hits: 0, detected: 0 };
    const asked = Array.from({ length: passagesAsked }, () => random.pick(own));
    for (const { text } of asked) {
      const hits = await store.search.similar(halfOf({ text }, language, random));
      const place = hits.findIndex(({ passage }) => passage.text === text);
      if (place === 0) counts.first += 1;
      if (place >= 0) counts.ten += 1;
      if (hits[0]?.passage.document.language === language) counts.own += 1;
      if (detectLanguage(text) === language) counts.detected += 1;
    }
    const of = asked.length;
    figures.push({
      what: `${language}: half a paragraph, its passage in the first ten`,
      found: counts.ten,
      of,
    });
    figures.push({ what: `${language}: its passage first`, found: counts.first, of });
    figures.push({
      what: `${language}: first hit in the query's language`,
      found: counts.own,
      of,
      target: 98,
    });
    figures.push({ what: `${language}: language of a passage told`, found: counts.detected, of, target: 98 });
  }
  store.close();
  return figures;
}

/** Half of a paragraph, from its middle: its words, in Chinese its signs. */
function halfOf({ text }: Pick<DataPassage, "text">, language: string, random: Random): string {
  const pieces = language === "zh" ? [...text] : wordsOf(text);
  const half = pieces.length >> 1;
  const from = random.below(Math.max(1, pieces.length - half));
  return pieces.slice(from, from + half).join(language === "zh" ? "" : " ");
}
