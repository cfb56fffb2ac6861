import type { Timer } from "../../environment";
import { Slices } from "../../slices";
import type { Facets, StoredDocument, TitleOptions } from "../corpusSearch";
import { countFacets } from "./facets";
import { createWordIndex, type WordIndex } from "./wordIndex";

/** By how many lists of all documents are given out. */
const pageLength = 1000;

/**
 * The documents of one state of an index as they are asked for: by the beginning of their symbols, by words of their titles,
 * page by page, counted. Each order is prepared when it is first asked for, in slices, and kept.
 */
export class DocumentLists {
  private symbols: Promise<readonly Row[]> | undefined;
  private titles: Promise<WordIndex<StoredDocument>> | undefined;
  private counted: Promise<Facets> | undefined;

  /** @param documents the latest first */
  constructor(
    readonly documents: readonly StoredDocument[],
    private readonly timer: Timer,
  ) {}

  /** See `CorpusSearch.documents`. */
  page(next: string | undefined) {
    const from = Math.max(0, Number(next ?? 0) || 0);
    const end = from + pageLength;
    const documents = this.documents.slice(from, end);
    return end < this.documents.length ? { documents, next: String(end) } : { documents };
  }

  /** See `CorpusSearch.documentsBySymbol`. */
  async bySymbol(beginning: string, limit: number): Promise<StoredDocument[]> {
    this.symbols ??= this.rows();
    const rows = await this.symbols;
    const wanted = beginning.toUpperCase();
    let low = 0;
    for (let high = rows.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (rows[middle]!.symbol < wanted) low = middle + 1;
      else high = middle;
    }
    const found: StoredDocument[] = [];
    for (let at = low; found.length < limit && rows[at]?.symbol.startsWith(wanted); at += 1)
      found.push(rows[at]!.document);
    return found;
  }

  /** See `CorpusSearch.documentsByTitle`. */
  async byTitle(words: string, { limit, accept }: TitleOptions): Promise<StoredDocument[]> {
    this.titles ??= createWordIndex(this.documents, ({ title }) => title, undefined, new Slices(this.timer));
    return (await this.titles).search(words, limit, accept);
  }

  /** See `CorpusSearch.facets`. */
  facets(): Promise<Facets> {
    this.counted ??= countFacets(this.documents, new Slices(this.timer));
    return this.counted;
  }

  private async rows(): Promise<readonly Row[]> {
    const slices = new Slices(this.timer);
    const rows: Row[] = [];
    for (const document of this.documents) {
      if (document.symbol) rows.push({ symbol: document.symbol.toUpperCase(), document });
      if (slices.due()) await slices.rest();
    }
    return rows.sort((a, b) => (a.symbol < b.symbol ? -1 : a.symbol > b.symbol ? 1 : 0));
  }
}

/** A document under its symbol in capitals. */
interface Row {
  readonly symbol: string;
  readonly document: StoredDocument;
}
