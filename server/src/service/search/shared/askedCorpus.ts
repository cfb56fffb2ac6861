import type { Codec, Timer } from "../../environment";
import { Ending, type Signal } from "../../signal";
import { reasonOf, type Said, say } from "../../text/say";
import { CorpusUnreachable } from "../corpusSearch";
import type { MissingParts } from "./ask";
import type { AskWeb } from "./askWeb";
import { Cluster } from "./cluster";
import { type AskedOfShared, ownSearch } from "./ownSearch";
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

/** A question to shared corpora. */
export interface SharedQuestion<T> {
  /** What is looked for: of questions of one kind that wait only the latest is of use. */
  readonly kind: string;
  /** Tells it from other questions of its kind. */
  readonly key: string;
  /** The draft that it is about; stays here (see `SharedCorpora.forget`). Absent for what was typed into a search. */
  readonly draft?: string;
  /** The language (ISO 639 code) that it is asked in; absent where every corpus is asked. */
  readonly language?: string;
  ask(search: AskedOfShared, signal: Signal): Promise<T>;
}

/** Milliseconds: a corpus that did not answer is left alone for so long, twice as long each time, and at most so long. */
const firstPause = 5000;
const longestPause = 30_000;
const mostAnswers = 200;

/** The questions of one kind: one is on its way, and one comes next. */
interface Lane {
  underway?: { readonly question: SharedQuestion<unknown>; readonly ending: Ending };
  next?: SharedQuestion<unknown>;
}

/** What becomes of a corpus and of its questions, for whoever wants to hear it. */
interface Listening {
  /** Something is known that was not, or is wrong that was not. */
  changed(): void;
  sends(sent: Sent, host: string): void;
}

/** One shared corpus: what it has answered, what it is being asked, and whether it is away. */
export class AskedCorpus {
  /** What is wrong with it; one sentence. */
  notice: Said | undefined;
  readonly source: SharedSearch | undefined;
  private readonly answers = new Map<string, unknown>();
  private readonly lanes = new Map<string, Lane>();
  private readonly waiting = new Set<() => void>();
  private gone = false;
  private failures = 0;
  private stopWaiting: (() => void) | undefined;

  constructor(
    readonly corpus: SharedCorpus,
    askWeb: AskWeb,
    private readonly environment: { readonly codec: Codec; readonly timer: Timer },
    private readonly listening: Listening,
  ) {
    const { name, url, index } = corpus;
    try {
      const cluster = new Cluster({ url, index }, askWeb, environment.codec);
      this.source = createSharedSearch(cluster, environment, {
        partial: (missing) => this.takePartial(missing),
        sends: (sent) => listening.sends(sent, cluster.host),
      });
    } catch (error) {
      this.notice = say`${name}: ${reasonOf(error)}`;
    }
  }

  /** Whether it is asked in this language. */
  speaks(language: string | undefined): boolean {
    const { languages } = this.corpus;
    return language === undefined || languages.length === 0 || languages.includes(language);
  }

  /** What it has answered; undefined where it has not. */
  known<T>(question: SharedQuestion<T>): { readonly value: T } | undefined {
    const key = keyOf(question);
    return this.answers.has(key) ? { value: this.answers.get(key) as T } : undefined;
  }

  /** Asks what is not known. Where the corpus is away it is asked when it may be there again. */
  ask(question: SharedQuestion<unknown>): void {
    if (this.known(question)) return;
    const lane = this.lanes.get(question.kind) ?? {};
    this.lanes.set(question.kind, lane);
    if (lane.underway && keyOf(lane.underway.question) === keyOf(question)) return;
    lane.next = question;
    if (!lane.underway && !this.stopWaiting) this.goOn(lane);
  }

  /** Ends when a question is answered or has failed, at the latest after so many milliseconds. */
  settled(question: SharedQuestion<unknown>, milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = () => {
        stop();
        this.waiting.delete(look);
        resolve();
      };
      const stop = this.environment.timer.after(milliseconds, finish);
      const look = () => {
        const { underway, next } = this.lanes.get(question.kind) ?? {};
        const isComing = [underway?.question, next].some((one) => one && keyOf(one) === keyOf(question));
        if (!isComing || this.stopWaiting) finish();
      };
      this.waiting.add(look);
      look();
    });
  }

  /**
   * Gives up what was asked about a draft, and what was typed: nothing that is typed is sent beside a confidential draft.
   * Everything where no draft is named.
   */
  forget(draft?: string): void {
    const isMeant = (question: SharedQuestion<unknown> | undefined) =>
      question !== undefined && (draft === undefined || (question.draft ?? draft) === draft);
    for (const lane of this.lanes.values()) {
      if (isMeant(lane.next)) delete lane.next;
      if (isMeant(lane.underway?.question)) lane.underway?.ending.abort();
    }
    this.tellWaiting();
  }

  end(): void {
    this.gone = true;
    this.stopWaiting?.();
    this.forget();
  }

  private goOn(lane: Lane): void {
    const question = lane.next;
    delete lane.next;
    if (!question || !this.source || this.gone || this.known(question)) return;
    const ending = new Ending();
    lane.underway = { question, ending };
    this.answer(this.source, question, ending).then(
      () => this.done(lane),
      (error: unknown) => {
        delete lane.underway;
        if (ending.aborted) this.goOn(lane);
        else this.failed(lane, question, error);
        this.tellWaiting();
      },
    );
  }

  private async answer(
    search: SharedSearch,
    question: SharedQuestion<unknown>,
    signal: Signal,
  ): Promise<void> {
    const before = search.generation;
    const value = await question.ask(ownSearch(search, this.corpus), signal);
    signal.throwIfAborted();
    if (search.generation !== before) this.answers.clear();
    this.answers.set(keyOf(question), value);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= mostAnswers) break;
      this.answers.delete(oldest);
    }
  }

  private done(lane: Lane): void {
    delete lane.underway;
    if (this.failures > 0) this.notice = undefined;
    this.failures = 0;
    if (this.gone) return;
    this.listening.changed();
    this.goOn(lane);
    this.tellWaiting();
  }

  private failed(lane: Lane, question: SharedQuestion<unknown>, error: unknown): void {
    const { name, url } = this.corpus;
    // What else goes wrong while an answer is read comes from an answer that is none.
    const why =
      error instanceof CorpusUnreachable ? error.said : say`${url} does not answer as a search cluster does.`;
    this.notice = say`${name}: ${why}`;
    if (this.gone) return;
    lane.next ??= question;
    // What failed beside it is the same failure.
    if (this.stopWaiting) return;
    this.failures += 1;
    const pause = Math.min(longestPause, firstPause * 2 ** (this.failures - 1));
    this.stopWaiting = this.environment.timer.after(pause, () => {
      this.stopWaiting = undefined;
      for (const one of this.lanes.values()) if (!one.underway) this.goOn(one);
    });
    this.listening.changed();
  }

  private takePartial(missing: MissingParts | undefined): void {
    this.notice = missing
      ? say`${this.corpus.name}: ${missing.missing} of ${missing.of} parts do not answer; there may be more than is shown.`
      : undefined;
  }

  private tellWaiting(): void {
    for (const look of [...this.waiting]) look();
  }
}

function keyOf({ kind, key }: SharedQuestion<unknown>): string {
  return `${kind}\n${key}`;
}
