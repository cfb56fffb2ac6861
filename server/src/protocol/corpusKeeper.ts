import type { Environment } from "../service/environment";
import type { PassageIndex } from "../service/search/passageIndex";
import { openStore, type PassageStore } from "../service/search/store";
import type { Indexing } from "./host";
import type { CorpusStatus } from "./requests";

/** Keeps the index open, and up to date with the corpus folders. */
export interface CorpusKeeper {
  /** The index, once the store has been opened; undefined where it cannot be. */
  opened(): Promise<PassageIndex | undefined>;
  /** The index if it is open already. */
  readonly index: PassageIndex | undefined;
  status(): CorpusStatus;
  /** Brings the index up to date with these folders; a run that is under way goes on and is followed by another. */
  sync(folders: readonly string[], rebuild?: boolean): Promise<void>;
  /** Calls back whenever the status changes. */
  onStatus(callback: (status: CorpusStatus) => void): void;
  /** Calls back whenever there are new passages to find. */
  onChange(callback: () => void): void;
  cancel(): void;
  dispose(): void;
}

/** How often progress is passed on, and how often a store that another window writes is looked at. Milliseconds. */
const between = { reports: 250, refreshes: 1500, retries: 20_000 };

/** @param keepOthers what was read from other folders than these stays in the store */
export function createCorpusKeeper(
  environment: Environment,
  indexing: Indexing,
  keepOthers: boolean,
): CorpusKeeper {
  const { timer, log } = environment;
  const statusCallbacks: ((status: CorpusStatus) => void)[] = [];
  const changeCallbacks: (() => void)[] = [];
  let index: PassageStore | undefined;
  let folders: readonly string[] = [];
  let problems: CorpusStatus["problems"] = [];
  let progress: CorpusStatus["indexing"];
  let otherWindow = false;
  let running: Promise<void> | undefined;
  let wanted: { folders: readonly string[]; rebuild: boolean } | undefined;
  let lastReport = 0;
  let disposed = false;
  let stopRetry: (() => void) | undefined;

  const opening = openStore(environment).then(
    (store) => {
      index = store;
      tell();
      return store;
    },
    (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      log.error(`The index could not be opened: ${reason}`);
      problems = [{ uri: "", reason }];
      return undefined;
    },
  );

  function status(): CorpusStatus {
    const notices = (index?.notices ?? []).map((reason) => ({ uri: "", reason }));
    return {
      documents: index?.size.documents ?? 0,
      passages: index?.size.passages ?? 0,
      ...(progress ? { indexing: progress } : {}),
      folders: [...folders],
      problems: [...notices, ...problems],
      ...(otherWindow ? { otherWindowIndexes: true } : {}),
    };
  }

  function tell() {
    for (const callback of statusCallbacks) callback(status());
  }

  async function takeUp() {
    if (await index?.refresh()) for (const callback of changeCallbacks) callback();
  }

  async function runOnce(choice: { folders: readonly string[]; rebuild: boolean }) {
    folders = choice.folders;
    progress = { done: 0, total: 0 };
    tell();
    let stopRefreshing = () => {};
    const refreshAgain = () => {
      stopRefreshing = timer.after(between.refreshes, () => {
        takeUp().then(tell, () => {});
        refreshAgain();
      });
    };
    refreshAgain();
    try {
      const summary = await indexing.run({
        folders: choice.folders,
        rebuild: choice.rebuild,
        keepOthers,
        report(now) {
          progress = now;
          if (timer.now() - lastReport < between.reports) return;
          lastReport = timer.now();
          tell();
        },
      });
      otherWindow = summary === undefined;
      if (summary) problems = [...summary.problems];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error(`Indexing ended early: ${reason}`);
      problems = [...problems, { uri: "", reason: `Indexing ended early: ${reason}` }];
    }
    stopRefreshing();
    progress = undefined;
    await takeUp();
    tell();
    if (otherWindow && !disposed) {
      stopRetry?.();
      stopRetry = timer.after(between.retries, () => void keeper.sync(folders));
    }
  }

  const keeper: CorpusKeeper = {
    opened: () => opening,
    get index() {
      return index;
    },
    status,
    sync(next, rebuild = false) {
      wanted = { folders: next, rebuild: rebuild || (wanted?.rebuild ?? false) };
      running ??= (async () => {
        await opening;
        while (wanted && !disposed) {
          const choice = wanted;
          wanted = undefined;
          await runOnce(choice);
        }
        running = undefined;
      })();
      return running;
    },
    onStatus: (callback) => statusCallbacks.push(callback),
    onChange: (callback) => changeCallbacks.push(callback),
    cancel: () => indexing.cancel(),
    dispose() {
      disposed = true;
      stopRetry?.();
      indexing.dispose();
      index?.close();
    },
  };
  return keeper;
}
