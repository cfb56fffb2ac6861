import { findRenderings } from "../../../server/src/service/features/renderings";
import { builtInEntries } from "../../../server/src/service/glossary/builtIn";
import { alignSurely } from "../../../server/src/service/knowledge/indexCorpus";
import type { Knowledge } from "../../../server/src/service/knowledge/knowledge";
import { allStopWords } from "../../../server/src/service/text/terms";
import { words } from "../../../server/src/service/text/words";
import { documentsOf, english, otherLanguages, storeWith } from "./corpus";
import type { Figure } from "./figure";

const languages = ["fr", "es", "ru", "zh", "ar"] as const;
/** Maximum number of terms that are asked for. */
const mostTerms = 200;
/** Paragraphs beside their counterparts: what stands in fewer cannot be counted. */
const fewestParagraphs = 3;

/** The glossary's name must stand in this share of them: a corpus that says it otherwise is no fault. */
const leastShare = 0.5;

/**
 * How a term of the glossary is said in other languages, from the corpus alone: nothing is taught of the glossary. The truth is
 * the glossary's own name in the language, by its words without function words and endings. Only names that half of the
 * paragraphs looked at hold.
 */
export async function renderingFigures(data: string, work: string): Promise<Figure[]> {
  const others = await otherLanguages(data);
  const several = new Set(others.map(({ doc }) => doc));
  const inEnglish = (await english(data)).filter(({ doc }) => several.has(doc));
  const store = await storeWith(work, "renderings", () => documentsOf([...inEnglish, ...others]));
  const writer = await store.writer();
  await writer?.learnTranslations({ align: alignSurely, names: () => [] });
  await writer?.close();
  const counts = new Map(languages.map((language) => [language, { first: 0, told: 0, of: 0 }]));
  let terms = 0;
  for (const entry of builtInEntries()) {
    const { name, names } = entry;
    if (!names || terms >= mostTerms) continue;
    const found = await findRenderings({ index: store.search }, name, "en");
    // With the glossary the places are told where its name stands.
    const glossary = { lookup: () => [entry] } as unknown as Knowledge["glossary"];
    const standing = await findRenderings({ index: store.search, glossary }, name, "en");
    let isCounted = false;
    for (const language of languages) {
      const right = names[language]?.replace(/[(（].*$/, "").trim();
      const told = found.languages.find((one) => one.language === language);
      if (!right || !told || told.paragraphs < fewestParagraphs) continue;
      const those = standing.languages.find((one) => one.language === language)?.renderings ?? [];
      const times = those.find(({ text }) => isSame(text, right))?.paragraphs ?? 0;
      if (times < leastShare * told.paragraphs) continue;
      const count = counts.get(language)!;
      isCounted = true;
      count.of += 1;
      const at = told.renderings.findIndex(({ text }) => isSame(text, right));
      if (at === 0) count.first += 1;
      if (at >= 0) count.told += 1;
    }
    if (isCounted) terms += 1;
  }
  store.close();
  return [...counts].flatMap(([language, { first, told, of }]) => [
    { what: `${language}: a term's rendering first (${terms} terms)`, found: first, of, target: 90 },
    { what: `${language}: among those told`, found: told, of },
  ]);
}

/** Whether two names hold the same words, function words and endings of up to three letters apart. */
function isSame(x: string, y: string): boolean {
  const [first, second] = [x, y].map((text) =>
    words(text).flatMap(({ folded }) => (allStopWords().has(folded) ? [] : [folded])),
  );
  return first!.length === second!.length && first!.every((word, i) => areForms(word, second![i]!));
}

function areForms(x: string, y: string): boolean {
  let same = 0;
  while (same < x.length && x[same] === y[same]) same += 1;
  return x === y || (same >= 4 && Math.max(x.length, y.length) - same <= 3);
}
