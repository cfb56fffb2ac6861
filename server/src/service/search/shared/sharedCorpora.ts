import type { AskWeb } from "../../askWeb";
import type { Codec, Timer } from "../../environment";
import { Ending, type Signal } from "../../signal";
import type {
  CorpusSearch,
  DocumentFilter,
  PassageHit,
  StoredDocument,
  StoredPassage,
} from "../corpusSearch";
import type { MissingParts } from "./ask";
import { Cluster } from "./cluster";
import type { Sent } from "./sentWords";
import { createSharedSearch, type SharedSearch } from "./sharedSearch";

/** A shared corpus as its user has set it. */
export interface SharedCorpus {
  /** As it is shown beside what comes from it. */
  readonly name: string;
  readonly url: string;
  readonly index: string;
  /** ISO 639 codes of the drafts it is asked about; all where there are none. */
  readonly languages: readonly string[];
  /** The user has been told what is sent, and wants it. Nothing is sent before. */
  readonly agreed: boolean;
}

/** What of a text is asked. */
export interface SharedQuestion {
  /** Where the text stands; stays here (see `SharedCorpora.forget`). */
  readonly draft: string;
  readonly text: string;
  readonly language: string;
  /** Stays here: what is around a phrase tells which of the passages found are on its subject. */
  readonly surroundings: string;
  readonly filters: readonly DocumentFilter[];
  readonly limit: number;
}

/** What is known for a text just now. */
export interface SharedAnswer {
  readonly hits: readonly PassageHit[];
  /** What is wrong with a corpus; one sentence each. */
  readonly notices: readonly string[];
}

/** What was sent, and to whom. */
export interface SentRecord extends Sent {
  readonly corpus: string;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The shared corpora of one user. Nobody waits for them: what is known is given, what is not is asked for and told later. */
export interface SharedCorpora {
  /** Takes the corpora that are to be asked from now on. Of what was asked before nothing more is sent. */
  take(corpora: readonly SharedCorpus[]): void;
  /** What is known for a text; what is not is asked for, unless a corpus is away. */
  similar(question: SharedQuestion): SharedAnswer;
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

/** Milliseconds: a corpus that did not answer is left alone for so long, twice as long each time, and at most so long. */
const firstPause = 5000;
const longestPause = 30_000;
const mostAnswers = 200;
const mostRecords = 100;
const ownPrefix = "shared:";

/**
 * Asks shared corpora beside the delegate's own.
 * @param answered is called when something is known that was not, or is wrong that was not
 */
export function createSharedCorpora(
  askWeb: AskWeb,
  environment: { readonly codec: Codec; readonly timer: Timer },
  answered: () => void,
): SharedCorpora {
  const { timer, codec } = environment;
  let asked: Asked[] = [];
  const records: SentRecord[] = [];

  class Asked {
    readonly answers = new Map<string, readonly PassageHit[]>();
    notice: string | undefined;
    gone = false;
    private search: SharedSearch | undefined;
    private underway: { readonly question: SharedQuestion; readonly ending: Ending } | undefined;
    private failures = 0;
    private stopWaiting: (() => void) | undefined;
    /** The question that comes next: only the latest one is of use. */
    private next: SharedQuestion | undefined;

    constructor(readonly corpus: SharedCorpus) {
      const { name, url, index } = corpus;
      try {
        const cluster = new Cluster({ url, index }, askWeb, codec);
        this.search = createSharedSearch(cluster, environment, {
          partial: (missing) => this.takePartial(missing),
          sends: (sent) => {
            records.unshift({ ...sent, corpus: name, host: cluster.host, at: timer.today() });
            records.length = Math.min(records.length, mostRecords);
          },
        });
      } catch (error) {
        this.notice = `${name}: ${error instanceof Error ? error.message : error}`;
      }
    }

    get source(): SharedSearch | undefined {
      return this.search;
    }

    /** Asks unless it is known, or the corpus is away: then it is asked when it may be there again. */
    ask(question: SharedQuestion): void {
      this.next = question;
      if (!this.underway && !this.stopWaiting) this.goOn();
    }

    /** Gives up what was asked about a draft; about any where none is named. */
    forget(draft?: string): void {
      const isMeant = (question: SharedQuestion | undefined) =>
        question !== undefined && (draft === undefined || question.draft === draft);
      if (isMeant(this.next)) this.next = undefined;
      if (isMeant(this.underway?.question)) this.underway?.ending.abort();
    }

    end(): void {
      this.gone = true;
      this.forget();
      this.stopWaiting?.();
    }

    private goOn(): void {
      const question = this.next;
      this.next = undefined;
      if (!question || !this.search || this.gone || this.answers.has(keyOf(question))) return;
      const ending = new Ending();
      this.underway = { question, ending };
      this.answer(this.search, question, ending).then(
        () => this.done(),
        (error: unknown) => {
          if (ending.aborted) this.givenUp();
          else this.failed(error, question);
        },
      );
    }

    private givenUp(): void {
      this.underway = undefined;
      this.goOn();
    }

    private async answer(search: SharedSearch, question: SharedQuestion, signal: Signal): Promise<void> {
      const { text, surroundings, filters, limit } = question;
      const before = search.generation;
      const hits = await search.similar(text, { surroundings, filters, limit, signal });
      if (search.generation !== before) this.answers.clear();
      const own = (passage: StoredPassage) => ownPassage(this.corpus, passage);
      this.answers.set(
        keyOf(question),
        hits.map((hit) => ({ ...hit, passage: own(hit.passage), repeats: hit.repeats.map(own) })),
      );
      for (const oldest of this.answers.keys()) {
        if (this.answers.size <= mostAnswers) break;
        this.answers.delete(oldest);
      }
    }

    private done(): void {
      this.underway = undefined;
      if (this.failures > 0) this.notice = undefined;
      this.failures = 0;
      if (this.gone) return;
      answered();
      this.goOn();
    }

    private failed(error: unknown, question: SharedQuestion): void {
      this.underway = undefined;
      this.failures += 1;
      this.notice = `${this.corpus.name}: ${error instanceof Error ? error.message : error}`;
      if (this.gone) return;
      this.next ??= question;
      const pause = Math.min(longestPause, firstPause * 2 ** (this.failures - 1));
      this.stopWaiting = timer.after(pause, () => {
        this.stopWaiting = undefined;
        this.goOn();
      });
      answered();
    }

    private takePartial(missing: MissingParts | undefined): void {
      this.notice = missing
        ? `${this.corpus.name}: ${missing.missing} of ${missing.of} parts do not answer; there may be more than is shown.`
        : undefined;
    }
  }

  const corpusOf = (id: string): { search: SharedSearch; corpus: SharedCorpus; id: string } | undefined => {
    for (const { corpus, source } of asked) {
      const prefix = prefixOf(corpus);
      if (source && id.startsWith(prefix)) return { search: source, corpus, id: id.slice(prefix.length) };
    }
    return undefined;
  };

  return {
    take(corpora) {
      const wanted = corpora.filter(({ agreed }) => agreed);
      const same = (one: Asked, corpus: SharedCorpus) =>
        JSON.stringify(one.corpus) === JSON.stringify(corpus);
      const before = asked;
      for (const one of before) one.forget();
      asked = wanted.map((corpus) => before.find((one) => same(one, corpus)) ?? new Asked(corpus));
      for (const one of before) if (!asked.includes(one)) one.end();
    },
    similar(question) {
      const key = keyOf(question);
      const hits: PassageHit[] = [];
      const notices: string[] = [];
      for (const one of asked) {
        const { languages } = one.corpus;
        if (languages.length > 0 && !languages.includes(question.language)) continue;
        const known = one.answers.get(key);
        if (known) hits.push(...known);
        else one.ask(question);
        if (one.notice !== undefined) notices.push(one.notice);
      }
      return { hits, notices };
    },
    forget(draft) {
      for (const one of asked) one.forget(draft);
    },
    document(id) {
      const found = corpusOf(id);
      return found?.search
        .document(found.id)
        .then((document) => document && ownDocument(found.corpus, document));
    },
    passages(id) {
      const found = corpusOf(id);
      return found?.search
        .passages(found.id)
        .then((passages) => passages.map((passage) => ownPassage(found.corpus, passage)));
    },
    sent: () => records,
    dispose() {
      for (const one of asked) one.end();
      asked = [];
    },
  };
}

function keyOf({ text, filters, limit }: SharedQuestion): string {
  return JSON.stringify([text, filters, limit]);
}

/** Begins what names documents of a shared corpus here: those of another corpus may have the same names. */
function prefixOf({ url, index }: SharedCorpus): string {
  return `${ownPrefix}${url} ${index} `;
}

function ownDocument(corpus: SharedCorpus, document: StoredDocument): StoredDocument {
  return { ...document, id: `${prefixOf(corpus)}${document.id}`, corpus: corpus.name };
}

function ownPassage(corpus: SharedCorpus, passage: StoredPassage): StoredPassage {
  return { ...passage, document: ownDocument(corpus, passage.document) };
}

/**
 * Makes of an index one that also has the documents of shared corpora, for whoever opens one that was found there. Every other
 * question is for the index alone: nobody waits for what is far away.
 */
export function withShared(shared: SharedCorpora): (index: CorpusSearch) => CorpusSearch {
  const known = new WeakMap<CorpusSearch, CorpusSearch>();
  return (index) => {
    const before = known.get(index);
    if (before) return before;
    const own: Pick<CorpusSearch, "document" | "passages"> = {
      document: (id, asked) => shared.document(id) ?? index.document(id, asked),
      passages: (id, asked) => shared.passages(id) ?? index.passages(id, asked),
    };
    const joined: CorpusSearch = Object.assign(Object.create(index), own);
    known.set(index, joined);
    return joined;
  };
}
