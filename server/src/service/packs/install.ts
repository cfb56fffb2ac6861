import type { Codec } from "../environment";
import type { Signal } from "../signal";
import { onDay, SaidError, type SaidValue, say } from "../text/say";
import {
  largestOpening,
  type PackContents,
  type Packed,
  type PackSignature,
  readContents,
  readOpening,
  writeContents,
} from "./contents";
import { createPieceReader, type PieceReader } from "./pieceReader";

/** What reading a pack needs of the world. */
export interface PackWorld {
  readonly codec: Pick<Codec, "decodeUtf8" | "encodeUtf8">;
  /** In hexadecimal digits. */
  sha256(bytes: Uint8Array): Promise<string>;
  /** Whether a signature is that of its key over these bytes. */
  verify(signature: PackSignature, bytes: Uint8Array): Promise<boolean>;
}

/** The folder into which a pack is installed, as a whole or not at all. */
export interface PackPlace {
  /** Undefined where nothing is there. */
  look(): Promise<Standing | undefined>;
  /** Writes a file aside, by its path in the folder. */
  stage(path: string, bytes: Uint8Array): Promise<void>;
  /** Puts all that was written aside in the place of what is there. */
  replace(): Promise<void>;
  /** Takes away what was written aside. */
  discard(): Promise<void>;
}

/** What stands where a pack is to be installed. */
export interface Standing {
  /** The file at `installedPath`. */
  readonly record: Uint8Array | undefined;
  /** What else is there, by path from the folder on, without what begins with a dot. */
  files(): AsyncIterable<{ readonly path: string; read(): Promise<Uint8Array> }>;
}

/** What is kept beside the texts of an installed pack. */
export interface InstalledPack extends PackContents {
  /** The public key of its maker, where it was signed. */
  readonly key?: string;
}

/** Where that is kept: in a folder that no corpus reads. */
export const installedPath = ".penholder/pack.json";

/** A pack whose checksum and signature are right, whatever its texts are. */
export interface PackHead {
  readonly contents: PackContents;
  /** The public key that signed it. */
  readonly key?: string;
}

/**
 * What a pack says of itself, its checksum and signature verified; of its texts nothing is read.
 * Rejects with half a sentence where it is none, damaged, or not what its maker signed.
 * @param pieces of a pack, unpacked
 */
export async function readHead(pieces: AsyncIterable<Uint8Array>, world: PackWorld): Promise<PackHead> {
  const reader = createPieceReader(pieces);
  try {
    return await headOf(reader, world);
  } finally {
    await reader.end();
  }
}

async function headOf(reader: PieceReader, { codec, sha256, verify }: PackWorld): Promise<PackHead> {
  function text(bytes: Uint8Array): string {
    try {
      return codec.decodeUtf8(bytes);
    } catch {
      throw new SaidError(say`what it says of itself cannot be read`);
    }
  }
  const line = await reader.line(largestOpening);
  if (!line) throw new SaidError(say`it is no pack of Penholder`);
  const opening = readOpening(text(line));
  const bytes = await reader.take(opening.length);
  if ((await sha256(bytes)) !== opening.sha256)
    throw new SaidError(say`it is damaged (its checksum differs): get it again`);
  const { signature } = opening;
  if (signature && !(await verify(signature, bytes)))
    throw new SaidError(say`its signature is wrong: it is not what its maker signed`);
  return { contents: readContents(text(bytes)), ...(signature ? { key: signature.key } : {}) };
}

/** Keeps what reading a file has given. */
export type KeepReading = (
  file: {
    /** In hexadecimal digits. */
    readonly sha256: string;
    /** From the folder on that the pack's lies in. */
    readonly path: string;
    /** The version of what read it. */
    readonly reader: string;
  },
  reading: Uint8Array,
) => Promise<void>;

export interface InstallOptions {
  /** Only a pack that this public key has signed. */
  readonly key?: string | undefined;
  /** Also an older pack in the place of a newer. */
  readonly older?: boolean | undefined;
  /** Takes what was read of the files, where somebody has signed it whose word is taken. Without it all are read anew. */
  readonly keepReading?: KeepReading | undefined;
  readonly signal?: Signal;
  readonly report?: (done: number, total: number) => void;
}

/**
 * Installs a pack: all of it is verified and written aside, and only then takes the place of what is there. Rejects with
 * half a sentence, and all is as it was, where it is damaged, where its signature is wrong or not that of the pack that is
 * there, where it is older than that, and where files are there that no pack has brought.
 * @param pieces of a pack, unpacked
 */
export async function installPack(
  pieces: AsyncIterable<Uint8Array>,
  place: PackPlace,
  world: PackWorld,
  { key, older, keepReading, signal, report }: InstallOptions = {},
): Promise<PackHead> {
  const reader = createPieceReader(pieces);
  try {
    const head = await headOf(reader, world);
    const { name, reader: version, files } = head.contents;
    if (key !== undefined && head.key !== key)
      throw new SaidError(head.key ? say`another key than that one signed it` : say`nobody has signed it`);
    await checkStanding(await place.look(), head, older === true, world);
    async function take({ size, sha256 }: Packed, path: string): Promise<Uint8Array> {
      const bytes = await reader.take(size);
      if ((await world.sha256(bytes)) === sha256) return bytes;
      throw new SaidError(say`it is damaged (the checksum of ${path} differs): get it again`);
    }
    for (const [index, file] of files.entries()) {
      signal?.throwIfAborted();
      const { path, sha256 } = file;
      await place.stage(path, await take(file, path));
      const reading = file.reading && (await take(file.reading, path));
      // What nobody vouches for is read from the files.
      if (reading && head.key !== undefined && version !== undefined)
        await keepReading?.({ sha256, path: `${name}/${path}`, reader: version }, reading);
      report?.(index + 1, files.length);
    }
    if (!(await reader.atEnd())) throw new SaidError(say`it holds more than it lists`);
    const record: InstalledPack = { ...head.contents, ...(head.key ? { key: head.key } : {}) };
    await place.stage(installedPath, world.codec.encodeUtf8(writeContents(record)));
    signal?.throwIfAborted();
    await place.replace();
    return head;
  } catch (error) {
    await place.discard();
    throw error;
  } finally {
    await reader.end();
  }
}

/** Throws where a pack must not take the place of what is there. */
async function checkStanding(
  standing: Standing | undefined,
  { contents, key }: PackHead,
  older: boolean,
  world: PackWorld,
): Promise<void> {
  if (!standing) return;
  const installed = standing.record && recordOf(standing.record, world);
  if (installed?.key !== undefined && installed.key !== key)
    throw new SaidError(
      key
        ? say`another key signed it than the pack that is there: remove that one first, if you trust this one`
        : say`nobody has signed it, but somebody has the pack that is there`,
    );
  if (installed && !older && contents.made < installed.made)
    throw new SaidError(
      say`it was made on ${dayOf(contents.made)}, before the pack that is there (${dayOf(installed.made)})`,
    );
  const brought = new Map(installed?.files.map((file) => [file.path, file.sha256]));
  for await (const { path, read } of standing.files()) {
    if (brought.get(path) !== (await world.sha256(await read())))
      throw new SaidError(
        say`${path} is in its folder, and not as a pack has brought it: move what is your own elsewhere`,
      );
  }
}

/** What is installed; undefined where that cannot be told: then every file counts as the delegate's own. */
function recordOf(bytes: Uint8Array, { codec }: PackWorld): InstalledPack | undefined {
  try {
    const json = codec.decodeUtf8(bytes);
    const { key } = JSON.parse(json) as Record<string, unknown>;
    return { ...readContents(json), ...(typeof key === "string" ? { key } : {}) };
  } catch {
    return undefined;
  }
}

function dayOf(made: string): SaidValue {
  return onDay(made.slice(0, 10));
}
