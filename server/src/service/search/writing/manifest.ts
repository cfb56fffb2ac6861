import { checksum } from "../../checksum";
import type { ByteSource, Codec, Storage } from "../../environment";
import { reasonOf, SaidError, say } from "../../text/say";
import type { SourceRecord, Unread } from "../corpusStore";
import { formatVersion, UnreadablePart } from "../segment/part";

/** A segment as the manifest names it. */
export interface SegmentRecord {
  readonly name: string;
  /** What is in it, the removed included; documents that begin in it. */
  readonly passages: number;
  readonly documents: number;
  readonly textBytes: number;
  /** Entries (what one file gave) that were removed or replaced since. */
  readonly dead: readonly number[];
  readonly deadPassages: number;
  readonly deadDocuments: number;
}

/** The small file, written last, that says what the store is. */
export interface Manifest {
  /** Counts the commits. */
  readonly generation: number;
  /** The number that the next file gets. */
  readonly next: number;
  readonly segments: readonly SegmentRecord[];
  /** The file with the sources, which only a writer reads. */
  readonly sources: string | undefined;
  /** The part of the corpus not read yet. */
  readonly unread?: Unread;
  /** The file with what has been learnt of how terms are translated; absent where nothing could be. */
  readonly translations?: string;
}

/** Where a source's passages stand. */
export interface SourcePlace {
  readonly segment: string;
  readonly entry: number;
  readonly passages: number;
  readonly documents: number;
}

export interface StoredSource {
  readonly record: SourceRecord;
  readonly places: readonly SourcePlace[];
}

export const emptyManifest: Manifest = { generation: 0, next: 1, segments: [], sources: undefined };

const manifestName = "manifest";
const mark = "penholder-passages";

/** A store that a newer Penholder wrote. It is left as it is. */
export class NewerStore extends SaidError {
  constructor(readonly version: number) {
    super(
      say`it was written by a newer version of Penholder (format ${String(version)}, this version knows ${String(formatVersion)}): update Penholder, or choose another folder for the index`,
    );
  }
}

export type ManifestState =
  | { readonly state: "none" }
  | { readonly state: "older"; readonly version: number }
  | { readonly state: "damaged" }
  | { readonly state: "whole"; readonly manifest: Manifest };

/** Reads the manifest. Throws `NewerStore`, or `UnreadablePart` where it cannot be read just now. */
export async function readManifest(storage: Storage, codec: Codec): Promise<ManifestState> {
  const read = await readFile(storage, codec, manifestName);
  if (read.state !== "whole") return read;
  return isManifest(read.content) ? { state: "whole", manifest: read.content } : { state: "damaged" };
}

export function writeManifest(storage: Storage, codec: Codec, manifest: Manifest): Promise<void> {
  return storage.write(manifestName, encodeFile(codec, manifest));
}

/** Reads the sources; undefined where the file is damaged or missing. */
export async function readSources(
  storage: Storage,
  codec: Codec,
  name: string,
): Promise<StoredSource[] | undefined> {
  const read = await readFile(storage, codec, name);
  return read.state === "whole" && Array.isArray(read.content) ? (read.content as StoredSource[]) : undefined;
}

/** Whether it is a manifest: a file of the store that something has put in its place is whole, and is none. */
function isManifest(content: unknown): content is Manifest {
  const { generation, segments } = (content ?? {}) as Partial<Manifest>;
  return typeof generation === "number" && Array.isArray(segments);
}

export function writeSources(
  storage: Storage,
  codec: Codec,
  name: string,
  sources: readonly StoredSource[],
): Promise<void> {
  return storage.write(name, encodeFile(codec, sources));
}

/** A first line with version and checksum, then JSON: readable by a person who looks into the store. */
function encodeFile(codec: Codec, content: unknown): Uint8Array[] {
  const json = codec.encodeUtf8(JSON.stringify(content));
  return [codec.encodeUtf8(`${mark} ${formatVersion} ${checksum(json).toString(16)}\n`), json];
}

/** Throws `UnreadablePart`, which says nothing of what is in the file: it must not be taken for damage. */
function readAll(source: ByteSource, name: string): Uint8Array {
  try {
    return source.read(0, source.size);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new UnreadablePart(say`${name}: ${reasonOf(error)}`);
  }
}

type FileState =
  | { readonly state: "none" }
  | { readonly state: "older"; readonly version: number }
  | { readonly state: "damaged" }
  | { readonly state: "whole"; readonly content: unknown };

async function readFile(storage: Storage, codec: Codec, name: string): Promise<FileState> {
  const source = await storage.open(name);
  if (!source) return { state: "none" };
  try {
    const bytes = readAll(source, name);
    const end = bytes.indexOf(0x0a);
    const [found, version, sum] = codec
      .decodeUtf8(bytes.slice(0, Math.max(0, Math.min(end, 200))))
      .split(" ");
    if (found !== mark || !/^\d{1,6}$/.test(version ?? "")) return { state: "damaged" };
    if (Number(version) > formatVersion) throw new NewerStore(Number(version));
    if (Number(version) < formatVersion) return { state: "older", version: Number(version) };
    const json = bytes.slice(end + 1);
    if (checksum(json).toString(16) !== sum) return { state: "damaged" };
    return { state: "whole", content: JSON.parse(codec.decodeUtf8(json)) };
  } catch (error) {
    if (error instanceof NewerStore || error instanceof UnreadablePart) throw error;
    return { state: "damaged" };
  } finally {
    source.close();
  }
}
