import type { Codec, Environment, Timer } from "../../environment";
import { createMemoryStorage } from "../../memoryStorage";
import type { Said } from "../../text/say";
import type { CorpusSearch, StoredDocument, StoredPassage } from "../corpusSearch";
import { openStore } from "../store";
import { AskedCorpus, type SharedCorpus, type SharedQuestion } from "./askedCorpus";
import type { AskWeb } from "./askWeb";
import { type AskedOfShared, ownSearch, prefixOf } from "./ownSearch";
import type { Sent } from "./sentWords";

export type { SharedCorpus } from "./askedCorpus";

/** What is known just now. */
export interface SharedAnswer<T> {
  /** One for each corpus that has answered. */
  readonly values: readonly T[];
  /** Their names, in the same order. */
  readonly answered: readonly string[];
  /** What is wrong with a corpus; one sentence each. */
  readonly notices: readonly Said[];
}

/** What was sent, and to whom. */
export interface SentRecord extends Sent {
  readonly corpus: string;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The shared corpora of one user. */
export interface SharedCorpora {
  /** Another one whenever an answer has come. */
  readonly generation: number;
  /** Takes the corpora that are to be asked from now on. Of what was asked before nothing more is sent. */
  take(corpora: readonly SharedCorpus[]): void;
  /** Whether there is one that is asked in a language (ISO 639 code), or at all. */
  asks(language?: string): boolean;
  /** What is known; nobody waits for what is not: it is asked for, unless a corpus is away, and told later. */
  known<T>(question: SharedQuestion<T>): SharedAnswer<T>;
  /** The same, for whom it is worth waiting: so many milliseconds, and not for a corpus that is away. */
  within<T>(question: SharedQuestion<T>, milliseconds: number): Promise<SharedAnswer<T>>;
  /**
   * Of what was asked about a draft nothing more is sent, and what is on its way is given up: the draft has been closed, or
   * changed, perhaps into one that is confidential.
   */
  forget(draft: string): void;
  /** The document of a passage that was found, and its passages; undefined for what is of no shared corpus. */
  document(id: string): Promise<StoredDocument | undefined> | undefined;
  passages(id: string): Promise<readonly StoredPassage[]> | undefined;
  /** What was sent lately, the latest first. */
  sent(): readonly SentRecord[];
  dispose(): void;
}

/** More questions than anybody asks between two starts of the editor; some 2 MB. */
const mostRecords = 10_000;

/**
 * Asks shared corpora beside the delegate's own.
 * @param answered is called when something is known that was not, or is wrong that was not
 */
export function createSharedCorpora(
  askWeb: AskWeb,
  environment: { readonly codec: Codec; readonly timer: Timer },
  answered: () => void,
): SharedCorpora {
  let asked: AskedCorpus[] = [];
  let generation = 0;
  const records: SentRecord[] = [];

  function begin(corpus: SharedCorpus): AskedCorpus {
    return new AskedCorpus(corpus, askWeb, environment, {
      changed() {
        generation += 1;
        answered();
      },
      sends(sent, host) {
        records.unshift({ ...sent, corpus: corpus.name, host, at: environment.timer.today() });
        records.length = Math.min(records.length, mostRecords);
      },
    });
  }

  const searchOf = (id: string): AskedOfShared | undefined => {
    for (const { corpus, source } of asked)
      if (source && id.startsWith(prefixOf(corpus))) return ownSearch(source, corpus);
    return undefined;
  };

  const shared: SharedCorpora = {
    get generation() {
      return generation;
    },
    take(corpora) {
      const wanted = corpora.filter(({ agreed }) => agreed);
      const same = (one: AskedCorpus, corpus: SharedCorpus) =>
        JSON.stringify(one.corpus) === JSON.stringify(corpus);
      const before = asked;
      for (const one of before) one.forget();
      asked = wanted.map((corpus) => before.find((one) => same(one, corpus)) ?? begin(corpus));
      for (const one of before) if (!asked.includes(one)) one.end();
    },
    asks: (language) => asked.some((one) => one.speaks(language)),
    known<T>(question: SharedQuestion<T>) {
      const values: T[] = [];
      const answered: string[] = [];
      const notices: Said[] = [];
      for (const one of asked) {
        if (!one.speaks(question.language)) continue;
        const known = one.known(question);
        if (known) {
          values.push(known.value);
          answered.push(one.corpus.name);
        } else one.ask(question);
        if (one.notice !== undefined) notices.push(one.notice);
      }
      return { values, answered, notices };
    },
    async within(question, milliseconds) {
      shared.known(question);
      const waited = asked.filter((one) => one.speaks(question.language) && !one.known(question));
      await Promise.all(waited.map((one) => one.settled(question, milliseconds)));
      return shared.known(question);
    },
    forget(draft) {
      for (const one of asked) one.forget(draft);
    },
    document: (id) => searchOf(id)?.document(id),
    passages: (id) => searchOf(id)?.passages(id),
    sent: () => records,
    dispose() {
      for (const one of asked) one.end();
      asked = [];
    },
  };
  return shared;
}

/**
 * Makes of an index one that also has the documents of shared corpora, for whoever opens one that was found there. Every other
 * question is for the index alone: nobody waits for what is far away. Where there is no corpus here, but a shared one, the
 * index is one that holds nothing.
 */
export function withShared(
  shared: SharedCorpora,
  environment: Environment,
): (index: CorpusSearch | undefined) => Promise<CorpusSearch | undefined> {
  const known = new WeakMap<CorpusSearch, CorpusSearch>();
  let nothing: Promise<CorpusSearch> | undefined;
  return async (own) => {
    if (!own && !shared.asks()) return undefined;
    nothing ??= own
      ? undefined
      : openStore({ ...environment, storage: createMemoryStorage() }).then(({ search }) => search);
    const index = own ?? (await nothing)!;
    const before = known.get(index);
    if (before) return before;
    const documents: Pick<CorpusSearch, "document" | "passages"> = {
      document: (id, asked) => shared.document(id) ?? index.document(id, asked),
      passages: (id, asked) => shared.passages(id) ?? index.passages(id, asked),
    };
    const joined: CorpusSearch = Object.assign(Object.create(index), documents);
    known.set(index, joined);
    return joined;
  };
}
