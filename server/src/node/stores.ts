import { createHash } from "node:crypto";
import { existsSync, promises as fs, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Log } from "../service/environment";
import { beginStore, type KnownStore } from "./begunStore";
import { lockFolder } from "./folderLock";
import { isAlive, lives, processIn, thisProcess } from "./processes";
import { readRegularFile } from "./regularFiles";

/** A corpus's folder among the stores, in use. */
export interface CorpusFolder {
  readonly path: string;
  /** This process uses it no longer. */
  release(): void;
}

/**
 * The stores of all corpora: each in a folder of its own, which is named after the corpus's folders and shared by all
 * windows.
 */
export interface Stores {
  /** @param folders real addresses, as URIs; their order is of no account */
  open(folders: readonly string[]): Promise<CorpusFolder>;
  /**
   * Clears away the stores that nobody has opened for a long time and those whose folders have been deleted; never one that
   * a living process has open. Answers their paths.
   */
  clear(): Promise<string[]>;
}

/** In milliseconds. */
const keptFor = 90 * 24 * 60 * 60 * 1000;

/** The folder of a store, as `nameOfSet` names it. */
const storeName = /^[0-9a-f]{32}$/;

/** What a store says of itself. Its file is written anew whenever it is opened. */
export const aboutFile = "corpus.json";
/** Bytes. */
const largestAbout = 1024 * 1024;
interface About {
  /** Each with the device that it was on, where that is known. */
  readonly folders: readonly { readonly uri: string; readonly device?: number }[];
}

/**
 * @param root made on first use
 * @param now milliseconds since 1970
 */
export function createStores(root: string, log: Log, now: () => number = Date.now): Stores {
  let made = 0;

  /** In the folder of a store: whose process has it open. */
  const markOf = (path: string) =>
    join(path, `${process.pid}-${++made}-${Math.random().toString(36).slice(2)}.open`);

  async function clearOne(name: string): Promise<string | undefined> {
    const path = join(root, name);
    if (!(await isOld(path)) || (await isOpen(path, now()))) return undefined;
    const lock = await lockFolder(path);
    if (!lock) return undefined;
    const aside = `${path}.${process.pid}-${++made}.gone`;
    try {
      // Somebody may have opened it in between.
      if (!(await isOld(path)) || (await isOpen(path, now()))) return undefined;
      // Out of the way in one step: whoever comes now begins a new one, and nobody finds half of it.
      await fs.rename(path, aside);
    } catch (error) {
      log.info(`${path} is in use: ${error}`);
      return undefined;
    } finally {
      await lock.release();
    }
    await fs.rm(aside, { recursive: true, force: true });
    return path;
  }

  async function isOld(path: string): Promise<boolean> {
    const about = join(path, aboutFile);
    const stat = await fs.stat(about).catch(() => fs.stat(path).catch(() => undefined));
    if (!stat) return false;
    if (now() - stat.mtimeMs > keptFor) return true;
    const read = await aboutIn(path);
    if (!read || read.folders.length === 0) return false;
    const gone = await Promise.all(read.folders.map(isDeleted));
    return gone.every((one) => one);
  }

  /** All other stores, with the folders that they are of. */
  async function others(than: string): Promise<KnownStore[]> {
    const names = (await fs.readdir(root)).filter((name) => storeName.test(name));
    const paths = names.map((name) => join(root, name)).filter((path) => path !== than);
    return Promise.all(paths.map(async (path) => ({ path, folders: await foldersOf(path) })));
  }

  return {
    async open(folders) {
      const path = join(root, nameOfSet(folders));
      for (let tries = 1; ; tries++) {
        const mark = markOf(path);
        try {
          await fs.mkdir(path, { recursive: true });
          await fs.writeFile(mark, JSON.stringify(thisProcess()));
          await noteFolders(path, folders);
        } catch (error) {
          if (tries === 5) throw error;
          continue;
        }
        await removeDead(path, now());
        await beginStore(path, folders, () => others(path), log);
        // Whoever was clearing it away at this moment has taken it aside with the mark.
        if (existsSync(mark) || tries === 5) return { path, release: () => rmSync(mark, { force: true }) };
      }
    },
    async clear() {
      const cleared: string[] = [];
      for (const name of await fs.readdir(root).catch(() => [] as string[])) {
        // What a process that died was about to remove.
        if (/\.gone$/.test(name)) await fs.rm(join(root, name), { recursive: true, force: true });
        else if (storeName.test(name)) {
          const path = await clearOne(name).catch((error: unknown) => log.warn(`${name}: ${error}`));
          if (path) cleared.push(path);
        }
      }
      return cleared;
    },
  };
}

/** The name of a set of addresses, whatever their order. */
export function nameOfSet(folders: readonly string[]): string {
  return createHash("sha256")
    .update([...new Set(folders)].sort().join("\n"))
    .digest("hex")
    .slice(0, 32);
}

/**
 * Notes which folders a store is of.
 * @param path of the store
 * @param folders URIs
 */
export async function noteFolders(path: string, folders: readonly string[]): Promise<void> {
  const about: About = {
    folders: await Promise.all(
      folders.map(async (uri) => {
        const device = uri.startsWith("file:") ? await deviceOf(fileURLToPath(uri)) : undefined;
        return { uri, ...(device ? { device } : {}) };
      }),
    ),
  };
  const aside = join(path, `${aboutFile}.${process.pid}-${Math.random().toString(36).slice(2)}.part`);
  await fs.writeFile(aside, JSON.stringify(about));
  await fs.rename(aside, join(path, aboutFile));
}

/** The folders (URIs) that a store is noted to be of; none where nothing is noted. @param path of the store */
export async function foldersOf(path: string): Promise<string[]> {
  const about = await aboutIn(path);
  return about?.folders.map(({ uri }) => uri) ?? [];
}

function aboutIn(path: string): Promise<About | undefined> {
  return readRegularFile(join(path, aboutFile), largestAbout)
    .then((bytes) => aboutOf(new TextDecoder().decode(bytes)))
    .catch(() => undefined);
}

function aboutOf(text: string): About | undefined {
  const read: unknown = JSON.parse(text);
  const { folders } = (read ?? {}) as Partial<About>;
  if (!Array.isArray(folders)) return undefined;
  return { folders: folders.filter((one) => typeof one?.uri === "string") };
}

/** Whether any living process has the store open. */
async function isOpen(path: string, now: number): Promise<boolean> {
  return (await removeDead(path, now)) > 0;
}

/** Removes the marks of processes that died with the store open; answers how many marks are of living ones. */
async function removeDead(path: string, now: number): Promise<number> {
  let living = 0;
  for (const name of await fs.readdir(path).catch(() => [] as string[])) {
    const pid = Number(/^(\d+)-.*\.open$/.exec(name)?.[1]);
    if (!(pid > 0)) continue;
    if (await isOfLiving(join(path, name), pid, now)) living++;
    else await fs.rm(join(path, name), { force: true });
  }
  return living;
}

/**
 * Whether the process lives that a mark is of. One on another computer or in another container cannot be asked for: it is
 * taken to have the store open as long as a store is kept that nobody opens.
 * @param pid its number, which is all that an earlier version says
 */
async function isOfLiving(mark: string, pid: number, now: number): Promise<boolean> {
  const text = await readRegularFile(mark, largestAbout).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => "",
  );
  const owner = processIn(text);
  if (!owner) return isAlive(pid);
  const known = lives(owner);
  if (known !== undefined) return known;
  const stat = await fs.stat(mark).catch(() => undefined);
  return stat !== undefined && now - stat.mtimeMs < keptFor;
}

/**
 * Whether a folder was deleted: it is not there, and the nearest folder above it that is there lies on the same device. Where
 * that is another, a drive or a network folder is only not connected.
 */
async function isDeleted({ uri, device }: About["folders"][number]): Promise<boolean> {
  if (!uri.startsWith("file:") || device === undefined) return false;
  const path = fileURLToPath(uri);
  if ((await deviceOf(path)) !== undefined) return false;
  for (let above = dirname(path); ; above = dirname(above)) {
    const found = await deviceOf(above);
    if (found !== undefined) return found === device;
    if (above === dirname(above)) return false;
  }
}

/** The device that a file lies on: undefined where there is no file, NaN where that cannot be told. */
function deviceOf(path: string): Promise<number | undefined> {
  return fs.stat(path).then(
    ({ dev }) => dev,
    ({ code }: NodeJS.ErrnoException) => (code === "ENOENT" || code === "ENOTDIR" ? undefined : Number.NaN),
  );
}
