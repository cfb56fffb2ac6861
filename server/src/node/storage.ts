import { closeSync, promises as fs, fstatSync, readSync } from "node:fs";
import { join } from "node:path";
import type { ByteSource, Storage } from "../service/environment";
import { isRemoval, lockFolder, lockName } from "./folderLock";
import { isAlive } from "./processes";
import { NotRegular, openRegularFile } from "./regularFiles";

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
        return (await fs.readdir(folder)).filter((name) => !name.endsWith(".part") && name !== lockName);
      } catch {
        return [];
      }
    },
    async open(name) {
      let descriptor: number;
      try {
        descriptor = openRegularFile(join(folder, name));
      } catch (error) {
        // A folder or a pipe in a part's place is none of the store's: the part is missing, and is made anew.
        if (isMissing(error) || error instanceof NotRegular) return undefined;
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
        await removeFolder(join(folder, name));
        await renamePatiently(temporary, join(folder, name));
      } catch (error) {
        await fs.rm(temporary, { force: true });
        throw error;
      }
      await syncFolder(folder);
    },
    async remove(name) {
      await fs.rm(join(folder, name), { force: true, recursive: true });
    },
    async lock() {
      const lock = await lockFolder(folder);
      if (lock) await removeUnfinished(folder);
      return lock;
    },
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

/** Makes way for a file where something has put a folder; nothing can be renamed over that. */
async function removeFolder(path: string): Promise<void> {
  const stat = await fs.lstat(path).catch(() => undefined);
  if (stat?.isDirectory()) await fs.rm(path, { recursive: true, force: true });
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

/** Files that a process was writing aside when it died. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    const pid = Number(/\.(\d+)-\w+\.part$/.exec(name)?.[1]);
    const isDead = pid > 0 && pid !== process.pid && !isAlive(pid);
    if (isDead || isRemoval(name)) await fs.rm(join(folder, name), { force: true });
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
