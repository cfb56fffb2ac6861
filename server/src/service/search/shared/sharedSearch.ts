import type { Codec, Timer } from "../../environment";
import { normalise } from "../../text/words";
import { continueWords } from "../continuing/continuations";
import type {
  Asked,
  ContinuationOptions,
  CorpusSearch,
  PassageHit,
  SearchOptions,
  SimilarOptions,
  StoredPassage,
} from "../corpusSearch";
import { readFilters } from "../filters";
import { findByKeyword } from "../keyword/keyword";
import { findPhrase } from "../keyword/phrase";
import type { LiveIndex } from "../live/liveIndex";
import { findVerbatim } from "../runs/verbatim";
import { findAlike } from "../similar/alike";
import { findSimilar } from "../similar/similar";
import { TermScanner } from "../terms/termScanner";
import { type Found, type MissingParts, search } from "./ask";
import type { Cluster, Json } from "./cluster";
import { byTime, conditions } from "./conditions";
import { runsOf } from "./entries";
import { indexOf, type Whole } from "./fewPassages";
import { goingOn, holdingSome, holdingTyped, sharingRuns } from "./questions";
import { type Sent, sentOf, type TermSample } from "./sentWords";
import { bucketsOf, createSharedDocuments } from "./sharedDocuments";
import { passageFrom } from "./told";
import { passagesOf, readSample, readWhole, type WholeCorpus } from "./whole";

/** A corpus on a search cluster. */
export interface SharedSearch extends CorpusSearch {
  /** Looks what the corpus is just now: `generation` tells it from then on. */
  refresh(asked?: Asked): Promise<WholeCorpus>;
}

export interface SharedSearchOptions {
  /** Told after each answer of parts that did not give theirs; undefined where all did. */
  readonly partial?: (missing: MissingParts | undefined) => void;
  /** Told what is sent of a text, of words typed or as the symbol of a document, when it is. */
  readonly sends?: (sent: Sent) => void;
}

/** Maximum number of runs of five words that are looked for: those of some 600 words. A cluster takes 1,024 clauses. */
const mostRuns = 256;
/** Wordings that are read of what the engine finds likeliest; our own ranking chooses among them. */
const readForSimilar = 100;
const readForAlike = 200;
const readForVerbatim = 300;
const readForPhrase = 500;
/** Maximum number of places that the wordings shown are looked for in. */
const mostPlaces = 1000;
/** A corpus is looked at anew after so long, in milliseconds. */
const lookAgainAfter = 5 * 60_000;

/**
 * Asks a corpus on a search cluster. The cluster finds passages that may be meant; what is shown, in which order and with
 * which ranges is worked out of their texts here, by what does the same for the index on this machine. Of a paragraph only its
 * least common words are sent (see `sentOf`); for `verbatim` hashes of its runs, by which a cluster that holds a run knows it; of
 * `keyword`, `phrase` and `continuations` what was typed.
 */
export function createSharedSearch(
  cluster: Cluster,
  { codec, timer }: { readonly codec: Codec; readonly timer: Timer },
  { partial, sends }: SharedSearchOptions = {},
): SharedSearch {
  const { index } = cluster.place;
  const scanner = new TermScanner();
  let known: { whole: WholeCorpus; sample: TermSample; at: number } | undefined;

  async function look(asked?: Asked): Promise<Whole> {
    if (!known || timer.now() - known.at > lookAgainAfter) await refresh(asked);
    return { total: known!.whole.passages, sample: known!.sample };
  }

  async function refresh(asked?: Asked): Promise<WholeCorpus> {
    const whole = await readWhole(cluster, asked);
    const isNew = known?.whole.generation !== whole.generation;
    const sample = isNew || !known ? await readSample(cluster, asked) : known.sample;
    known = { whole, sample, at: timer.now() };
    return whole;
  }

  const searchPassages = (body: Json, asked?: Asked) =>
    search(cluster, passagesOf(index), body, asked, partial);
  const passagesIn = ({ sources }: Found): StoredPassage[] =>
    sources.flatMap((source) => passageFrom(source) ?? []);
  const documents = createSharedDocuments(cluster, timer, searchPassages, passagesIn);
  const told = (query: Json, options: Omit<SearchOptions, "signal" | "limit">) => {
    const { filter, must_not } = conditions(options);
    return { bool: { must: [query], filter, must_not } };
  };

  /** An index of passages, and of all other places of the wordings that `shown` names of it. */
  async function withPlaces(
    found: Found,
    whole: Whole,
    options: SearchOptions,
    shown: (index: LiveIndex) => readonly StoredPassage[],
  ): Promise<{ index: LiveIndex; isAll: boolean }> {
    const first = passagesIn(found);
    const few = await indexOf(first, whole, codec, timer);
    const wordings = new Map(
      found.sources.map((source) => [`${source?.doc}\n${source?.ordinal}`, source?.wording]),
    );
    const wanted = new Set(
      shown(few).map(({ document, ordinal }) => wordings.get(`${document.id}\n${ordinal}`)),
    );
    wanted.delete(undefined);
    if (wanted.size === 0) return { index: few, isAll: found.isWhole };
    const others = await searchPassages(
      {
        size: mostPlaces,
        track_total_hits: true,
        query: told({ terms: { wording: [...wanted] } }, options),
        sort: [{ kind: "asc" }, ...byTime],
      },
      options,
    );
    const all = [...first, ...passagesIn(others)];
    return {
      index: await indexOf(all, whole, codec, timer),
      isAll: found.isWhole && others.isWhole && others.total <= others.sources.length,
    };
  }

  function sent(text: string, sample: TermSample): Sent {
    scanner.scan(text);
    return sentOf(scanner, sample);
  }

  async function similar(text: string, options: SimilarOptions): Promise<PassageHit[]> {
    const whole = await look(options);
    const asked = sent(text, whole.sample);
    if (asked.words.length === 0 || (options.limit ?? 10) <= 0) return [];
    sends?.(asked);
    const found = await searchPassages(
      {
        size: Math.max(readForSimilar, options.limit ?? 0),
        track_total_hits: false,
        query: told(holdingSome(asked), options),
        collapse: { field: "wording" },
        sort: ["_score", ...byTime],
      },
      options,
    );
    const rank = (few: LiveIndex) => findSimilar(few, text, options);
    const { index: few, isAll } = await withPlaces(found, whole, options, (first) =>
      rank(first).flatMap(({ passage, repeats }) => [passage, ...repeats]),
    );
    return rank(few).map((hit) => {
      if (isAll) return hit;
      const { inAll: _, ...rest } = hit;
      return { ...rest, further: true };
    });
  }

  async function verbatim(text: string, options: SearchOptions) {
    const whole = await look(options);
    scanner.scan(text);
    const runs = runsOf(scanner).sort().slice(0, mostRuns);
    if (runs.length === 0) return [];
    const body = {
      size: readForVerbatim,
      track_total_hits: false,
      query: told(sharingRuns(runs), options),
      sort: ["_score", ...byTime],
    };
    const found = await searchPassages(body, options);
    return findVerbatim(await indexOf(passagesIn(found), whole, codec, timer), text, options);
  }

  async function phrase(words: string, options: SearchOptions) {
    const whole = await look(options);
    if (normalise(words) === "") return { total: 0, documents: 0, passages: [] };
    const body = {
      size: Math.max(readForPhrase, options.limit ?? 0),
      track_total_hits: true,
      query: told({ match_phrase: { plain: words } }, options),
      sort: byTime,
    };
    const found = await searchPassages(body, options);
    const few = await indexOf(passagesIn(found), whole, codec, timer);
    const uses = findPhrase(few, words, options);
    if (found.isWhole && found.total <= found.sources.length) return uses;
    return { total: found.total, passages: uses.passages, estimated: true as const };
  }

  async function each<T, R>(items: readonly T[], ask: (item: T) => Promise<R>, asked?: Asked): Promise<R[]> {
    await look(asked);
    const found: R[] = [];
    for (const item of items) found.push(await ask(item));
    return found;
  }

  return {
    refresh,
    get generation() {
      return known?.whole.generation ?? "";
    },
    async size(asked) {
      const { documents, passages } = await refresh(asked);
      return { documents, passages };
    },
    similar: (text, options = {}) => similar(text, options),
    similarToEach: (texts, options = {}) => each(texts, (text) => similar(text, options), options),
    // Of how words are translated a cluster is taught nothing.
    async across(_, options) {
      await refresh(options);
      return [];
    },
    async corresponding(_, texts, options) {
      await refresh(options);
      return texts.map(() => []);
    },
    async alike(text, least, options = {}) {
      const whole = await look(options);
      const asked = sent(text, whole.sample);
      if (asked.words.length > 0) sends?.(asked);
      const body = {
        size: readForAlike,
        track_total_hits: false,
        query: told(holdingSome(asked), options),
        collapse: { field: "wording" },
        sort: ["_score", ...byTime],
      };
      const found = await searchPassages(body, options);
      const { index: few, isAll } = await withPlaces(
        found,
        whole,
        options,
        (first) => findAlike(first, text, least, options).passages,
      );
      const alike = findAlike(few, text, least, options);
      return isAll && found.sources.length < readForAlike ? alike : { ...alike, further: true };
    },
    verbatim: (text, options = {}) => verbatim(text, options),
    verbatimInEach: (texts, options = {}) => each(texts, (text) => verbatim(text, options), options),
    async keyword(query, options = {}) {
      const whole = await look(options);
      const { filters } = readFilters(query);
      sends?.({ words: query.trim().split(/\s+/) });
      const body = {
        size: Math.max(readForSimilar, options.limit ?? 0),
        track_total_hits: false,
        query: told(holdingTyped(query), { ...options, filters: [...(options.filters ?? []), ...filters] }),
        sort: ["_score", ...byTime],
      };
      const found = await searchPassages(body, options);
      return findByKeyword(await indexOf(passagesIn(found), whole, codec, timer), query, options);
    },
    async continuations(typed, options: ContinuationOptions = {}) {
      const whole = await look(options);
      const near = (options.near ?? []).map(({ document, from, to }) => ({
        bool: { filter: [{ term: { doc: document } }, { range: { ordinal: { gte: from, lt: to } } }] },
      }));
      const query = { bool: { should: [...near, goingOn(typed, options.leastWords ?? 3)] } };
      const body = {
        size: options.mostRead ?? 150,
        track_total_hits: false,
        query: told({ ...query, bool: { ...query.bool, minimum_should_match: 1 } }, options),
        sort: ["_score", { kind: "asc" }, ...byTime],
      };
      const found = await searchPassages(body, options);
      return continueWords(await indexOf(passagesIn(found), whole, codec, timer), typed, options);
    },
    async tagged(tag, options = {}) {
      sends?.({ words: [tag] });
      const query = told({ term: { tags: tag } }, options);
      const body = { size: options.limit ?? 10, track_total_hits: true, query, sort: byTime };
      const found = await searchPassages(body, options);
      return { total: found.total, passages: passagesIn(found) };
    },
    async timesTagged(tags, asked) {
      const filters = Object.fromEntries(tags.map((tag, at) => [`${at}`, { term: { tags: tag } }]));
      const query = told({ match_all: {} }, {});
      const { aggregations } = await searchPassages(
        { size: 0, query, ...(tags.length > 0 ? { aggs: { tags: { filters: { filters } } } } : {}) },
        asked,
      );
      return tags.map((_, at) => Number(aggregations.tags?.buckets?.[`${at}`]?.doc_count) || 0);
    },
    phrase: (words, options = {}) => phrase(words, options),
    phrases: (list, options = {}) => each(list, (words) => phrase(words, options), options),
    async languages(options = {}) {
      const aggs = { languages: { terms: { field: "language", size: 1000 } } };
      const body = { size: 0, query: told({ match_all: {} }, options), aggs };
      const { aggregations } = await searchPassages(body, options);
      return new Set(bucketsOf(aggregations.languages).map(({ value }) => value));
    },
    ...documents,
    passagesOfEach: (ids, asked) => each(ids, (id) => documents.passages(id, asked), asked),
  };
}
