import type { Connection } from "vscode-languageserver";
import type { Files } from "../service/environment";
import { type FileParams, fileRequests, type OwnRequest } from "./requests";

/** The delegate's files as the client reads them (VS Code for the Web, remote file systems). */
export function filesOfClient(connection: Connection): Files {
  const ask = <P extends FileParams, R>({ method }: OwnRequest<P, R>, params: P) =>
    connection.sendRequest<R>(method, params);
  return {
    async stat(uri) {
      return (await ask(fileRequests.stat, { uri })) ?? undefined;
    },
    list: (uri) => ask(fileRequests.list, { uri }),
    async read(uri, most) {
      const content = await ask(fileRequests.read, { uri, most });
      return typeof content === "string" ? fromBase64(content) : content;
    },
  };
}

/** Base64 (RFC 4648) to bytes; white space and padding are passed over. The service's rings have no `atob`. */
export function fromBase64(text: string): Uint8Array {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
      held &= (1 << bits) - 1;
    }
  }
  return bytes.subarray(0, length);
}
