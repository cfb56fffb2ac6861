import {
  DownloadFailed,
  type DownloadSignal,
  type GetDownload,
} from "../../../server/src/service/fetching/download";
import { SaidError, say } from "../../../server/src/service/text/say";
import type { AskCluster } from "../common/shared/answerCluster";

/** Milliseconds for a whole answer. */
const longestAnswer = 10 * 60_000;

/**
 * Gets from the web as a page may: only what a server lets other sites read, over https, and never from a network that the
 * browser keeps pages from. GitHub, where the UN's repositories are, lets everybody.
 */
export const getInBrowser: GetDownload = async (address, { most, unless, signal }) => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) throw new DownloadFailed(say`it is no web address`, false);
  if (url.protocol !== "https:")
    throw new DownloadFailed(say`in a browser only addresses that begin with https:// are asked`, false);
  if (url.username !== "" || url.password !== "")
    throw new DownloadFailed(say`an address with a user's name in it is not asked`, false);
  const ending = new AbortController();
  const cancel = () => ending.abort();
  const late = setTimeout(cancel, longestAnswer);
  signal?.addEventListener("abort", cancel);
  try {
    const answer = await fetch(url, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: ending.signal,
      ...(unless ? { headers: { "if-none-match": unless } } : {}),
    });
    if (!answer.url.startsWith("https:"))
      throw new DownloadFailed(say`it is passed on from https to http, where anybody may read along`, false);
    const mark = answer.headers.get("etag");
    const type = answer.headers.get("content-type");
    const about = { address: answer.url, ...(mark ? { mark } : {}), ...(type ? { type } : {}) };
    if (answer.status === 304 && unless) return { ...about, changed: false, bytes: new Uint8Array() };
    if (answer.status === 404) throw new DownloadFailed(say`there is nothing at this address`, false);
    if (!answer.ok)
      throw new DownloadFailed(
        say`its server answered with the error ${answer.status}`,
        answer.status >= 500,
      );
    return { ...about, changed: true, bytes: await bytesOf(answer, most) };
  } catch (error) {
    throw reasonFor(error, signal);
  } finally {
    clearTimeout(late);
    signal?.removeEventListener("abort", cancel);
    ending.abort();
  }
};

/** Asks a search cluster as a page may: one whose server lets other sites ask. */
export const askInBrowser: AskCluster = async ({ method, url, headers, body, most, within, signal }) => {
  const { host } = new URL(url);
  const ending = new AbortController();
  const cancel = () => ending.abort();
  const late = setTimeout(cancel, within);
  signal?.addEventListener("abort", cancel);
  try {
    const answer = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      credentials: "omit",
      redirect: "manual",
      referrerPolicy: "no-referrer",
      signal: ending.signal,
    });
    // Of a redirect that is not followed a browser tells nothing, not even its number.
    const status = answer.type === "opaqueredirect" ? 302 : answer.status;
    return { status, bytes: answer.body ? await bytesOf(answer, most) : new Uint8Array() };
  } catch (error) {
    if (error instanceof DownloadFailed) throw new SaidError(say`${host} answers with more than it may.`);
    if (ending.signal.aborted) throw new SaidError(say`${host} does not answer in time.`);
    throw new SaidError(
      say`${host} cannot be asked from a browser: it lets no other site ask it (http.cors in its settings), or there is no network.`,
    );
  } finally {
    clearTimeout(late);
    signal?.removeEventListener("abort", cancel);
    ending.abort();
  }
};

/** All bytes of an answer, counted as they come. */
async function bytesOf(answer: Response, most: number): Promise<Uint8Array> {
  const reader = answer.body!.getReader();
  const parts: BlobPart[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    if (size > most) throw new DownloadFailed(say`it is larger than it may be`, false);
    parts.push(value);
  }
}

function reasonFor(error: unknown, signal: DownloadSignal | undefined): unknown {
  if (signal?.aborted) {
    try {
      signal.throwIfAborted();
    } catch (reason) {
      return reason;
    }
  }
  if (error instanceof DownloadFailed) return error;
  // All that a browser tells a page.
  return new DownloadFailed(
    say`the browser could not get it: there is no network, or its server lets no other site read it`,
    true,
  );
}
