import type { CatalogueEntry } from "../../references/facts/catalogueEntry";
import { findReferences } from "../../references/find";
import { organName } from "../../references/symbols/describe";
import { everyDocument } from "../../search/corpusSearch";
import type { Knowledge } from "../knowledge";
import { meantByNumber } from "./meantByNumber";
import { provisionMeant } from "./provisionMeant";
import type { KnownDocument, TitleSearch } from "./titleSearch";

/** What is asked of the catalogue; all of it is optional. */
export interface CatalogueQuestion {
  /** A symbol, a citation, a name, or words of a title. Without them everything is meant. */
  readonly words?: string;
  /** An organ's name or its short form: "Security Council", "SC", "HRC". */
  readonly organ?: string;
  /** First and last year of adoption. */
  readonly years?: readonly [number, number];
  readonly limit?: number;
}

const shortForms: Readonly<Record<string, string>> = {
  sc: "Security Council",
  unsc: "Security Council",
  ga: "General Assembly",
  unga: "General Assembly",
  hrc: "Human Rights Council",
  unhrc: "Human Rights Council",
  ecosoc: "Economic and Social Council",
};

/** An organ by any of its names; undefined for one that no document of the catalogue is of. */
export function organCalled(name: string): string | undefined {
  const plain = name.trim().toLowerCase().replace(/^the /, "");
  return shortForms[plain] ?? Object.values(shortForms).find((organ) => organ.toLowerCase() === plain);
}

/**
 * The documents that the catalogue and the corpus know, best first where words were given, otherwise organ by organ.
 * Words that name documents outright (symbols, citations, names) lead to these only.
 */
export async function listCatalogue(
  knowledge: Knowledge,
  titles: TitleSearch,
  { words = "", organ, years, limit = Number.POSITIVE_INFINITY }: CatalogueQuestion,
): Promise<KnownDocument[]> {
  const accept = ({ symbol = "", entry, document }: KnownDocument) => {
    if (organ && (entry?.organ ?? document?.organ ?? organName(symbol)) !== organ) return false;
    const year = Number((entry?.date ?? document?.date)?.slice(0, 4));
    return !years || (year >= years[0] && year <= years[1]);
  };
  const asked = words.trim();
  if (asked !== "") {
    const named = await namedOutright(knowledge, asked);
    const byNumber = meantByNumber(knowledge.catalogue, asked, Math.min(limit, mostMeant));
    // "UNSCR 13" may be 1325 as yet; a whole symbol means itself, and "SDG 16" is no number of a document.
    const begun = byNumber.length > 0 && /^[^/\d]*\d{1,3}$/.test(asked);
    if (named.length > 0 && !begun) return named.filter(accept).slice(0, limit);
    const meant = await knownDocuments(knowledge, byNumber);
    if (meant.length > 0 && /\d/.test(asked)) return meant.filter(accept).slice(0, limit);
    const seen = new Set(meant.map(({ symbol }) => symbol));
    const alike = await titles.find(knowledge, asked, Math.min(limit, 100_000), accept);
    return [...meant.filter(accept), ...alike.filter(({ symbol }) => !symbol || !seen.has(symbol))].slice(
      0,
      limit,
    );
  }
  const found: KnownDocument[] = [];
  const documents = knowledge.index ? await everyDocument(knowledge.index) : [];
  const own = new Map(documents.flatMap((each) => (each.symbol ? [[each.symbol, each] as const] : [])));
  for (const entry of knowledge.catalogue.all()) {
    if (found.length >= limit) return found;
    const document = own.get(entry.symbol);
    own.delete(entry.symbol);
    const each = { symbol: entry.symbol, title: titleOf(entry), entry, ...(document ? { document } : {}) };
    if (accept(each)) found.push(each);
  }
  for (const document of own.values()) {
    if (found.length >= limit) return found;
    const each = { ...(document.symbol ? { symbol: document.symbol } : {}), title: document.title, document };
    if (accept(each)) found.push(each);
  }
  return found;
}

/** The documents that the whole of the words names: a list of symbols, "resolution 2518", "New Agenda for Peace". */
async function namedOutright({ catalogue, index }: Knowledge, words: string): Promise<KnownDocument[]> {
  const references = findReferences(words, {}, catalogue);
  const rest = references.reduceRight(
    (left, { start, end }) => left.slice(0, start) + left.slice(end),
    words,
  );
  if (references.length > 0 && /[\p{L}\p{N}]{4,}/u.test(rest)) return [];
  const found: KnownDocument[] = [];
  const cited = references.flatMap((one) => one.candidates ?? [one.symbol]);
  const symbols = [...new Set(cited.length > 0 ? cited : provisionMeant(words))];
  const documents = index ? await index.documentsWithSymbols(symbols) : [];
  for (const [at, symbol] of symbols.entries()) {
    const entry = catalogue.entry(symbol);
    const [document] = documents[at] ?? [];
    if (entry || document)
      found.push({
        symbol: entry?.symbol ?? symbol,
        title: entry ? titleOf(entry) : (document?.title ?? symbol),
        ...(entry ? { entry } : {}),
        ...(document ? { document } : {}),
      });
  }
  return found;
}

/** Maximum number of documents named by a number that goes on. */
const mostMeant = 60;

async function knownDocuments(
  { index }: Knowledge,
  entries: readonly CatalogueEntry[],
): Promise<KnownDocument[]> {
  const documents = await index?.documentsWithSymbols(entries.map(({ symbol }) => symbol));
  return entries.map((entry, at) => {
    const [document] = documents?.[at] ?? [];
    return { symbol: entry.symbol, title: titleOf(entry), entry, ...(document ? { document } : {}) };
  });
}

function titleOf({ title, names, agenda }: CatalogueEntry): string {
  return title ?? names?.[0] ?? agenda ?? "";
}
