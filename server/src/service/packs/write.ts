import type { Codec } from "../environment";
import { type PackContents, type PackSignature, writeContents, writeOpening } from "./contents";

/**
 * The bytes of a pack, to be compressed with gzip, one piece after the other. Rejects where a file is another than its
 * contents list: it changed meanwhile.
 * @param read the bytes of a file, by its path in the contents
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
): AsyncGenerator<Uint8Array, undefined> {
  const bytes = world.codec.encodeUtf8(writeContents(contents));
  const signature = world.sign?.(bytes);
  const opening = {
    length: bytes.length,
    sha256: await world.sha256(bytes),
    ...(signature ? { signature } : {}),
  };
  yield world.codec.encodeUtf8(writeOpening(opening));
  yield bytes;
  for (const { path, sha256 } of contents.files) {
    const file = await read(path);
    if ((await world.sha256(file)) !== sha256)
      throw new Error(`${path} changed while it was packed: try again`);
    yield file;
  }
  return undefined;
}
