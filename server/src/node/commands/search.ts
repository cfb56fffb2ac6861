import { createLookup } from "../../service/features/lookup";
import { shownFor, tellingHits } from "../../service/features/similar";
import { createGlossary } from "../../service/glossary/glossary";
import { citationOf } from "../../service/knowledge/passageSource";
import { createTitleSearch } from "../../service/knowledge/titleSearch";
import { createCatalogue } from "../../service/references/catalogue";
import { type FilterChoice, filtersOf } from "../../service/search/filters";
import type { PassageHit, StoredPassage } from "../../service/search/passageIndex";
import { openIndex, parseLimit, print, printJson, readInput, readLines } from "./input";
import { UsageError } from "./usage";

/** penholder similar */
export async function similar(
  paths: readonly string[],
  options: { store?: string; limit?: string; jsonl?: boolean } & FilterChoice,
): Promise<number> {
  const limit = parseLimit(options.limit, 10);
  const filters = filtersOf(options, (field, value) => {
    throw new UsageError(`--${field} does not take "${value}"`);
  });
  const index = await openIndex(options.store);
  try {
    if (options.jsonl) {
      for (const { id, text } of readLines(paths[0])) {
        printJson({ id, results: tellingHits(await index.similar(text, { limit, filters })).map(resultOf) });
      }
    } else {
      for (const hit of await shownFor(index, readInput(paths[0]), limit, { filters })) print(hitText(hit));
    }
  } finally {
    index.close();
  }
  return 0;
}

/** penholder search */
export async function search(
  words: readonly string[],
  options: { store?: string; limit?: string; json?: boolean },
): Promise<number> {
  if (words.length === 0)
    throw new UsageError("say what to search for: penholder search --store DIR WORDS...");
  const limit = parseLimit(options.limit, 10);
  const index = await openIndex(options.store);
  try {
    const knowledge = {
      catalogue: createCatalogue(),
      glossary: createGlossary().withLearned(await index.introducedNames()),
      index,
      links: { language: "en" },
    };
    const found = await createLookup(createTitleSearch()).find(knowledge, words.join(" "), limit);
    if (options.json) {
      printJson({
        terms: found.terms.map(({ term, name, definition }) => ({ term, name, definition })),
        documents: found.documents.map(({ symbol, title, entry, document }) => ({
          symbol,
          title,
          date: entry?.date ?? document?.date,
        })),
        passages: found.passages.map(resultOf),
      });
    } else {
      for (const { term, name } of found.terms) print(`term      ${term}: ${name}`);
      for (const { symbol, title } of found.documents)
        print(`document  ${[symbol, title].filter(Boolean).join(": ")}`);
      for (const hit of found.passages) print(hitText(hit));
    }
  } finally {
    index.close();
  }
  return 0;
}

function hitText({ passage, score, repeats }: PassageHit): string {
  return `${citationOf(passage)}  [${score.toFixed(2)}]${alsoIn(repeats)}\n    ${passage.text}\n`;
}

/** "also in 13 documents, latest S/RES/2640(2022)". */
function alsoIn(repeats: readonly StoredPassage[]): string {
  const documents = new Map(repeats.map((passage) => [passage.document.id, passage]));
  const latest = [...documents.values()].reduce<StoredPassage | undefined>(
    (best, passage) =>
      (passage.document.date ?? "") > (best?.document.date ?? "") ? passage : (best ?? passage),
    undefined,
  );
  if (!latest) return "";
  const count = documents.size === 1 ? "1 document" : `${documents.size} documents`;
  return `\n    also in ${count}, latest ${documentId(latest)}`;
}

/** A hit as the command line gives it: a passage read from JSON Lines keeps the id it had there. */
function resultOf({ passage, score, repeats }: PassageHit): Record<string, unknown> {
  const { document, text } = passage;
  return {
    id: passageId(passage),
    doc: documentId(passage),
    title: document.title,
    date: document.date,
    score: Math.round(score * 1e4) / 1e4,
    text,
    ...(repeats.length > 0 ? { repeats: repeats.map(passageId) } : {}),
  };
}

function documentId({ document }: StoredPassage): string {
  if (document.symbol) return document.symbol;
  const named = document.id.startsWith(`${document.uri}#`)
    ? document.id.slice(document.uri.length + 1)
    : undefined;
  return named ?? decodeURIComponent(document.uri.slice(document.uri.lastIndexOf("/") + 1));
}

function passageId(passage: StoredPassage): string {
  return passage.id ?? `${documentId(passage)}#${passage.ordinal + 1}`;
}
