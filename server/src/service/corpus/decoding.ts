import type { Codec } from "../environment";

/**
 * The text of a file: UTF-8, UTF-16 where a byte order mark says so, otherwise the encoding that old files of
 * Western European languages have. Byte order marks are dropped.
 * @param problems hears of a guess, and of a file that is not text
 * @returns undefined where the bytes are no text at all
 */
export function decodeText(
  bytes: Uint8Array,
  name: string,
  codec: Codec,
  problems: (problem: string) => void,
): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return withoutMark(codec.decode(bytes, "utf-16le"));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return withoutMark(codec.decode(bytes, "utf-16be"));
  if (isBinary(bytes)) {
    problems(`${name} is no text, whatever its name says; save it as text (.txt), Markdown or HTML.`);
    return undefined;
  }
  try {
    return withoutMark(codec.decodeUtf8(bytes));
  } catch {
    problems(
      `${name} is not in UTF-8 and was read as Western European text (windows-1252); save it as UTF-8 if letters look wrong.`,
    );
    return codec.decode(bytes, "windows-1252");
  }
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
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
