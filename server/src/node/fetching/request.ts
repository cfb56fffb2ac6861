import { type LookupAddress, lookup as resolveName } from "node:dns";
import type { IncomingHttpHeaders, RequestOptions as NodeOptions } from "node:http";
import { isIP } from "node:net";
import {
  type Download,
  DownloadFailed,
  type DownloadRequest,
  type GetDownload,
} from "../../service/fetching/download";
import { type Said, say } from "../../service/text/say";
import { http, https } from "./editorsWeb";
import { isPublicAddress } from "./publicAddress";

export interface RequestOptions {
  /** Whether addresses of this computer and of private networks may be asked. */
  readonly privateAddresses: boolean;
  /** What the server is told of who asks: "penholder/0.11.0". */
  readonly agent: string;
  /** Whether an IP address is public, and what a name resolves to; the tests have their own. */
  readonly isPublic?: (address: string) => boolean;
  readonly resolve?: (name: string) => Promise<LookupAddress[]>;
  /** Milliseconds without a byte, and for a whole answer. */
  readonly longestSilence?: number;
  readonly longestAnswer?: number;
}

const mostRedirects = 5;
/** Milliseconds. */
const usualSilence = 30_000;
const usualAnswer = 10 * 60_000;

/**
 * Gets from the web over Node's own http and https, which in the editor go through its proxy and know its certificates.
 * Addresses are checked before anything is sent, those of redirects as well; names by what they resolve to, in the
 * moment of connecting. Where there is a proxy, the proxy resolves names, and its own rules hold.
 */
export function createRequests(options: RequestOptions): GetDownload {
  return async (address, request) => {
    let here = checkedAddress(address, options);
    for (let redirects = 0; ; redirects++) {
      const answer = await ask(here, request, options);
      if (!(answer instanceof URL)) return answer;
      if (redirects === mostRedirects)
        throw new DownloadFailed(say`it is passed on more than ${mostRedirects} times`, false);
      if (here.protocol === "https:" && answer.protocol === "http:")
        throw new DownloadFailed(
          say`it is passed on from https to http, where anybody may read along`,
          false,
        );
      here = checkedAddress(answer.href, options);
    }
  };
}

/** Throws half a sentence for whatever must not be asked. */
function checkedAddress(
  address: string,
  { privateAddresses, isPublic = isPublicAddress }: RequestOptions,
): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new DownloadFailed(say`it is no web address`, false);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new DownloadFailed(say`only addresses that begin with https:// or http:// are asked`, false);
  if (url.username !== "" || url.password !== "")
    throw new DownloadFailed(say`an address with a user's name in it is not asked`, false);
  const host = hostOf(url);
  if (!privateAddresses && isIP(host) !== 0 && !isPublic(host)) throw privateRefused(url);
  return url;
}

function hostOf({ hostname }: URL): string {
  return hostname.startsWith("[") ? hostname.slice(1, -1) : hostname;
}

function privateRefused(url: URL): DownloadFailed {
  return new DownloadFailed(
    say`${url.host} is on this computer or a private network, which is asked only where penholder.network.privateAddresses allows it`,
    false,
  );
}

/** One question; a redirect is answered with where it leads. */
function ask(url: URL, request: DownloadRequest, options: RequestOptions): Promise<Download | URL> {
  const { most, unless, signal } = request;
  const { agent, longestSilence = usualSilence, longestAnswer = usualAnswer } = options;
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const asked = (url.protocol === "https:" ? https : http).request(
      url,
      {
        method: "GET",
        timeout: longestSilence,
        lookup: checkedLookup(url, options),
        headers: {
          "user-agent": agent,
          // What is packed says nothing of its size.
          "accept-encoding": "identity",
          ...(unless ? { "if-none-match": unless } : {}),
        },
      },
      (answer) => {
        const { statusCode: status = 0, headers } = answer;
        const fail = (reason: Said, again = false) => finish(() => reject(new DownloadFailed(reason, again)));
        if ([301, 302, 303, 307, 308].includes(status)) {
          const to = headers.location;
          if (to === undefined || !URL.canParse(to, url.href))
            return fail(say`it is passed on to no web address`);
          return finish(() => resolve(new URL(to, url)));
        }
        const about = (bytes: Uint8Array): Download => ({
          changed: status !== 304,
          bytes,
          address: url.href,
          ...(headers.etag ? { mark: headers.etag } : {}),
          ...(headers["content-type"] ? { type: headers["content-type"] } : {}),
        });
        if (status === 304 && unless) return finish(() => resolve(about(new Uint8Array())));
        if (status !== 200) return fail(...reasonOfStatus(status, headers));
        if (!/^(?:identity)?$/i.test(headers["content-encoding"] ?? ""))
          return fail(say`it came packed, although that was not asked for`);
        const said = headers["content-length"];
        if (said !== undefined && Number(said) > most) return fail(tooLarge(most));
        const parts: Uint8Array[] = [];
        let size = 0;
        answer.on("data", (part: Uint8Array) => {
          size += part.length;
          if (size > most) fail(tooLarge(most));
          else parts.push(part);
        });
        answer.on("end", () => {
          if (!answer.complete || (said !== undefined && size !== Number(said)))
            fail(say`it broke off`, true);
          else {
            whole = true;
            finish(() => resolve(about(Buffer.concat(parts))));
          }
        });
        answer.on("error", () => fail(say`it broke off`, true));
        answer.on("aborted", () => fail(say`it broke off`, true));
      },
    );
    let finished = false;
    let whole = false;
    /** What comes first counts, and nothing goes on after it. */
    function finish(settle: () => void): void {
      if (finished) return;
      finished = true;
      clearTimeout(late);
      signal?.removeEventListener("abort", cancel);
      settle();
      // Whole answers leave their connection open for the next question.
      if (!whole) asked.destroy();
    }
    const inTime = () => finish(() => reject(new DownloadFailed(say`it did not answer in time`, true)));
    const late = setTimeout(inTime, longestAnswer);
    asked.on("timeout", inTime);
    asked.on("error", (error: NodeJS.ErrnoException) =>
      finish(() => reject(error instanceof DownloadFailed ? error : failureOf(error, url))),
    );
    function cancel(): void {
      finish(() => {
        try {
          signal?.throwIfAborted();
        } catch (reason) {
          reject(reason);
        }
      });
    }
    signal?.addEventListener("abort", cancel);
    asked.end();
  });
}

type Lookup = NonNullable<NodeOptions["lookup"]>;

/**
 * Resolves names as Node does, and refuses where one of the addresses is not public: what was checked is what is
 * connected to, whatever the name resolves to a moment later. Other names than that of the address are a proxy's.
 */
function checkedLookup(url: URL, options: RequestOptions): Lookup {
  const { privateAddresses, isPublic = isPublicAddress, resolve = addressesOf } = options;
  return (name, { all }, answer) => {
    resolve(name).then(
      (found) => {
        const allowed =
          privateAddresses || name !== hostOf(url) || found.every(({ address }) => isPublic(address));
        const [first] = found;
        if (!allowed) answer(privateRefused(url), "", 0);
        else if (!first) answer(notFound(name), "", 0);
        else if (all) answer(null, found);
        else answer(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => answer(error, "", 0),
    );
  };
}

function notFound(name: string): NodeJS.ErrnoException {
  return Object.assign(new Error(name), { code: "ENOTFOUND" });
}

function addressesOf(name: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    resolveName(name, { all: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });
}

function tooLarge(most: number): Said {
  return most < 2 ** 20
    ? say`it is larger than the ${most} bytes that it may have`
    : say`it is larger than the ${Math.floor(most / 2 ** 20)} MB that it may have`;
}

function reasonOfStatus(status: number, headers: IncomingHttpHeaders): [reason: Said, again: boolean] {
  // GitHub's answer to more than sixty questions an hour from one address.
  if ((status === 403 || status === 429) && headers["x-ratelimit-remaining"] === "0")
    return [say`it was asked too often from this network; try again in an hour`, false];
  if (status === 404 || status === 410) return [say`there is nothing at this address`, false];
  if (status === 401 || status === 403) return [say`it is not open to everybody`, false];
  if (status === 407) return [say`the proxy asks for a user's name`, false];
  return [say`its server answered with the error ${status}`, status === 429 || status >= 500];
}

function failureOf({ code = "", message }: NodeJS.ErrnoException, { hostname }: URL): DownloadFailed {
  if (code === "ENOTFOUND") return new DownloadFailed(say`there is no ${hostname}, or no network`, false);
  if (code === "EAI_AGAIN") return new DownloadFailed(say`there is no network`, true);
  if (code === "ECONNREFUSED") return new DownloadFailed(say`${hostname} does not answer`, true);
  if (/CERT|SSL|TLS|SELF_SIGNED/.test(code))
    return new DownloadFailed(say`the certificate of ${hostname} is not trusted (${code})`, false);
  if (/^(?:ECONNRESET|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)$/.test(code))
    return new DownloadFailed(say`the connection broke off`, true);
  return new DownloadFailed(say`${message}`, false);
}
