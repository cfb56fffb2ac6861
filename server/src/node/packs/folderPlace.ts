import { randomUUID } from "node:crypto";
import { promises as fs } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { largestContents, largestPacked } from "../../service/packs/contents";
import { installedPath, type PackPlace } from "../../service/packs/install";
import { SaidError, say } from "../../service/text/say";
import { readRegularFile } from "../regularFiles";

/**
 * A folder of this computer for a pack. What is written aside stands beside it, hidden from corpora; where the process
 * ends in the middle, the folder itself is as it was.
 */
export function createFolderPlace(folder: string): PackPlace {
  const aside = join(dirname(folder), `.${basename(folder)}.${randomUUID()}`);
  const past = `${aside}.old`;
  return {
    async look() {
      const stat = await fs.lstat(folder).catch(() => undefined);
      if (!stat) return undefined;
      if (!stat.isDirectory()) throw new SaidError(say`${basename(folder)} is there already, and no folder`);
      return {
        record: await readRegularFile(join(folder, installedPath), largestContents).catch(() => undefined),
        files: () => filesIn(folder, folder),
      };
    },
    async stage(path, bytes) {
      const target = join(aside, ...path.split("/"));
      await fs.mkdir(dirname(target), { recursive: true });
      await fs.writeFile(target, bytes, { flag: "wx" });
    },
    async replace() {
      const there = await fs.rename(folder, past).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === "ENOENT") return false;
          throw error;
        },
      );
      try {
        await fs.rename(aside, folder);
      } catch (error) {
        if (there) await fs.rename(past, folder);
        throw error;
      }
      await fs.rm(past, { recursive: true, force: true });
    },
    async discard() {
      await fs.rm(aside, { recursive: true, force: true });
    },
  };
}

async function* filesIn(
  folder: string,
  root: string,
): AsyncGenerator<{ path: string; read(): Promise<Uint8Array> }> {
  for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path, root);
    else
      yield {
        path: relative(root, path).split(sep).join("/"),
        read: async () => readRegularFile(path, largestPacked),
      };
  }
}
