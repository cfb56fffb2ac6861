import { joined } from "../../bytes";
import type { Codec } from "../../environment";
import type { Said } from "../../text/say";
import { encodingKinds, problemKinds } from "../problems";

/** Bytes that are decoded in one go. */
const piece = 256 * 1024;
/** Bytes without a line break that are held: a longer line is decoded in parts. */
const longestLine = 4 * 1024 * 1024;

/**
 * The text of a large file, piece by piece, each but the last ending with a line break. UTF-8, or from the first piece on
 * that is none, the old encoding that its letters tell.
 * @param problems hears once of such a guess
 */
export async function* textPieces(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name: string,
  codec: Codec,
  problems: (problem: Said) => void,
): AsyncGenerator<string, undefined> {
  let label: string | undefined;
  async function decoded(bytes: Uint8Array): Promise<string> {
    if (label === undefined) {
      try {
        return codec.decodeUtf8(bytes);
      } catch {
        const { encodingOf } = await import("../formats");
        label = encodingOf(bytes);
        problems((label === "utf-8" ? problemKinds.brokenUtf8 : encodingKinds[label]!).one(name));
      }
    }
    return codec.decode(bytes, label);
  }
  let rest: Uint8Array = new Uint8Array();
  for await (const bytes of pieces) {
    const held = rest.length === 0 ? bytes : joined([rest, bytes]);
    const last = held.lastIndexOf(10);
    if (last < 0 && held.length < longestLine) {
      rest = held.slice();
      continue;
    }
    const end = last < 0 ? held.length : last + 1;
    yield await decoded(held.subarray(0, end));
    rest = held.slice(end);
  }
  if (rest.length > 0) yield await decoded(rest);
  return undefined;
}

/** Bytes in pieces of a size that is decoded in one go. */
export function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}
