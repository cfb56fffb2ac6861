import type { Environment } from "../service/environment";
import type { YieldingStorage } from "./orInMemory";
import { createBrowserStorage, databaseName, deleteStore, readStoreFile } from "./storage";

/** In milliseconds. */
const keptFor = 90 * 24 * 60 * 60 * 1000;

/** How long a store that is being cleared away is waited for, in milliseconds. */
const longestWait = 5000;

/** What a store says of itself, written anew whenever it is opened. */
const aboutFile = "corpus.json";

/**
 * The store of a corpus in the browser's database: the same for the same folders in every workspace.
 * @param stores the name under which all are kept
 * @param folders URIs; their order is of no account
 */
export async function openCorpusStorage(
  stores: string,
  folders: readonly string[],
  world: Pick<Environment, "timer" | "log">,
): Promise<{ storage: YieldingStorage; release(): void }> {
  const name = `${stores} ${[...new Set(folders)].sort().join(" ")}`;
  const holding = hold(openLock(name));
  const soon = new Promise<void>((resolve) => {
    world.timer.after(longestWait, resolve);
  });
  await Promise.race([holding, soon]).catch(() => {});
  const storage = createBrowserStorage(name, world);
  const about = JSON.stringify({ folders: [...folders], opened: Date.now() });
  // Nobody waits for it: a browser may take its time, or never answer.
  storage.write(aboutFile, [new TextEncoder().encode(about)]).catch(() => {});
  return {
    storage,
    release: () => {
      holding.then((free) => free()).catch(() => {});
    },
  };
}

/**
 * Deletes the stores that nobody has opened for a long time; none that a window has open: each holds a lock, which the
 * browser frees when the window is gone.
 * @param now milliseconds since 1970
 */
export async function clearCorpusStorages(stores: string, now: number): Promise<void> {
  if (!navigator.locks) return;
  // Not every browser lists its databases.
  const databases = (await indexedDB.databases?.()) ?? [];
  const prefix = databaseName(`${stores} `);
  for (const { name } of databases) {
    if (!name?.startsWith(prefix)) continue;
    const store = name.slice(databaseName("").length);
    await navigator.locks.request(openLock(store), { ifAvailable: true }, async (lock) => {
      if (lock && now - (await openedAt(store)) > keptFor) await deleteStore(store);
    });
  }
}

async function openedAt(store: string): Promise<number> {
  const bytes = await readStoreFile(store, aboutFile);
  try {
    const about: unknown = bytes && JSON.parse(new TextDecoder().decode(bytes));
    const { opened } = (about ?? {}) as { opened?: unknown };
    return typeof opened === "number" ? opened : 0;
  } catch {
    return 0;
  }
}

/** Held, by as many windows as there are, while they have a store open. */
function openLock(store: string): string {
  return `${databaseName(store)} open`;
}

/** Holds a lock together with others; the result frees it. Where there are no locks nothing is held. */
async function hold(name: string): Promise<() => void> {
  if (!navigator.locks) return () => {};
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { mode: "shared" }, () => new Promise<void>((free) => resolve(free)))
      .catch(reject);
  });
}
