import type { Codec } from "../environment";
import { SaidError, say } from "../text/say";
import { type PackContents, type PackSignature, writeContents, writeOpening } from "./contents";

/**
 * The bytes of a pack, to be compressed with gzip, one piece after the other. Rejects where a file is another than its
 * contents list: it changed meanwhile.
 * @param read the bytes of a file, by its path in the contents
 * @param readReading those of its reading
 */
export async function* writePack(
  contents: PackContents,
  read: (path: string) => Promise<Uint8Array>,
  world: {
    readonly codec: Pick<Codec, "encodeUtf8">;
    sha256(bytes: Uint8Array): Promise<string>;
    /** Absent where nobody signs it. */
    readonly sign?: (bytes: Uint8Array) => PackSignature;
  },
  readReading?: (path: string) => Promise<Uint8Array>,
): AsyncGenerator<Uint8Array, undefined> {
  const bytes = world.codec.encodeUtf8(writeContents(contents));
  const signature = world.sign?.(bytes);
  const opening = {
    length: bytes.length,
    sha256: await world.sha256(bytes),
    ...(signature ? { signature } : {}),
    readings: contents.files.some(({ reading }) => reading),
  };
  yield world.codec.encodeUtf8(writeOpening(opening));
  yield bytes;
  for (const { path, sha256, reading } of contents.files) {
    yield await unchanged(await read(path), sha256, path);
    if (reading && readReading) yield await unchanged(await readReading(path), reading.sha256, path);
  }
  return undefined;

  async function unchanged(bytes: Uint8Array, sha256: string, path: string): Promise<Uint8Array> {
    if ((await world.sha256(bytes)) === sha256) return bytes;
    throw new SaidError(say`${path} changed while it was packed: try again`);
  }
}
