import type { AskWeb } from "../../service/search/shared/askWeb";
import { WebFailed } from "../../service/search/shared/askWeb";
import { type Said, say } from "../../service/text/say";
import { http, https } from "../fetching/editorsWeb";

/**
 * Asks a search cluster over Node's own http and https, which in the editor go through its proxy and know its certificates.
 * Never follows a redirect.
 * @param agent what the server is told of who asks: "penholder/0.11.0"
 */
export function createAskWeb(agent: string): AskWeb {
  return ({ method, url: address, headers, body, most, within, signal }) => {
    const url = new URL(address);
    const { host } = url;
    return new Promise((resolve, reject) => {
      const isSecure = url.protocol === "https:";
      let finished = false;
      function finish(settle: () => void): void {
        if (finished) return;
        finished = true;
        clearTimeout(late);
        signal?.removeEventListener?.("abort", cancel);
        settle();
      }
      const fail = (reason: Said) => {
        finish(() => reject(new WebFailed(reason)));
        asked.destroy();
      };
      const cancel = () => {
        finish(() => {
          try {
            signal?.throwIfAborted();
          } catch (reason) {
            reject(reason);
          }
        });
        asked.destroy();
      };
      const asked = (isSecure ? https : http).request(
        url,
        {
          method,
          headers: {
            "user-agent": agent,
            "accept-encoding": "identity",
            ...headers,
            ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
          },
        },
        (answer) => {
          const parts: Uint8Array[] = [];
          let size = 0;
          answer.on("data", (part: Uint8Array) => {
            size += part.length;
            if (size > most) fail(say`${host} answers with more than it may.`);
            else parts.push(part);
          });
          answer.on("end", () => {
            if (answer.complete)
              finish(() => resolve({ status: answer.statusCode ?? 0, bytes: Buffer.concat(parts) }));
            else fail(say`${host} broke off its answer.`);
          });
          answer.on("error", () => fail(say`${host} broke off its answer.`));
          answer.on("aborted", () => fail(say`${host} broke off its answer.`));
        },
      );
      const late = setTimeout(() => fail(say`${host} does not answer in time.`), within);
      asked.on("error", (error: NodeJS.ErrnoException) => fail(reasonOf(error, host)));
      signal?.addEventListener?.("abort", cancel);
      asked.end(body);
    });
  };
}

function reasonOf({ code = "", message }: NodeJS.ErrnoException, host: string): Said {
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return say`${host} cannot be found, or there is no network.`;
  if (code === "ECONNREFUSED") return say`${host} does not answer.`;
  if (/CERT|SSL|TLS|SELF_SIGNED|ALTNAME|VERIFY/.test(code))
    return say`${host} shows a certificate that is not trusted (${code}).`;
  if (/^(?:ECONNRESET|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)$/.test(code))
    return say`${host} broke off the connection.`;
  return say`${host} cannot be asked (${code || message}).`;
}
