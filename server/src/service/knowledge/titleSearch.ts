import type { Timer } from "../environment";
import type { CatalogueEntry } from "../references/catalogueEntry";
import { timesCited } from "../references/citedOften";
import type { StoredDocument } from "../search/passageIndex";
import { Slices } from "../slices";
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
  /** Of the documents that the catalogue has no title for. */
  readonly index: WordIndex<StoredDocument>;
  readonly bySymbol: ReadonlyMap<string, StoredDocument>;
}

/**
 * Keeps what is costly to prepare: the catalogue's titles once, the corpus's until the corpus changes.
 * @param timer lets others have their turn while it is prepared
 */
export function createTitleSearch(timer?: Timer): TitleSearch {
  const slices = () => timer && new Slices(timer);
  let catalogued: Promise<WordIndex<KnownDocument>> | undefined;
  let corpus: { readonly of: readonly StoredDocument[]; readonly titles: Promise<CorpusTitles> } | undefined;
  return {
    async find(knowledge, words, limit, accept) {
      catalogued ??= indexCatalogue(knowledge, slices());
      const inCatalogue = await catalogued;
      const documents = knowledge.index ? await knowledge.index.documents() : [];
      if (corpus?.of !== documents)
        corpus = { of: documents, titles: corpusTitles(knowledge, documents, slices()) };
      const { bySymbol, index } = await corpus.titles;
      const own = index
        .search(words, limit, accept && ((document) => accept(ofDocument(knowledge, document))))
        .map((document) => ofDocument(knowledge, document));
      const known = inCatalogue.search(words, limit, accept).map((found): KnownDocument => {
        const document = found.symbol ? bySymbol.get(found.symbol) : undefined;
        return document ? { ...found, document } : found;
      });
      // The catalogue goes first; a fifth of the list is the corpus's own where it has something to say.
      const share = Math.min(own.length, Math.max(1, limit - known.length, Math.ceil(limit / 5)));
      return [...known.slice(0, limit - (own.length > 0 ? share : 0)), ...own.slice(0, share)];
    },
  };
}

function indexCatalogue({ catalogue }: Knowledge, slices?: Slices): Promise<WordIndex<KnownDocument>> {
  const names = new Map<string, string>();
  for (const { symbol, name } of catalogue.names()) names.set(symbol, `${names.get(symbol) ?? ""} ${name}`);
  return createWordIndex(
    catalogue.titles().map(ofEntry),
    ({ symbol = "", title, entry }) => [title, entry?.agenda, names.get(symbol)].join(" "),
    ({ symbol = "" }) => timesCited(symbol),
    slices,
  );
}

function ofEntry(entry: CatalogueEntry): KnownDocument {
  const title = entry.title ?? entry.names?.[0] ?? entry.agenda ?? entry.symbol;
  return { symbol: entry.symbol, title, entry };
}

async function corpusTitles(
  { catalogue }: Knowledge,
  documents: readonly StoredDocument[],
  slices?: Slices,
): Promise<CorpusTitles> {
  const bySymbol = new Map<string, StoredDocument>();
  const own: StoredDocument[] = [];
  for (const document of documents) {
    const { symbol } = document;
    if (symbol) bySymbol.set(symbol, document);
    const entry = symbol ? catalogue.entry(symbol) : undefined;
    if (!entry?.title && !entry?.agenda && !entry?.names) own.push(document);
    if (slices?.due()) await slices.rest();
  }
  return { bySymbol, index: await createWordIndex(own, ({ title }) => title, undefined, slices) };
}

function ofDocument({ catalogue }: Knowledge, document: StoredDocument): KnownDocument {
  const { symbol, title } = document;
  const entry = symbol ? catalogue.entry(symbol) : undefined;
  return { title, document, ...(symbol ? { symbol } : {}), ...(entry ? { entry } : {}) };
}
