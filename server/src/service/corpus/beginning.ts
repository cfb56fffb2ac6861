/**
 * The bytes that a file begins with as characters, one for each, for telling formats apart: without a byte order mark, and
 * of UTF-16 without its zero bytes.
 */
export function beginning(first: Uint8Array): string {
  return firstOf(first).text;
}

/** What a file begins with, one character for each byte. */
export interface FirstCharacters {
  /** As they are. */
  readonly raw: string;
  /** Without a byte order mark and without zero bytes. */
  readonly text: string;
}

/** @param bytes so few that they may be arguments of one call */
export function firstOf(bytes: Uint8Array): FirstCharacters {
  const raw = String.fromCharCode(...bytes);
  return { raw, text: raw.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", "") };
}
