import { traceParagraph } from "../../service/features/trace";
import { createGlossary } from "../../service/glossary/glossary";
import { createCatalogue } from "../../service/references/catalogue";
import { historyMarkdown, historyText } from "../../service/render/historyReport";
import { readDraft } from "./draft";
import { openIndex, print, printJson } from "./input";
import { comparisonJson, passageJson } from "./json";
import { oneOf } from "./usage";

/** penholder trace: the history of each paragraph of a text through adopted texts. */
export async function trace(
  paths: readonly string[],
  options: { store?: string; format?: string },
): Promise<number> {
  const format = oneOf(options.format, ["text", "json", "markdown"]);
  const index = await openIndex(options.store);
  try {
    const catalogue = createCatalogue();
    const { draft } = readDraft(paths[0], catalogue);
    const links = { language: "en" };
    const knowledge = { catalogue, glossary: createGlossary(), index, links };
    for (const { start } of draft.paragraphs) {
      const traced = await traceParagraph(knowledge, draft, start);
      if (!traced) continue;
      if (format === "markdown") print(historyMarkdown(traced, links));
      else if (format === "text") print(`${historyText(traced)}\n`);
      else {
        printJson({
          text: traced.text,
          versions: traced.versions.map(({ uses, since }) => ({
            uses: uses.map(({ passage, vote }) => ({ ...passageJson(passage), vote })),
            ...(since
              ? {
                  since: passageJson(since.passage),
                  distance: since.comparison.distance,
                  ...comparisonJson(since.comparison),
                }
              : {}),
          })),
          ...(traced.now ? { now: { distance: traced.now.distance, ...comparisonJson(traced.now) } } : {}),
        });
      }
    }
  } finally {
    index.close();
  }
  return 0;
}
