import { createPrecedents } from "../../service/comparison/precedents";
import { findCounterparts } from "../../service/features/counterparts";
import { createGlossary } from "../../service/glossary/glossary";
import { createCatalogue } from "../../service/references/catalogue";
import { counterpartsText } from "../../service/render/counterparts";
import { english, say } from "../../service/text/say";
import { print, told, wording } from "../print";
import { readDraft } from "./draft";
import { openIndex, printJson } from "./input";
import { passageJson } from "./json";
import { oneOf, UsageError } from "./usage";

/** penholder languages: the adopted paragraph that each paragraph of a text is or nearly is, in other languages. */
export async function languages(
  paths: readonly string[],
  options: { store?: string; to?: string; format?: string },
): Promise<number> {
  const format = oneOf(options.format, ["text", "json"]);
  const wanted = options.to?.split(",").map((code) => code.trim().toLowerCase());
  if (wanted?.some((code) => !/^[a-z]{2,3}$/.test(code)))
    throw new UsageError(say`--to takes codes of languages, such as fr,es, not "${options.to!}"`);
  const store = await openIndex(options.store);
  try {
    const catalogue = createCatalogue();
    const { draft } = readDraft(paths[0], catalogue);
    const knowledge = {
      catalogue,
      glossary: createGlossary(),
      index: store.search,
      links: { language: "en" },
    };
    const precedents = createPrecedents();
    const results: unknown[] = [];
    for (const { start, text } of draft.paragraphs) {
      const found = await findCounterparts(knowledge, draft, start, precedents, wanted);
      if (format === "text") {
        print(
          found
            ? `${counterpartsText(found, wording)}\n`
            : `${told(say`Nothing like this in the corpus:`)}\n    ${text}\n`,
        );
        continue;
      }
      results.push({
        text,
        ...(found
          ? {
              found: found.found,
              passage: passageJson(found.passage),
              language: found.passage.document.language,
              counterparts: found.counterparts.map(({ language, certain, place, passages }) => ({
                language,
                certain,
                place: english(place),
                ...(certain ? { passages: passages.map(passageJson) } : {}),
              })),
            }
          : {}),
      });
    }
    if (format === "json") printJson(results);
  } finally {
    store.close();
  }
  return 0;
}
