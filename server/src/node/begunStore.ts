import { promises as fs } from "node:fs";
import { join } from "node:path";
import type { Log } from "../service/environment";
import { partName, segmentParts } from "../service/search/segment/encodeSegment";
import { type Manifest, readManifest, writeManifest } from "../service/search/writing/manifest";
import { damageMark } from "../service/search/writing/writerState";
import { isWithin } from "../service/uri";
import { nodeCodec } from "./environment";
import { lockFolder } from "./folderLock";
import { createFolderStorage } from "./storage";

/** A store, by its path, and the folders (URIs) that it is of. */
export interface KnownStore {
  readonly path: string;
  readonly folders: readonly string[];
}

/** How often a store that is being written to meanwhile is begun from once more. */
const mostTries = 3;

/**
 * Begins a new store with what another holds of the same folders, so that a folder that is added to a corpus, or taken out
 * of it, does not have the rest read again. The first indexing forgets what is of other folders and reads what is missing;
 * until it has, the store says that it does not know all. Where there is nothing to begin with it stays empty.
 * @param path of the new store
 * @param folders that it is of, as URIs
 * @param others gives the other stores there are
 */
export async function beginStore(
  path: string,
  folders: readonly string[],
  others: () => Promise<readonly KnownStore[]>,
  log: Pick<Log, "warn">,
): Promise<void> {
  if (await isBegun(path)) return;
  const donor = mostAlike(folders, await others());
  if (!donor) return;
  const lock = await lockFolder(path);
  if (!lock) return;
  try {
    if (await isBegun(path)) return;
    for (let tries = 0; tries < mostTries; tries++) if (await takeOver(donor.path, path)) return;
  } catch (error) {
    // Then everything is read, as in a store without another.
    log.warn(`What ${donor.path} holds could not be used: ${error}`);
  } finally {
    await lock.release();
  }
}

/** The store that has most folders in common; none whose folders lie within each other, since a path counts from the outer one. */
function mostAlike(folders: readonly string[], others: readonly KnownStore[]): KnownStore | undefined {
  let best: KnownStore | undefined;
  let most = 0;
  for (const other of others) {
    const shared = other.folders.filter((folder) => folders.includes(folder)).length;
    const nested = other.folders.some((one) =>
      folders.some((two) => one !== two && (isWithin(one, two) || isWithin(two, one))),
    );
    if (nested || shared <= most) continue;
    best = other;
    most = shared;
  }
  return best;
}

async function isBegun(path: string): Promise<boolean> {
  return fs.stat(join(path, "manifest")).then(
    () => true,
    () => false,
  );
}

/** False where the other has gone on meanwhile and a file is no longer there. */
async function takeOver(from: string, to: string): Promise<boolean> {
  const read = await readManifest(createFolderStorage(from), nodeCodec);
  if (read.state !== "whole") return true;
  for (const name of filesOf(read.manifest)) {
    try {
      await linkOrCopy(join(from, name), join(to, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      // Only damage leaves a mark.
      if (!name.startsWith(damageMark(""))) return false;
    }
  }
  const unread = { files: 1, of: 1 };
  await writeManifest(createFolderStorage(to), nodeCodec, { ...read.manifest, unread });
  return true;
}

function filesOf({ segments, sources, translations }: Manifest): string[] {
  const parts = segments.flatMap(({ name }) => [
    ...segmentParts.map((part) => partName(name, part)),
    damageMark(name),
  ]);
  const known = [sources, translations].filter((name) => name !== undefined);
  return [...parts, ...known, ...(translations === undefined ? [] : [damageMark(translations)])];
}

/** Files of a store are never changed once they are written, so that two stores may share them. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw error;
    if (code !== "EEXIST") await fs.copyFile(from, to);
  }
}
