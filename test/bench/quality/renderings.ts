import { findRenderings } from "../../../server/src/service/features/renderings";
import { builtInEntries } from "../../../server/src/service/glossary/builtIn";
import { alignSurely } from "../../../server/src/service/knowledge/indexCorpus";
import { allStopWords, termOf } from "../../../server/src/service/text/terms";
import { words } from "../../../server/src/service/text/words";
import { documentsOf, english, otherLanguages, storeWith } from "./corpus";
import type { Figure } from "./figure";

const languages = ["fr", "es", "ru", "zh", "ar"] as const;
/** Maximum number of terms that are asked for. */
const mostTerms = 200;
/** Paragraphs beside their counterparts: what stands in fewer cannot be counted. */
const fewestParagraphs = 3;

/**
 * How a term of the glossary is said in other languages, from the corpus alone: nothing is taught of the glossary. The truth is
 * the glossary's own name in the language, by its words without function words and endings. Only names that the paragraphs
 * looked at hold: a corpus that says it otherwise is no fault.
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
  for (const { name, names } of builtInEntries()) {
    if (!names || terms >= mostTerms) continue;
    const found = await findRenderings({ index: store.search }, name, "en");
    let isCounted = false;
    for (const language of languages) {
      const right = names[language]?.replace(/[(（].*$/, "").trim();
      const told = found.languages.find((one) => one.language === language);
      if (!right || !told || told.paragraphs < fewestParagraphs) continue;
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

/** Whether two names hold the same words, function words and endings apart. */
function isSame(x: string, y: string): boolean {
  const [first, second] = [x, y].map(
    (text) =>
      new Set(words(text).flatMap(({ folded }) => (allStopWords().has(folded) ? [] : [termOf(folded)]))),
  );
  return first!.size === second!.size && [...first!].every((word) => second!.has(word));
}
