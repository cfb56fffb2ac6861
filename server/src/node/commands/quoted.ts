import { basename } from "node:path";
import { findQuotedPassages } from "../../service/features/quoted";
import { createGlossary } from "../../service/glossary/glossary";
import { readingOfStore } from "../../service/knowledge/evidence";
import { citationOf } from "../../service/knowledge/passages/passageSource";
import { createCatalogue } from "../../service/references/catalogue";
import { quotedMarkdown } from "../../service/render/quotedReport";
import { counted, say } from "../../service/text/say";
import { print, told, wording } from "../print";
import { readDraft } from "./draft";
import { openIndex, printJson } from "./input";
import { passageJson } from "./json";
import { oneOf, UsageError } from "./usage";

/** penholder quoted: which words of a draft stand in the corpus word for word, and where. */
export async function quoted(
  paths: readonly string[],
  options: { store?: string; format?: string },
): Promise<number> {
  const format = oneOf(options.format, ["text", "json", "markdown"]);
  if (paths.length !== 1) throw new UsageError(say`name one draft: penholder quoted DRAFT --store DIR`);
  const store = await openIndex(options.store);
  try {
    const catalogue = createCatalogue();
    const { document, draft } = readDraft(paths[0], catalogue);
    const links = { language: "en" };
    const found = await findQuotedPassages(
      { catalogue, glossary: createGlossary(), index: store.search, links },
      draft,
    );
    const lineOf = (offset: number) => document.positionAt(offset).line + 1;
    if (format === "markdown") {
      const name = paths[0] === "-" ? told(say`standard input`) : basename(paths[0]!);
      print(
        quotedMarkdown(name, found, links, lineOf, {
          reading: readingOfStore(store.status).reading,
          wording,
        }).trimEnd(),
      );
    } else if (format === "json") {
      printJson(
        found.map((one) => ({
          line: lineOf(one.start),
          text: one.text,
          words: one.words,
          others: one.others,
          passage: passageJson(one.passage),
        })),
      );
    } else {
      for (const one of found) {
        const place = `${paths[0]}:${lineOf(one.start)}`;
        const source = citationOf(one.passage, wording);
        const sources = one.others > 0 ? say`${source} and ${counted(one.others)} more` : source;
        print(told(say`${place}: ${say`${counted(one.words)} words`}, ${sources}`));
        print(`  ${one.text.replace(/\s+/g, " ")}\n`);
      }
      print(told(found.length === 1 ? say`1 quoted passage` : say`${counted(found.length)} quoted passages`));
    }
  } finally {
    store.close();
  }
  return 0;
}
