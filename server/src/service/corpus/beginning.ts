/**
 * The bytes that a file begins with as characters, one for each, for telling formats apart: without a byte order mark, and
 * of UTF-16 without its zero bytes.
 */
export function beginning(first: Uint8Array): string {
  return String.fromCharCode(...first)
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "");
}
