import type { StorageLock, Timer } from "../service/environment";
import { SaidError, say } from "../service/text/say";
import type { EditorFiles } from "./editorFiles";

/** The lock's file in the folder that it is for. */
export const lockFile = "lock";

/**
 * How often an owner shows that it lives; after what time without a sign it is dead; and how long two that begin at the
 * same moment wait to see which of them has it. Milliseconds.
 */
const beatEvery = 2000;
const deadAfter = 8000;
const settling = 200;

/** What a lock says of its owner. */
interface Owner {
  /** Tells this lock from all others. */
  readonly token: string;
  /** Where the owner's browser lock can be asked for: windows of one workspace have one origin, others have others. */
  readonly origin: string;
  /** When it last showed that it lives, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * The right to write to a folder of the editor, for one window; undefined where another that lives has it. A window that was
 * closed frees it at once where the browser can be asked whether it lives (Web Locks), and keeps it as long as it lives;
 * otherwise it is free when its owner has shown no life for eight seconds.
 */
export async function lockInEditor(
  files: EditorFiles,
  uri: string,
  timer: Timer,
): Promise<StorageLock | undefined> {
  const before = ownerIn(await files.read(uri));
  if (before && (await lives(before, timer))) return undefined;
  const token = Math.random().toString(36).slice(2);
  const { free, sure } = await hold(token);
  const show = () => {
    const owner: Owner = { token, origin: sure ? location.origin : "", at: timer.today() };
    return files.write(uri, new TextEncoder().encode(JSON.stringify(owner)));
  };
  const isMine = async () => ownerIn(await files.read(uri))?.token === token;
  await show();
  await new Promise<void>((resolve) => {
    timer.after(settling, resolve);
  });
  if (!(await isMine())) {
    free();
    return undefined;
  }
  let stop = () => {};
  const beat = () => {
    stop = timer.after(beatEvery, () => {
      isMine()
        .then((mine) => (mine ? show() : undefined))
        // A beat that fails is missed; the next one tries again, and `confirm` tells.
        .then(beat, beat);
    });
  };
  beat();
  return {
    async confirm() {
      if (!(await isMine())) throw new SaidError(say`another window has taken over the writing of the index`);
    },
    async release() {
      stop();
      if (await isMine()) await files.remove(uri);
      free();
    },
  };
}

async function lives({ token, origin, at }: Owner, timer: Timer): Promise<boolean> {
  // A window in the background of a busy machine may show no life for a while; the browser knows better.
  if (origin !== "" && origin === location.origin && navigator.locks) {
    const { held = [] } = await navigator.locks.query();
    return held.some(({ name }) => name === lockName(token));
  }
  return Math.abs(timer.today() - at) <= deadAfter;
}

/** Holds a lock of the browser's as long as the window lives. `sure` is false where it may not be asked for. */
function hold(token: string): Promise<{ free(): void; sure: boolean }> {
  return new Promise((resolve) => {
    const without = () => resolve({ free: () => {}, sure: false });
    if (!navigator.locks) return without();
    navigator.locks
      .request(lockName(token), () => new Promise<void>((end) => resolve({ free: () => end(), sure: true })))
      .catch(without);
  });
}

function lockName(token: string): string {
  return `penholder ${token}`;
}

function ownerIn(bytes: Uint8Array | undefined): Owner | undefined {
  try {
    const owner: Partial<Owner> = bytes && JSON.parse(new TextDecoder().decode(bytes));
    const { token, origin, at } = owner ?? {};
    if (typeof token !== "string" || typeof origin !== "string" || typeof at !== "number") return undefined;
    return { token, origin, at };
  } catch {
    // Half a lock is nobody's.
    return undefined;
  }
}
