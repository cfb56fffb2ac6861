/** The bytes of an RTF text, of which each character is one byte. */
export function bytesOf(source: string): Uint8Array {
  return Uint8Array.from(source, (sign) => sign.charCodeAt(0));
}
/** An RTF text with fonts of several code pages. */
export function rtf(body: string, head = ""): string {
  return `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Times;}{\\f1\\fcharset204 Times Cyr;}{\\f2\\fcharset178 Arabic;}{\\f3\\fcharset134 SimSun;}}${head}\n${body}}`;
}
