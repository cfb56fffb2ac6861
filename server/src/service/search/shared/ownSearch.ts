import type { CorpusSearch, PassageHit, StoredDocument, StoredPassage } from "../corpusSearch";

/** Where a shared corpus is, and what it is called here. */
interface NamedCorpus {
  readonly name: string;
  readonly url: string;
  readonly index: string;
}

/** What shared corpora are asked beside the delegate's own. */
export type AskedOfShared = Pick<
  CorpusSearch,
  "similar" | "alike" | "keyword" | "tagged" | "document" | "passages"
>;

/** Begins what names documents of a shared corpus here: those of another corpus may have the same names. */
export function prefixOf({ url, index }: NamedCorpus): string {
  return `shared:${url} ${index} `;
}

/** A corpus whose documents say which it is, and are named as no other's. */
export function ownSearch(search: CorpusSearch, corpus: NamedCorpus): AskedOfShared {
  const prefix = prefixOf(corpus);
  const ownDocument = (document: StoredDocument): StoredDocument => ({
    ...document,
    id: `${prefix}${document.id}`,
    corpus: corpus.name,
  });
  const own = (passage: StoredPassage) => ({ ...passage, document: ownDocument(passage.document) });
  const ownHit = (hit: PassageHit) => ({
    ...hit,
    passage: own(hit.passage),
    repeats: hit.repeats.map(own),
  });
  const ownPassages = <T extends { readonly passages: readonly StoredPassage[] }>(found: T): T => ({
    ...found,
    passages: found.passages.map(own),
  });
  const idOf = (id: string) => (id.startsWith(prefix) ? id.slice(prefix.length) : id);
  return {
    similar: async (text, options) => (await search.similar(text, options)).map(ownHit),
    alike: async (text, least, options) => ownPassages(await search.alike(text, least, options)),
    keyword: async (query, options) => (await search.keyword(query, options)).map(ownHit),
    tagged: async (tag, options) => ownPassages(await search.tagged(tag, options)),
    async document(id, asked) {
      const document = await search.document(idOf(id), asked);
      return document && ownDocument(document);
    },
    passages: async (id, asked) => (await search.passages(idOf(id), asked)).map(own),
  };
}
