import type { Environment, Storage } from "../service/environment";
import { createMemoryStorage } from "../service/memoryStorage";
import { english, reasonOf, type Said, SaidError, say } from "../service/text/say";

/** A store that works on in memory where what keeps it fails. */
export interface YieldingStorage extends Storage {
  /** Why nothing is kept any longer, as a sentence with what to do; undefined while everything is. */
  notKept(): Said | undefined;
}

/** How long a read and a write may take, in milliseconds; a write may be a segment of many megabytes. */
const patience = { read: 10_000, write: 30_000 };

/** Why there was no answer. */
class Silent extends SaidError {}

/**
 * A store as long as it can be kept; from the first refusal on what is written stays in memory, before what is kept, so
 * that everything is found as long as the session lasts. Of a store that does not answer nothing is asked any more: what it
 * held counts as missing, and is read again. Nothing rejects.
 * @param keeping makes the store that is kept; it is given what to call where that takes what it will not keep
 */
export function orInMemory(
  keeping: (notKept: (why: Said) => void) => Storage,
  { timer, log }: Pick<Environment, "timer" | "log">,
): YieldingStorage {
  const kept = keeping((why) => tell(why));
  const memory = createMemoryStorage();
  /** Removed in memory only: what is kept has them still. */
  const removed = new Set<string>();
  /** Whether what is kept takes what is written. */
  let writable = true;
  let readable = true;
  let reason: Said | undefined;

  function giveUp(error: unknown, canRead: boolean) {
    readable &&= canRead && !(error instanceof Silent);
    writable = false;
    tell(whyOf(error));
  }

  function tell(why: Said) {
    if (reason !== undefined) return;
    reason = say`The browser does not keep what is read of the corpus (${why}): it is searched in this session, and read again in the next. Let this site store data, or free some space.`;
    log.warn(english(reason));
  }

  function inTime<T>(asked: Promise<T>, milliseconds: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = timer.after(milliseconds, () => reject(new Silent(say`its storage does not answer`)));
      asked.then(resolve, reject).then(stop, stop);
    });
  }

  /** The answer of what is kept, as long as it can be read. */
  async function ofKept<T>(question: (kept: Storage) => Promise<T>): Promise<T | undefined> {
    if (!readable) return undefined;
    try {
      return await inTime(question(kept), patience.read);
    } catch (error) {
      giveUp(error, false);
      return undefined;
    }
  }

  /** Whether what is kept was changed. */
  async function changed(change: (kept: Storage) => Promise<void>): Promise<boolean> {
    if (!writable) return false;
    try {
      await inTime(change(kept), patience.write);
      return true;
    } catch (error) {
      giveUp(error, true);
      return false;
    }
  }

  return {
    notKept: () => reason,
    async list() {
      const there = (await ofKept((storage) => storage.list())) ?? [];
      return [...new Set([...(await memory.list()), ...there.filter((name) => !removed.has(name))])];
    },
    async open(name) {
      const here = await memory.open(name);
      if (here || removed.has(name)) return here;
      return ofKept((storage) => storage.open(name));
    },
    async write(name, parts) {
      if (await changed((storage) => storage.write(name, parts))) return;
      await memory.write(name, parts);
      removed.delete(name);
    },
    async remove(name) {
      if (await changed((storage) => storage.remove(name))) return;
      await memory.remove(name);
      removed.add(name);
    },
    async lock() {
      if (writable) {
        try {
          return await inTime(kept.lock(), patience.read);
        } catch (error) {
          giveUp(error, true);
        }
      }
      return memory.lock();
    },
  };
}

/** Why something was refused, as half a sentence. */
function whyOf(error: unknown): Said {
  const said = error instanceof Error ? error.message : String(error);
  if (/quota/i.test(said)) return say`its storage is full`;
  return said === "" ? say`it does not say why` : say`${reasonOf(error)}`;
}
