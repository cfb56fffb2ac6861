import { detect } from "chardet";

/** Bytes that are looked at. */
const sample = 65_536;
/** Names that the detection has for what the Encoding Standard calls otherwise. */
const labels: Readonly<Record<string, string>> = {
  "iso-8859-1": "windows-1252",
  "iso-8859-9": "windows-1254",
  "utf-8": "utf-8",
};
const known = /^(?:windows-125[0-6]|iso-8859-[25678]|koi8-r|gb18030|big5|shift_jis|euc-jp|euc-kr)$/;

/**
 * The encoding that a text is in, by how often its letters come.
 * @param bytes of a text that is neither UTF-8 nor UTF-16
 * @returns a label of the WHATWG Encoding Standard; "utf-8" where it is that but for some bytes
 */
export function encodingOf(bytes: Uint8Array): string {
  const found = detect(telling(bytes))?.toLowerCase() ?? "";
  return labels[found] ?? (known.test(found) ? found : "windows-1252");
}

/** The first lines that hold more than ASCII: English around them tells nothing. */
function telling(bytes: Uint8Array): Uint8Array {
  const lines = new Uint8Array(sample);
  let length = 0;
  for (let at = 0; at < bytes.length && length < sample; ) {
    const found = bytes.indexOf(10, at);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(at, Math.min(end, at + sample - length));
    if (line.some((byte) => byte > 127)) {
      lines.set(line, length);
      length += line.length;
    }
    at = end;
  }
  return lines.subarray(0, length);
}
