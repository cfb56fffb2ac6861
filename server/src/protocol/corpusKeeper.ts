import type { Exclusion } from "../service/corpus/excluded";
import type { ReadingProgress } from "../service/corpus/indexer";
import { groupProblems, type ProblemGroup } from "../service/corpus/problems";
import type { Environment } from "../service/environment";
import { readingOf } from "../service/knowledge/evidence";
import type { Reading } from "../service/knowledge/knowledge";
import type { CorpusSearch } from "../service/search/corpusSearch";
import type { CorpusStore, Unread } from "../service/search/corpusStore";
import { english, reasonOf, type Said, say } from "../service/text/say";
import { createBackground } from "./background";
import { createCorpusLog } from "./corpusLog";
import type { CorpusPlace } from "./host";
import type { CorpusStatus } from "./requests";

/** Keeps the index of the corpus open, and up to date with its folders. */
export interface CorpusKeeper {
  /** What answers from the index, once it is known which corpus there is and its store has been opened; undefined where there is none. */
  opened(): Promise<CorpusSearch | undefined>;
  /** The same if it is open already. */
  readonly index: CorpusSearch | undefined;
  /** Present while the index does not know the whole corpus. */
  reading(): Reading | undefined;
  /** The files that were read into the index, by URI, as the last commit left it. */
  sources(): ReturnType<CorpusStore["sources"]>;
  status(): CorpusState;
  /**
   * Brings the index of these folders up to date; a run that is under way goes on and is followed by another. Never
   * rejects: what goes wrong is logged, shown in the status and tried again.
   * @param again files and folders (URIs) that are read again, whether or not they have changed
   */
  sync(folders: readonly string[], rebuild?: boolean, again?: readonly string[]): Promise<void>;
  /** Calls back whenever the status changes. */
  onStatus(callback: (status: CorpusState) => void): void;
  /** Calls back whenever there are new passages to find, or what is not found proves something now. */
  onChange(callback: () => void): void;
  cancel(): void;
  /** Done when nothing is written any more and others may write. */
  dispose(): Promise<void>;
}

/**
 * How often progress is passed on, after what time what went wrong is tried again, and how long the first questions wait
 * for the store. Milliseconds.
 */
const between = { reports: 250, retries: 20_000, questions: 2500 };

/** How often the time until the next try is doubled: up to ten minutes. */
const mostDoublings = 5;

/** The state of a corpus; what is wrong with it is not told in any language yet. */
export type CorpusState = Omit<CorpusStatus, "problems"> & { readonly problems: readonly ProblemGroup[] };

/** What is to be read next. */
interface Wanted {
  readonly folders: readonly string[];
  readonly rebuild: boolean;
  readonly again: readonly string[];
}

/** A corpus whose store is open, or could not be opened. */
interface Opened extends CorpusPlace {
  /** The same for the same corpus. */
  readonly key: string;
  readonly store: CorpusStore | undefined;
}

/**
 * @param open opens the place of the corpus in these folders
 * @param keepOthers there is one store, and what was read into it from other folders stays
 * @param fence the folders (URIs) that nothing is read outside of; undefined where everything may be read
 * @param excluded what the editor is told to leave out
 * @param begun when the client's extension began, in milliseconds as `timer.now` counts them, for the log
 */
export function createCorpusKeeper(
  { timer, log }: Pick<Environment, "timer" | "log">,
  open: (folders: readonly string[]) => Promise<CorpusPlace>,
  keepOthers: boolean,
  fence: () => readonly string[] | undefined = () => undefined,
  excluded: () => readonly Exclusion[] = () => [],
  begun: number = timer.now(),
): CorpusKeeper {
  const corpusLog = createCorpusLog({ timer, log }, begun);
  const background = createBackground(log);
  const statusCallbacks: ((status: CorpusState) => void)[] = [];
  const changeCallbacks: (() => void)[] = [];
  let here: Opened | undefined;
  let folders: readonly string[] = [];
  let problems: readonly ProblemGroup[] = [];
  /** Why the store cannot be used just now. */
  let trouble: Said | undefined;
  let progress: ReadingProgress | undefined;
  /** What a run has met and not read, until what it read has been taken up. */
  let pending: Unread | undefined;
  /** Whether it is known which corpus there is, and whether all of it has been looked at once. */
  let known = false;
  let lookedAtAll = false;
  let otherWindow = false;
  /** Runs that have failed, one after the other. */
  let failures = 0;
  let running: Promise<void> | undefined;
  let wanted: Wanted | undefined;
  let lastReport = 0;
  let wasReading = true;
  let disposed = false;
  let stopWaiting: (() => void)[] = [];

  let settle = () => {};
  // A client that never tells its settings, or a disk that does not answer, holds up no question.
  const patience = () =>
    new Promise<void>((resolve) => {
      timer.after(between.questions, resolve);
    });
  let opening = Promise.race([
    patience(),
    new Promise<void>((resolve) => {
      settle = resolve;
    }),
  ]);

  const keyOf = (of: readonly string[]) => (keepOthers ? "" : [...of].sort().join("\n"));

  function reading(): Reading | undefined {
    if (!known) return { percent: 0 };
    if (!here) return undefined;
    const stopped = !running && !otherWindow;
    if (!here.store) return { percent: 0, ...(stopped ? { stopped } : {}) };
    const { written, lost, unread } = here.store.status;
    const nothing = written || lookedAtAll ? undefined : { files: 1, of: 1 };
    // What is damaged is not known either, until its files have been read again.
    const damaged = lost > 0 ? { files: Math.ceil(100 * lost), of: 100 } : undefined;
    return readingOf(pending ?? damaged ?? unread ?? nothing, stopped);
  }

  function status(): CorpusState {
    const index = here?.store?.status;
    const notKept = here?.notKept?.();
    const ofIndex = [...(index?.notices ?? []), ...[trouble, notKept].filter((one) => one !== undefined)];
    const tooLarge = here?.tooLarge?.(index?.passages ?? 0);
    const far = reading();
    return {
      documents: index?.documents ?? 0,
      passages: index?.passages ?? 0,
      ...(here?.store ? { content: here.store.search.generation } : {}),
      ...(running && progress ? { indexing: progress } : {}),
      ...(far ? { reading: far } : {}),
      folders: [...folders],
      problems: [
        ...ofIndex.map((reason) => ({ reason, files: [] })),
        ...(tooLarge ? [{ reason: tooLarge, files: [], partly: true }] : []),
        ...problems,
      ],
      ...(otherWindow ? { otherWindowIndexes: true } : {}),
    };
  }

  function tell() {
    const now = reading() !== undefined;
    if (now !== wasReading) {
      wasReading = now;
      changed();
    }
    const told = status();
    for (const callback of statusCallbacks) safely(() => callback(told));
  }

  function changed() {
    for (const callback of changeCallbacks) safely(callback);
  }

  /** What others do with the news must not end the reading. */
  function safely(callback: () => void) {
    try {
      callback();
    } catch (error) {
      log.error(`After a change of the corpus: ${String(error)}`);
    }
  }

  /** Takes up what has been written. A store that cannot be read for a moment is tried again. */
  async function takeUp() {
    try {
      const news = await here?.store?.refresh();
      trouble = undefined;
      if (news) changed();
    } catch (error) {
      unreadable(error);
    }
  }

  async function whenRead() {
    await takeUp();
    progress = undefined;
    if (trouble === undefined) pending = undefined;
    tell();
  }

  function unreadable(error: unknown) {
    trouble = say`The index cannot be read just now: ${reasonOf(error)}.`;
    log.warn(english(trouble));
  }

  function stopTimers() {
    for (const stop of stopWaiting) stop();
    stopWaiting = [];
  }

  /** Takes up what is being written to the store. */
  function follow({ onDidChange }: CorpusStore) {
    const stop = onDidChange((error) => {
      if (error !== undefined) unreadable(error);
      else {
        trouble = undefined;
        changed();
      }
      tell();
    });
    stopWaiting.push(stop);
  }

  /** Opens the store of a corpus, in the place of the one before. */
  async function openPlace(of: readonly string[]) {
    const key = keyOf(of);
    if (here?.key === key && here.store) return;
    if (here?.key !== key) {
      problems = [];
      pending = undefined;
      lookedAtAll = false;
      otherWindow = false;
      failures = 0;
    }
    background("Leaving a corpus", leave);
    if (of.length > 0 || keepOthers) {
      let place: CorpusPlace | undefined;
      try {
        const asked = timer.now();
        place = await open(of);
        const store = await place.openStore();
        here = { ...place, key, store };
        trouble = undefined;
        corpusLog.opened(place.where, store.status, timer.now() - asked);
      } catch (error) {
        trouble = say`The index could not be opened: ${reasonOf(error)}.`;
        log.error(english(trouble));
        if (place) here = { ...place, key, store: undefined };
      }
    } else trouble = undefined;
    known = true;
    if (disposed) background("Leaving a corpus", leave);
    changed();
  }

  async function leave() {
    const left = here;
    here = undefined;
    left?.store?.close();
    left?.release();
    await left?.indexing.dispose();
  }

  async function runOnce(choice: Wanted) {
    stopTimers();
    folders = choice.folders;
    const taken = openPlace(folders);
    opening = Promise.race([patience(), taken]);
    await taken;
    settle();
    tell();
    const place = here;
    if (!place?.store) return trouble === undefined ? undefined : again();
    progress = { done: 0, total: 0, unread: 0, files: 0 };
    follow(place.store);
    let whole = false;
    let looked = lookedAtAll;
    const within = fence();
    try {
      const summary = await place.indexing.run({
        folders: choice.folders,
        ...(within ? { within } : {}),
        rebuild: choice.rebuild,
        again: choice.again,
        keepOthers,
        excluded: excluded(),
        report(now) {
          otherWindow = false;
          if (now.learning) {
            // Nothing is unknown any more: what is learnt now is not waited for.
            problems = groupProblems(now.learning.problems);
            background("Taking up what was read", whenRead);
            return;
          }
          if (!looked) corpusLog.found(now);
          looked = true;
          progress = now;
          // Until the last of it can be found it counts as not read.
          if (now.unread > 0 || pending) pending = { files: Math.max(1, now.unread), of: now.files };
          if (timer.now() - lastReport < between.reports) return;
          lastReport = timer.now();
          tell();
        },
      });
      failures = 0;
      otherWindow = summary === undefined;
      if (summary) {
        problems = groupProblems(summary.problems);
        if (summary.read + summary.removed > 0) corpusLog.read(summary);
      }
      whole = summary?.unread === 0;
    } catch (error) {
      failures += 1;
      const reason = say`Indexing ended early: ${reasonOf(error)}.`;
      log.error(english(reason));
      problems = [...problems.filter(({ files }) => files.length > 0), { reason, files: [] }];
    }
    stopTimers();
    await takeUp();
    progress = undefined;
    if (trouble === undefined) pending = undefined;
    lookedAtAll ||= whole;
    if (otherWindow) follow(place.store);
    if (otherWindow || trouble !== undefined || failures > 0) again();
  }

  /** Tries again after a while; later and later where runs go on failing. */
  function again() {
    const delay = between.retries * 2 ** Math.min(Math.max(0, failures - 1), mostDoublings);
    const retry = () => background("Indexing again", () => keeper.sync(folders));
    if (!disposed) stopWaiting.push(timer.after(delay, retry));
  }

  /** One run after the other, as long as more are wanted. */
  async function runAll() {
    while (wanted && !disposed) {
      const choice = wanted;
      wanted = undefined;
      try {
        await runOnce(choice);
      } catch (error) {
        log.error(`Indexing: ${String(error)}`);
        again();
      }
    }
    running = undefined;
    settle();
    tell();
  }

  const keeper: CorpusKeeper = {
    async opened() {
      await opening;
      return here?.store?.search;
    },
    get index() {
      return here?.store?.search;
    },
    reading,
    sources: async () => (await here?.store?.sources()) ?? new Map(),
    status,
    sync(next, rebuild = false, again = []) {
      wanted = {
        folders: next,
        rebuild: rebuild || (wanted?.rebuild ?? false),
        again: [...new Set([...(wanted?.again ?? []), ...again])],
      };
      // What is read for another corpus is not waited for.
      if (running && here && here.key !== keyOf(next)) here.indexing.cancel();
      running ??= runAll();
      return running;
    },
    onStatus: (callback) => statusCallbacks.push(callback),
    onChange: (callback) => changeCallbacks.push(callback),
    cancel: () => here?.indexing.cancel(),
    dispose() {
      disposed = true;
      stopTimers();
      return leave();
    },
  };
  return keeper;
}
