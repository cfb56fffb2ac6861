import { promises as fs } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readingOf } from "../../service/corpus/indexing/reading";
import type { FoundFile } from "../../service/corpus/walk";
import type { Environment } from "../../service/environment";
import { corpusReading } from "../../service/knowledge/indexCorpus";
import { largestReading, type Packed } from "../../service/packs/contents";
import { readRegularFile } from "../regularFiles";
import { summed } from "./packFile";

/** What was read of the files of a pack that is being made; kept in a folder of its own until `remove`. */
interface MadeReadings {
  readonly version: string;
  /** The reading of a file, by its path in the pack; undefined where it has none. */
  summed(path: string): Promise<Packed | undefined>;
  read(path: string): Promise<Uint8Array>;
  remove(): Promise<void>;
}

/** @param name of the pack, which is that of the folder it is installed in */
export async function makeReadings(
  name: string,
  documents: ReadonlyMap<string, FoundFile>,
  environment: Environment,
): Promise<MadeReadings> {
  const folder = await fs.mkdtemp(join(tmpdir(), "penholder-readings-"));
  const options = corpusReading();
  const places = new Map([...documents.keys()].map((path, at) => [path, join(folder, String(at))]));
  return {
    version: options.version,
    async summed(path) {
      const file = { ...documents.get(path)!, path: `${name}/${path}` };
      const reading = await readingOf(environment, file, largestReading, options);
      if (!reading) return undefined;
      await fs.writeFile(places.get(path)!, reading, { mode: 0o600 });
      return summed(reading);
    },
    read: (path) => readRegularFile(places.get(path)!, largestReading),
    remove: () => fs.rm(folder, { recursive: true, force: true }),
  };
}
