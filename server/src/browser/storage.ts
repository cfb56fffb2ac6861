import type { Environment, Storage } from "../service/environment";
import { bytesSource, createMemoryStorage, joined } from "../service/memoryStorage";
import { orInMemory, type YieldingStorage } from "./orInMemory";

/** The one table of the database: file name → bytes. */
const table = "files";

/**
 * A store in the browser's database (IndexedDB), so that a corpus need not be read again in the next window. A write
 * is one transaction: after a crash the old file or the new one is there, whole. Where the browser keeps nothing (a private
 * window, a full disk), or does not answer, the store goes on in memory.
 * @param name one for each workspace; undefined for a store in memory
 */
export function createBrowserStorage(
  name: string | undefined,
  world: Pick<Environment, "timer" | "log">,
): YieldingStorage {
  if (name === undefined) return orInMemory(Promise.resolve(createMemoryStorage()), world);
  return orInMemory(
    openDatabase(databaseName(name)).then((database) => databaseStorage(database, name)),
    world,
  );
}

/** The name under which the browser keeps a store's database, and the lock of whoever writes it. */
export function databaseName(store: string): string {
  return `penholder ${store}`;
}

function databaseStorage(database: IDBDatabase, name: string): Storage {
  const files = (mode: IDBTransactionMode) => database.transaction(table, mode, { durability: "strict" });
  const ask = <T>(question: (store: IDBObjectStore) => IDBRequest<T>) =>
    answered(question(files("readonly").objectStore(table)));
  const change = (apply: (store: IDBObjectStore) => void) => {
    const transaction = files("readwrite");
    apply(transaction.objectStore(table));
    return new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () =>
        reject(new Error(`the browser's storage refused: ${transaction.error?.message}`));
    });
  };
  return {
    list: async () => (await ask((store) => store.getAllKeys())).map(String),
    async open(file) {
      const bytes: unknown = await ask((store) => store.get(file));
      return bytes instanceof Uint8Array ? bytesSource(bytes) : undefined;
    },
    write: (file, parts) => change((store) => store.put(joined(parts), file)),
    remove: (file) => change((store) => store.delete(file)),
    lock: () => webLock(databaseName(name)),
  };
}

/** One window writes at a time, by the Web Locks API: the browser frees the lock of a window that is closed. */
function webLock(name: string): ReturnType<Storage["lock"]> {
  if (!navigator.locks) return Promise.reject(new Error("it cannot keep two windows apart"));
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(undefined);
        return new Promise<void>((free) => resolve({ confirm: async () => {}, release: async () => free() }));
      })
      .catch(reject);
  });
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  return answered(request).then((database) => {
    // It is to be deleted: only a store that nobody uses any more is.
    database.onversionchange = () => database.close();
    return database;
  });
}

/** One file of a store that is not kept open; undefined where there is none. */
export async function readStoreFile(store: string, file: string): Promise<Uint8Array | undefined> {
  const database = await openDatabase(databaseName(store));
  try {
    const bytes: unknown = await answered(database.transaction(table).objectStore(table).get(file));
    return bytes instanceof Uint8Array ? bytes : undefined;
  } finally {
    database.close();
  }
}

/** Deletes a store with all its files. */
export function deleteStore(store: string): Promise<unknown> {
  return answered(indexedDB.deleteDatabase(databaseName(store)));
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's storage does not answer"));
  });
}
