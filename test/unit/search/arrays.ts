import type { CorpusDocument } from "../../../server/src/service/corpus/document";
import { sumOfNames } from "../../../server/src/service/corpus/introducedNames";
import {
  type Asked,
  type CorpusSearch,
  CorpusUnreachable,
  type FacetValue,
  type SearchOptions,
  type StoredDocument,
  type StoredPassage,
} from "../../../server/src/service/search/corpusSearch";
import {
  copiesAmong,
  leastContained,
  mayShareSymbol,
  mayShareWords,
} from "../../../server/src/service/search/documents/sameDocument";
import { createWordIndex } from "../../../server/src/service/search/documents/wordIndex";
import { passes, readFilters } from "../../../server/src/service/search/filters";
import { dateNumber, factsOf, symbolNumber } from "../../../server/src/service/search/segment/facts";
import { StandIns } from "../../../server/src/service/search/terms/standIns";
import { TermScanner } from "../../../server/src/service/search/terms/termScanner";
import { FirstScore } from "../../../server/src/service/search/texts/firstScore";
import { FollowUps } from "../../../server/src/service/search/texts/followUps";
import { gramsOf } from "../../../server/src/service/search/texts/grams";
import { matchingRanges } from "../../../server/src/service/search/texts/matches";
import { queryTerms } from "../../../server/src/service/search/texts/queryTerms";
import { repeatsOf } from "../../../server/src/service/search/texts/repeats";
import { Phrase } from "../../../server/src/service/search/texts/rowOfWords";
import { compareRuns, QueryRuns, shortestRun } from "../../../server/src/service/search/texts/sharedRuns";
import { phraseWords, similarHits } from "../../../server/src/service/search/texts/similarHits";
import { Surroundings } from "../../../server/src/service/search/texts/surroundings";
import type { TermCounts, Texts } from "../../../server/src/service/search/texts/texts";
import { likenessOf } from "../../../server/src/service/text/likeness";
import { say } from "../../../server/src/service/text/say";
import type { Engine } from "./conformance";
import type { ReadFile } from "./layouts";

/** A passage as it lies in an array. */
interface Row {
  readonly key: number;
  readonly passage: StoredPassage;
  readonly tags: readonly string[];
  /** Its terms, and its words without case and accents. */
  readonly terms: ReadonlySet<number>;
  readonly words: readonly string[];
}

const empty = new StandIns();
/** Maximum number ranked by word order. */
const mostRanked = 200;

/** Which documents are copies of others, by looking at each beside each. */
function copiesIn(all: readonly CorpusDocument[]) {
  const texts = all
    .filter(({ passages }) => passages.length > 0)
    .map((own) => ({
      own,
      document: factsOf(own),
      size: own.passages.reduce((sum, { text }) => sum + text.length, 0),
      words: own.passages.map(({ text }) => text.toLowerCase()),
    }));
  type Text = (typeof texts)[number];
  const groups = new Map<string, Text[]>();
  const put = (key: string, text: Text) => groups.set(key, [...(groups.get(key) ?? []), text]);
  for (const text of texts) {
    if (text.document.symbol) put(`symbol ${text.document.symbol} ${text.document.language}`, text);
    if (text.words.length > 1) put(`words ${text.words.join("\n")}`, text);
  }
  const original = new Map<Text, Text>();
  for (const [key, group] of [...groups].sort(([x], [y]) => (x < y ? -1 : 1))) {
    const found = group.filter((text) => !original.has(text));
    const isHeld = (shown: Text, copy: Text) =>
      copy.words.filter((words) => shown.words.includes(words)).length >= leastContained * copy.words.length;
    const copies = key.startsWith("symbol")
      ? copiesAmong(found, mayShareSymbol, isHeld)
      : copiesAmong(found, mayShareWords);
    for (const [copy, one] of copies) original.set(copy, one);
  }
  const alsoIn = new Map<string, string[]>();
  for (const [copy, { document }] of original)
    alsoIn.set(document.id, [...(alsoIn.get(document.id) ?? []), copy.document.uri]);
  return {
    hidden: new Set([...original.keys()].map(({ own }) => own)),
    alsoIn,
    shownFor: new Map([...original].map(([copy, { document }]) => [copy.document.id, document.id])),
  };
}

/**
 * A corpus in arrays, which are gone through from end to end for every question, after a while: another kind of engine
 * altogether than the index. Only what is worked out from texts is the same.
 */
export async function createArrays(files: readonly ReadFile[]): Promise<Engine> {
  const scanners = { query: new TermScanner(), passage: new TermScanner() };
  let documents: StoredDocument[] = [];
  let rows: Row[] = [];
  let shown: ReadonlyMap<string, string> = new Map();
  let copied: ReadonlySet<CorpusDocument> = new Set();
  let generation = `${Math.random()}`;
  let isCut = false;
  const held = new Map(files.map((file) => [file.uri, file]));

  const inTime = (x: StoredDocument, y: StoredDocument) =>
    dateNumber(y.date) - dateNumber(x.date) ||
    symbolNumber(y.symbol) - symbolNumber(x.symbol) ||
    (x.id < y.id ? -1 : 1);
  const texts: Texts<Row> = {
    scan: ({ passage }, scanner) => scanner.scan(passage.text) >= 0,
    scanWords: ({ passage }, scanner) => scanner.scan(passage.text) >= 0,
    keyOf: ({ key }) => key,
    documentOf: ({ passage }) => documents.indexOf(passage.document),
    isAdopted: ({ passage }) => passage.document.kind === "adopted",
    later: ({ passage: x }, { passage: y }) =>
      x.document === y.document ? x.ordinal - y.ordinal : inTime(x.document, y.document),
    moreUseful: (x, y) => Number(texts.isAdopted(y)) - Number(texts.isAdopted(x)) || texts.later(x, y),
    at: ({ passage }) => passage,
  };
  const counts: TermCounts = {
    get total() {
      return rows.length;
    },
    count: (term1) => rows.filter(({ terms }) => terms.has(term1)).length,
  };

  function readAll() {
    documents = [];
    rows = [];
    const { hidden, alsoIn, shownFor } = copiesIn([...held.values()].flatMap(({ documents: own }) => own));
    shown = shownFor;
    copied = hidden;
    for (const { documents: own } of held.values()) {
      for (const one of own) {
        if (hidden.has(one)) continue;
        const { passages } = one;
        const others = alsoIn.get(one.id);
        const document = { ...factsOf(one), ...(others ? { alsoIn: others } : {}) };
        documents.push(document);
        for (const [ordinal, { tags = [], ...told }] of passages.entries()) {
          const { query } = scanners;
          const count = query.scan(told.text);
          const words = Array.from({ length: count }, (_, word) => query.words.folded(word));
          const terms = new Set(query.term1.subarray(0, count));
          rows.push({ key: rows.length, passage: { ...told, document, ordinal }, tags, terms, words });
        }
      }
    }
    documents.sort(inTime);
    generation += "+";
  }
  readAll();

  /** Answers after a while, by what is there then. */
  async function later<R>(asked: Asked | undefined, answer: () => R): Promise<Awaited<R>> {
    for (let turn = 0; turn < 3; turn += 1) {
      asked?.signal?.throwIfAborted();
      if (isCut) throw new CorpusUnreachable(say`Nobody is there.`);
      await new Promise(setImmediate);
    }
    return await answer();
  }
  const among = ({ kinds, languages, filters = [], excludeDocuments = [], forSuggestions }: SearchOptions) =>
    rows.filter(
      ({ passage: { document } }) =>
        (kinds?.includes(document.kind) ?? true) &&
        (languages?.includes(document.language) ?? true) &&
        !excludeDocuments.includes(document.id) &&
        !(forSuggestions && document.suggested === false) &&
        passes(filters, document),
    );
  const latest = (found: readonly Row[], limit = 10) =>
    [...found]
      .sort(texts.later)
      .slice(0, limit)
      .map(({ passage }) => passage);
  const placesIn = (wanted: readonly Row[]) => (row: Row) =>
    wanted.filter(({ words }) => words.join(" ") === row.words.join(" ")).sort(texts.moreUseful);

  function similar(text: string, options: SearchOptions & { surroundings?: string }) {
    const { query, passage } = scanners;
    query.scan(text);
    const terms = queryTerms(counts, query);
    if (terms.length === 0) return [];
    const first = new FirstScore(terms);
    const wanted = among(options);
    const scored = wanted.map((row) => ({
      passage: row,
      score: texts.scan(row, passage) ? first.of(passage) : 0,
    }));
    const around = (query.count <= phraseWords && options.surroundings) || "";
    return similarHits(scanners, texts, {
      candidates: scored
        .filter(({ score }) => score > 0)
        .sort((x, y) => y.score - x.score || texts.moreUseful(x.passage, y.passage))
        .slice(0, mostRanked),
      scale: 1,
      terms,
      near: { terms: [], standIns: empty },
      surroundings: new Surroundings(counts, passage, around, terms),
      limit: options.limit ?? 10,
      total: rows.length,
      placesOf: placesIn(wanted),
    });
  }

  function keyword(text: string, options: SearchOptions) {
    const { rest, filters } = readFilters(text);
    const wanted = among({ ...options, filters: [...(options.filters ?? []), ...filters] });
    const { query, passage } = scanners;
    const phrases = rest.split(/["“”„«»]/).flatMap((piece, at) => {
      if (at % 2 === 0) return [];
      return query.scan(piece) > 0 ? [new Phrase(query)] : [];
    });
    const plain = rest.replace(/["“”„«»]/g, " ");
    const count = query.scan(plain);
    const isOpen = count > 0 && !/["“”„«»\s]$/.test(rest);
    const asked = Array.from({ length: count }, (_, word) => {
      const [folded, term] = [query.words.folded(word), query.term1[word]!];
      const isLast = isOpen && word === count - 1;
      const begins = (own: string) => own === folded || (isLast && own.startsWith(folded));
      const holds = (row: Row) => (term !== 0 && row.terms.has(term)) || row.words.some(begins);
      return rows.some(holds) ? holds : (row: Row) => row.words.some((own) => isMistyped(folded, own));
    });
    const scored = wanted.map((row) => ({ row, score: asked.filter((holds) => holds(row)).length }));
    const found = scored
      .filter(({ score }) => score > 0 || (asked.length === 0 && filters.length > 0))
      .filter(({ row }) => texts.scan(row, passage) && phrases.every((phrase) => phrase.standsIn(passage)))
      .sort((x, y) => y.score - x.score || (asked.length > 0 ? texts.moreUseful : texts.later)(x.row, y.row));
    const listed = new Set<string>();
    const matching = new Set(query.term1.subarray(0, count));
    return found
      .filter(
        ({ row: { words } }) =>
          asked.length === 0 || (!listed.has(words.join(" ")) && listed.add(words.join(" "))),
      )
      .slice(0, options.limit ?? 10)
      .map(({ row, score }) => {
        const places = asked.length === 0 ? [row] : placesIn(wanted)(row);
        passage.scan(places[0]!.passage.text);
        const coverage = asked.length === 0 ? 1 : score / asked.length;
        const matches = matchingRanges(matching, passage);
        return { passage: places[0]!.passage, score, coverage, matches, ...repeatsOf(texts, places) };
      });
  }

  function verbatim(text: string, options: SearchOptions) {
    if (scanners.query.words.scan(text) < shortestRun) return [];
    const runs = new QueryRuns(scanners.query.words);
    const words = scanners.passage.words;
    return among(options)
      .flatMap((row) =>
        (texts.scanWords(row, words) ? runs.sharedWith(words) : []).map((run) => ({ passage: row, run })),
      )
      .sort((x, y) => compareRuns(x, y, texts.moreUseful))
      .slice(0, options.limit ?? 10)
      .map(({ passage: { passage }, run: { query, range, words } }) => ({ passage, query, range, words }));
  }

  function phrase(text: string, options: SearchOptions) {
    if (scanners.query.scan(text) === 0) return { total: 0, documents: 0, passages: [] };
    const wanted = new Phrase(scanners.query);
    const found = among(options).filter(
      (row) => texts.scan(row, scanners.passage) && wanted.standsIn(scanners.passage),
    );
    const passages = latest(found, options.limit);
    return {
      total: found.length,
      documents: new Set(found.map(({ passage }) => passage.document.id)).size,
      passages,
    };
  }

  const withSymbol = (symbol: string) => documents.filter((one) => one.symbol === symbol);
  const passagesOf = (id: string) =>
    rows.map(({ passage }) => passage).filter(({ document }) => document.id === (shown.get(id) ?? id));
  const withTag = (tag: string, options: SearchOptions) =>
    among(options).filter(({ tags }) => tags.includes(tag));

  const search: CorpusSearch = {
    get generation() {
      return generation;
    },
    size: (asked) => later(asked, () => ({ documents: documents.length, passages: rows.length })),
    similar: (text, options = {}) => later(options, () => similar(text, options)),
    // Nothing is learnt of translations here.
    across: (_, options) => later(options, () => []),
    corresponding: (_, texts, options) => later(options, () => texts.map(() => [])),
    similarToEach: (all, options = {}) => later(options, () => all.map((text) => similar(text, options))),
    alike: (text, least, options = {}) =>
      later(options, () => {
        scanners.query.words.scan(text);
        const grams = gramsOf(scanners.query.words);
        const { words } = scanners.passage;
        const isAlike = (row: Row) =>
          texts.scanWords(row, words) && likenessOf(grams, gramsOf(words)) >= least;
        const found = grams.size === 0 ? [] : among(options).filter(isAlike);
        return { passages: found.sort(texts.moreUseful).map(({ passage }) => passage) };
      }),
    verbatim: (text, options = {}) => later(options, () => verbatim(text, options)),
    verbatimInEach: (all, options = {}) => later(options, () => all.map((text) => verbatim(text, options))),
    keyword: (query, options = {}) => later(options, () => keyword(query, options)),
    continuations: (typed, options = {}) =>
      later(options, () => {
        const found = new FollowUps(scanners, texts, typed, options);
        const wanted = among(options);
        for (const { document, from, to } of options.near ?? [])
          wanted
            .filter(({ passage }) => passage.document.id === document)
            .filter(({ passage: { ordinal } }) => from <= ordinal && ordinal < to)
            .forEach((row) => {
              found.takeLikely(row);
            });
        for (const reading of found.readings) for (const row of wanted) found.takeWith(reading, row);
        return found.continuations(options.limit ?? 10);
      }),
    tagged: (tag, options = {}) =>
      later(options, () => {
        const found = withTag(tag, options);
        return { total: found.length, passages: latest(found, options.limit) };
      }),
    timesTagged: (tags, asked) => later(asked, () => tags.map((tag) => withTag(tag, {}).length)),
    phrase: (words, options = {}) => later(options, () => phrase(words, options)),
    phrases: (list, options = {}) => later(options, () => list.map((words) => phrase(words, options))),
    introducedNames: (asked) =>
      later(asked, () =>
        sumOfNames(
          [...held.values()]
            .filter(({ documents: own }) => own.length === 0 || own.some((one) => !copied.has(one)))
            .map(({ record }) => record.introduced ?? []),
        ),
      ),
    languages: (options = {}) =>
      later(options, () => new Set(among(options).map(({ passage }) => passage.document.language))),
    document: (id, asked) => later(asked, () => documents.find((one) => one.id === (shown.get(id) ?? id))),
    documentsWithSymbol: (symbol, asked) => later(asked, () => withSymbol(symbol)),
    documentsWithSymbols: (symbols, asked) => later(asked, () => symbols.map(withSymbol)),
    documentsBySymbol: (beginning, limit, asked) =>
      later(asked, () => {
        const key = ({ symbol = "" }: StoredDocument) => symbol.toUpperCase();
        const found = documents.filter((one) => one.symbol && key(one).startsWith(beginning.toUpperCase()));
        return found.sort((x, y) => (key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0)).slice(0, limit);
      }),
    documentsByTitle: (words, options) =>
      later(options, async () => {
        const index = await createWordIndex(documents, ({ title }) => title);
        return index.search(words, options.limit, options.accept);
      }),
    documents: (next, asked) =>
      later(asked, () => {
        const end = Number(next ?? 0) + 7;
        const page = documents.slice(end - 7, end);
        return end < documents.length ? { documents: page, next: String(end) } : { documents: page };
      }),
    facets: (asked) =>
      later(asked, () => {
        const count = (valuesOf: (one: StoredDocument) => readonly (string | undefined)[]) => {
          const all = documents.flatMap((one) =>
            [...new Set(valuesOf(one))].filter((value) => value !== undefined),
          );
          const found = [...new Set(all)].map(
            (value): FacetValue => ({ value, documents: all.filter((other) => other === value).length }),
          );
          return found.sort((x, y) => y.documents - x.documents || (x.value < y.value ? -1 : 1));
        };
        return {
          by: count(({ speaker, delegation, organ }) => [speaker, delegation, organ]),
          organ: count(({ organ }) => [organ]),
          year: count(({ date }) => [date?.slice(0, 4)]),
          lang: count(({ language }) => [language]),
          kind: count(({ kind }) => [kind]),
        };
      }),
    passages: (id, asked) => later(asked, () => passagesOf(id)),
    passagesOfEach: (ids, asked) => later(asked, () => ids.map(passagesOf)),
  };
  return {
    search,
    async replace(file) {
      held.set(file.uri, file);
      readAll();
    },
    async cut() {
      isCut = true;
    },
  };
}

/** Whether a word is another with one letter more, less or other. */
function isMistyped(typed: string, meant: string): boolean {
  if (typed.length < 4) return false;
  const [short, long] = typed.length < meant.length ? [typed, meant] : [meant, typed];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}
