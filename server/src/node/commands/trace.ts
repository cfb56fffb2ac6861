import { findHistory } from "../../service/features/history";
import { createGlossary } from "../../service/glossary/glossary";
import { readingOfStore } from "../../service/knowledge/evidence";
import { createCatalogue } from "../../service/references/catalogue";
import { lackWords } from "../../service/render/evidence";
import { historyMarkdown, historyText } from "../../service/render/historyReport";
import { inEnglish } from "../../service/text/say";
import { print, wording } from "../print";
import { readDraft } from "./draft";
import { openIndex, printJson } from "./input";
import { comparisonJson, passageJson } from "./json";
import { oneOf } from "./usage";

/** penholder trace: the history of each paragraph of a text through adopted texts. */
export async function trace(
  paths: readonly string[],
  options: { store?: string; format?: string },
): Promise<number> {
  const format = oneOf(options.format, ["text", "json", "markdown"]);
  const store = await openIndex(options.store);
  try {
    const catalogue = createCatalogue();
    const { draft } = readDraft(paths[0], catalogue);
    const links = { language: "en" };
    const knowledge = {
      catalogue,
      glossary: createGlossary(),
      index: store.search,
      links,
      otherLanguages: true,
      ...readingOfStore(store.status),
    };
    for (const { start } of draft.paragraphs) {
      const history = await findHistory(knowledge, draft, start);
      if (!history) continue;
      if (format === "markdown") print(historyMarkdown(history, links, wording));
      else if (format === "text") print(`${historyText(history, wording)}\n`);
      else {
        printJson({
          text: history.text,
          ...(history.across ? { across: passageJson(history.across.passage) } : {}),
          ...(history.lack ? { why: lackWords(history.lack, inEnglish) } : {}),
          versions: history.versions.map(({ uses, since }) => ({
            uses: uses.map(({ passage, vote }) => ({ ...passageJson(passage), vote })),
            ...(since
              ? {
                  since: passageJson(since.passage),
                  distance: since.comparison.distance,
                  ...comparisonJson(since.comparison),
                }
              : {}),
          })),
          ...(history.now ? { now: { distance: history.now.distance, ...comparisonJson(history.now) } } : {}),
        });
      }
    }
  } finally {
    store.close();
  }
  return 0;
}
