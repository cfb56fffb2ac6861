import type { Timer } from "../../environment";
import type { Asked, CorpusSearch, FacetValue, StoredDocument, StoredPassage } from "../corpusSearch";
import { DocumentLists } from "../documents/documentLists";
import { type Found, search } from "./ask";
import type { Cluster, Json } from "./cluster";
import { byTime } from "./conditions";
import { titled } from "./questions";
import { documentFrom } from "./told";
import { documentsOf, entry } from "./whole";

/** By how many documents or passages are given out. */
const pageLength = 1000;

type Questions =
  | "introducedNames"
  | "document"
  | "documentsWithSymbol"
  | "documentsWithSymbols"
  | "documentsBySymbol"
  | "documentsByTitle"
  | "documents"
  | "facets"
  | "passages";

/** Answers what is asked about documents of a shared corpus (see `CorpusSearch`). */
export function createSharedDocuments(
  cluster: Cluster,
  timer: Timer,
  searchPassages: (body: Json, asked?: Asked) => Promise<Found>,
  passagesIn: (found: Found) => StoredPassage[],
): Pick<CorpusSearch, Questions> {
  const searchDocuments = (body: Json, asked?: Asked) =>
    search(cluster, documentsOf(cluster.place.index), body, asked);
  const documentsIn = ({ sources }: Found): StoredDocument[] =>
    sources.flatMap((source) => documentFrom(source) ?? []);

  /** The identity under which a document is shown, and its entry. */
  async function documentEntry(id: string, asked?: Asked): Promise<Json> {
    const query = { bool: { filter: [{ term: { what: "document" } }, { term: { doc: id } }] } };
    const { sources } = await searchDocuments({ size: 1, query }, asked);
    const [source] = sources;
    return typeof source?.shownAs === "string" && source.shownAs !== id
      ? documentEntry(source.shownAs, asked)
      : source;
  }

  async function passages(id: string, asked?: Asked): Promise<StoredPassage[]> {
    const shown = documentFrom(await documentEntry(id, asked))?.id;
    if (shown === undefined) return [];
    const all: StoredPassage[] = [];
    for (let after: Json | undefined; ; ) {
      const body = {
        size: pageLength,
        query: { bool: { filter: [{ term: { doc: shown } }] } },
        sort: [{ ordinal: "asc" }],
        ...(after ? { search_after: after } : {}),
      };
      const found = await searchPassages(body, asked);
      all.push(...passagesIn(found));
      if (found.sources.length < pageLength) return all;
      after = found.last;
    }
  }

  const shownDocuments = (filter: Json) => ({
    bool: {
      filter: [{ term: { what: "document" } }, filter],
      must_not: [{ term: { hidden: true } }],
    },
  });

  return {
    async introducedNames(asked) {
      const names = (await entry(cluster, "names", asked))?.state?.names;
      return Array.isArray(names) ? names : [];
    },
    document: async (id, asked) => documentFrom(await documentEntry(id, asked)),
    documentsWithSymbol: async (symbol, asked) =>
      documentsIn(
        await searchDocuments(
          { size: pageLength, query: shownDocuments({ term: { symbol } }), sort: byTime },
          asked,
        ),
      ),
    async documentsWithSymbols(symbols, asked) {
      const body = { size: 10_000, query: shownDocuments({ terms: { symbol: symbols } }), sort: byTime };
      const documents = documentsIn(await searchDocuments(body, asked));
      return symbols.map((symbol) => documents.filter((document) => document.symbol === symbol));
    },
    async documentsBySymbol(beginning, limit, asked) {
      const begins = { prefix: { symbolBegins: beginning.toUpperCase() } };
      const body = {
        size: limit,
        query: shownDocuments(beginning === "" ? { exists: { field: "symbolBegins" } } : begins),
        sort: [{ symbolBegins: "asc" }, ...byTime],
      };
      return documentsIn(await searchDocuments(body, asked));
    },
    async documentsByTitle(words, options) {
      const { filter, must_not } = shownDocuments({ match_all: {} }).bool;
      const body = { size: 200, query: { bool: { must: [titled(words)], filter, must_not } } };
      const found = documentsIn(await searchDocuments({ ...body, sort: ["_score", ...byTime] }, options));
      return new DocumentLists(found, timer).byTitle(words, options);
    },
    async documents(next, asked) {
      const body = {
        size: pageLength,
        query: shownDocuments({ match_all: {} }),
        sort: byTime,
        ...(next === undefined ? {} : { search_after: JSON.parse(next) }),
      };
      const found = await searchDocuments(body, asked);
      const documents = found.sources.flatMap((source) => {
        const document = documentFrom(source);
        if (!document) return [];
        return [Array.isArray(source.alsoIn) ? { ...document, alsoIn: source.alsoIn } : document];
      });
      const isLast = found.sources.length < pageLength || found.last === undefined;
      return isLast ? { documents } : { documents, next: JSON.stringify(found.last) };
    },
    async facets(asked) {
      const counted = (field: string) => ({
        terms: { field: `facets.${field}`, size: 10_000, order: [{ _count: "desc" }, { _key: "asc" }] },
      });
      const names = ["by", "organ", "year", "lang", "kind"] as const;
      const aggs = Object.fromEntries(names.map((name) => [name, counted(name)]));
      const body = { size: 0, query: shownDocuments({ match_all: {} }), aggs };
      const { aggregations } = await searchDocuments(body, asked);
      const of = (name: (typeof names)[number]) => bucketsOf(aggregations[name]);
      return { by: of("by"), organ: of("organ"), year: of("year"), lang: of("lang"), kind: of("kind") };
    },
    passages,
  };
}

/** The values that an aggregation counted. */
export function bucketsOf(aggregation: Json): FacetValue[] {
  const buckets: Json[] = Array.isArray(aggregation?.buckets) ? aggregation.buckets : [];
  return buckets.map(({ key, doc_count }) => ({ value: String(key), documents: Number(doc_count) || 0 }));
}
