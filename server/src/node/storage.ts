import { closeSync, promises as fs, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { ByteSource, Storage, StorageLock } from "../service/environment";

/**
 * A store in a folder. Writing is atomic: aside, synced, renamed, and the folder synced, so that a crash at any moment
 * leaves the old file or the new one.
 * @param folder made on the first write
 */
export function createFolderStorage(folder: string): Storage {
  let aside = 0;
  return {
    async list() {
      try {
        return (await fs.readdir(folder)).filter((name) => !name.endsWith(".part") && name !== "lock");
      } catch {
        return [];
      }
    },
    async open(name) {
      let descriptor: number;
      try {
        descriptor = openSync(join(folder, name), "r");
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
      return fileSource(descriptor);
    },
    async write(name, parts) {
      await fs.mkdir(folder, { recursive: true });
      const temporary = join(folder, `${name}.${process.pid}-${++aside}.part`);
      try {
        const file = await fs.open(temporary, "w");
        try {
          for (const part of parts) await file.writeFile(part);
          await file.sync();
        } finally {
          await file.close();
        }
        await renamePatiently(temporary, join(folder, name));
      } catch (error) {
        await fs.rm(temporary, { force: true });
        throw error;
      }
      await syncFolder(folder);
    },
    async remove(name) {
      await fs.rm(join(folder, name), { force: true });
    },
    lock: () => lockFolder(folder),
  };
}

function fileSource(descriptor: number): ByteSource {
  const { size } = fstatSync(descriptor);
  let open = true;
  const readInto = (offset: number, target: Uint8Array) => {
    const { length } = target;
    if (offset + length > size) throw tooShort(size, offset + length);
    for (let done = 0; done < length; ) {
      const count = readSync(descriptor, target, done, length - done, offset + done);
      if (count === 0) throw new RangeError("The file has become shorter while it was open.");
      done += count;
    }
  };
  return {
    size,
    read(offset, length) {
      // Told apart from a file that is too short before memory is asked for.
      if (offset + length > size) throw tooShort(size, offset + length);
      const bytes = new Uint8Array(length);
      readInto(offset, bytes);
      return bytes;
    },
    readInto,
    close() {
      if (open) closeSync(descriptor);
      open = false;
    },
  };
}

function tooShort(size: number, wanted: number): RangeError {
  return new RangeError(`The file ends at ${size}, before ${wanted}.`);
}

/** Windows refuses to replace a file that a virus scanner has open; it soon lets go. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (tries === 8 || (code !== "EPERM" && code !== "EACCES" && code !== "EBUSY")) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 << tries));
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await fs.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * One writer at a time, by a file that names its process; a dead process's lock is taken over. Two threads of one
 * process never ask at once: a server runs one indexing at a time.
 */
async function lockFolder(folder: string): Promise<StorageLock | undefined> {
  await fs.mkdir(folder, { recursive: true });
  const path = join(folder, "lock");
  const mine = `${process.pid} ${Math.random().toString(36).slice(2)}`;
  for (let tries = 0; tries < 5; tries++) {
    try {
      await createWhole(path, mine);
      await removeUnfinished(folder);
      return {
        async release() {
          const owner = await fs.readFile(path, "utf8").catch(() => "");
          if (owner === mine) await fs.rm(path, { force: true });
        },
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const owner = await fs.readFile(path, "utf8").catch(() => "");
    const pid = Number.parseInt(owner, 10);
    if (pid === process.pid || isAlive(pid)) return undefined;
    // Taken aside first, so that of two processes that find the same dead lock only one removes it.
    const dead = `${path}.${process.pid}-${tries}.part`;
    await fs.rename(path, dead).catch(() => {});
    const taken = await fs.readFile(dead, "utf8").catch(() => "");
    if (taken !== owner && taken !== "") await fs.rename(dead, path).catch(() => {});
    else await fs.rm(dead, { force: true });
  }
  return undefined;
}

/**
 * Makes a file that is there with its content or not at all: a lock that is still empty would be taken for a dead one's.
 * Fails with EEXIST where there is one.
 */
async function createWhole(path: string, content: string): Promise<void> {
  const aside = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.part`;
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

/** Files that a process was writing aside when it died. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    const pid = Number(/\.(\d+)-\w+\.part$/.exec(name)?.[1]);
    if (pid > 0 && pid !== process.pid && !isAlive(pid)) await fs.rm(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
