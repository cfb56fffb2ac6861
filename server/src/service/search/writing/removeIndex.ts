import type { Storage } from "../../environment";
import { isStoreFile } from "./writerState";

/** Removes the index from a storage, unless somebody is writing it; what else lies there stays. */
export async function removeIndex(storage: Storage): Promise<void> {
  if (!(await storage.list()).some(isStoreFile)) return;
  const lock = await storage.lock();
  if (!lock) return;
  try {
    // The manifest goes first: without it the rest is nothing.
    const names = (await storage.list()).filter(isStoreFile).sort();
    for (const name of names) await storage.remove(name);
  } finally {
    await lock.release();
  }
}
