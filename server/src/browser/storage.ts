import type { ByteSource, Storage } from "../service/environment";

/** The one table of the database: file name → bytes. */
const table = "files";

/**
 * A store in the browser's database (IndexedDB), so that a corpus need not be read again in the next window. A write
 * is one transaction: after a crash the old file or the new one is there, whole.
 * @param name one for each workspace
 * @returns a store in memory where the browser keeps nothing (a private window, a page without an origin)
 */
export async function createBrowserStorage(name: string | undefined): Promise<Storage> {
  if (name === undefined) return createMemoryStorage();
  try {
    return databaseStorage(await openDatabase(`penholder ${name}`), name);
  } catch {
    return createMemoryStorage();
  }
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
    lock: () => webLock(`penholder ${name}`),
  };
}

/** One window writes at a time, by the Web Locks API: the browser frees the lock of a window that is closed. */
function webLock(name: string): ReturnType<Storage["lock"]> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(undefined);
        return new Promise<void>((free) => resolve({ release: async () => free() }));
      })
      .catch(reject);
  });
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(table);
  return answered(request);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's storage does not answer"));
  });
}

/** A store in memory: it lasts as long as the window, and is made again from the corpus the next time. */
export function createMemoryStorage(): Storage {
  const files = new Map<string, Uint8Array>();
  let locked = false;
  return {
    list: async () => [...files.keys()],
    async open(name) {
      const bytes = files.get(name);
      return bytes && bytesSource(bytes);
    },
    async write(name, parts) {
      files.set(name, joined(parts));
    },
    async remove(name) {
      files.delete(name);
    },
    async lock() {
      if (locked) return undefined;
      locked = true;
      return {
        async release() {
          locked = false;
        },
      };
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function bytesSource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read(offset, length) {
      if (offset + length > bytes.length) throw new RangeError(`The file ends at ${bytes.length}.`);
      return bytes.slice(offset, offset + length);
    },
    readInto(offset, target) {
      if (offset + target.length > bytes.length) throw new RangeError(`The file ends at ${bytes.length}.`);
      target.set(bytes.subarray(offset, offset + target.length));
    },
    close() {},
  };
}
