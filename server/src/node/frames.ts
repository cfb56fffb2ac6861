/** Bytes. A header is two short lines; what is no text of the runtime's can be no message. */
const longestHeader = 4096;
const largestMessage = 512 * 1024 * 1024;

/**
 * Watches messages go by as the Language Server Protocol frames them. The library's reader takes a negative length for one
 * and loses its place, and waits for the end of a header that has none.
 * @param wrong told, once, why what follows cannot be taken apart into messages any longer; the middle of a sentence
 * @returns what is given every piece of the input, in order
 */
export function watchFrames(wrong: (reason: string) => void): (bytes: Buffer) => void {
  let header = "";
  let body = 0;
  let lost = false;
  const lose = (reason: string) => {
    lost = true;
    wrong(reason);
  };
  return (bytes) => {
    for (let at = 0; at < bytes.length && !lost; ) {
      if (body > 0) {
        const step = Math.min(body, bytes.length - at);
        body -= step;
        at += step;
        continue;
      }
      const before = header.length;
      header += bytes.toString("latin1", at, at + longestHeader);
      const end = header.indexOf("\r\n\r\n");
      if (end < 0 && header.length < longestHeader) return;
      if (end < 0) return lose("a header does not end.");
      const [, length] = /^content-length:[ \t]*(\d+)[ \t]*$/im.exec(header.slice(0, end)) ?? [];
      if (length === undefined) return lose("a header has no Content-Length that is a number of bytes.");
      body = Number(length);
      if (body > largestMessage) return lose(`a message of ${length} bytes is announced.`);
      at += end + 4 - before;
      header = "";
    }
  };
}
