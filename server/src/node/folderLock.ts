import { createHash } from "node:crypto";
import { closeSync, promises as fs, openSync, rmSync, write } from "node:fs";
import { join } from "node:path";
import { threadId } from "node:worker_threads";
import type { StorageLock } from "../service/environment";
import { SaidError, say } from "../service/text/say";
import { isSameProcess, lives, type ProcessIdentity, processIn, thisProcess } from "./processes";
import { readRegularFile, readRegularFileNow } from "./regularFiles";

/** The lock's file in the folder that it is for. */
export const lockName = "lock";

/** What stands in the name of a lock that is held only while a dead one is removed. */
const removal = ".removal-";

/** Whether a file is such a lock, left by a process that died meanwhile; whoever owns the folder may remove it. */
export function isRemoval(name: string): boolean {
  return name.startsWith(lockName + removal);
}

/**
 * How often an owner shows that it lives, and after what time an owner of which nothing else can be known is dead: one on
 * another computer, or in another container. Milliseconds. A file of the corpus may hold up a thread for longer: then
 * the thread that has started it shows life for it (see `showLifeOfThread`).
 */
export const beatEvery = 10_000;
const deadAfter = 60_000;

/** Bytes; a lock is one short line. */
const largestLock = 4096;

/** What a lock says of its owner. */
interface Owner extends ProcessIdentity {
  readonly thread: number;
  /** Tells this lock from all others. */
  readonly token: string;
}

/**
 * The right to write to a folder, for one thread of all processes on all machines; undefined where another living one
 * has it. The owner's death frees it: at once where the owner's process can be asked for, otherwise when it has shown no
 * life for a minute.
 * @param folder made where it is not there
 */
export async function lockFolder(folder: string): Promise<StorageLock | undefined> {
  await fs.mkdir(folder, { recursive: true });
  const path = join(folder, lockName);
  const mine = JSON.stringify({ ...thisProcess(), thread: threadId, token: randomName() } satisfies Owner);
  return (await take(path, mine)) ? owned(path, mine) : undefined;
}

/** Makes this file where there is none, or a dead owner's. */
async function take(path: string, mine: string): Promise<boolean> {
  for (let tries = 0; tries < 5; tries++) {
    try {
      await createWhole(path, mine);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const text = await textOf(path);
    // Its owner has let go meanwhile.
    if (text === undefined) continue;
    if (await isHeld(path, text)) return false;
    // A dead lock is removed by one only, who has the right to remove this very one: until that is done no other can
    // stand in its place, and a living one is never touched.
    const right = `${path}${removal}${createHash("sha256").update(text).digest("hex").slice(0, 32)}.part`;
    if (!(await take(right, mine))) return false;
    const still = await textOf(path);
    if (still === text && !(await isHeld(path, text))) await fs.rm(path, { force: true, recursive: true });
    await fs.rm(right, { force: true });
  }
  return false;
}

/** Frees the lock of a thread of this process that has ended without doing so. */
export function freeLockOfThread(folder: string, thread: number): void {
  const path = join(folder, lockName);
  if (isOfThread(textNow(path), thread)) rmSync(path, { force: true });
}

/**
 * Shows that a thread of this process lives which may be held up by a file. Where the lock is another's, nothing is done.
 * Never fails: a folder that cannot be written to just now is tried again at the next beat.
 */
export async function showLifeOfThread(folder: string, thread: number): Promise<void> {
  try {
    // What is read and what is written is one file, also when somebody puts another in its place.
    const file = await fs.open(join(folder, lockName), "r+");
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(largestLock), 0, largestLock, 0);
      const text = decoded(buffer.subarray(0, bytesRead));
      if (isOfThread(text, thread)) await file.write(text, 0);
    } finally {
      await file.close();
    }
  } catch {
    // There is no lock, or nothing can be said of it.
  }
}

function isOfThread(text: string, thread: number): boolean {
  const owner = ownerIn(text);
  return owner !== undefined && isSameProcess(owner, thisProcess()) && owner.thread === thread;
}

function owned(path: string, mine: string): StorageLock {
  // Whatever is written shows life in this very file, also when somebody has put another in its place.
  const descriptor = openSync(path, "r+");
  const bytes = Buffer.from(mine);
  let open = true;
  const beating = setInterval(
    () => open && write(descriptor, bytes, 0, bytes.length, 0, () => {}),
    beatEvery,
  );
  beating.unref();
  return {
    async confirm() {
      if (open && (await textOf(path)) === mine) return;
      throw new SaidError(say`another computer has taken over the writing of the index`);
    },
    async release() {
      if (!open) return;
      open = false;
      clearInterval(beating);
      closeSync(descriptor);
      if ((await textOf(path)) === mine) await fs.rm(path, { force: true });
    },
  };
}

async function isHeld(path: string, text: string): Promise<boolean> {
  const owner = ownerIn(text);
  return (owner && lives(owner)) ?? (await silence(path)) < deadAfter;
}

/** Since when a file has not been written, in milliseconds by the clock of the computer that keeps it. */
async function silence(path: string): Promise<number> {
  const probe = `${path}.${process.pid}-${randomName()}.part`;
  try {
    await fs.writeFile(probe, "");
    const [now, then] = await Promise.all([fs.stat(probe), fs.stat(path)]);
    // What stands in the lock's place and is no file is nobody's.
    return then.isFile() ? now.mtimeMs - then.mtimeMs : Number.POSITIVE_INFINITY;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Number.POSITIVE_INFINITY;
    throw error;
  } finally {
    await fs.rm(probe, { force: true });
  }
}

/**
 * Makes a file that is there with its content or not at all: a lock that is still empty would be taken for a dead one's.
 * Fails with EEXIST where there is one.
 */
async function createWhole(path: string, content: string): Promise<void> {
  const aside = `${path}.${process.pid}-${randomName()}.part`;
  await fs.writeFile(aside, content);
  try {
    await fs.link(aside, path);
  } catch (error) {
    // Not every file system has links.
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    await fs.writeFile(path, content, { flag: "wx" });
  } finally {
    await fs.rm(aside, { force: true });
  }
}

/** What a lock says; undefined where there is none, and nothing where it cannot be read or is no file. */
async function textOf(path: string): Promise<string | undefined> {
  return readRegularFile(path, largestLock).then(decoded, ({ cause }: Error) =>
    (cause as NodeJS.ErrnoException).code === "ENOENT" ? undefined : "",
  );
}

function textNow(path: string): string {
  try {
    return decoded(readRegularFileNow(path, largestLock));
  } catch {
    return "";
  }
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function ownerIn(text: string): Owner | undefined {
  return processIn(text) as Owner | undefined;
}

function randomName(): string {
  return Math.random().toString(36).slice(2);
}
