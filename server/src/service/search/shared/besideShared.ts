import type { Signal } from "../../signal";
import type { CorpusSearch, PassageHit, SearchOptions, SimilarOptions, StoredPassage } from "../corpusSearch";
import { readFilters } from "../filters";
import { mergedHits } from "../mergedHits";
import { TermScanner } from "../terms/termScanner";
import type { AskedOfShared } from "./ownSearch";
import { mostWordsSent } from "./sentWords";
import type { SharedCorpora } from "./sharedCorpora";

/** On whose behalf shared corpora are asked. */
export interface Beside {
  /** Names the surface that asks: of its questions only the latest is of use. */
  readonly surface: string;
  /** The draft that is asked about, and its language (ISO 639 code); neither leaves. Absent for a search that is typed. */
  readonly draft?: string;
  readonly language?: string;
  /** Milliseconds that an answer is waited for; with 0 it is there the next time (see `SharedCorpora.known`). */
  readonly patience: number;
}

/**
 * Makes of an index one that is asked together with shared corpora: their hits stand among its own, by the same ranking, and
 * each says where it is from. What it counts or calls the first is never claimed of them, since a cluster reads only what is
 * likeliest. What is not overridden here (hovers, completion, titles) is asked of the index alone.
 */
export function besideShared(index: CorpusSearch, shared: SharedCorpora, beside: Beside): CorpusSearch {
  const { surface, patience, ...about } = beside;
  async function ask<T>(
    what: string,
    key: readonly unknown[],
    question: (search: AskedOfShared, signal: Signal) => Promise<T>,
  ): Promise<readonly T[]> {
    const asked = { ...about, kind: `${surface} ${what}`, key: JSON.stringify(key), ask: question };
    const answer = patience > 0 ? await shared.within(asked, patience) : shared.known(asked);
    return answer.values;
  }

  const similar = async (text: string, options: SimilarOptions = {}) => {
    const { surroundings, ...told } = toldOf(options);
    const here = index.similar(text, options);
    const there = ask("similar", [text, told], (search, signal) =>
      search.similar(text, { ...told, ...(surroundings === undefined ? {} : { surroundings }), signal }),
    );
    return best(await here, (await there).flat(), options);
  };

  const own: Pick<CorpusSearch, "similar" | "similarToEach" | "alike" | "keyword" | "tagged"> = {
    similar,
    similarToEach: (texts, options) =>
      texts.length === 1
        ? similar(texts[0]!, options).then((hits) => [hits])
        : // That would be a whole draft.
          index.similarToEach(texts, options),
    async alike(text, least, options = {}) {
      const told = toldOf(options);
      const here = index.alike(text, least, options);
      const there = await ask("alike", [text, least, told], (search, signal) =>
        search.alike(text, least, { ...told, signal }),
      );
      const known = await here;
      return {
        passages: joined(
          known.passages,
          there.flatMap(({ passages }) => passages),
        ),
        further: true,
      };
    },
    async keyword(query, options = {}) {
      const told = toldOf(options);
      const here = index.keyword(query, options);
      const { rest, filters } = readFilters(query);
      const isText = new TermScanner().scan(rest) > mostWordsSent;
      const there = await ask("keyword", [query, told], (search, signal) =>
        isText
          ? search.similar(rest, { ...told, filters: [...(told.filters ?? []), ...filters], signal })
          : search.keyword(query, { ...told, signal }),
      );
      return best(await here, there.flat(), options);
    },
    async tagged(tag, options = {}) {
      const told = toldOf(options);
      const here = index.tagged(tag, options);
      const there = await ask("tagged", [tag, told], (search, signal) =>
        search.tagged(tag, { ...told, signal }),
      );
      const known = await here;
      const passages = joined(
        known.passages,
        there.flatMap((found) => found.passages),
      );
      return {
        total: Math.max(known.total, passages.length),
        passages: passages.sort(latestFirst).slice(0, options.limit ?? 10),
      };
    },
  };
  const result: CorpusSearch = Object.assign(Object.create(index), own);
  return Object.defineProperty(result, "generation", {
    get: () => `${index.generation} ${shared.generation}`,
  });
}

/** Options as they may be told: the address of a draft stays here, and a request's signal is for its own time. */
function toldOf<O extends SearchOptions>(options: O): Omit<O, "signal" | "excludeDocuments"> {
  const { signal: _, excludeDocuments: __, ...told } = options;
  return told;
}

function best(here: readonly PassageHit[], there: readonly PassageHit[], { limit = 10 }: SearchOptions) {
  return mergedHits(here, there).slice(0, limit);
}

/** Passages here and there, without those of a document that is here. */
function joined(here: readonly StoredPassage[], there: readonly StoredPassage[]): StoredPassage[] {
  const nameOf = ({ document: { symbol, title, date, language }, text }: StoredPassage) =>
    JSON.stringify([symbol ?? title, date, language, text]);
  const known = new Set(here.map(nameOf));
  return [...here, ...there.filter((passage) => !known.has(nameOf(passage)))];
}

function latestFirst(x: StoredPassage, y: StoredPassage): number {
  return (y.document.date ?? "").localeCompare(x.document.date ?? "");
}
