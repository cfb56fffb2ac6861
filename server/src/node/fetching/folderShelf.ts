import { createHash, randomUUID } from "node:crypto";
import { promises as fs } from "node:fs";
import { dirname, join } from "node:path";
import type { Shelf } from "../../service/fetching/shelf";
import { readRegularFile } from "../regularFiles";

/** A folder of this computer that downloads are put into. It is made with the first of them. */
export function createFolderShelf(folder: string): Shelf {
  const at = (path: string) => join(folder, ...path.split("/"));
  return {
    async size(path) {
      const stat = await fs.stat(at(path)).catch(() => undefined);
      return stat?.isFile() ? stat.size : undefined;
    },
    async read(path, most) {
      return readRegularFile(at(path), most).catch(() => undefined);
    },
    async write(path, bytes) {
      const target = at(path);
      await fs.mkdir(dirname(target), { recursive: true });
      const aside = `${target}.${randomUUID()}.part`;
      try {
        await fs.writeFile(aside, bytes, { flag: "wx" });
        await fs.rename(aside, target);
      } catch (error) {
        await fs.rm(aside, { force: true });
        throw error;
      }
    },
  };
}

/** SHA-1 in hexadecimal digits. */
export async function sha1(parts: readonly Uint8Array[]): Promise<string> {
  const hash = createHash("sha1");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
