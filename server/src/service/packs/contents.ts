import { isSafePath } from "../fetching/repositories";
import { SaidError, say } from "../text/say";

/**
 * A pack is one stream of bytes, compressed with gzip: a line that says how long the contents are, with their checksum and the
 * signature of its maker where there is one; the contents; and then the files that they list, one after the other in that
 * order, each followed by its reading where it has one. Names, sizes and checksums stand in the contents alone, so that
 * nothing else can say otherwise.
 */
export const packEnding = "penholder-pack";
const opening = "penholder-pack ";

/** The form of packs, and that of those with readings. A later one is read by a later Penholder. */
const format = 1;
const formatWithReadings = 2;

/** Bytes of the first line and of the contents, and files in a pack. */
export const largestOpening = 4096;
export const largestContents = 64 * 1024 * 1024;
export const mostFiles = 200_000;
/** Bytes of one file, of what was read of one, and of all together. */
export const largestPacked = 256 * 1024 * 1024;
export const largestReading = 16 * 1024 * 1024;
export const largestPack = 16 * 1024 * 1024 * 1024;

export interface PackedFile {
  /** From the folder of the corpus on. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** What reading it has given its maker. */
  readonly reading?: Packed;
}

/** Bytes in a pack: how many, and their SHA-256 in hexadecimal digits. */
export type Packed = Pick<PackedFile, "size" | "sha256">;

/** What a pack says of itself. */
export interface PackContents {
  /** What its maker calls it: "Statements of Atlantia". */
  readonly name: string;
  /** When it was made: ISO 8601 in UTC. Of two packs of one name the later is the newer. */
  readonly made: string;
  /** The version of what made its readings: to another they say nothing. */
  readonly reader?: string;
  readonly files: readonly PackedFile[];
}

/** The contents as they are signed and summed. */
export function writeContents(contents: PackContents): string {
  return `${JSON.stringify(contents, undefined, 1)}\n`;
}

const unreadable = say`what it says of itself cannot be read`;

/** Throws half a sentence where they are none, or such as must not be followed. */
export function readContents(json: string): PackContents {
  const { name, made, reader, files } = objectIn(json);
  if (typeof name !== "string" || !isPackName(name))
    throw new SaidError(say`its name is none that a folder can have`);
  if (typeof made !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(made))
    throw new SaidError(say`it does not say when it was made`);
  if (!Array.isArray(files) || files.length === 0) throw new SaidError(say`it holds no document`);
  if (files.length > mostFiles) throw new SaidError(say`it holds more than ${mostFiles} files`);
  const read = (files as readonly unknown[]).map(readFile);
  if (new Set(read.map(({ path }) => path.toLowerCase())).size < read.length)
    throw new SaidError(say`it names a file twice`);
  if (read.reduce((sum, { size, reading }) => sum + size + (reading?.size ?? 0), 0) > largestPack)
    throw new SaidError(say`it holds more than a pack may hold`);
  return { name, made, ...(typeof reader === "string" ? { reader } : {}), files: read };
}

function objectIn(json: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new SaidError(unreadable);
  }
  if (typeof value !== "object" || value === null) throw new SaidError(unreadable);
  return value as Record<string, unknown>;
}

function readFile(value: unknown): PackedFile {
  const { path, reading, ...file } = (value ?? {}) as Record<string, unknown>;
  if (typeof path !== "string" || !isSafePath(path))
    throw new SaidError(
      say`it names a file that would not lie in its own folder, or that a system cannot hold`,
    );
  return {
    path,
    ...readPacked(file, largestPacked),
    ...(reading === undefined ? {} : { reading: readPacked(reading, largestReading) }),
  };
}

/** @param most bytes */
function readPacked(value: unknown, most: number): Packed {
  const { size, sha256 } = (value ?? {}) as Record<string, unknown>;
  if (typeof size !== "number" || !Number.isInteger(size) || size < 0 || size > most)
    throw new SaidError(say`it gives a size that no file of a pack has`);
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256))
    throw new SaidError(say`it gives a checksum that is none`);
  return { size, sha256 };
}

/** Whether a pack may be called so: its folder is. */
export function isPackName(name: string): boolean {
  return !name.includes("/") && name.length <= 100 && isSafePath(name);
}

/** The signature of a pack: Ed25519 (RFC 8032) over the bytes of its contents. */
export interface PackSignature {
  /** The public key, as SubjectPublicKeyInfo (RFC 8410) in Base64. */
  readonly key: string;
  /** In Base64. */
  readonly signature: string;
}

/** What the first line of a pack says. */
export interface PackOpening {
  /** Bytes of the contents, and their SHA-256. */
  readonly length: number;
  readonly sha256: string;
  readonly signature?: PackSignature;
  /** Whether readings stand behind its files. */
  readonly readings?: boolean;
}

/** The first line of a pack, with its line break. */
export function writeOpening({ length, sha256, signature, readings }: PackOpening): string {
  return `${opening}${JSON.stringify({ format: readings ? formatWithReadings : format, length, sha256, ...signature })}\n`;
}

/** @param line without its line break. Throws half a sentence where it begins no pack */
export function readOpening(line: string): PackOpening {
  if (!line.startsWith(opening)) throw new SaidError(say`it is no pack of Penholder`);
  const { format: said, length, sha256, key, signature } = objectIn(line.slice(opening.length));
  if (said !== format && said !== formatWithReadings)
    throw new SaidError(say`it was made by a newer Penholder: update Penholder to install it`);
  if (typeof length !== "number" || !Number.isInteger(length) || length < 0 || length > largestContents)
    throw new SaidError(unreadable);
  if (typeof sha256 !== "string") throw new SaidError(unreadable);
  if (key === undefined && signature === undefined) return { length, sha256 };
  const base64 = /^[A-Za-z0-9+/]{20,200}={0,2}$/;
  if (
    typeof key !== "string" ||
    typeof signature !== "string" ||
    !base64.test(key) ||
    !base64.test(signature)
  )
    throw new SaidError(say`its signature cannot be read`);
  return { length, sha256, signature: { key, signature } };
}
