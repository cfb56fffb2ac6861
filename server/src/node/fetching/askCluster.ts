import type { AskWeb } from "../../service/askWeb";
import { WebFailed } from "../../service/askWeb";
import { http, https } from "../fetching/editorsWeb";

/**
 * Asks a search cluster over Node's own http and https, which in the editor go through its proxy and know its certificates.
 * Never follows a redirect.
 * @param agent what the server is told of who asks: "penholder/0.11.0"
 */
export function createAskWeb(agent: string): AskWeb {
  return ({ method, url: address, headers, body, most, within, signal }) => {
    const url = new URL(address);
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
      const fail = (reason: string) => {
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
            if (size > most) fail("answers with more than it may");
            else parts.push(part);
          });
          answer.on("end", () => {
            if (answer.complete)
              finish(() => resolve({ status: answer.statusCode ?? 0, bytes: Buffer.concat(parts) }));
            else fail("broke off its answer");
          });
          answer.on("error", () => fail("broke off its answer"));
          answer.on("aborted", () => fail("broke off its answer"));
        },
      );
      const late = setTimeout(() => fail("does not answer in time"), within);
      asked.on("error", (error: NodeJS.ErrnoException) => fail(reasonOf(error)));
      signal?.addEventListener?.("abort", cancel);
      asked.end(body);
    });
  };
}

function reasonOf({ code = "", message }: NodeJS.ErrnoException): string {
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "cannot be found, or there is no network";
  if (code === "ECONNREFUSED") return "does not answer";
  if (/CERT|SSL|TLS|SELF_SIGNED|ALTNAME|VERIFY/.test(code))
    return `shows a certificate that is not trusted (${code})`;
  if (/^(?:ECONNRESET|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)$/.test(code))
    return "broke off the connection";
  return `cannot be asked (${code || message})`;
}
