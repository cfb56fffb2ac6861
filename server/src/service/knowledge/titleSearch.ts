import type { CatalogueEntry } from "../references/catalogueEntry";
import { timesCited } from "../references/citedOften";
import type { StoredDocument } from "../search/passageIndex";
import type { Knowledge } from "./knowledge";
import { createWordIndex, type WordIndex } from "./wordIndex";

/** A document of the catalogue, of the corpus, or of both. */
export interface KnownDocument {
  readonly symbol?: string;
  /** The catalogue's, or else the corpus's. */
  readonly title: string;
  readonly entry?: CatalogueEntry;
  readonly document?: StoredDocument;
}

/** Searches the titles of all that is known: the catalogue's, and those of the corpus which the catalogue lacks. */
export interface TitleSearch {
  /**
   * The documents whose titles, names or agenda items hold these words, best first; see `WordIndex`.
   * @param accept leaves out what it answers false for
   */
  find(
    knowledge: Knowledge,
    words: string,
    limit: number,
    accept?: (document: KnownDocument) => boolean,
  ): Promise<KnownDocument[]>;
}

interface CorpusTitles {
  readonly of: readonly StoredDocument[];
  /** Of the documents that the catalogue has no title for. */
  readonly index: WordIndex<StoredDocument>;
  readonly bySymbol: ReadonlyMap<string, StoredDocument>;
}

/** Keeps what is costly to prepare: the catalogue's titles once, the corpus's until the corpus changes. */
export function createTitleSearch(): TitleSearch {
  let catalogued: WordIndex<KnownDocument> | undefined;
  let corpus: CorpusTitles | undefined;
  return {
    async find(knowledge, words, limit, accept) {
      catalogued ??= indexCatalogue(knowledge);
      const documents = knowledge.index ? await knowledge.index.documents() : [];
      if (corpus?.of !== documents) corpus = corpusTitles(knowledge, documents);
      const { bySymbol, index } = corpus;
      const own = index
        .search(words, limit, accept && ((document) => accept(ofDocument(knowledge, document))))
        .map((document) => ofDocument(knowledge, document));
      const known = catalogued.search(words, limit, accept).map((found): KnownDocument => {
        const document = found.symbol ? bySymbol.get(found.symbol) : undefined;
        return document ? { ...found, document } : found;
      });
      // The catalogue goes first; a fifth of the list is the corpus's own where it has something to say.
      const share = Math.min(own.length, Math.max(1, limit - known.length, Math.ceil(limit / 5)));
      return [...known.slice(0, limit - (own.length > 0 ? share : 0)), ...own.slice(0, share)];
    },
  };
}

function indexCatalogue({ catalogue }: Knowledge): WordIndex<KnownDocument> {
  const names = new Map<string, string>();
  for (const { symbol, name } of catalogue.names()) names.set(symbol, `${names.get(symbol) ?? ""} ${name}`);
  return createWordIndex(
    catalogue.titles().map(ofEntry),
    ({ symbol = "", title, entry }) => [title, entry?.agenda, names.get(symbol)].join(" "),
    ({ symbol = "" }) => timesCited(symbol),
  );
}

function ofEntry(entry: CatalogueEntry): KnownDocument {
  const title = entry.title ?? entry.names?.[0] ?? entry.agenda ?? entry.symbol;
  return { symbol: entry.symbol, title, entry };
}

function corpusTitles({ catalogue }: Knowledge, documents: readonly StoredDocument[]): CorpusTitles {
  const bySymbol = new Map<string, StoredDocument>();
  for (const document of documents) if (document.symbol) bySymbol.set(document.symbol, document);
  const own = documents.filter(({ symbol }) => {
    const entry = symbol ? catalogue.entry(symbol) : undefined;
    return !entry?.title && !entry?.agenda && !entry?.names;
  });
  return { of: documents, bySymbol, index: createWordIndex(own, ({ title }) => title) };
}

function ofDocument({ catalogue }: Knowledge, document: StoredDocument): KnownDocument {
  const { symbol, title } = document;
  const entry = symbol ? catalogue.entry(symbol) : undefined;
  return { title, document, ...(symbol ? { symbol } : {}), ...(entry ? { entry } : {}) };
}
