import { createHash, randomUUID } from "node:crypto";
import { promises as fs } from "node:fs";
import { join } from "node:path";
import { circumstancesOf } from "../../service/corpus/indexing/readings";
import type { Readings } from "../../service/environment";
import { largestReading } from "../../service/packs/contents";
import type { KeepReading } from "../../service/packs/install";
import { cacheFolder } from "../cacheFolder";
import { readRegularFile } from "../regularFiles";

/** How long a reading is kept. Milliseconds. */
const keptFor = 90 * 24 * 60 * 60 * 1000;

/** What packs have brought, in the user's own cache: no workspace can put anything there. */
export interface ReadingsFolder extends Readings {
  readonly keep: KeepReading;
  /** Removes what was brought long ago: whoever wanted it has it in the index. */
  clear(): Promise<void>;
}

/** @param folder made on first use */
export function createReadingsFolder(folder = join(cacheFolder(), "readings")): ReadingsFolder {
  const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");
  const pathOf = (file: string, circumstances: string) => join(folder, sha256(`${file}\n${circumstances}`));
  /** Most people install no pack, and no file of theirs is looked for. */
  let isThere: Promise<boolean> | undefined;
  return {
    async find(circumstances, bytes) {
      isThere ??= fs.stat(folder).then(
        () => true,
        () => false,
      );
      if (!(await isThere)) return undefined;
      const path = pathOf(sha256(bytes), circumstances);
      return await fs.stat(path).then(
        () => readRegularFile(path, largestReading),
        () => undefined,
      );
    },
    async keep({ sha256: file, path: place, reader }, reading) {
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      const path = pathOf(file, circumstancesOf(reader, place));
      const aside = `${path}.${randomUUID()}`;
      await fs.writeFile(aside, reading, { mode: 0o600 });
      await fs.rename(aside, path);
    },
    async clear() {
      for (const name of await fs.readdir(folder).catch(() => [] as string[])) {
        const path = join(folder, name);
        const stat = await fs.stat(path).catch(() => undefined);
        if (stat && Date.now() - stat.mtimeMs > keptFor) await fs.rm(path, { force: true });
      }
    },
  };
}
