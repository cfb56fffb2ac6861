import { sumOfNames } from "../corpus/introducedNames";
import type { Environment } from "../environment";
import type { Signal } from "../signal";
import { Slices } from "../slices";
import { reasonOf, say } from "../text/say";
import { continueWords } from "./continuing/continuations";
import { type Asked, type CorpusSearch, CorpusUnreachable, type StoredDocument } from "./corpusSearch";
import type { SourceRecord } from "./corpusStore";
import { DocumentLists } from "./documents/documentLists";
import { findByKeyword } from "./keyword/keyword";
import { findPhrase } from "./keyword/phrase";
import { languagesOf } from "./live/languagesOf";
import type { LiveIndex } from "./live/liveIndex";
import { countTagged, documentsWithSymbols, findTagged, passagesOf } from "./live/lookup";
import type { IndexReader } from "./live/reader";
import { findVerbatim } from "./runs/verbatim";
import { correspondingWords, findAcross, languagesAcross } from "./similar/across";
import { findAlike } from "./similar/alike";
import { findSimilar } from "./similar/similar";

/**
 * Answers from the index on this machine, each answer from the state that is open when the question comes; a batch and a
 * list let others have their turn in between.
 * @param isClosed whether the store of the index has been closed: then it cannot be asked any more
 * @param records what has been read so far, by URI
 */
export function createLocalSearch(
  reader: IndexReader,
  { timer }: Pick<Environment, "timer">,
  isClosed: () => boolean,
  records: () => Promise<ReadonlyMap<string, SourceRecord>>,
): CorpusSearch {
  const indexFor = (signal: Signal | undefined): LiveIndex => {
    signal?.throwIfAborted();
    if (isClosed()) throw new CorpusUnreachable(say`The index has been closed.`);
    return reader.index;
  };
  const once = async <R>(asked: Asked | undefined, answer: (index: LiveIndex) => R): Promise<R> =>
    answer(indexFor(asked?.signal));
  const each = async <T, R>(
    items: readonly T[],
    asked: Asked | undefined,
    answer: (index: LiveIndex, item: T) => R,
  ): Promise<R[]> => {
    const slices = new Slices(timer);
    const found: R[] = [];
    for (const item of items) {
      if (slices.due()) await slices.rest();
      found.push(answer(indexFor(asked?.signal), item));
    }
    return found;
  };

  let lists: DocumentLists | undefined;
  /**
   * Of every document: fifty thousand take a quarter of a second to be read, once for each state. Begins again where another
   * state was taken up in between, which closes the files of the one before.
   */
  const listsFor = async (signal: Signal | undefined): Promise<DocumentLists> => {
    const slices = new Slices(timer);
    for (;;) {
      const index = indexFor(signal);
      const reading = index.documents();
      let documents: readonly StoredDocument[] | undefined;
      while (!documents) {
        const step = reading.next();
        if (step.done) documents = step.value;
        else if (slices.due()) {
          await slices.rest();
          if (indexFor(signal) !== index) break;
        }
      }
      if (!documents) continue;
      if (lists?.documents !== documents) lists = new DocumentLists(documents, timer);
      return lists;
    }
  };

  return {
    get generation() {
      return reader.generation;
    },
    size: (asked) => once(asked, ({ size }) => size),
    similar: (text, options = {}) => once(options, (index) => findSimilar(index, text, options)),
    similarToEach: (texts, options = {}) =>
      each(texts, options, (index, text) => findSimilar(index, text, options)),
    async across(text, options) {
      const languages = languagesAcross(indexFor(options.signal), options);
      if (languages.length === 0) return [];
      const translations = await reader.translations([options.language, ...languages]);
      return findAcross(indexFor(options.signal), translations, text, options);
    },
    async corresponding(words, texts, options) {
      indexFor(options.signal);
      const translations = await reader.translations([options.language, options.to]);
      const index = indexFor(options.signal);
      return texts.map((text) => correspondingWords(index, translations, words, text, options));
    },
    alike: (text, least, options = {}) => once(options, (index) => findAlike(index, text, least, options)),
    verbatim: (text, options = {}) => once(options, (index) => findVerbatim(index, text, options)),
    verbatimInEach: (texts, options = {}) =>
      each(texts, options, (index, text) => findVerbatim(index, text, options)),
    keyword: (query, options = {}) => once(options, (index) => findByKeyword(index, query, options)),
    continuations: (typed, options = {}) => once(options, (index) => continueWords(index, typed, options)),
    tagged: (tag, options = {}) => once(options, (index) => findTagged(index, tag, options)),
    timesTagged: (tags, asked) => each(tags, asked, countTagged),
    phrase: (words, options = {}) => once(options, (index) => findPhrase(index, words, options)),
    phrases: (list, options = {}) => each(list, options, (index, words) => findPhrase(index, words, options)),
    async introducedNames(asked) {
      indexFor(asked?.signal);
      const read = await records().catch((error: unknown) => {
        throw new CorpusUnreachable(say`The index cannot be read: ${reasonOf(error)}.`, { cause: error });
      });
      // What stands there more than once is counted once.
      const copies = new Map<string, number>();
      for (const { uri } of [...indexFor(asked?.signal).copies.of.values()].flat())
        copies.set(uri, (copies.get(uri) ?? 0) + 1);
      const own = [...read.values()].filter(
        ({ uri, documents }) => (copies.get(uri) ?? 0) < Math.max(1, documents),
      );
      return sumOfNames(own.map(({ introduced }) => introduced ?? []));
    },
    languages: (options = {}) => once(options, (index) => languagesOf(index, options)),
    document: (id, asked) =>
      once(asked, (index) => {
        const [found] = index.documentsWithHash(index.shown(id), "id");
        return found?.live.segment.record(found.document);
      }),
    documentsWithSymbol: (symbol, asked) => once(asked, (index) => documentsWithSymbols(index, [symbol])[0]!),
    documentsWithSymbols: (symbols, asked) => once(asked, (index) => documentsWithSymbols(index, symbols)),
    documentsBySymbol: async (beginning, limit, asked) =>
      (await listsFor(asked?.signal)).bySymbol(beginning, limit),
    documentsByTitle: async (words, options) => (await listsFor(options.signal)).byTitle(words, options),
    documents: async (next, asked) => (await listsFor(asked?.signal)).page(next),
    facets: async (asked) => (await listsFor(asked?.signal)).facets(),
    passages: (documentId, asked) => once(asked, (index) => passagesOf(index, documentId)),
    passagesOfEach: (documentIds, asked) => each(documentIds, asked, passagesOf),
  };
}
