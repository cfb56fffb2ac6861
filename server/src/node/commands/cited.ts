import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { createDraftAnalyser } from "../../service/draft/analyser";
import { citedHeading } from "../../service/draft/citedList";
import { createGlossary } from "../../service/glossary/glossary";
import { findCited } from "../../service/knowledge/documents/citedDocuments";
import { dateCertainty } from "../../service/knowledge/documents/recordedDate";
import { createCatalogue } from "../../service/references/catalogue";
import { citedAnnex } from "../../service/render/citedList";
import { english, inEnglish, say } from "../../service/text/say";
import { print, wording } from "../print";
import { openIndex, printJson, readInput } from "./input";
import { oneOf, UsageError } from "./usage";

/** penholder cited: the documents that a draft cites, ordered as the United Nations orders them. */
export async function cited(
  paths: readonly string[],
  options: { store?: string; format?: string },
): Promise<number> {
  const format = oneOf(options.format, ["text", "markdown", "json"]);
  if (paths.length > 1) throw new UsageError(say`one draft at a time: penholder cited FILE`);
  const [path = "-"] = paths;
  const text = readInput(path);
  const store = options.store === undefined ? undefined : await openIndex(options.store);
  try {
    const catalogue = createCatalogue();
    const knowledge = {
      catalogue,
      glossary: createGlossary(),
      links: { language: "en" },
      ...(store ? { index: store.search } : {}),
    };
    const uri = path === "-" ? "stdin:" : pathToFileURL(path).toString();
    const language = /\.resolution\b/i.test(basename(path)) ? "penholder-resolution" : "markdown";
    const draft = createDraftAnalyser(catalogue).analyse(uri, language, 1, text);
    const documents = await findCited(knowledge, draft);
    if (format !== "json") {
      const form = {
        markdown: format === "markdown",
        heading: citedHeading(draft),
        language: draft.language,
        wording,
      };
      if (documents.length > 0) print(citedAnnex(documents, form).trimEnd());
      return 0;
    }
    printJson(
      documents.map(({ symbol, organ, facts, document, address, citations, doubt }) => ({
        symbol,
        organ,
        title: facts?.title ?? facts?.names?.[0] ?? facts?.agenda ?? document?.title,
        date: facts?.date ?? document?.date,
        certainty: facts && dateCertainty(facts, inEnglish),
        address,
        doubt: doubt && english(doubt),
        citations: citations.map(({ start, end, text: words }) => ({ start, end, text: words })),
      })),
    );
    return 0;
  } finally {
    store?.close();
  }
}
