import type { Codec } from "../environment";
import { reasonOf, type Said, SaidError, say } from "../text/say";
import { DownloadFailed, type DownloadSignal, type GetDownload, getPatiently } from "./download";
import { type Got, readManifest, writeManifest } from "./manifest";
import {
  type Addresses,
  type Collection,
  isSafePath,
  isWanted,
  type Listing,
  largestListing,
  type PublishedFile,
  readListing,
  type Wanted,
} from "./repositories";
import { hiddenFolder, type Shelf } from "./shelf";

/** What getting documents needs of the world. */
export interface GettingWorld {
  readonly get: GetDownload;
  readonly shelf: Shelf;
  readonly codec: Pick<Codec, "decodeUtf8" | "encodeUtf8">;
  /** SHA-1 in hexadecimal digits: git names what it keeps by it. */
  sha1(parts: readonly Uint8Array[]): Promise<string>;
  wait(milliseconds: number): Promise<void>;
}

/** What there is to do before it is done. */
export interface GettingPlan {
  /** How many documents are wanted, those included that are here. */
  readonly wanted: number;
  readonly toGet: readonly PublishedFile[];
  /** Bytes to get. */
  readonly bytes: number;
}

export interface GettingProgress {
  /** Files and bytes of the plan that are done, those included that failed. */
  readonly done: number;
  readonly bytes: number;
}

export interface GettingSummary {
  /** Documents that were written. */
  readonly documents: number;
  /** What could not be had, each in a sentence. */
  readonly problems: readonly Said[];
  /** Why it ended before all was done. */
  readonly ended?: "cancelled" | Said;
}

/** How many files are asked for at the same time. */
const atOnce = 4;
/** After so many files in a row that could not be had, the rest is not tried. */
const enoughFailures = 5;
/** After so many files what was got is noted: whoever is interrupted begins there. */
const noteEvery = 25;
/** Bytes that a session's archive may unpack to, and the documents in it. */
const largestArchive = { bytes: 1024 * 1024 * 1024, files: 20_000 };

/**
 * Gets documents of the UN's public repositories into a folder, and again only what is new there. What a file must be is
 * known before it is asked for: its length and checksum stand in the repository's list.
 */
export async function createGetting(world: GettingWorld, addresses: Addresses) {
  const { shelf, codec } = world;
  const manifest = await readManifest(shelf, codec);
  const note = () => writeManifest(shelf, codec, manifest);

  /** Rejects with a `DownloadFailed` that names the collection. */
  async function list(collection: Collection, signal?: DownloadSignal): Promise<Listing> {
    const { repository, words } = collection;
    const kept = `${hiddenFolder}/${collection.id}.json`;
    const here = await shelf.read(kept, largestListing);
    const unless = here && manifest.marks[repository];
    try {
      const answer = await getPatiently(world.get, world.wait, addresses.listing(collection), {
        most: largestListing,
        ...(unless ? { unless } : {}),
        ...(signal ? { signal } : {}),
      });
      const bytes = answer.changed || !here ? answer.bytes : here;
      const listing = readListing(collection, codec.decodeUtf8(bytes));
      if (answer.changed) {
        await shelf.write(kept, bytes);
        if (answer.mark) manifest.marks[repository] = answer.mark;
        else delete manifest.marks[repository];
        await note();
      }
      return listing;
    } catch (error) {
      signal?.throwIfAborted();
      throw new DownloadFailed(say`${words}: ${reasonOf(error)}`, false);
    }
  }

  async function isHere(path: string, { hash }: PublishedFile): Promise<boolean> {
    const got = manifest.got[path];
    if (got?.hash !== hash) return false;
    for (const [name, size] of Object.entries(got.files)) if ((await shelf.size(name)) !== size) return false;
    return true;
  }

  async function plan(files: readonly PublishedFile[], wanted: Wanted): Promise<GettingPlan> {
    const chosen = files.filter((file) => isWanted(file, wanted));
    const toGet: PublishedFile[] = [];
    for (const file of chosen) if (!(await isHere(pathOf(file), file))) toGet.push(file);
    return { wanted: chosen.length, toGet, bytes: toGet.reduce((sum, { size }) => sum + size, 0) };
  }

  /** The files that come of one that was got: itself, or those in an archive. */
  async function unpack(file: PublishedFile, bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
    const path = pathOf(file);
    if (!/\.zip$/i.test(path)) return new Map([[path, bytes]]);
    const { unzipped } = await import("./unzip");
    const files = new Map<string, Uint8Array>();
    for (const { name, bytes: content } of unzipped(bytes, largestArchive, (name) => /\.xml$/i.test(name))) {
      const own = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
      const to = `${path.slice(0, -".zip".length)}/${own}`;
      if (isSafePath(to) && !files.has(to)) files.set(to, content);
    }
    if (files.size === 0) throw new SaidError(say`it holds no document`);
    return files;
  }

  /** @returns how many documents were written */
  async function getOne(file: PublishedFile, signal: DownloadSignal | undefined): Promise<number> {
    const { bytes } = await getPatiently(world.get, world.wait, addresses.file(file), {
      most: file.size,
      ...(signal ? { signal } : {}),
    });
    if (bytes.length !== file.size)
      throw new SaidError(say`it came with ${bytes.length} bytes in the place of ${file.size}`);
    const hash = await world.sha1([codec.encodeUtf8(`blob ${bytes.length}\0`), bytes]);
    if (hash !== file.hash)
      throw new SaidError(say`what came is not what is published there (its checksum differs)`);
    const sizes: Record<string, number> = {};
    for (const [path, content] of await unpack(file, bytes)) {
      signal?.throwIfAborted();
      try {
        await shelf.write(path, content);
      } catch (error) {
        throw new CannotWrite(say`the folder cannot be written: ${reasonOf(error)}`);
      }
      sizes[path] = content.length;
    }
    manifest.got[pathOf(file)] = { hash, files: sizes } satisfies Got;
    return Object.keys(sizes).length;
  }

  /** Never rejects for what a server does: the summary says what could not be had. */
  async function run(
    { toGet }: GettingPlan,
    report: (progress: GettingProgress) => void,
    signal?: DownloadSignal,
  ): Promise<GettingSummary> {
    const problems: Said[] = [];
    let [next, done, bytes, documents, failed, noted] = [0, 0, 0, 0, 0, 0];
    let ended: GettingSummary["ended"];
    async function work(): Promise<void> {
      for (let file = toGet[next++]; file && !ended; file = toGet[next++]) {
        try {
          const written = await getOne(file, signal);
          documents += written;
          failed = 0;
        } catch (error) {
          if (signal?.aborted) {
            ended = "cancelled";
            return;
          }
          if (error instanceof CannotWrite) ended = error.said;
          const reason = say`${reasonOf(error)}`;
          problems.push(say`${file.path}: ${reason}.`);
          if (++failed >= enoughFailures) ended ??= reason;
        }
        done++;
        bytes += file.size;
        report({ done, bytes });
        if (done - noted >= noteEvery) {
          noted = done;
          await note();
        }
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work));
    await note();
    return { documents, problems, ...(ended ? { ended } : {}) };
  }

  return { list, plan, run };
}

export type Getting = Awaited<ReturnType<typeof createGetting>>;

/** A folder, or its disk, takes nothing more: every further file would fail. */
class CannotWrite extends SaidError {}

function pathOf({ collection, path }: PublishedFile): string {
  return `${collection.title}/${path}`;
}
