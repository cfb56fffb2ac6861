import type { Timer } from "../../environment";
import type { CatalogueEntry } from "../../references/facts/catalogueEntry";
import { timesCited } from "../../references/facts/citedOften";
import type { StoredDocument } from "../../search/corpusSearch";
import { createWordIndex, type WordIndex } from "../../search/documents/wordIndex";
import { Slices } from "../../slices";
import { english, type Said } from "../../text/say";
import type { Knowledge } from "../knowledge";

/** A document of the catalogue, of the corpus, or of both. */
export interface KnownDocument {
  readonly symbol?: string;
  /** The catalogue's, or else the corpus's; the symbol where neither has one. */
  readonly title: string;
  /** What the symbol alone tells, where there is no title. */
  readonly described?: Said;
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

/**
 * Keeps what is costly to prepare of the catalogue; the corpus keeps its own titles.
 * @param timer lets others have their turn while it is prepared
 */
export function createTitleSearch(timer?: Timer): TitleSearch {
  let catalogued: Promise<WordIndex<KnownDocument>> | undefined;
  return {
    async find(knowledge, words, limit, accept) {
      const { index, catalogue } = knowledge;
      catalogued ??= indexCatalogue(knowledge, timer && new Slices(timer));
      const inCatalogue = (await catalogued).search(words, limit, accept);
      // What the catalogue has a title for is found there.
      const acceptOwn = (document: StoredDocument) =>
        !isTitled(catalogue, document) && (!accept || accept(ofDocument(knowledge, document)));
      const titled = index ? await index.documentsByTitle(words, { limit, accept: acceptOwn }) : [];
      const own = titled.map((document) => ofDocument(knowledge, document));
      const symbols = inCatalogue.map(({ symbol = "" }) => symbol);
      const documents = index ? await index.documentsWithSymbols(symbols) : [];
      const known = inCatalogue.map((found, at): KnownDocument => {
        const document = documents[at]?.at(-1);
        return document ? { ...found, document } : found;
      });
      // The catalogue goes first; a fifth of the list is the corpus's own where it has something to say.
      const share = Math.min(own.length, Math.max(1, limit - known.length, Math.ceil(limit / 5)));
      return [...known.slice(0, limit - (own.length > 0 ? share : 0)), ...own.slice(0, share)];
    },
  };
}

/** Whether the catalogue has words that a document is found by. */
function isTitled(catalogue: Knowledge["catalogue"], { symbol }: StoredDocument): boolean {
  const entry = symbol ? catalogue.entry(symbol) : undefined;
  return entry?.title !== undefined || entry?.agenda !== undefined || entry?.names !== undefined;
}

function indexCatalogue({ catalogue }: Knowledge, slices?: Slices): Promise<WordIndex<KnownDocument>> {
  const names = new Map<string, string>();
  for (const { symbol, name } of catalogue.names()) names.set(symbol, `${names.get(symbol) ?? ""} ${name}`);
  return createWordIndex(
    catalogue.titles().map(ofEntry),
    // A year beside words is that of the document: its title may name the years of other documents only.
    ({ symbol = "", title, entry }) =>
      [
        title,
        entry?.agenda,
        entry?.gist && english(entry.gist),
        names.get(symbol),
        entry?.date?.slice(0, 4),
      ].join(" "),
    ({ symbol = "" }) => timesCited(symbol),
    slices,
  );
}

function ofEntry(entry: CatalogueEntry): KnownDocument {
  const title = entry.title ?? entry.names?.[0] ?? entry.agenda ?? entry.symbol;
  return { symbol: entry.symbol, title, entry };
}

function ofDocument({ catalogue }: Knowledge, document: StoredDocument): KnownDocument {
  const { symbol, title } = document;
  const entry = symbol ? catalogue.entry(symbol) : undefined;
  return { title, document, ...(symbol ? { symbol } : {}), ...(entry ? { entry } : {}) };
}
