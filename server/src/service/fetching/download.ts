import type { Signal } from "../signal";
import { type Said, SaidError } from "../text/say";

/** What is asked of an address on the web. */
export interface DownloadRequest {
  /** Bytes; an answer that says or turns out to hold more is refused. */
  readonly most: number;
  /** The mark of an answer that is here already: where nothing has changed, nothing is sent again. */
  readonly unless?: string;
  readonly signal?: DownloadSignal;
}

/** A signal that also tells when it is aborted, so that a transfer ends at once. */
export interface DownloadSignal extends Signal {
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

export interface Download {
  /** False where nothing has changed since the answer that `unless` marks; then there are no bytes. */
  readonly changed: boolean;
  readonly bytes: Uint8Array;
  /** Marks this answer, where the server gives it a mark (its ETag). */
  readonly mark?: string;
  /** What the server calls its content: "text/html; charset=utf-8". */
  readonly type?: string;
  /** Where it came from in the end. */
  readonly address: string;
}

/**
 * Gets what stands at an address. Rejects with a `DownloadFailed`, or with the reason of the signal.
 * @param address http or https
 */
export type GetDownload = (address: string, request: DownloadRequest) => Promise<Download>;

/** Why something could not be had from the web, as half a sentence that can be shown: "it did not answer in time". */
export class DownloadFailed extends SaidError {
  /** @param again whether the same question may be answered a moment later */
  constructor(
    reason: Said,
    readonly again: boolean,
  ) {
    super(reason);
  }
}

/** How often a question is asked that went unanswered, and how long to wait before, in milliseconds. */
const waits = [500, 3000];

/** Asks again, after a while, what may be answered then. @param wait milliseconds */
export async function getPatiently(
  get: GetDownload,
  wait: (milliseconds: number) => Promise<void>,
  address: string,
  request: DownloadRequest,
): Promise<Download> {
  for (const pause of waits) {
    try {
      return await get(address, request);
    } catch (error) {
      if (!(error instanceof DownloadFailed && error.again)) throw error;
    }
    await wait(pause);
    request.signal?.throwIfAborted();
  }
  return get(address, request);
}
