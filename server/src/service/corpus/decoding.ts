import type { Codec } from "../environment";
import type { Said } from "../text/say";
import { beginning } from "./beginning";
import { encodingKinds, problemKinds } from "./problems";

/**
 * The text of a file: UTF-8, UTF-16 with its byte order mark or without, otherwise the encoding that old files of Western
 * European languages have. Byte order marks are dropped.
 * @param problems hears of a guess, and of a file that is not text
 * @returns undefined where the bytes are no text at all
 */
export function decodeText(
  bytes: Uint8Array,
  name: string,
  codec: Codec,
  problems: (problem: Said) => void,
): string | undefined {
  const text = decodeUnicode(bytes, codec);
  if (text !== undefined) return text;
  if (isBinary(bytes)) {
    problems(problemKinds.noText.one(name));
    return undefined;
  }
  problems(encodingKinds[western]!.one(name));
  return codec.decode(bytes, western);
}

const western = "windows-1252";

/**
 * The text of a file as `decodeText` has it, but that an old encoding is told by the letters that stand there: those of the
 * six languages and of their neighbours.
 */
export async function decodeDocument(
  bytes: Uint8Array,
  name: string,
  codec: Codec,
  problems: (problem: Said) => void,
): Promise<string | undefined> {
  const text = decodeUnicode(bytes, codec);
  if (text !== undefined || isBinary(bytes)) return text ?? decodeText(bytes, name, codec, problems);
  const { encodingOf } = await import("./formats");
  const label = encodingOf(bytes);
  problems((label === "utf-8" ? problemKinds.brokenUtf8 : encodingKinds[label]!).one(name));
  return codec.decode(bytes, label);
}

/** The text of bytes that are UTF-8 or UTF-16; undefined for all others. */
export function decodeUnicode(bytes: Uint8Array, codec: Codec): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutMark(codec.decode(bytes, "utf-16le"));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutMark(codec.decode(bytes, "utf-16be"));
  const wide = wideWithoutMark(bytes, codec);
  if (wide) return codec.decode(bytes, wide);
  if (isBinary(bytes)) return undefined;
  try {
    return withoutMark(codec.decodeUtf8(bytes));
  } catch {
    return undefined;
  }
}

/** The text of an XML file: Unicode, otherwise in the encoding that it declares, or Western European. */
export function decodeMarkup(bytes: Uint8Array, codec: Codec): string {
  const text = decodeUnicode(bytes, codec);
  if (text !== undefined) return text;
  const declared = /^<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})/.exec(
    beginning(bytes.subarray(0, 200)),
  )?.[1];
  try {
    return codec.decode(bytes, declared && !/^utf/i.test(declared) ? declared : western);
  } catch {
    return codec.decode(bytes, western);
  }
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/**
 * UTF-16 that begins without its mark: of Western text nearly every other byte is NUL; of other scripts spaces and stops
 * are, and all else is letters.
 */
function wideWithoutMark(bytes: Uint8Array, codec: Codec): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  const nul = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) nul[at & 1] = (nul[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nul;
  if (length < 16 || (even === 0) === (odd === 0)) return undefined;
  const label = odd > 0 ? "utf-16le" : "utf-16be";
  if (Math.max(even, odd) * 10 > length * 4) return label;
  const strange =
    codec.decode(bytes.subarray(0, length), label).match(/[^\p{L}\p{M}\p{N}\p{P}\p{Z}\s]/gu)?.length ?? 0;
  return strange * 50 <= length ? label : undefined;
}

/** NUL bytes, or many other control characters, in the first 64 KB. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65536);
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at]!;
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls * 50 > length;
}
