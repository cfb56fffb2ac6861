import { createLookup } from "../../service/features/lookup";
import { whyNothingIn } from "../../service/features/searchFilters";
import { shownFor, tellingHits } from "../../service/features/similar";
import { createGlossary } from "../../service/glossary/glossary";
import { createTitleSearch } from "../../service/knowledge/documents/titleSearch";
import { citationOf, spacedSymbol } from "../../service/knowledge/passages/passageSource";
import { tellingAcross } from "../../service/knowledge/passages/tellingAcross";
import { createCatalogue } from "../../service/references/catalogue";
import { reasonSentence } from "../../service/render/nothingFound";
import type {
  CorpusSearch,
  PassageHit,
  SearchOptions,
  StoredPassage,
} from "../../service/search/corpusSearch";
import { type FilterChoice, filtersOf } from "../../service/search/filters";
import { detectLanguage } from "../../service/text/detectLanguage";
import { languageCode, languages } from "../../service/text/language";
import { say } from "../../service/text/say";
import { nameOf } from "../../service/uri";
import { print, told, wording } from "../print";
import { documentCount } from "./counts";
import { openIndex, parseLimit, printJson, readInput, readLines } from "./input";
import { openShared, type SharedOptions } from "./sharedCorpus";
import { takes, UsageError } from "./usage";

/** penholder similar */
export async function similar(
  paths: readonly string[],
  options: SharedOptions & { store?: string; limit?: string; jsonl?: boolean; to?: string } & FilterChoice,
): Promise<number> {
  const limit = parseLimit(options.limit, 10);
  const filters = filtersOf(options, (field, value) => {
    throw new UsageError(say`--${field} does not take "${value}"`);
  });
  const to = options.to?.trim().toLowerCase();
  if (to !== undefined && !languages.some((one) => one === to))
    throw new UsageError(takes("--to", languages, options.to!));
  const store = options.url === undefined ? await openIndex(options.store) : undefined;
  const search = store?.search ?? openShared(options);
  try {
    if (options.jsonl) {
      for (const { id, text, lang } of readLines(paths[0])) {
        const language = typeof lang === "string" ? languageCode(lang) : undefined;
        const hits = to
          ? await inLanguage(search, text, language ?? detectLanguage(text), to, { limit, filters })
          : tellingHits(await search.similar(text, { limit, filters }));
        printJson({ id, results: hits.map(resultOf) });
      }
    } else {
      const text = readInput(paths[0]);
      const hits = to
        ? await inLanguage(search, text, detectLanguage(text), to, { limit, filters })
        : await shownFor(search, text, limit, { filters });
      for (const hit of hits) print(hitText(hit));
      if (hits.length === 0) print(told(say`Nothing was found.`));
    }
  } finally {
    store?.close();
  }
  return 0;
}

/** The passages of one language that say most of what a text says, whatever language that is written in. */
async function inLanguage(
  search: CorpusSearch,
  text: string,
  language: string,
  to: string,
  options: SearchOptions,
): Promise<readonly PassageHit[]> {
  const languages = [to];
  return language === to
    ? tellingHits(await search.similar(text, { ...options, languages }))
    : tellingAcross(await search.across(text, { ...options, language, languages }));
}

/** penholder search */
export async function search(
  words: readonly string[],
  options: { store?: string; limit?: string; json?: boolean },
): Promise<number> {
  if (words.length === 0)
    throw new UsageError(say`say what to search for: penholder search --store DIR WORDS...`);
  const limit = parseLimit(options.limit, 10);
  const store = await openIndex(options.store);
  try {
    const knowledge = {
      catalogue: createCatalogue(),
      glossary: createGlossary().withLearned(await store.search.introducedNames()),
      index: store.search,
      links: { language: "en" },
      otherLanguages: true,
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
        across: found.across.map(resultOf),
      });
    } else {
      const [term, document] = inColumn([told(say`term`), told(say`document`)]);
      for (const { term: words, name } of found.terms)
        print(`${term}  ${told(words === name ? say`${name}` : say`${words}: ${name}`)}`);
      for (const { symbol, title } of found.documents)
        print(`${document}  ${told(symbol ? say`${spacedSymbol(symbol)}: ${title}` : say`${title}`)}`);
      for (const hit of found.passages) print(hitText(hit));
      if (found.across.length > 0) print(`${told(say`In other languages, it seems:`)}\n`);
      for (const hit of found.across) print(hitText(hit));
      if (Object.values(found).every(({ length }) => length === 0))
        print(await nothingFound(store.search, words.join(" ")));
    }
  } finally {
    store.close();
  }
  return 0;
}

async function nothingFound(index: CorpusSearch, query: string): Promise<string> {
  const reasons = (await whyNothingIn(index, await index.facets(), query)).map((reason) =>
    reasonSentence(reason, wording),
  );
  if (reasons.length === 0) return told(say`Nothing was found.`);
  return told(say`Nothing was found: ${reasons.join("; ")}`);
}

function inColumn(labels: readonly string[]): string[] {
  const widest = Math.max(...labels.map(({ length }) => length));
  return labels.map((label) => label.padEnd(widest));
}

function hitText(hit: PassageHit): string {
  return `${citationOf(hit.passage, wording)}  [${hit.score.toFixed(2)}]${alsoIn(hit)}\n    ${hit.passage.text}\n`;
}

/** "also in 13 documents, latest S/RES/2640(2022)". */
function alsoIn({ repeats, inAll, further }: PassageHit): string {
  const documents = new Map(repeats.map((passage) => [passage.document.id, passage]));
  const latest = [...documents.values()].reduce<StoredPassage | undefined>(
    (best, passage) =>
      (passage.document.date ?? "") > (best?.document.date ?? "") ? passage : (best ?? passage),
    undefined,
  );
  if (!latest) return "";
  const number = inAll?.documents ?? documents.size;
  const count = documentCount(number);
  const newest = documentId(latest);
  return `\n    ${told(
    further ? say`also in at least ${count}, latest ${newest}` : say`also in ${count}, latest ${newest}`,
  )}`;
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
  return named ?? nameOf(document.uri);
}

function passageId(passage: StoredPassage): string {
  return passage.id ?? `${documentId(passage)}#${passage.ordinal + 1}`;
}
