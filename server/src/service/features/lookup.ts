import type { DocumentFacts } from "../corpus/document";
import type { GlossaryEntry } from "../glossary/entry";
import { meantByNumber } from "../knowledge/documents/meantByNumber";
import { provisionMeant } from "../knowledge/documents/provisionMeant";
import type { KnownDocument, TitleSearch } from "../knowledge/documents/titleSearch";
import type { Knowledge } from "../knowledge/knowledge";
import { tellingAcross } from "../knowledge/passages/tellingAcross";
import { createTermSearch, isOtherName } from "../knowledge/terms/termSearch";
import { findReferences } from "../references/find";
import type { Asked, PassageHit, SearchOptions } from "../search/corpusSearch";
import { passes, readFilters } from "../search/filters";
import { detectLanguage } from "../text/detectLanguage";
import { normalise } from "../text/words";

/** What the palette finds. */
export interface Found {
  readonly terms: readonly GlossaryEntry[];
  readonly documents: readonly KnownDocument[];
  readonly passages: readonly PassageHit[];
  /** Passages of other languages that say the same, besides; a guess. */
  readonly across: readonly PassageHit[];
}

/** Searches everything by words: terms by likeness (fuse.js), titles by their words, passages by the passage index. */
export interface Lookup {
  find(knowledge: Knowledge, query: string, limit: number, asked?: Asked): Promise<Found>;
}

/** Maximum number of terms and of documents: the first passages stand on the same screen. */
const mostNamed = 6;

/** Keeps what is costly to prepare. */
export function createLookup(titles: TitleSearch): Lookup {
  const terms = createTermSearch();

  async function alikeDocuments(knowledge: Knowledge, words: string, term?: GlossaryEntry) {
    const found = await titles.find(knowledge, words, mostNamed);
    if (!term || !isOtherName(term, words)) return found;
    // The catalogue's titles are English: UNMISS is in those that "MINUSS" stands for, and what only looks like it is no answer.
    const asWritten = found.filter(({ title }) => normalise(title).includes(normalise(words)));
    return [...asWritten, ...(await titles.find(knowledge, term.term, mostNamed))];
  }

  return {
    async find(knowledge, query, limit, asked) {
      const typed = query.trim();
      const { rest, filters } = readFilters(typed);
      const words = rest.trim();
      const { index } = knowledge;
      const passages =
        index && typed !== "" ? await index.keyword(query.trimStart(), { ...asked, limit }) : [];
      if (words === "") return { terms: [], documents: [], passages, across: [] };
      const across = await inOtherLanguages(knowledge, words, passages, { ...asked, filters, limit });
      const named = await namedDocuments(knowledge, words);
      // A symbol or a number names its document: what only looks like it is no answer.
      const byName = /[/\d]/.test(words) && named.length > 0;
      const entries = byName
        ? [...knowledge.glossary.lookup(words)]
        : terms.find(knowledge.glossary.entries(), words, Math.min(limit, mostNamed));
      const alike = byName ? [] : await alikeDocuments(knowledge, words, entries[0]);
      const seen = new Set<string>();
      return {
        // A term is in no document: with filters nobody asks for one.
        terms: filters.length > 0 ? [] : entries,
        documents: [...named, ...alike]
          .filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)))
          .filter((item) => filters.length === 0 || passes(filters, factsOf(item)))
          .slice(0, Math.min(limit, mostNamed)),
        passages,
        across,
      };
    },
  };
}

/** So many passages of other languages are shown besides, as a share of the limit. */
const shareAcross = 0.25;

/** What says the same in other languages, of documents that are not found in the words' own. */
async function inOtherLanguages(
  { index, otherLanguages }: Knowledge,
  words: string,
  found: readonly PassageHit[],
  options: SearchOptions & { readonly limit: number },
): Promise<PassageHit[]> {
  if (!index || !otherLanguages) return [];
  const limit = Math.ceil(options.limit * shareAcross);
  const hits = await index.across(words, { ...options, language: detectLanguage(words), limit });
  const nameOf = ({ passage: { document } }: PassageHit) => document.symbol ?? document.id;
  const known = new Set(found.map(nameOf));
  return tellingAcross(hits).filter((hit) => !known.has(nameOf(hit)));
}

/** What filters are asked of: what the corpus says of a document, or else the catalogue. */
function factsOf({ symbol, title, entry, document }: KnownDocument): Partial<DocumentFacts> {
  if (document) return document;
  return {
    title,
    ...(symbol ? { symbol } : {}),
    ...(entry?.date ? { date: entry.date } : {}),
    ...(entry?.organ ? { organ: entry.organ } : {}),
  };
}

function keyOf({ symbol, document, title }: KnownDocument): string {
  return symbol ?? document?.id ?? title;
}

/** Documents that the words name outright: a symbol, "resolution 2518", "New Agenda for Peace", "objectif 5". */
async function namedDocuments({ catalogue, index }: Knowledge, words: string): Promise<KnownDocument[]> {
  const symbols = new Set(meantByNumber(catalogue, words, mostNamed).map(({ symbol }) => symbol));
  for (const symbol of findReferences(words, {}, catalogue).flatMap(
    ({ symbol, candidates }) => candidates ?? [symbol],
  ))
    symbols.add(symbol);
  for (const symbol of provisionMeant(words)) symbols.add(symbol);
  const prefixed = /^[A-Za-z]{1,5}\//.test(words) ? catalogue.byPrefix(words, 8) : [];
  for (const { symbol } of prefixed) symbols.add(symbol);
  const found: KnownDocument[] = [];
  const documents = await index?.documentsWithSymbols([...symbols]);
  for (const [at, symbol] of [...symbols].entries()) {
    const entry = catalogue.entry(symbol);
    const [document] = documents?.[at] ?? [];
    if (!entry && !document) continue;
    found.push({
      symbol,
      title: entry?.title ?? document?.title ?? entry?.names?.[0] ?? entry?.agenda ?? symbol,
      ...(entry ? { entry } : {}),
      ...(document ? { document } : {}),
    });
  }
  return found;
}
