import type { Json } from "./cluster";

/** The version of the shape below: an index of another one is not asked, and is replaced when it is loaded. */
export const shapeVersion = 1;

/** Analyzers of the engine, by language (ISO 639 code); texts of all others are cut at spaces and marks only. */
export const analyzers: Readonly<Record<string, string>> = {
  en: "english",
  fr: "french",
  es: "spanish",
  ru: "russian",
  ar: "arabic",
  zh: "cjk",
};

/** The field in which the words of a language are looked for. */
export function wordsField(language: string): string {
  return `words.${Object.hasOwn(analyzers, language) ? language : "und"}`;
}

const keyword = { type: "keyword" };
const notIndexed = { type: "object", enabled: false };
/** Words as Penholder folds them, divided by spaces. */
const folded = { type: "text", analyzer: "whitespace", norms: false, index_options: "docs" };

/** What documents and passages can be narrowed by and are put in order by. */
const facts = {
  doc: keyword,
  kind: keyword,
  language: keyword,
  /** As `dateNumber`, `symbolNumber` and the order of identities give them. */
  date: { type: "integer" },
  number: { type: "long" },
  tie: { type: "long" },
  by: folded,
  organ: folded,
  in: folded,
  quiet: { type: "boolean" },
  hidden: { type: "boolean" },
};

/**
 * How the passages lie on a cluster. What is searched is not kept a second time: `words`, `plain` and `runs` are taken out of
 * what is stored, the text stands there once.
 */
export function passagesIndex({ shards, replicas }: Shape): Json {
  const words = Object.fromEntries([
    ...Object.entries(analyzers).map(([language, analyzer]) => [
      language,
      { type: "text", analyzer, index_options: "freqs" },
    ]),
    ["und", { type: "text", analyzer: "standard", index_options: "freqs" }],
  ]);
  return {
    settings: settings(shards, replicas),
    mappings: {
      dynamic: false,
      _meta: { penholder: shapeVersion },
      _source: { excludes: ["words", "plain", "runs", "draw", "by", "organ", "in"] },
      properties: {
        ...facts,
        words: { properties: words },
        plain: { type: "text", analyzer: "folded", norms: false },
        /** Chosen runs of five words, by their hash. */
        runs: { type: "keyword", doc_values: false, norms: false },
        tags: { type: "keyword", doc_values: false },
        wording: keyword,
        ordinal: { type: "integer" },
        /** A number by chance, the same at every loading: the passages with the lowest are a sample. */
        draw: { type: "integer" },
        source: keyword,
        load: keyword,
        text: { type: "keyword", index: false, doc_values: false },
        passage: notIndexed,
        document: notIndexed,
      },
    },
  };
}

/** How the documents, what was read, and what is known of the whole lie on a cluster. */
export function documentsIndex({ replicas }: Shape): Json {
  return {
    settings: settings(1, replicas),
    mappings: {
      dynamic: false,
      _meta: { penholder: shapeVersion },
      properties: {
        ...facts,
        what: keyword,
        title: { type: "text", analyzer: "folded" },
        symbol: keyword,
        symbolBegins: keyword,
        bySymbol: keyword,
        byWords: keyword,
        facets: {
          properties: { by: keyword, organ: keyword, year: keyword, lang: keyword, kind: keyword },
        },
        passages: { type: "integer" },
        source: keyword,
        load: keyword,
        isShown: { type: "boolean" },
        document: notIndexed,
        record: notIndexed,
        state: notIndexed,
      },
    },
  };
}

export interface Shape {
  /** Of the passages: few and large, of 30 to 50 GB. */
  readonly shards: number;
  /** Copies of each shard on other nodes. */
  readonly replicas: number;
}

function settings(shards: number, replicas: number): Json {
  return {
    number_of_shards: shards,
    number_of_replicas: replicas,
    codec: "best_compression",
    refresh_interval: "30s",
    analysis: {
      analyzer: { folded: { type: "custom", tokenizer: "standard", filter: ["lowercase", "asciifolding"] } },
    },
  };
}
