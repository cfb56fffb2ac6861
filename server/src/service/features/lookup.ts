import Fuse from "fuse.js";
import type { GlossaryEntry } from "../glossary/entry";
import type { Knowledge } from "../knowledge/knowledge";
import type { CatalogueEntry } from "../references/catalogueEntry";
import { findReferences } from "../references/find";
import type { PassageHit, StoredDocument } from "../search/passageIndex";

/** What the palette finds. */
export interface Found {
  readonly terms: readonly GlossaryEntry[];
  readonly documents: readonly FoundDocument[];
  readonly passages: readonly PassageHit[];
}

/** A document of the catalogue, of the corpus, or of both. */
export interface FoundDocument {
  readonly symbol?: string;
  readonly title: string;
  readonly entry?: CatalogueEntry;
  readonly document?: StoredDocument;
}

/** Searches everything by words: terms and titles by likeness (fuse.js), passages by the passage index. */
export interface Lookup {
  find(knowledge: Knowledge, query: string, limit: number): Promise<Found>;
}

/** So few terms and documents are shown that the first passages stand on the same screen. */
const mostNamed = 6;

interface Titled extends FoundDocument {
  readonly names: readonly string[];
}

const likeness = {
  threshold: 0.25,
  ignoreLocation: true,
  ignoreDiacritics: true,
  useTokenSearch: true,
  tokenMatch: "all",
} as const;

/** Keeps what is costly to prepare: the lists of terms and titles, made again when the corpus or glossary changes. */
export function createLookup(): Lookup {
  let terms: { of: readonly GlossaryEntry[]; fuse: Fuse<GlossaryEntry> } | undefined;
  let titles: { of: readonly StoredDocument[]; fuse: Fuse<Titled> } | undefined;

  return {
    async find(knowledge, query, limit) {
      const words = query.trim();
      if (words === "") return { terms: [], documents: [], passages: [] };
      const entries = knowledge.glossary.entries();
      if (terms?.of !== entries) {
        const keys = [
          { name: "term", weight: 3 },
          { name: "name", weight: 2 },
          { name: "aliases", weight: 2 },
        ];
        terms = { of: entries, fuse: new Fuse(entries, { ...likeness, keys }) };
      }
      const documents = knowledge.index ? await knowledge.index.documents() : [];
      if (titles?.of !== documents) {
        const keys = [
          { name: "title", weight: 2 },
          { name: "names", weight: 3 },
        ];
        titles = {
          of: documents,
          fuse: new Fuse(titled(knowledge, documents), { ...likeness, keys }),
        };
      }
      const named = await namedDocuments(knowledge, words);
      // A symbol or a number names its document: what only looks like it is of no use.
      const byName = /[/\d]/.test(words) && named.length > 0;
      const alike = byName ? [] : titles.fuse.search(words, { limit: mostNamed }).map(({ item }) => item);
      const seen = new Set(named.map(keyOf));
      return {
        terms: byName
          ? [...knowledge.glossary.lookup(words)]
          : terms.fuse.search(words, { limit: Math.min(limit, mostNamed) }).map(({ item }) => item),
        documents: [...named, ...alike.filter((item) => !seen.has(keyOf(item)))].slice(
          0,
          Math.min(limit, mostNamed),
        ),
        passages: knowledge.index ? await knowledge.index.keyword(words, { limit }) : [],
      };
    },
  };
}

function keyOf({ symbol, document, title }: FoundDocument): string {
  return symbol ?? document?.id ?? title;
}

/** The catalogue's titles and the corpus's, each document once. */
function titled({ catalogue }: Knowledge, documents: readonly StoredDocument[]): Titled[] {
  const bySymbol = new Map<string, StoredDocument>();
  for (const document of documents) if (document.symbol) bySymbol.set(document.symbol, document);
  const fromCatalogue = catalogue.titles().map((entry): Titled => {
    const document = bySymbol.get(entry.symbol);
    bySymbol.delete(entry.symbol);
    const title = entry.title ?? entry.names?.[0] ?? entry.agenda ?? entry.symbol;
    return {
      symbol: entry.symbol,
      title,
      names: entry.names ?? [],
      entry,
      ...(document ? { document } : {}),
    };
  });
  const fromCorpus = documents
    .filter((document) => !document.symbol || bySymbol.has(document.symbol))
    .map(
      (document): Titled => ({
        ...(document.symbol ? { symbol: document.symbol } : {}),
        title: document.title,
        names: [],
        document,
      }),
    );
  return [...fromCatalogue, ...fromCorpus];
}

/** Documents that the words name outright: a symbol, "resolution 2518", "New Agenda for Peace". */
async function namedDocuments({ catalogue, index }: Knowledge, words: string): Promise<FoundDocument[]> {
  const symbols = new Set(
    findReferences(words, {}, catalogue).flatMap(({ symbol, candidates }) => candidates ?? [symbol]),
  );
  const prefixed = /^[A-Za-z]{1,5}\//.test(words) ? catalogue.byPrefix(words, 8) : [];
  for (const { symbol } of prefixed) symbols.add(symbol);
  const number = /^\d{2,4}$/.exec(words)?.[0];
  if (number) for (const { symbol } of catalogue.councilByNumberPrefix(number, 5)) symbols.add(symbol);
  const found: FoundDocument[] = [];
  for (const symbol of symbols) {
    const entry = catalogue.entry(symbol);
    const [document] = index ? await index.documentsWithSymbol(symbol) : [];
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
